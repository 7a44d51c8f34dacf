/** How and when the chosen ballots were delivered, and by whom; the one filled button writes it down. */
import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Day } from '../../../domain/identity.ts'
import { type DeliveryWay, deliveryWays } from '../../../domain/owners/written-vote.ts'
import { useAsk } from '../../api.ts'
import { DayInput } from '../../forms/TimeFields.tsx'
import { NameComplete } from '../../parts/fields/NameComplete.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { partsText } from '../../text/parts.ts'
import { writtenDeliverText } from '../../text/written-deliver.ts'

const text = writtenDeliverText

export type DeliverWords = {
  readonly way: DeliveryWay
  readonly on: Day
  readonly carrier: string
  readonly noticeOn: Day | null
  readonly note: string
}

export type DeliverBarProps = {
  readonly chosenCount: number
  readonly opensOn: Day
  readonly onDeliver: (words: DeliverWords) => Promise<void>
  /** What was just written down and can be taken back. */
  readonly undo: ReactNode
}

export function DeliverBar({ chosenCount, opensOn, onDeliver, undo }: DeliverBarProps) {
  const today = useToday()
  const people = useAsk('people.list', {}).data ?? []
  const [way, setWay] = useState<DeliveryWay>('handed')
  const [on, setOn] = useState<Day>(today)
  const [noticeOn, setNoticeOn] = useState<Day>(today)
  const [carrier, setCarrier] = useState('')
  const [note, setNote] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const deliver = async () => {
    if (isBusy || chosenCount === 0) return
    setIsBusy(true)
    await onDeliver({ way, on, carrier, noticeOn: way === 'undeliverable' ? noticeOn : null, note })
    setIsBusy(false)
    setNote('')
  }
  useKeys({ 'ctrl+enter': () => void deliver() })
  const dayField = (label: string, value: Day, onChange: (day: Day) => void) => (
    <DayInput
      ties={{ 'aria-label': label }}
      placeholder={label}
      value={value}
      from={opensOn}
      until={today}
      onChange={onChange}
    />
  )
  return (
    <footer className="written-deliver-bar bottom-bar">
      <div className="written-deliver-fields">
        {undo || (
          <>
            <Select
              aria-label={text.way}
              value={way}
              options={deliveryWays.map((one) => ({ value: one, label: text.ways[one] }))}
              onChange={setWay}
            />
            {dayField(text.on, on, setOn)}
            {way === 'undeliverable' && dayField(text.noticeOn, noticeOn, setNoticeOn)}
            <NameComplete
              label={text.by}
              placeholder={text.by}
              names={people.map((person) => person.name)}
              value={carrier}
              onChange={setCarrier}
              maxLength={40}
            />
            <Input
              className="not-narrow"
              aria-label={text.note}
              placeholder={text.note}
              value={note}
              maxLength={200}
              onChange={(event) => setNote(event.target.value)}
            />
          </>
        )}
      </div>
      <div className="bar-right">
        {chosenCount === 0 && <span className="hint only-wide">{text.noneChosen}</span>}
        <KeyButton
          look="filled"
          label={text.deliver(chosenCount)}
          hint={partsText.keys.ctrlEnter}
          isDisabled={chosenCount === 0}
          isBusy={isBusy}
          onPress={() => void deliver()}
        />
      </div>
    </footer>
  )
}
