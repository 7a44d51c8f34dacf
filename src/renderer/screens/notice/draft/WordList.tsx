/** A list of short words that grows by typing or by quick choices, each of which can be taken out. Knows no noun. */
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Field } from '../../../forms/Field.tsx'
import { noticeText } from '../../../text/notice.ts'
import { placeId } from '../places.ts'

export type WordListProps = {
  readonly field: string
  readonly label: string
  readonly placeholder: string
  readonly limit: number
  readonly values: readonly string[]
  /** Offered to be pressed: what was written earlier. */
  readonly choices?: readonly string[] | undefined
  readonly error?: string | undefined
  readonly onChange: (values: readonly string[]) => void
}

export function WordList(props: WordListProps) {
  const { field, label, placeholder, limit, values, choices = [], error, onChange } = props
  const [typed, setTyped] = useState('')
  const add = (word: string): void => {
    const bare = word.trim()
    setTyped('')
    if (bare !== '' && !values.includes(bare)) onChange([...values, bare])
  }
  const offered = choices.filter((choice) => !values.includes(choice))
  return (
    <div id={placeId(field)} className="notice-list">
      <Field label={label} error={error}>
        {(ties) => (
          <div className="row">
            <Input
              {...ties}
              className="grow"
              value={typed}
              maxLength={limit}
              placeholder={placeholder}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={(event) => {
                if (event.nativeEvent.isComposing || event.ctrlKey) return
                event.preventDefault()
                add(typed)
              }}
              onBlur={() => add(typed)}
            />
            <Button icon={<PlusOutlined />} onClick={() => add(typed)}>
              {noticeText.add}
            </Button>
          </div>
        )}
      </Field>
      {values.length > 0 && (
        <ul className="notice-list-words" aria-label={label}>
          {values.map((word) => (
            <li key={word}>
              <span>{word}</span>
              <button
                type="button"
                title={noticeText.removeOf(word)}
                aria-label={noticeText.removeOf(word)}
                onClick={() => onChange(values.filter((one) => one !== word))}
              >
                <CloseOutlined />
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered.length > 0 && (
        <div className="row">
          <span className="hint">{noticeText.formerPlaces}</span>
          {offered.map((choice) => (
            <Button key={choice} type="dashed" icon={<PlusOutlined />} onClick={() => add(choice)}>
              {choice}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
