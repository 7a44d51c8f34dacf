/** 选文件: lets a person pick or drop a spreadsheet and shows how far it is read. Reads no file itself. */
import { CheckOutlined, FileExcelOutlined, InfoCircleOutlined } from '@ant-design/icons'
import { Alert, Button, Progress } from 'antd'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { send, useAsk } from '../../api.ts'
import { offerFile, takesDrops } from '../../carrier.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { sayFailure } from '../../text/failures.ts'
import { rosterText } from '../../text/roster.ts'
import { type ChangeDraft, emptyDraft, type ImportDraft } from './import-draft.ts'

export type ChooseStepProps = {
  readonly draft: ImportDraft
  readonly onChange: ChangeDraft
  /** What was said when the last file was let go. */
  readonly notice: string | null
  readonly onNotice: (notice: string | null) => void
}

export function ChooseStep({ draft, onChange, notice, onNotice }: ChooseStepProps) {
  const [isChoosing, setIsChoosing] = useState(false)
  const choose = async () => {
    setIsChoosing(true)
    onNotice(null)
    const reply = await send('rosters.choose', {})
    setIsChoosing(false)
    if (!reply.ok) {
      if (reply.failure.code !== 'nothing-chosen') onNotice(sayFailure(reply.failure))
      return
    }
    if (draft.readingId !== null) void send('rosters.cancel', { readingId: draft.readingId })
    onChange({ ...emptyDraft, ...reply.value })
  }
  const drop = (file: File) => {
    offerFile(file)
    void choose()
  }
  if (draft.readingId !== null && !draft.isRead) {
    return (
      <ReadingProgress
        readingId={draft.readingId}
        fileName={draft.fileName}
        onRead={() => onChange({ isRead: true, step: 'columns' })}
        onEnd={(said) => {
          onChange(emptyDraft)
          onNotice(said)
        }}
        onChooseAgain={() => void choose()}
        isChoosing={isChoosing}
      />
    )
  }
  const hasRead = draft.readingId !== null
  return (
    <DropRoom onDrop={drop}>
      <FileExcelOutlined className="roster-choose-sign" />
      <h2 className="heading-3">{rosterText.chooseTitle}</h2>
      {notice !== null && (
        <Alert type="warning" showIcon icon={<InfoCircleOutlined />} title={notice} role="alert" />
      )}
      {hasRead && (
        <p className="roster-choose-read">
          <CheckOutlined /> {rosterText.isRead(draft.fileName)}
        </p>
      )}
      <p className="second roster-choose-words">{rosterText.chooseWords}</p>
      <div className="row roster-choose-buttons">
        {hasRead && (
          <Button type="primary" size="large" onClick={() => onChange({ step: 'columns' })}>
            {rosterText.goOn}
          </Button>
        )}
        <Button
          type={hasRead ? 'default' : 'primary'}
          size="large"
          loading={isChoosing}
          onClick={() => void choose()}
        >
          {hasRead ? rosterText.chooseOther : rosterText.choose}
        </Button>
      </div>
      <p className="hint gives-way">
        {isChoosing ? rosterText.choosing : takesDrops() ? rosterText.dropHere : ''}
      </p>
    </DropRoom>
  )
}

type DropRoomProps = { readonly onDrop: (file: File) => void; readonly children: React.ReactNode }

/** Takes a dropped file; elsewhere the browser would leave the page for it. */
function DropRoom({ onDrop, children }: DropRoomProps) {
  const [isOver, setIsOver] = useState(false)
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const keepPage = (event: globalThis.DragEvent) => event.preventDefault()
    window.addEventListener('dragover', keepPage)
    window.addEventListener('drop', keepPage)
    return () => {
      window.removeEventListener('dragover', keepPage)
      window.removeEventListener('drop', keepPage)
    }
  }, [])
  const take = (event: DragEvent) => {
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined && takesDrops()) onDrop(file)
  }
  return (
    // The button inside does the same by keyboard.
    <section
      ref={room}
      className={isOver ? 'section roster-choose is-over' : 'section roster-choose'}
      aria-label={rosterText.chooseTitle}
      onDragOver={() => setIsOver(takesDrops())}
      onDragLeave={() => setIsOver(false)}
      onDrop={take}
    >
      {children}
    </section>
  )
}

const phases = ['unpacking', 'reading', 'collecting', 'checking'] as const

/** How often the program is asked, besides being told of changes. */
const askEveryMs = 800

type ReadingProgressProps = {
  readonly readingId: string
  readonly fileName: string
  readonly onRead: () => void
  readonly onEnd: (said: string) => void
  readonly onChooseAgain: () => void
  readonly isChoosing: boolean
}

function ReadingProgress(props: ReadingProgressProps) {
  const { readingId, fileName, onRead, onEnd } = props
  const { data, error, refetch } = useAsk('rosters.progress', { readingId })
  const now = useNow()
  const [beganAt] = useState(now)
  const isRead = data?.isRead === true
  const isGone = error?.failure.code === 'reading-gone'
  const latest = useRef({ onRead, onEnd })
  useEffect(() => {
    latest.current = { onRead, onEnd }
  })
  useEffect(() => {
    if (isRead) latest.current.onRead()
    if (isGone) latest.current.onEnd(rosterText.gone)
  }, [isRead, isGone])
  const isUnderWay = !isRead && error === null
  useEffect(() => {
    if (!isUnderWay) return
    const timer = window.setInterval(() => void refetch(), askEveryMs)
    return () => window.clearInterval(timer)
  }, [isUnderWay, refetch])

  if (error !== null) {
    return (
      <section className="section roster-choose" aria-label={rosterText.chooseTitle}>
        <Alert type="error" showIcon title={sayFailure(error.failure)} role="alert" />
        <div className="row roster-choose-buttons">
          <Button type="primary" size="large" loading={props.isChoosing} onClick={props.onChooseAgain}>
            {rosterText.chooseAgain}
          </Button>
        </div>
      </section>
    )
  }
  const phase = data?.phase ?? 'unpacking'
  const seconds = Math.max(0, Math.round((now - beganAt) / 1000))
  const part = data?.total ? data.done / data.total : 0.3
  const percent = Math.round(((phases.indexOf(phase) + part) / phases.length) * 100)
  return (
    <section className="section roster-choose" aria-label={rosterText.chooseTitle}>
      <h2 className="heading-3">{rosterText.reading(fileName)}</h2>
      <Progress
        className="roster-progress"
        percent={percent}
        showInfo={false}
        aria-label={rosterText.reading(fileName)}
      />
      <p className="second" role="status">
        {rosterText.phases[phase]}
        <span className="roster-progress-count">
          {data === undefined || data.done === 0
            ? rosterText.readingFor(seconds)
            : phase === 'unpacking'
              ? rosterText.unpacked(data.done)
              : rosterText.rowsRead(data.done, data.total)}
        </span>
      </p>
      <Button
        size="large"
        onClick={() => {
          void send('rosters.cancel', { readingId })
          onEnd(rosterText.cancelled)
        }}
      >
        {rosterText.cancel}
      </Button>
    </section>
  )
}
