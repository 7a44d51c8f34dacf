/** Objections to the electorate with their answers, taken down while it is posted. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import type { WrittenObjection, WrittenVote } from '../../../domain/owners/written-vote.ts'
import { type InputOf, tell } from '../../api.ts'
import { Field, TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'

const text = writtenPrepareText

export type ObjectionsProps = {
  readonly vote: WrittenVote
  readonly objections: readonly WrittenObjection[]
}

export function Objections({ vote, objections }: ObjectionsProps) {
  const [isAdding, setIsAdding] = useState(false)
  const [answering, setAnswering] = useState<WrittenObjection['id'] | null>(null)
  return (
    <Section title={text.objections}>
      <div className="row row-apart">
        <p className="hint">{text.objectionsHint}</p>
        {!isAdding && <Button onClick={() => setIsAdding(true)}>{text.addObjection}</Button>}
      </div>
      {isAdding && <AddObjection vote={vote} onGone={() => setIsAdding(false)} />}
      {objections.length === 0 && !isAdding && <p className="second">{text.noObjections}</p>}
      <ul className="written-prepare-objections">
        {objections.map((one) => (
          <li key={one.id}>
            <p>
              <b>{text.raised(one.raisedOn, one.name)}</b> {one.text}
            </p>
            {one.answeredOn !== null ? (
              <p className="second">{text.answered(one.answeredOn, one.isUpheld, one.answer)}</p>
            ) : answering === one.id ? (
              <AnswerObjection objection={one} onGone={() => setAnswering(null)} />
            ) : (
              <Button aria-label={text.answerOf(one.name)} onClick={() => setAnswering(one.id)}>
                {text.answer}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AddObjection({ vote, onGone }: { readonly vote: WrittenVote; readonly onGone: () => void }) {
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'writtenVotes.object'>>({
    resolver: zodResolver(contract.writtenVotes.object.input),
    defaultValues: { writtenVoteId: vote.id, name: '', text: '', on: useToday() },
  })
  const add = form.handleSubmit(async (values) => {
    const reply = await tell('writtenVotes.object', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  return (
    <div className="stack stack-tight">
      <div className="field-grid">
        <TextField control={form.control} name="name" label={text.objectionName} />
        <DayField control={form.control} name="on" label={text.objectionOn} />
        <TextField
          control={form.control}
          name="text"
          label={text.objectionText}
          rows={2}
          className="field-wide"
        />
      </div>
      <FormButtons word={text.addObjection} problem={problem} onDo={() => void add()} onGone={onGone} />
    </div>
  )
}

type AnswerObjectionProps = { readonly objection: WrittenObjection; readonly onGone: () => void }

function AnswerObjection({ objection, onGone }: AnswerObjectionProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'writtenVotes.answerObjection'>>({
    resolver: zodResolver(contract.writtenVotes.answerObjection.input),
    defaultValues: { objectionId: objection.id, answer: '', isUpheld: false, on: useToday() },
  })
  const answer = form.handleSubmit(async (values) => {
    const reply = await tell('writtenVotes.answerObjection', values)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  })
  return (
    <div className="stack stack-tight">
      <TextField control={form.control} name="answer" label={text.answer} rows={2} />
      <Controller
        control={form.control}
        name="isUpheld"
        render={({ field }) => (
          <Field label={text.isUpheld}>
            {(ties) => (
              <Segmented
                {...ties}
                aria-label={text.isUpheld}
                value={field.value}
                options={[
                  { value: false, label: text.notUpheld },
                  { value: true, label: text.upheld },
                ]}
                onChange={field.onChange}
              />
            )}
          </Field>
        )}
      />
      <FormButtons word={text.answerNow} problem={problem} onDo={() => void answer()} onGone={onGone} />
    </div>
  )
}

type FormButtonsProps = {
  readonly word: string
  readonly problem: string | null
  readonly onDo: () => void
  readonly onGone: () => void
}

function FormButtons({ word, problem, onDo, onGone }: FormButtonsProps) {
  return (
    <div className="row row-end">
      {problem !== null && (
        <span className="field-error grow" role="alert">
          {problem}
        </span>
      )}
      <Button onClick={onGone}>{text.notNow}</Button>
      <Button onClick={onDo}>{word}</Button>
    </div>
  )
}
