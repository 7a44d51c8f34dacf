/** The ways to take one paper along: Word, PDF, a workbook where it is a list, 打印. Knows no wording of the papers. */
import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Progress, Segmented } from 'antd'
import type { ReactNode } from 'react'
import type { Gap } from '../../../domain/papers/document.ts'
import { type PaperKind, type PaperSize, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { papersText } from '../../text/papers.ts'
import { PaperGaps } from './PaperGaps.tsx'
import type { Making, PaperWay } from './use-making.ts'
import { type PaperState, usePaper } from './use-paper.ts'
import './paper.css'

export type PaperButtonsProps = {
  readonly subject: PaperSubject
  readonly kind: PaperKind
  readonly size?: PaperSize | undefined
  /** What the paper is called here, where that is more exact than the name of its kind. */
  readonly name?: string | undefined
  /** The filled one, where a screen has no other next step. */
  readonly filled?: 'word' | 'print' | undefined
  /** Only these ways; all that the kind has unless told. */
  readonly ways?: readonly PaperWay[] | undefined
  /** The button's words, where it stands alone. */
  readonly words?: string | undefined
  /** Leads to a gap on the page itself. */
  readonly onFill?: ((gap: Gap) => void) | undefined
}

/** Word, PDF, xlsx and 打印 side by side, with what is missing asked about and the progress of what takes long. */
export function PaperButtons(props: PaperButtonsProps) {
  const { subject, kind, size = 'page', name = paperTraits[kind].name } = props
  const paper = usePaper({ subject, kind, size }, name)
  return <PaperTools {...props} paper={paper} name={name} />
}

export type PaperToolsProps = Omit<PaperButtonsProps, 'size'> & {
  readonly paper: PaperState
  readonly name: string
}

/** The same buttons for a page that follows the making itself. */
export function PaperTools({ subject, kind, name, filled, ways, words, onFill, paper }: PaperToolsProps) {
  const { busy, making, asked } = paper
  const button = (way: PaperWay, word: string, spoken: string, icon: ReactNode) =>
    (ways === undefined || ways.includes(way)) && (
      <Button
        type={filled === (way === 'docx' ? 'word' : way) ? 'primary' : 'default'}
        icon={icon}
        loading={busy === way}
        disabled={busy !== null && busy !== way}
        title={spoken}
        onClick={() => void paper.take(way)}
      >
        {words ?? word}
      </Button>
    )
  if (making !== null) return <MakingLine making={making} name={name} onCancel={paper.cancel} />
  return (
    <div className="row paper-tools">
      {button('docx', papersText.word, papersText.wordOf(name), <FileWordOutlined />)}
      {button('pdf', papersText.pdf, papersText.pdfOf(name), <FilePdfOutlined />)}
      {paperTraits[kind].isSheet &&
        button('xlsx', papersText.sheetFile, papersText.sheetFileOf(name), <FileExcelOutlined />)}
      {button('print', papersText.print, papersText.printOf(name), <PrinterOutlined />)}
      {asked !== null && (
        <PaperGaps
          subject={subject}
          name={name}
          {...asked}
          onFill={onFill}
          onMake={() => void paper.take(asked.way, true)}
          onLeave={paper.leave}
        />
      )}
    </div>
  )
}

type MakingLineProps = {
  readonly making: Making
  readonly name: string
  readonly onCancel: () => void
}

/** How far a file is, with 取消. */
export function MakingLine({ making, name, onCancel }: MakingLineProps) {
  const { phase, done, total, place, count } = making
  const percent = total === 0 ? 0 : Math.floor((done * 100) / total)
  return (
    <div className="row paper-making">
      <Progress
        className="grow"
        percent={percent}
        showInfo={false}
        status="active"
        aria-label={papersText.progressOf(name)}
      />
      <span className="second" role="status">
        {count > 1 && papersText.whichFile(place, count)}
        {phase === 'packing' ? papersText.packing(total) : papersText.making(done, total)}
      </span>
      <Button onClick={onCancel}>{papersText.cancel}</Button>
    </div>
  )
}

export type SizeChoiceProps = {
  readonly kind: PaperKind
  readonly size: PaperSize
  readonly onChoose: (size: PaperSize) => void
}

/** 普通、大字 A4、大字 A3, where the kind is made for the board too. */
export function SizeChoice({ kind, size, onChoose }: SizeChoiceProps) {
  const { sizes } = paperTraits[kind]
  if (sizes.length < 2) return null
  return (
    <Segmented
      aria-label={papersText.whichSize}
      options={sizes.map((one) => ({ value: one, label: papersText.sizes[one] }))}
      value={size}
      onChange={onChoose}
    />
  )
}
