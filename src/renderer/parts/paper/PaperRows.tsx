/** Papers of one subject in rows, and one of them as pages with its tools: look, write, print. Knows no wording. */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { type PaperKind, type PaperSize, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { type PaperSubject, subjectKey } from '../../../domain/papers/paper-subject.ts'
import { useAsk } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { useToday } from '../hooks/use-today.ts'
import { PaperButtons, type PaperButtonsProps, SizeChoice } from './PaperButtons.tsx'
import { PaperPages } from './PaperPages.tsx'
import './paper.css'

export type PaperRowsProps = {
  readonly subject: PaperSubject
  readonly kinds: readonly PaperKind[]
  /** What papers are called here, where that is more exact than the names of their kinds. */
  readonly names?: Readonly<Partial<Record<PaperKind, string>>> | undefined
}

/** One row a kind: its name, the latest version, 预览 and the ways to take it along. */
export function PaperRows({ subject, kinds, names }: PaperRowsProps) {
  const [opened, setOpened] = useState<PaperKind | null>(null)
  const list = useAsk('documents.list', {}).data
  const year = useToday().slice(0, 4)
  const key = subjectKey(subject)
  const nameOf = (kind: PaperKind): string => names?.[kind] ?? paperTraits[kind].name
  const stateOf = (kind: PaperKind): string => {
    const latest = list?.find((one) => one.document.kind === kind && subjectKey(one.subject) === key)
    if (latest === undefined) return papersText.unmade
    const { version, madeAt, printCount } = latest.document
    return papersText.standing(version, dayWithinYear(dayOf(madeAt), year), printCount)
  }
  return (
    <>
      <ul className="paper-rows">
        {kinds.map((kind) => (
          <li key={kind} className="paper-row">
            <div className="paper-row-name">
              <strong>{nameOf(kind)}</strong>
              <span className="hint">{stateOf(kind)}</span>
            </div>
            <Button
              icon={<EyeOutlined />}
              title={papersText.previewOf(nameOf(kind))}
              onClick={() => setOpened(kind)}
            >
              {papersText.preview}
            </Button>
            <PaperButtons subject={subject} kind={kind} name={nameOf(kind)} />
          </li>
        ))}
      </ul>
      {opened !== null && (
        <PaperDrawer subject={subject} kind={opened} name={nameOf(opened)} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

export type PaperSheetProps = {
  readonly subject: PaperSubject
  readonly kind: PaperKind
  readonly name?: string | undefined
  /** Leads to a gap on the page that opened it. */
  readonly onFill?: PaperButtonsProps['onFill']
}

/** One paper as pages, under its tools. */
export function PaperSheet({ subject, kind, name, onFill }: PaperSheetProps) {
  const [size, setSize] = useState<PaperSize>('page')
  return (
    <div className="paper-sheet">
      <div className="row paper-sheet-tools">
        <SizeChoice kind={kind} size={size} onChoose={setSize} />
        <PaperButtons subject={subject} kind={kind} size={size} name={name} onFill={onFill} />
      </div>
      <PaperPages key={`${kind} ${size}`} subject={subject} kind={kind} size={size} name={name} />
    </div>
  )
}

export type PaperDrawerProps = PaperSheetProps & {
  readonly title?: string | undefined
  readonly onClose: () => void
}

/** The same beside the page that it was asked from. */
export function PaperDrawer({ title, onClose, ...sheet }: PaperDrawerProps) {
  return (
    <Drawer
      open
      size="min(60rem, 96vw)"
      title={title ?? sheet.name ?? paperTraits[sheet.kind].name}
      onClose={onClose}
    >
      <PaperSheet {...sheet} />
    </Drawer>
  )
}
