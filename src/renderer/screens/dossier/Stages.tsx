/** 四议两公开: the six stages in order, the first open one with its button. Decides no order. */
import { CheckOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { Failure } from '../../../domain/failure.ts'
import type { TopicStageId } from '../../../domain/identity.ts'
import { isNotSaved, type OutputOf, tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { DayInput } from '../../forms/TimeFields.tsx'
import { useKeptText } from '../../parts/hooks/use-kept-text.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { dossierText } from '../../text/dossier.ts'
import { sayFailure } from '../../text/failures.ts'

const text = dossierText
const noRef = () => undefined

type Stage = OutputOf<'topics.dossier'>['stages'][number]

export function Stages({ stages }: { readonly stages: readonly Stage[] }) {
  const [openId, setOpenId] = useState<TopicStageId | null>(null)
  const current = stages.find(({ doneOn }) => doneOn === null)
  return (
    <Section title={text.stages}>
      <ol className="dossier-stages">
        {stages.map((stage) => (
          <li
            key={stage.id}
            className={`dossier-stage ${stage.doneOn !== null ? 'is-done' : stage === current ? 'is-current' : ''}`}
          >
            <span className="dossier-stage-sign">
              {stage.doneOn === null ? stage.position : <CheckOutlined />}
            </span>
            <div className="dossier-stage-words">
              <span>{stage.name}</span>
              <span className="hint">
                {stage.doneOn !== null
                  ? [text.stageState(dayInChinese(stage.doneOn)), stage.note]
                      .filter((words) => words !== '')
                      .join('，')
                  : stage === current
                    ? text.stageNext
                    : text.stageWaiting}
              </span>
            </div>
            {stage === current && openId !== stage.id && (
              <Button aria-label={text.finishStageOf(stage.name)} onClick={() => setOpenId(stage.id)}>
                {text.finishStage}
              </Button>
            )}
            {openId === stage.id && stage.doneOn === null && (
              <FinishStage stage={stage} onGone={() => setOpenId(null)} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}

function FinishStage({ stage, onGone }: { readonly stage: Stage; readonly onGone: () => void }) {
  const [on, setOn] = useState(useToday())
  const [note, setNote] = useKeptText(`stage ${stage.id}`)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const finish = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('topics.finishStage', { stageId: stage.id, on, note })
    isBusy.current = false
    if (reply.ok) {
      setNote('')
      onGone()
    } else if (!isNotSaved(reply.failure)) setFailure(reply.failure)
  }
  return (
    <div className="dossier-stage-form">
      <Field label={text.stageDay}>
        {(ties) => <DayInput ties={ties} inputRef={noRef} value={on} onChange={setOn} onBlur={noRef} />}
      </Field>
      <Field label={text.stageNote} error={failure === null ? undefined : sayFailure(failure)}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            value={note}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setNote(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void finish()
            }}
          />
        )}
      </Field>
      <div className="row row-end">
        <Button onClick={onGone}>{text.cancel}</Button>
        <Button onClick={() => void finish()}>{text.finishStage}</Button>
      </div>
    </div>
  )
}
