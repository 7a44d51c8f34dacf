/** The objections with their answers, and the forms that take both. Decides no objection. */

import { CheckOutlined, ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { type InputOf, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { sayFailure } from '../../text/failures.ts'
import { resultText } from '../../text/written-result.ts'
import type { WrittenKnown } from './result-words.ts'

const words = resultText
type Objection = WrittenKnown['objections'][number]

export function Objections({ known }: { readonly known: WrittenKnown }) {
  const { vote, objections } = known
  const [form, setForm] = useState<'add' | Objection['id'] | null>(null)
  const mayAct = vote.state === 'frozen' || vote.state === 'open' || vote.state === 'preliminary'
  return (
    <Section title={words.objections} extra={words.objectionCount(objections.length)}>
      {objections.length === 0 && form === null && <p className="hint">{words.noObjections}</p>}
      <ul className="result-objections">
        {objections.map((objection) => (
          <li key={objection.id}>
            <div className="row">
              <span className="second">{words.objectionLine(objection.name, objection.raisedOn)}</span>
              <Standing objection={objection} />
            </div>
            <p>{objection.text}</p>
            {objection.answeredOn !== null && (
              <p className="second">{words.answered(objection.answeredOn, objection.answer)}</p>
            )}
            {objection.answeredOn === null && mayAct && form !== objection.id && (
              <div className="row">
                <Button aria-label={words.answerOf(objection.name)} onClick={() => setForm(objection.id)}>
                  {words.answer}
                </Button>
              </div>
            )}
            {form === objection.id && <Answer objection={objection} onGone={() => setForm(null)} />}
          </li>
        ))}
      </ul>
      {form === 'add' ? (
        <NewObjection writtenVoteId={vote.id} onGone={() => setForm(null)} />
      ) : (
        mayAct && (
          <div className="row">
            <Button onClick={() => setForm('add')}>{words.addObjection}</Button>
          </div>
        )
      )}
    </Section>
  )
}

function Standing({ objection }: { readonly objection: Objection }) {
  if (objection.answeredOn === null)
    return (
      <Badge tone="amber" icon={<ClockCircleOutlined />}>
        {words.waitsForAnswer}
      </Badge>
    )
  return objection.isUpheld ? (
    <Badge tone="plum" icon={<ExclamationCircleOutlined />}>
      {words.upheld}
    </Badge>
  ) : (
    <Badge tone="slate" icon={<CheckOutlined />}>
      {words.notUpheld}
    </Badge>
  )
}

type NewObjectionProps = {
  readonly writtenVoteId: WrittenKnown['vote']['id']
  readonly onGone: () => void
}

function NewObjection({ writtenVoteId, onGone }: NewObjectionProps) {
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'writtenVotes.object'>>({
    resolver: zodResolver(contract.writtenVotes.object.input),
    defaultValues: { writtenVoteId, name: '', text: '', on: today },
  })
  const register = form.handleSubmit(async (values) => {
    const reply = await tell('writtenVotes.object', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  return (
    <form className="ballot-form" onSubmit={(event) => void register(event)}>
      <div className="field-grid">
        <TextField control={form.control} name="name" label={words.objectionName} />
        <DayField control={form.control} name="on" label={words.objectionOn} />
      </div>
      <TextField control={form.control} name="text" label={words.objectionText} rows={2} />
      <FormFoot
        problem={problem}
        confirm={words.register}
        isBusy={form.formState.isSubmitting}
        onGone={onGone}
      />
    </form>
  )
}

function Answer({ objection, onGone }: { readonly objection: Objection; readonly onGone: () => void }) {
  const today = useToday()
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'writtenVotes.answerObjection'>>({
    resolver: zodResolver(contract.writtenVotes.answerObjection.input),
    defaultValues: { objectionId: objection.id, answer: '', isUpheld: false, on: today },
  })
  const answer = form.handleSubmit(async (values) => {
    const reply = await tell('writtenVotes.answerObjection', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  return (
    <form className="ballot-form" onSubmit={(event) => void answer(event)}>
      <TextField control={form.control} name="answer" label={words.answerText} rows={2} />
      <div className="field-grid">
        <DayField control={form.control} name="on" label={words.answerOn} />
        <Controller
          control={form.control}
          name="isUpheld"
          render={({ field }) => (
            <Checkbox checked={field.value} onChange={(event) => field.onChange(event.target.checked)}>
              {words.isUpheld}
            </Checkbox>
          )}
        />
      </div>
      <FormFoot
        problem={problem}
        confirm={words.answer}
        isBusy={form.formState.isSubmitting}
        onGone={onGone}
      />
    </form>
  )
}

type FormFootProps = {
  readonly problem: string | null
  readonly confirm: string
  readonly isBusy: boolean
  readonly onGone: () => void
}

function FormFoot({ problem, confirm, isBusy, onGone }: FormFootProps) {
  return (
    <>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="row row-end">
        <Button onClick={onGone}>{words.cancel}</Button>
        <Button htmlType="submit" type="default" loading={isBusy}>
          {confirm}
        </Button>
      </div>
    </>
  )
}
