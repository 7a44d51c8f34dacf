/** The proxies of a ballot, and the form that registers one; refusals stand beside it. Decides no limit. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { type InputOf, type OutputOf, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { sayFailure } from '../../text/failures.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { useToday } from '../hooks/use-today.ts'
import { useWritten } from '../hooks/use-written.tsx'

export type ProxyListProps = {
  readonly known: OutputOf<'writtenVotes.ballot'>
  readonly vote: OutputOf<'writtenVotes.read'>['vote']
}

export function ProxyList({ known, vote }: ProxyListProps) {
  const { sayRefused } = useWritten()
  const [isAdding, setIsAdding] = useState(false)
  const { proxies, state } = known.ballot
  const isOpen = vote.state === 'open'
  const withdraw = async (proxyId: (typeof proxies)[number]['id']): Promise<void> => {
    const reply = await tell('writtenVotes.withdrawProxy', { proxyId })
    if (!reply.ok) sayRefused(reply.failure)
  }
  const positions = (ids: readonly number[]): readonly number[] =>
    vote.matters.filter((matter) => ids.includes(matter.id)).map((matter) => matter.position)
  return (
    <section className="ballot-part" aria-label={ballotText.proxies}>
      <h3>{ballotText.proxies}</h3>
      {proxies.length === 0 && <p className="hint">{ballotText.noProxies}</p>}
      <ul className="ballot-lines">
        {proxies.map((proxy) => {
          const words = ballotText.proxyLine(proxy.agentName, proxy.relation, dayInChinese(proxy.writtenOn))
          const covered = ballotText.proxyMatters(positions(proxy.matterIds))
          return (
            <li key={proxy.id}>
              {proxy.withdrawnAt === null ? <span>{words}</span> : <s>{words}</s>}
              <span className="hint">{proxy.withdrawnAt === null ? covered : ballotText.withdrawn}</span>
              {proxy.withdrawnAt === null && isOpen && (
                <Button
                  aria-label={ballotText.withdrawProxyOf(proxy.agentName)}
                  onClick={() => void withdraw(proxy.id)}
                >
                  {ballotText.withdrawProxy}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {isAdding ? (
        <ProxyForm known={known} vote={vote} onGone={() => setIsAdding(false)} />
      ) : (
        isOpen &&
        state !== 'replaced' && (
          <div className="row">
            <Button onClick={() => setIsAdding(true)}>{ballotText.addProxy}</Button>
          </div>
        )
      )}
    </section>
  )
}

function ProxyForm({ known, vote, onGone }: ProxyListProps & { readonly onGone: () => void }) {
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'writtenVotes.appointProxy'>>({
    resolver: zodResolver(contract.writtenVotes.appointProxy.input),
    defaultValues: {
      ballotId: known.ballot.id,
      agentName: '',
      relation: '',
      isPropertyStaff: false,
      matterIds: [],
      writtenOn: today,
      note: '',
    },
  })
  const { control } = form
  const register = form.handleSubmit(async (values) => {
    setProblem(null)
    const reply = await tell('writtenVotes.appointProxy', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  return (
    <form className="ballot-form" onSubmit={(event) => void register(event)}>
      <TextField control={control} name="agentName" label={ballotText.agentName} />
      <TextField
        control={control}
        name="relation"
        label={ballotText.relation}
        placeholder={ballotText.relationExample}
      />
      <DayField control={control} name="writtenOn" label={ballotText.writtenOn} />
      {vote.matters.length > 1 && (
        <Controller
          control={control}
          name="matterIds"
          render={({ field }) => (
            <fieldset className="ballot-matters">
              <legend>{ballotText.someMatters}</legend>
              <Checkbox
                checked={field.value.length === 0}
                onChange={(event) => {
                  if (event.target.checked) field.onChange([])
                }}
              >
                {ballotText.allMatters}
              </Checkbox>
              {vote.matters.map((matter) => (
                <Checkbox
                  key={matter.id}
                  checked={field.value.includes(matter.id)}
                  onChange={(event) =>
                    field.onChange(
                      event.target.checked
                        ? [...field.value, matter.id]
                        : field.value.filter((one) => one !== matter.id),
                    )
                  }
                >
                  {matter.position}. {matter.question}
                </Checkbox>
              ))}
            </fieldset>
          )}
        />
      )}
      <Controller
        control={control}
        name="isPropertyStaff"
        render={({ field }) => (
          <Checkbox checked={field.value} onChange={(event) => field.onChange(event.target.checked)}>
            {ballotText.propertyStaff}
          </Checkbox>
        )}
      />
      <TextField control={control} name="note" label={ballotText.note} />
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="row row-end">
        <Button onClick={onGone}>{ballotText.cancel}</Button>
        <Button htmlType="submit" type="primary" loading={form.formState.isSubmitting}>
          {ballotText.register}
        </Button>
      </div>
    </form>
  )
}
