/** The drawer in which an act on a topic is written: which words it asks for and which command it sends. Decides no step. */
import { Input, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Reply } from '../../../../domain/failure.ts'
import { type OutputOf, tell } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { DayInput } from '../../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useKeptText } from '../../../parts/hooks/use-kept-text.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { dossierText } from '../../../text/dossier.ts'
import { type ActProps, HandlerField, useSending, WordsField } from './act-parts.tsx'
import { type Act, actWords } from './known-acts.tsx'
import { LevelAct } from './LevelAct.tsx'
import { LinkVote } from './LinkVote.tsx'
import { ScheduleAct } from './ScheduleAct.tsx'
import { WordsAct } from './WordsAct.tsx'

const text = dossierText

export function ActPanel({ act, ...props }: ActProps & { readonly act: Act }) {
  switch (act) {
    case 'level-up':
    case 'level-down':
      return <LevelAct {...props} isUp={act === 'level-up'} />
    case 'schedule':
      return <ScheduleAct {...props} />
    case 'words':
      return <WordsAct {...props} />
    case 'link-vote':
      return <LinkVote {...props} />
    case 'reply':
      return <ReplyAct {...props} />
    case 'order':
      return <OrderAct {...props} />
    case 'note':
    case 'review':
    case 'close-out':
    case 'decide':
    case 'implement':
    case 'consult-again':
    case 'reopen':
    case 'screen-again':
      return <WrittenAct {...props} act={act} />
    default:
      return null
  }
}

type WrittenKind =
  | 'note'
  | 'review'
  | 'close-out'
  | 'decide'
  | 'implement'
  | 'consult-again'
  | 'reopen'
  | 'screen-again'

/** What each act asks for, what its button says, and whether words are needed. */
const asked: Readonly<
  Record<WrittenKind, { readonly label: string; readonly press: string; readonly isNeeded: boolean }>
> = {
  note: { label: text.progress, press: text.write, isNeeded: true },
  review: { label: text.reviewText, press: text.reviewNow, isNeeded: false },
  'close-out': { label: text.closeText, press: text.closeNow, isNeeded: false },
  decide: { label: text.decideText, press: text.decideNow, isNeeded: true },
  implement: { label: text.implementText, press: text.implementNow, isNeeded: false },
  'consult-again': { label: text.againText, press: text.againNow, isNeeded: true },
  reopen: { label: text.reopenText, press: text.reopenNow, isNeeded: true },
  'screen-again': { label: text.screenAgainText, press: text.screenAgainNow, isNeeded: true },
}

const sendAct = (
  act: WrittenKind,
  topicId: OutputOf<'topics.dossier'>['topic']['id'],
  words: string,
  by: string,
): Promise<Reply<unknown>> => {
  switch (act) {
    case 'note':
      return tell('topics.note', { topicId, text: words, by })
    case 'close-out':
      return tell('topics.closeOut', { topicId, text: words, by })
    case 'reopen':
      return tell('topics.reopen', { topicId, reason: words, by })
    case 'screen-again':
      return tell('topics.screen', { topicId, screening: { decision: 'screen-again', reason: words }, by })
    case 'review':
    case 'decide':
    case 'implement':
    case 'consult-again':
      return tell('topics.advance', { topicId, step: act, text: words, by })
  }
}

type WrittenActProps = ActProps & { readonly act: WrittenKind }

function WrittenAct({ known, act, onTurn }: WrittenActProps) {
  const { topic } = known
  const [by, setBy] = useHandler()
  const [words, setWords] = useKeptText(`topic ${topic.id} ${act}`)
  const { refusal, during } = useSending()
  const { label, press, isNeeded } = asked[act]
  const openTasks = act === 'close-out' ? topic.taskCount - topic.closedTaskCount : 0
  const isMissing = isNeeded && words.trim() === ''
  const submit = async () => {
    const reply = await during(() => sendAct(act, topic.id, words.trim(), by))
    if (reply?.ok !== true) return
    setWords('')
    onTurn(act === 'screen-again' ? 'screen' : null)
  }
  return (
    <EntryDrawer
      title={act === 'note' ? text.acts.note : actWords[act]}
      submit={press}
      isDisabled={isMissing}
      refusal={refusal}
      onSubmit={() => submit()}
      onClose={() => onTurn(null)}
      isKept
    >
      {openTasks > 0 && <p className="second">{text.openTasks(openTasks)}</p>}
      <WordsField label={label} value={words} onChange={setWords} />
      {act === 'note' && <p className="hint">{text.progressHint}</p>}
      <HandlerField value={by} onChange={setBy} />
    </EntryDrawer>
  )
}

const ways = ['phone', 'door', 'message', 'slip'] as const

function ReplyAct({ known, onTurn }: ActProps) {
  const { topic } = known
  const today = useToday()
  const [by, setBy] = useHandler()
  const [on, setOn] = useState(today)
  const [way, setWay] = useState<(typeof ways)[number]>('phone')
  const [words, setWords] = useKeptText(`topic ${topic.id} reply`)
  const { refusal, during } = useSending()
  const submit = async () => {
    const reply = await during(() =>
      tell('topics.reply', { topicId: topic.id, on, way, text: words.trim(), by }),
    )
    if (reply?.ok !== true) return
    setWords('')
    onTurn(null)
  }
  return (
    <EntryDrawer
      title={text.acts.reply}
      submit={text.replyNow}
      isDisabled={words.trim() === ''}
      refusal={refusal}
      onSubmit={() => submit()}
      onClose={() => onTurn(null)}
      isKept
    >
      <div className="field">
        <span className="field-label">{text.replyWay}</span>
        <Segmented
          aria-label={text.replyWay}
          options={ways.map((one) => ({ value: one, label: text.replyWays[one] }))}
          value={way}
          onChange={setWay}
        />
      </div>
      <WordsField label={text.replyText} value={words} onChange={setWords} limit={1000} />
      <Field label={text.replyDay}>
        {(ties) => <DayInput ties={ties} value={on} until={today} onChange={setOn} />}
      </Field>
      <HandlerField value={by} onChange={setBy} />
      <p className="hint">{text.replyHint}</p>
    </EntryDrawer>
  )
}

function OrderAct({ known, onTurn }: ActProps) {
  const { topic } = known
  const navigate = useNavigate()
  const { sayDone } = useWritten()
  const [title, setTitle] = useKeptText(`topic ${topic.id} order`, topic.title)
  const [demand, setDemand] = useKeptText(`topic ${topic.id} demand`, topic.demand)
  const { refusal, during } = useSending()
  const submit = async () => {
    const reply = await during(() =>
      tell('topics.order', { topicId: topic.id, title: title.trim(), demand: demand.trim() }),
    )
    if (reply?.ok !== true) return
    setTitle('')
    setDemand('')
    sayDone(text.ordered, {
      label: text.goTask,
      onPress: () => void navigate(`/tasks?task=${reply.value}`),
    })
    onTurn(null)
  }
  return (
    <EntryDrawer
      title={text.acts.order}
      submit={text.orderNow}
      isDisabled={title.trim() === ''}
      refusal={refusal}
      onSubmit={() => submit()}
      onClose={() => onTurn(null)}
      isKept
    >
      <Field label={text.orderTitle}>
        {(ties) => (
          <Input
            {...ties}
            autoFocus
            value={title}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <WordsField label={text.orderDemand} value={demand} onChange={setDemand} limit={1000} isFirst={false} />
    </EntryDrawer>
  )
}
