/** One button that makes 会议包 or 归档包, and how far it is. Knows no wording of papers. */
import { InboxOutlined, PrinterOutlined } from '@ant-design/icons'
import type { MeetingId } from '../../../domain/identity.ts'
import { type PackKind, packNames } from '../../../domain/papers/pack.ts'
import { papersText } from '../../text/papers.ts'
import { KeyButton } from '../KeyButton.tsx'
import { MakingLine } from './PaperButtons.tsx'
import { type PackWay, usePack } from './use-pack.ts'
import './paper.css'

export type PackButtonProps = {
  readonly meetingId: MeetingId
  readonly kind: PackKind
  readonly way?: PackWay | undefined
  readonly look?: 'filled' | 'inline' | undefined
}

export function PackButton({ meetingId, kind, way = 'bind', look = 'inline' }: PackButtonProps) {
  const { isBusy, making, take, cancel } = usePack()
  const words = papersText.packs[kind]
  if (making !== null) return <MakingLine making={making} name={packNames[kind]} onCancel={cancel} />
  return (
    <KeyButton
      look={look}
      icon={way === 'print' ? <PrinterOutlined /> : <InboxOutlined />}
      label={way === 'print' ? words.print : words.bind}
      isBusy={isBusy}
      onPress={() => void take(meetingId, kind, way)}
    />
  )
}
