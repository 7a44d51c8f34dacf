/** The list of options while it is typed: one line an option; several pasted lines become several. Judges none of them. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ClipboardEvent, useRef } from 'react'
import { readMoney, readOptionLines } from '../../../../../domain/choice/option-lines.ts'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { choosingText } from '../../../../text/choosing.ts'
import { type ChoosingDraft, type OptionRow, typedMoney } from './choosing-draft.ts'

export type OptionRowsProps = {
  readonly value: ChoosingDraft
  readonly onChange: (value: ChoosingDraft) => void
}

const words = choosingText
/** Costs are asked for a budget, and shown where one was pasted. */
const asksCost = ({ options, hasBudget, kind }: ChoosingDraft): boolean =>
  (hasBudget && kind !== 'ranked') || options.some((row) => row.cost !== '')

export function OptionRows({ value, onChange }: OptionRowsProps) {
  const list = useRef<HTMLUListElement>(null)
  const nextKey = Math.max(-1, ...value.options.map((row) => row.key)) + 1
  // An empty line waits at the end, under the number that it will have.
  const rows: readonly OptionRow[] = [...value.options, { key: nextKey, label: '', cost: '' }]
  const hasCost = asksCost(value)
  const put = (options: readonly OptionRow[]): void => onChange({ ...value, options })
  const write = (place: number, part: Partial<OptionRow>): void => {
    const row = rows[place]
    if (row !== undefined)
      put(rows.with(place, { ...row, ...part }).slice(0, Math.max(value.options.length, place + 1)))
  }
  const paste = (place: number, event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text')
    if (!/[\r\n\t]/u.test(text.trim())) return
    event.preventDefault()
    const pasted = readOptionLines(text).map(({ label, cost }, index) => ({
      key: nextKey + index,
      label,
      cost: cost === null ? '' : typedMoney(cost),
    }))
    const isEmpty = rows[place]?.label.trim() === ''
    put(value.options.toSpliced(place, isEmpty && place < value.options.length ? 1 : 0, ...pasted))
  }
  const goOn = (event: KeyboardEvent): unknown => {
    const fields = [...(list.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const at = event.target instanceof HTMLInputElement ? fields.indexOf(event.target) : -1
    if (at < 0) return false
    return fields[at + 1]?.focus()
  }
  useKeys({ enter: goOn }, { insideFields: true })
  return (
    <ul className="option-rows" ref={list}>
      {rows.map((row, place) => (
        <li key={row.key} className="option-row">
          <span className="option-number">{place + 1}</span>
          <Input
            aria-label={words.option(place + 1)}
            maxLength={200}
            autoComplete="off"
            placeholder={place === 0 && value.options.length === 0 ? words.optionExample : ''}
            value={row.label}
            onChange={(event) => write(place, { label: event.target.value })}
            onPaste={(event) => paste(place, event)}
          />
          {hasCost && (
            <span className="figure-pair">
              <Input
                className="money-input"
                aria-label={words.cost(place + 1)}
                maxLength={16}
                autoComplete="off"
                placeholder={words.costShort}
                value={row.cost}
                status={row.cost.trim() !== '' && readMoney(row.cost) === null ? 'error' : ''}
                onChange={(event) => write(place, { cost: event.target.value })}
              />
              {words.yuan}
            </span>
          )}
          {place < value.options.length && (
            <Button
              type="text"
              icon={<CloseOutlined />}
              aria-label={words.remove(place + 1)}
              title={words.remove(place + 1)}
              onClick={() => put(value.options.toSpliced(place, 1))}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
