/** One task beside the list: how it stands, what was done, and the next step. Decides no state. */
import { NotificationOutlined, RollbackOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Day, TaskId } from '../../../../domain/identity.ts'
import type { Gap } from '../../../../domain/papers/document.ts'
import { type Supervision, standingOn } from '../../../../domain/task/task.ts'
import { isTaskOver } from '../../../../domain/task/task-life.ts'
import { type OutputOf, retryBy, tell, useAsk, useSaving } from '../../../api.ts'
import { AskWaiting } from '../../../parts/Asking.tsx'
import { SidePanel } from '../../../parts/drawer/SidePanel.tsx'
import { Saved } from '../../../parts/frame/Saved.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useKeptText } from '../../../parts/hooks/use-kept-text.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { StageStepper } from '../../../parts/meeting/StageStepper.tsx'
import { Badge, DueBadge, StateBadge } from '../../../parts/StateBadge.tsx'
import { sayFailure } from '../../../text/failures.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { useLeave } from '../acts/leaving.ts'
import { AnswerSupervision } from '../acts/Supervise.tsx'
import { ActForm } from './ActForm.tsx'
import { type Act, isOpenAct, nextAct, stageOf } from './next-act.ts'
import { TaskFacts } from './TaskFacts.tsx'
import { TaskFoot } from './TaskFoot.tsx'
import { PressingLine, TaskGaps } from './TaskGaps.tsx'
import { type PhotosHandle, TaskPhotos } from './TaskPhotos.tsx'
import { TaskThread } from './TaskThread.tsx'
import './drawer.css'

const text = taskActsText

export type TaskDrawerProps = {
  readonly taskId: TaskId
  readonly today: Day
  /** A step that was asked for from the list. */
  readonly firstAct: Act | null
  readonly onClose: () => void
}

export function TaskDrawer(props: TaskDrawerProps) {
  const { taskId, onClose } = props
  const asked = useAsk('tasks.record', { taskId })
  if (asked.data !== undefined) return <OpenTask {...props} record={asked.data} />
  return (
    <DrawerFrame title={asked.error === null ? '' : text.gone} onClose={onClose}>
      <div className="side-panel-body">
        {asked.error === null ? <AskWaiting /> : <p role="alert">{sayFailure(asked.error.failure)}</p>}
      </div>
    </DrawerFrame>
  )
}

type DrawerFrameProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

function DrawerFrame({ title, onClose, children }: DrawerFrameProps) {
  const isNotSaved = useSaving((state) => state.saving.kind === 'failed')
  return (
    <SidePanel className="tasks-drawer" title={title} onClose={onClose}>
      {children}
      {isNotSaved && (
        <div className="side-panel-foot tasks-not-saved">
          <Saved />
        </div>
      )}
    </SidePanel>
  )
}

type OpenTaskProps = TaskDrawerProps & { readonly record: OutputOf<'tasks.record'> }

function OpenTask({ record, today, firstAct, onClose }: OpenTaskProps) {
  const { task } = record
  const navigate = useNavigate()
  const { sayRefused } = useWritten()
  const [act, setAct] = useState<Act | null>(firstAct)
  const [answering, setAnswering] = useState<Supervision | null>(null)
  const [isPhotoForm, setIsPhotoForm] = useState(false)
  const photos = useRef<PhotosHandle>(null)
  const body = useRef<HTMLDivElement>(null)
  const [isWritten, setIsWritten] = useState(false)
  // Another window may have gone on meanwhile: what is not open any more is no form, unless words stand in it.
  const isGoneOn = act !== null && !isOpenAct(act, record)
  const openAct = isGoneOn && !isWritten ? null : act
  const isFree = openAct === null && answering === null && !isPhotoForm
  const leave = useLeave()
  const begin = (next: Act) =>
    leave(() => {
      setAnswering(null)
      setIsWritten(false)
      setAct(next)
    })
  // How it stands now is read from the top.
  const rest = () => {
    setAct(null)
    setIsWritten(false)
    setAnswering(null)
    body.current?.scrollTo({ top: 0 })
    body.current?.focus()
  }
  const fill = (gap: Gap) => {
    if (/^(office|community|secretary|contact|number-pattern)/u.test(gap.code))
      return void navigate('/settings')
    const next = nextAct(record)
    begin(
      gap.anchor === 'result' && isOpenAct('finish', record)
        ? 'finish'
        : next === 'dispatch'
          ? next
          : 'assign',
    )
  }
  const post = async () => {
    const reply = await tell('notices.draft', { kind: 'progress', source: { kind: 'task', taskId: task.id } })
    if (reply.ok) void navigate(`/notices/${reply.value}`)
    else sayRefused(reply.failure)
  }
  const standing = standingOn(task, today)
  const isOver = isTaskOver(task.state)
  return (
    <DrawerFrame title={task.title} onClose={onClose}>
      <div ref={body} tabIndex={-1} className="side-panel-body">
        <div className="row">
          <DueBadge standing={standing} state={task.state} />
          {standing.kind !== 'done' && standing.kind !== 'resting' && task.state !== 'in-progress' && (
            <StateBadge of="task" state={task.state} />
          )}
          {task.supervisionCount > 0 && (
            <Badge tone="amber" icon={<NotificationOutlined />}>
              {text.supervised(task.supervisionCount)}
            </Badge>
          )}
          {task.reopenedCount > 0 && (
            <Badge tone="plum" icon={<RollbackOutlined />}>
              {text.reopened(task.reopenedCount)}
            </Badge>
          )}
          <span className="second">{task.number}</span>
        </div>
        <TaskFacts record={record} today={today} />
        {task.state !== 'declined' && (
          <div className="tasks-stages">
            <StageStepper stages={text.stages} current={stageOf(record)} label={text.stagesLabel} />
          </div>
        )}
        {isFree && <PressingLine record={record} onAct={begin} />}
        {isFree && <TaskGaps record={record} onAct={begin} onPhoto={() => photos.current?.choose('after')} />}
        {openAct !== null && isGoneOn && (
          <p className="tasks-gone-on" role="alert">
            {text.goneOn}
          </p>
        )}
        {openAct !== null && (
          <div onInput={() => setIsWritten(true)}>
            <ActForm key={openAct} act={openAct} record={record} onGone={rest} />
          </div>
        )}
        {answering !== null && <AnswerSupervision key={answering.id} supervision={answering} onGone={rest} />}
        <TaskPhotos task={task} mayChange={!isOver} handle={photos} onForm={setIsPhotoForm} />
        {isFree && !isOver && <NewNote taskId={task.id} />}
        <TaskThread
          task={task}
          onAnswer={(supervision) =>
            leave(() => {
              setAct(null)
              setAnswering(supervision)
            })
          }
          onFill={fill}
        />
      </div>
      {isFree && <TaskFoot record={record} onAct={begin} onPost={() => void post()} onFill={fill} />}
    </DrawerFrame>
  )
}

function NewNote({ taskId }: { readonly taskId: TaskId }) {
  const { sayRefused } = useWritten()
  const [handler] = useHandler()
  const [draft, setDraft, letGo] = useKeptText(`task ${taskId} note`)
  const [isBusy, setIsBusy] = useState(false)
  const write = async () => {
    if (isBusy || draft.trim() === '') return
    setIsBusy(true)
    const reply = await tell('tasks.note', { taskId, text: draft, by: handler })
    setIsBusy(false)
    if (reply.ok) return letGo(draft)
    sayRefused(reply.failure)
    retryBy(reply.failure, write)
  }
  return (
    <div className="tasks-note">
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={1000}
        aria-label={text.newNote}
        placeholder={text.newNote}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
      />
      <Button disabled={draft.trim() === ''} loading={isBusy} onClick={() => void write()}>
        {text.note}
      </Button>
    </div>
  )
}
