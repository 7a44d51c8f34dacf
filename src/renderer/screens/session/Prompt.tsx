/** The line that the chair may read aloud at this stage. Chooses no words. */
import { sessionText } from '../../text/session.ts'

export function Prompt({ words }: { readonly words: string }) {
  return (
    <div className="session-prompt">
      <p className="hint gives-way not-narrow">{sessionText.item.promptName}</p>
      <p className="session-prompt-words">{words}</p>
    </div>
  )
}
