/** The papers of a meeting as a list to open. Shows none of them. */
import { Select } from 'antd'
import type { MeetingPaperKind } from '../../../domain/papers/paper-kinds.ts'
import { papersText } from '../../text/papers.ts'
import './paper.css'

/** The papers in the order in which they are asked for after a meeting. */
export const paperOrder: readonly MeetingPaperKind[] = [
  'minutes',
  'record',
  'resolution',
  'task-list',
  'sign-in-sheet',
  'meeting-notice',
  'agenda',
  'room-ballot',
]

export type PaperChoiceProps = {
  readonly kind: MeetingPaperKind
  readonly names: Readonly<Record<MeetingPaperKind, string>>
  readonly onChoose: (kind: MeetingPaperKind) => void
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
