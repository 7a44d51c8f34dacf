/** Says which files were written, with the way to their folder. Writes nothing itself. */
import { App, Button } from 'antd'
import type { Failure } from '../../domain/failure.ts'
import { send } from '../api.ts'
import { sayFailure } from '../text/failures.ts'
import { papersText } from '../text/papers.ts'
import './papers.css'

export type WrittenFile = { readonly path: string; readonly fileName: string }

const shownSeconds = 10

/** Gives the ways to say what was written, what was refused, and to open a file's folder. */
export function useWritten() {
  const { message } = App.useApp()
  const sayRefused = (failure: Failure): void => void message.error(sayFailure(failure), shownSeconds)
  const reveal = async (path: string): Promise<void> => {
    const reply = await send('documents.reveal', { path })
    if (!reply.ok) sayRefused(reply.failure)
  }
  const sayWritten = (files: readonly WrittenFile[]): void => {
    const [first] = files
    if (first === undefined) return
    void message.success(
      <span className="written">
        <span className="written-names">{papersText.saved(files.map((file) => file.fileName))}</span>
        <Button type="link" onClick={() => void reveal(first.path)}>
          {papersText.reveal}
        </Button>
      </span>,
      shownSeconds,
    )
  }
  const sayNothing = (words: string): void => void message.info(words)
  return { sayWritten, sayRefused, sayNothing, reveal }
}
