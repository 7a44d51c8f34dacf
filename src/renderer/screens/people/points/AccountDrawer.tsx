/** One volunteer's points: the balance, an exchange, and the entries with their corrections. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { volunteers } from '../../../../contract/volunteers.ts'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import type { Failure } from '../../../../domain/failure.ts'
import type { PersonId } from '../../../../domain/identity.ts'
import { pointsKindNames } from '../../../../domain/people/points.ts'
import { type OutputOf, tell, useAsk } from '../../../api.ts'
import { TextField } from '../../../forms/Field.tsx'
import { DayField } from '../../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { pointsText } from '../../../text/posts.ts'

const text = pointsText
type Entry = OutputOf<'volunteers.entries'>[number]

export type AccountDrawerProps = {
  readonly personId: PersonId
  readonly name: string
  readonly balance: number
  readonly onClose: () => void
}

export function AccountDrawer(props: AccountDrawerProps) {
  const [reversed, setReversed] = useState<Entry | null>(null)
  return reversed === null ? (
    <Account {...props} onReverse={setReversed} />
  ) : (
    <Reverse entry={reversed} name={props.name} onClose={() => setReversed(null)} />
  )
}

/** The exchange as it is typed: the points in words of their own. */
const typedExchange = volunteers.exchange.input.omit({ personId: true }).extend({
  points: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,5}$/u, text.eachBad),
})

function Account(props: AccountDrawerProps & { readonly onReverse: (entry: Entry) => void }) {
  const { personId, name, balance, onClose, onReverse } = props
  const today = useToday()
  const entries = useAsk('volunteers.entries', { personId }).data ?? []
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const { control, handleSubmit, reset } = useForm<z.input<typeof typedExchange>>({
    resolver: zodResolver(typedExchange),
    defaultValues: { points: '', on: today, words: '' },
  })
  const exchange = handleSubmit(async ({ points, on, words }) => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('volunteers.exchange', { personId, points: Number(points), on, words })
    isBusy.current = false
    setRefusal(reply.ok ? null : reply.failure)
    if (reply.ok) reset({ points: '', on: today, words: '' })
  })
  return (
    <EntryDrawer
      title={text.accountTitle(name)}
      submit={text.exchange}
      refusal={refusal}
      onSubmit={() => exchange()}
      onClose={onClose}
    >
      <p>
        {text.balance} <b className="heading-2">{text.points(balance)}</b>
      </p>
      <div className="points-pair">
        <TextField control={control} name="points" label={text.exchangePoints} />
        <DayField control={control} name="on" label={text.on} />
      </div>
      <TextField
        control={control}
        name="words"
        label={text.exchangeWords}
        placeholder={text.exchangeExample}
      />
      <h2 className="section-title">{text.entries}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className={entry.isReversed ? 'points-row is-struck' : 'points-row'}>
            <span className="points-words">
              <span>
                <b>{pointsKindNames[entry.kind]}</b> {entry.words}
              </span>
              <span className="second">{dayInChinese(entry.on)}</span>
            </span>
            <b className="number no-break">{entry.points > 0 ? `+${entry.points}` : entry.points}</b>
            {entry.isReversed ? (
              <span className="hint">{text.reversed}</span>
            ) : (
              entry.kind !== 'reversal' && (
                <Button type="link" aria-label={text.reverseOf(entry.words)} onClick={() => onReverse(entry)}>
                  {text.reverse}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
    </EntryDrawer>
  )
}

const reversing = volunteers.reverse.input.omit({ entryId: true })

type ReverseProps = { readonly entry: Entry; readonly name: string; readonly onClose: () => void }

function Reverse({ entry, name, onClose }: ReverseProps) {
  const today = useToday()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm<z.input<typeof reversing>>({
    resolver: zodResolver(reversing),
    defaultValues: { on: today, reason: '' },
  })
  const reverse = handleSubmit(async (words) => {
    const reply = await tell('volunteers.reverse', { entryId: entry.id, ...words })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={text.accountTitle(name)}
      submit={text.reverseDo}
      refusal={refusal}
      onSubmit={() => reverse()}
      onClose={onClose}
      foot={<Button onClick={onClose}>{text.cancel}</Button>}
    >
      <p>
        <b>{pointsKindNames[entry.kind]}</b> {entry.words}　{entry.points}
      </p>
      <DayField control={control} name="on" label={text.on} />
      <TextField control={control} name="reason" label={text.reverseReason} />
    </EntryDrawer>
  )
}
