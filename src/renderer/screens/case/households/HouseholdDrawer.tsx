/** One household: its words, its steps so far, and the next one with the reason where one is asked for. */
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { cases } from '../../../../contract/cases.ts'
import {
  type Household,
  type HouseholdStep,
  householdLifeCycle,
  householdStepNames,
  needsReason,
} from '../../../../domain/case/household.ts'
import { moneyFigure, readMoney } from '../../../../domain/case/money.ts'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import type { Failure } from '../../../../domain/failure.ts'
import { tell, useAsk } from '../../../api.ts'
import { TextField } from '../../../forms/Field.tsx'
import { DayField } from '../../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { FactList } from '../../../parts/Section.tsx'
import { caseText } from '../../../text/cases.ts'
import { sayFailure } from '../../../text/failures.ts'

const text = caseText.household

export type HouseholdDrawerProps = {
  readonly household: Household
  readonly isOpen: boolean
  readonly today: string
  readonly onClose: () => void
}

const moving = cases.moveHouseholds.input.omit({ householdIds: true })
type Moving = z.input<typeof moving>

const preferred: readonly HouseholdStep[] = ['close-out', 'reopen', 'restore']

export function HouseholdDrawer({ household, isOpen, today, onClose }: HouseholdDrawerProps) {
  const [by] = useHandler()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const steps = householdLifeCycle.filter((row) => row.from === household.state).map((row) => row.step)
  const first = preferred.find((step) => steps.includes(step)) ?? steps[0] ?? 'close-out'
  const { control, handleSubmit, watch, setValue } = useForm<Moving>({
    resolver: zodResolver(moving),
    defaultValues: { step: first, on: today, by, words: '' },
  })
  const step = watch('step')
  const move = handleSubmit(async (words) => {
    const reply = await tell('cases.moveHouseholds', { householdIds: [household.id], ...words })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={[household.room, household.householder].filter((words) => words !== '').join('　')}
      submit={isOpen ? householdStepNames[step] : null}
      refusal={refusal}
      onSubmit={() => move()}
      onClose={onClose}
    >
      {isOpen && (household.state === 'open' || household.state === 'in-hand') ? (
        <HouseholdWords household={household} />
      ) : (
        <FactList
          facts={[
            { name: text.matter, value: household.matter },
            { name: text.owed, value: household.owed === null ? '' : moneyFigure(household.owed) },
          ]}
        />
      )}
      {isOpen && (
        <>
          <h2 className="section-title">{text.do}</h2>
          <Segmented<HouseholdStep>
            aria-label={text.step}
            className="case-steps"
            value={step}
            options={steps.map((one) => ({ value: one, label: householdStepNames[one] }))}
            onChange={(next) => setValue('step', next)}
          />
          <div className="columns">
            <DayField control={control} name="on" label={text.on} />
            <TextField control={control} name="by" label={text.by} />
          </div>
          <TextField
            control={control}
            name="words"
            label={needsReason(step) ? text.reason : text.evidence}
            rows={2}
          />
        </>
      )}
      <h2 className="section-title">{text.record}</h2>
      <StepList household={household} />
    </EntryDrawer>
  )
}

function StepList({ household }: { readonly household: Household }) {
  const steps = useAsk('cases.householdSteps', { householdId: household.id }).data ?? []
  if (steps.length === 0) return <p className="second">{text.noSteps}</p>
  return (
    <ul>
      {steps.toReversed().map((one) => (
        <li key={one.at} className="case-row">
          <span className="case-row-day">{dayInChinese(one.on)}</span>
          <span className="case-row-words">
            <b>{householdStepNames[one.step]}</b>
            <span className="second">{[one.by, one.words].filter((words) => words !== '').join('　')}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The words as they are typed: the amount owed in words of its own, empty for none. */
const typedWords = z.strictObject({
  room: z.string().trim().max(60),
  householder: z.string().trim().max(40),
  matter: z.string().trim().max(300),
  owed: z.string().refine((typed) => typed.trim() === '' || readMoney(typed) !== null, text.owedBad),
})

function HouseholdWords({ household }: { readonly household: Household }) {
  const { message } = App.useApp()
  const { id, room, householder, matter, owed } = household
  const { control, handleSubmit, formState, reset } = useForm<z.input<typeof typedWords>>({
    resolver: zodResolver(typedWords),
    defaultValues: {
      ...{ room, householder, matter },
      owed: owed === null ? '' : moneyFigure(owed).replace(/\.00$/u, ''),
    },
  })
  const keep = handleSubmit(async (typed) => {
    const reply = await tell('cases.changeHousehold', {
      householdId: id,
      household: { ...typed, owed: typed.owed.trim() === '' ? null : readMoney(typed.owed) },
    })
    if (reply.ok) reset(typed)
    else void message.error(sayFailure(reply.failure))
  })
  return (
    <>
      <div className="columns">
        <TextField control={control} name="room" label={text.room} />
        <TextField control={control} name="householder" label={text.householder} />
      </div>
      <TextField control={control} name="matter" label={text.matter} />
      <TextField control={control} name="owed" label={text.owed} hint={text.owedHint} />
      {formState.isDirty && (
        <div className="row">
          <Button onClick={() => void keep()}>{text.keepWords}</Button>
        </div>
      )}
    </>
  )
}
