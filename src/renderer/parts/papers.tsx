/** Shows one kind of paper of a meeting as pages, with the three ways to take it along. Knows no wording of the papers. */
import { FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { MeetingId } from '../../domain/identity.ts'
import type { DocumentKind } from '../../domain/meeting/meeting-record.ts'
import { send, tell, useAsk } from '../api.ts'
import { papersText } from '../text/papers.ts'
import { AskFailed, AskWaiting } from './Asking.tsx'
import { PagePreview, type PagePreviewProps } from './PagePreview.tsx'
import { useWritten } from './use-written.tsx'
import './papers.css'

/** The papers in the order in which they are asked for. */
export const paperOrder: readonly DocumentKind[] = [
  'minutes',
  'record',
  'sign-in-sheet',
  'resolution',
  'task-list',
  'meeting-notice',
]

export type PaperChoiceProps = {
  readonly kind: DocumentKind
  readonly names: Readonly<Record<DocumentKind, string>>
  readonly onChoose: (kind: DocumentKind) => void
}

/** The kinds of paper as a list to open. */
export function PaperChoice({ kind, names, onChoose }: PaperChoiceProps) {
  return (
    <Select
      className="paper-select"
      aria-label={papersText.whichPaper}
      options={paperOrder.map((one) => ({ value: one, label: names[one] }))}
      value={kind}
      onChange={onChoose}
    />
  )
}

export type PaperButtonsProps = {
  readonly meetingId: MeetingId
  readonly kind: DocumentKind
  readonly name: string
  /** The filled one, where a screen has no other next step. */
  readonly filled?: 'word' | 'print' | undefined
}

/** Word, PDF and 打印 side by side. */
export function PaperButtons({ meetingId, kind, name, filled }: PaperButtonsProps) {
  const { sayWritten, sayFailed, sayNothing } = useWritten()
  const [busy, setBusy] = useState<'word' | 'pdf' | 'print' | null>(null)
  const take = async (way: 'word' | 'pdf' | 'print'): Promise<void> => {
    if (busy !== null) return
    setBusy(way)
    const which = { meetingId, kind }
    if (way === 'print') {
      const reply = await send('documents.print', which)
      if (!reply.ok) sayFailed(reply.failure)
    } else {
      const reply =
        way === 'word' ? await tell('documents.write', which) : await send('documents.savePdf', which)
      if (!reply.ok) sayFailed(reply.failure)
      else if (reply.value.length === 0) sayNothing(papersText.nothingToWrite(name))
      else sayWritten(reply.value)
    }
    setBusy(null)
  }
  const button = (way: 'word' | 'pdf' | 'print', word: string, spoken: string, icon: ReactNode) => (
    <Button
      type={filled === way ? 'primary' : 'default'}
      icon={icon}
      loading={busy === way}
      title={spoken}
      onClick={() => void take(way)}
    >
      {word}
    </Button>
  )
  return (
    <>
      {button('word', papersText.word, papersText.wordOf(name), <FileWordOutlined />)}
      {button('pdf', papersText.pdf, papersText.pdfOf(name), <FilePdfOutlined />)}
      {button('print', papersText.print, papersText.printOf(name), <PrinterOutlined />)}
    </>
  )
}

export type PaperPagesProps = {
  readonly meetingId: MeetingId
  readonly kind: DocumentKind
  readonly name: string
} & Pick<PagePreviewProps, 'litAnchor' | 'shownAnchor' | 'onPick' | 'onPoint'>

/** The pages of one kind; several papers of a kind are turned over by number. */
export function PaperPages({ meetingId, kind, name, ...preview }: PaperPagesProps) {
  const asked = useAsk('documents.preview', { meetingId, kind, anchor: null })
  const [place, setPlace] = useState(0)
  if (asked.error !== null && asked.data === undefined)
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <AskWaiting words={papersText.drawing} />
  const shown = asked.data[Math.min(place, asked.data.length - 1)]
  if (shown === undefined) {
    return (
      <p className="papers-nothing second">
        {kind === 'resolution' || kind === 'task-list' ? papersText.nothing[kind] : papersText.nothing.other}
      </p>
    )
  }
  return (
    <div className="papers">
      {asked.data.length > 1 && (
        <div className="papers-turn">
          <Segmented
            aria-label={papersText.whichSheet(place + 1, asked.data.length)}
            options={asked.data.map((_, index) => ({ value: index, label: papersText.sheet(index + 1) }))}
            value={Math.min(place, asked.data.length - 1)}
            onChange={setPlace}
          />
        </div>
      )}
      <PagePreview key={`${kind} ${place}`} html={shown.page} label={name} {...preview} />
    </div>
  )
}
