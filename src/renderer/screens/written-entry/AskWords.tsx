/** Asks for a few words in the middle of the keys; Enter goes on, Escape goes back. Keeps none of them. */
import { Input } from 'antd'
import { useRef, useState } from 'react'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { partsText } from '../../text/parts.ts'
import { ballotText } from '../../text/written-ballot.ts'

export type AskWordsProps = {
  readonly label: string
  readonly example: string
  readonly confirm: string
  readonly limit: number
  readonly onConfirm: (words: string) => void
  readonly onCancel: () => void
}

export function AskWords({ label, example, confirm, limit, onConfirm, onCancel }: AskWordsProps) {
  const [words, setWords] = useState('')
  const field = useRef<HTMLDivElement>(null)
  useKeys(
    {
      enter: (event) => {
        if (!(event.target instanceof Node) || field.current?.contains(event.target) !== true) return false
        if (words.trim() !== '') onConfirm(words)
      },
      escape: onCancel,
    },
    { insideFields: true },
  )
  return (
    <div ref={field} className="entry-words">
      <Input
        autoFocus
        aria-label={label}
        placeholder={`${label}，${example}`}
        maxLength={limit}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <KeyButton
        look="filled"
        label={confirm}
        hint={partsText.keys.enter}
        isDisabled={words.trim() === ''}
        onPress={() => onConfirm(words)}
      />
      <KeyButton label={ballotText.cancel} hint={partsText.keys.escape} onPress={onCancel} />
    </div>
  )
}
