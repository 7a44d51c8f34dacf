/** Closes the ticked households out with a day, who did it and the evidence in words. */
import { CheckOutlined } from '@ant-design/icons'
import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { HouseholdId } from '../../../../domain/identity.ts'
import { tell } from '../../../api.ts'
import { DayInput } from '../../../forms/TimeFields.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { caseText } from '../../../text/cases.ts'
import { sayFailure } from '../../../text/failures.ts'

const text = caseText.household

export type CloseOutBarProps = {
  readonly ids: readonly HouseholdId[]
  readonly today: string
  readonly isQuiet: boolean
  readonly onDone: (ids: readonly HouseholdId[]) => void
}

export function CloseOutBar({ ids, today, isQuiet, onDone }: CloseOutBarProps) {
  const { message } = App.useApp()
  const [by, setBy] = useHandler()
  const [on, setOn] = useState(today)
  const [words, setWords] = useState('')
  const isBusy = useRef(false)
  const move = async (step: 'close-out' | 'take') => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('cases.moveHouseholds', { householdIds: [...ids], step, on, by, words })
    isBusy.current = false
    if (!reply.ok) void message.error(sayFailure(reply.failure))
    else onDone(step === 'close-out' ? ids : [])
  }
  return (
    <div className="case-bar">
      <b className="no-break">{text.chosen(ids.length)}</b>
      <DayInput
        ties={{ id: 'case-bar-day' }}
        inputRef={() => undefined}
        value={on}
        onChange={setOn}
        onBlur={() => undefined}
      />
      <label className="visually-hidden" htmlFor="case-bar-day">
        {text.on}
      </label>
      <Input
        className="case-bar-by"
        aria-label={text.by}
        placeholder={text.by}
        value={by}
        maxLength={40}
        onChange={(event) => setBy(event.target.value)}
      />
      <Input
        className="grow"
        aria-label={text.evidence}
        placeholder={`${text.evidence}：${text.evidenceExample}`}
        value={words}
        maxLength={500}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void move('close-out')
        }}
      />
      <Button onClick={() => void move('take')}>{text.takeIn}</Button>
      <Button
        type={isQuiet ? 'default' : 'primary'}
        icon={<CheckOutlined />}
        onClick={() => void move('close-out')}
      >
        {text.closeOut(ids.length)}
      </Button>
    </div>
  )
}
