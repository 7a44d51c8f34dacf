/** The ways to take one paper of a written vote along: Word with its progress, PDF, print, its folder. */
import { FilePdfOutlined, FileWordOutlined, FolderOpenOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { writtenPaperNames } from '../../../domain/papers/written-paper-kinds.ts'
import { send, useAsk } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { writtenPapersText } from '../../text/written-papers.ts'
import { useWritten } from '../use-written.tsx'
import { type Making, useMaking, type Which } from './use-making.ts'
import './written-papers.css'

export function PaperTools({ which }: { readonly which: Which }) {
  const { making, make, cancel } = useMaking()
  const { sayWritten, sayFailed, sayNothing, reveal } = useWritten()
  const [busy, setBusy] = useState<'pdf' | 'print' | null>(null)
  const list = useAsk('writtenPapers.list', { writtenVoteId: which.writtenVoteId }).data
  const latest = list?.find((paper) => paper.kind === which.kind)
  const name = writtenPaperNames[which.kind]
  const takeWord = async (): Promise<void> => {
    const reply = await make(which)
    if (reply === null) return
    if (reply.ok) sayWritten([reply.value])
    else sayFailed(reply.failure)
  }
  const takePdf = async (): Promise<void> => {
    setBusy('pdf')
    const reply = await send('writtenPapers.savePdf', which)
    setBusy(null)
    if (reply.ok) sayWritten([reply.value])
    else sayFailed(reply.failure)
  }
  const print = async (): Promise<void> => {
    setBusy('print')
    const reply = await send('writtenPapers.print', which)
    setBusy(null)
    if (!reply.ok) sayFailed(reply.failure)
  }
  if (making !== null) {
    return (
      <MakingLine
        making={making}
        name={name}
        onCancel={() => {
          cancel()
          sayNothing(writtenPapersText.cancelled)
        }}
      />
    )
  }
  return (
    <div className="row written-paper-tools">
      <Button
        icon={<FileWordOutlined />}
        title={papersText.wordOf(name)}
        disabled={busy !== null}
        onClick={() => void takeWord()}
      >
        {writtenPapersText.exportWord}
      </Button>
      <Button
        icon={<FilePdfOutlined />}
        title={papersText.pdfOf(name)}
        loading={busy === 'pdf'}
        disabled={busy === 'print'}
        onClick={() => void takePdf()}
      >
        {papersText.pdf}
      </Button>
      <Button
        icon={<PrinterOutlined />}
        title={papersText.printOf(name)}
        loading={busy === 'print'}
        disabled={busy === 'pdf'}
        onClick={() => void print()}
      >
        {papersText.print}
      </Button>
      {latest !== undefined && (
        <Button type="link" icon={<FolderOpenOutlined />} onClick={() => void reveal(latest.path)}>
          {papersText.reveal}
        </Button>
      )}
    </div>
  )
}

type MakingLineProps = {
  readonly making: Making
  readonly name: string
  readonly onCancel: () => void
}

function MakingLine({ making, name, onCancel }: MakingLineProps) {
  const { phase, done, total } = making
  const percent = total === 0 ? 0 : Math.floor((done * 100) / total)
  return (
    <div className="row written-paper-making">
      <Progress
        className="grow"
        percent={percent}
        showInfo={false}
        status="active"
        aria-label={writtenPapersText.progressOf(name)}
      />
      <span className="second" role="status">
        {phase === 'packing' ? writtenPapersText.packing(total) : writtenPapersText.making(done, total)}
      </span>
      <Button onClick={onCancel}>{writtenPapersText.cancel}</Button>
    </div>
  )
}
