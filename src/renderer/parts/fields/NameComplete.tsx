/** A field for a name that finds people by pinyin and initials; any other words may stand in it too. Saves nothing itself. */
import { WarningFilled } from '@ant-design/icons'
import { AutoComplete } from 'antd'
import { type KeyboardEvent, type Ref, useId, useRef } from 'react'
import { type Findable, findPeople } from '../../../domain/people/person.ts'
import { useAsk } from '../../api.ts'
import { taskFieldsText } from '../../text/task-fields.ts'
import './task-fields.css'

/** Letters alone are what a name is looked for by, never a name. */
const isLatin = (text: string): boolean => /^[a-z][a-z\s'’`.]*$/iu.test(text.normalize('NFKC').trim())

export type NameCompleteProps = {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onBlur?: (() => void) | undefined
  /** What is offered, in this order; names of people are found by their pinyin too. */
  readonly names: readonly string[]
  readonly maxLength: number
  readonly id?: string | undefined
  readonly label?: string | undefined
  readonly placeholder?: string | undefined
  readonly isFocused?: boolean | undefined
  readonly inputRef?: Ref<{ focus: () => void; blur: () => void }> | undefined
}

export function NameComplete(props: NameCompleteProps) {
  const { value, onChange, onBlur, names, maxLength, id, label, placeholder, isFocused, inputRef } = props
  const noteId = useId()
  const people = useAsk('people.list', {}).data ?? []
  const offered: readonly Findable[] = [...new Set(names)].map((name) => {
    const { pinyin = '', initials = '' } = people.find((person) => person.name === name) ?? {}
    return { name, pinyin, initials, number: null, room: '', role: '' }
  })
  const found = value.trim() === '' ? offered : findPeople(offered, value)
  const wanted = isLatin(value) ? (found[0]?.name ?? null) : null
  const isUnknown = isLatin(value) && found.length === 0
  // The arrows chose another than the first.
  const chosen = useRef<string | null>(null)
  const settle = () => {
    const name = chosen.current ?? wanted
    chosen.current = null
    if (wanted !== null && name !== null) onChange(name)
  }
  // The list would hold the cursor back on Tab, and keep Enter for a list that is not open yet.
  const press = (event: KeyboardEvent) => {
    const { nativeEvent, key } = event
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return
    if (key === 'Enter' && chosen.current === null) settle()
    if (key !== 'Tab') return
    settle()
    event.stopPropagation()
  }
  return (
    <div className="name-complete" onKeyDownCapture={press}>
      <AutoComplete
        {...(id === undefined ? {} : { id })}
        {...(inputRef === undefined ? {} : { ref: inputRef as never })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        {...(isUnknown ? { 'aria-describedby': noteId, status: 'warning' as const } : {})}
        className="name-complete-field"
        value={value}
        placeholder={placeholder}
        onChange={(text: string) => {
          chosen.current = null
          onChange(text ?? '')
        }}
        onActive={(name) => {
          chosen.current = name === wanted || name === undefined ? null : String(name)
        }}
        onBlur={() => {
          settle()
          onBlur?.()
        }}
        options={found.map(({ name }) => ({ value: name }))}
        showSearch={{ filterOption: false }}
        defaultActiveFirstOption={wanted !== null}
        autoFocus={isFocused === true}
        maxLength={maxLength}
      />
      <span id={noteId} className="name-complete-unknown" role="status">
        {isUnknown && (
          <>
            <WarningFilled /> {taskFieldsText.nobodyFound}
          </>
        )}
      </span>
    </div>
  )
}
