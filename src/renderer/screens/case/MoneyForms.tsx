/** Asks for one entry of money, or for the reason why one is corrected. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Segmented, Select } from 'antd'
import { useRef, useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { z } from 'zod'
import { cases } from '../../../contract/cases.ts'
import type { Case } from '../../../domain/case/case.ts'
import {
  type Counterparty,
  counterparties,
  counterpartyNames,
  type MoneyEntry,
  type MoneyKind,
  moneyKindNames,
  moneyKinds,
  moneyWords,
  readMoney,
} from '../../../domain/case/money.ts'
import type { Failure } from '../../../domain/failure.ts'
import { tell } from '../../api.ts'
import { Field, TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../parts/drawer/EntryDrawer.tsx'
import { caseText } from '../../text/cases.ts'

const text = caseText.money

/** With whom money of a kind mostly goes; chosen again when the kind is. */
const usualCounterparty: Readonly<Record<MoneyKind, Counterparty>> = {
  planned: 'collector',
  collected: 'collector',
  paid: 'contractor',
}

/** The entry as it is typed: the amount in words of its own. */
const typedEntry = cases.enterMoney.input.shape.money.extend({
  amount: z.string().refine((typed) => (readMoney(typed) ?? 0) > 0, text.amountBad),
})
type TypedEntry = z.input<typeof typedEntry>

export function EnterMoney(props: {
  readonly found: Case
  readonly today: string
  readonly onClose: () => void
}) {
  const { found, today, onClose } = props
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const last = found.money.at(-1)
  const { control, handleSubmit, watch, setValue } = useForm<TypedEntry>({
    resolver: zodResolver(typedEntry),
    defaultValues: {
      kind: last?.kind ?? 'planned',
      amount: '',
      on: today,
      words: '',
      counterparty: last?.counterparty ?? 'collector',
      supervisedBy: last?.supervisedBy ?? '',
    },
  })
  const amount = readMoney(watch('amount'))
  const enter = handleSubmit(async (typed) => {
    const read = readMoney(typed.amount)
    if (isBusy.current || read === null) return
    isBusy.current = true
    const reply = await tell('cases.enterMoney', { caseId: found.id, money: { ...typed, amount: read } })
    isBusy.current = false
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={text.enter}
      submit={text.enter}
      refusal={refusal}
      onSubmit={() => enter()}
      onClose={onClose}
    >
      <Controller
        control={control}
        name="kind"
        render={({ field }) => (
          <Field label={text.kind}>
            {(ties) => (
              <Segmented
                id={ties.id}
                aria-label={text.kind}
                value={field.value}
                options={moneyKinds.map((kind) => ({ value: kind, label: moneyKindNames[kind] }))}
                onChange={(kind) => {
                  field.onChange(kind)
                  setValue('counterparty', usualCounterparty[kind])
                }}
              />
            )}
          </Field>
        )}
      />
      <TextField
        control={control}
        name="amount"
        label={text.amount}
        hint={amount === null ? text.amountHint : moneyWords(amount)}
      />
      <DayField control={control} name="on" label={text.on} />
      <TextField control={control} name="words" label={text.words} placeholder={text.wordsExample} />
      <Controller
        control={control}
        name="counterparty"
        render={({ field }) => (
          <Field label={text.counterparty} hint={text.counterpartyHint}>
            {(ties) => (
              <Select
                {...ties}
                ref={field.ref}
                value={field.value}
                options={counterparties.map((one) => ({ value: one, label: counterpartyNames[one] }))}
                onChange={field.onChange}
              />
            )}
          </Field>
        )}
      />
      <TextField control={control} name="supervisedBy" label={text.supervisedBy} />
    </EntryDrawer>
  )
}

const reversing = cases.reverseMoney.input.omit({ entryId: true })

export function ReverseMoney(props: {
  readonly entry: MoneyEntry
  readonly today: string
  readonly onClose: () => void
}) {
  const { entry, today, onClose } = props
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm<z.input<typeof reversing>>({
    resolver: zodResolver(reversing),
    defaultValues: { on: today, reason: '' },
  })
  const reverse = handleSubmit(async (words) => {
    const reply = await tell('cases.reverseMoney', { entryId: entry.id, ...words })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={text.reverseTitle}
      submit={text.reverseDo}
      refusal={refusal}
      onSubmit={() => reverse()}
      onClose={onClose}
    >
      <p>
        <b>
          {moneyKindNames[entry.kind]} {moneyWords(entry.amount)}
        </b>
        　{entry.words}
      </p>
      <p className="second">{text.reverseHint}</p>
      <DayField control={control} name="on" label={text.on} />
      <TextField control={control} name="reason" label={text.reason} />
    </EntryDrawer>
  )
}
