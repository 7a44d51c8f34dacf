/** One kind of paper of a meeting as it will be printed, with the ways to take it along. Edits nothing. */
import { FolderOpenOutlined, LeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import type { DocumentKind } from '../../../domain/meeting/meeting-record.ts'
import { isConsultation } from '../../../domain/vote/vote-wording.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { PaperButtons, PaperChoice, PaperPages } from '../../parts/papers.tsx'
import { Badge, StateBadge } from '../../parts/StateBadge.tsx'
import { useKeys } from '../../parts/use-keys.ts'
import { useWritten } from '../../parts/use-written.tsx'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'

export type PaperPageProps = {
  readonly meetingId: MeetingId
  readonly kind: DocumentKind
  readonly onChoose: (kind: DocumentKind) => void
}

export function PaperPage({ meetingId, kind, onChoose }: PaperPageProps) {
  const navigate = useNavigate()
  const { reveal } = useWritten()
  const asked = useAsk('meetings.record', { meetingId })
  const list = useAsk('documents.list', {}).data
  const leave = () => void navigate('/documents')
  useKeys({ escape: leave })
  const back = (
    <button
      type="button"
      className="back-button"
      title={documentsText.back}
      aria-label={documentsText.back}
      onClick={leave}
    >
      <LeftOutlined />
    </button>
  )
  if (asked.data === undefined) {
    return (
      <Frame title={documentsText.title} actions={back}>
        {asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
      </Frame>
    )
  }
  const { meeting } = asked.data
  const names = papersText.kinds(isConsultation(meeting.rule))
  const written = list?.find((one) => one.meetingId === meetingId && one.document.kind === kind)
  return (
    <Frame
      title={names[kind]}
      subtitle={meeting.title}
      badge={
        <>
          <StateBadge of="meeting" state={meeting.state} />
          <span className="not-narrow">
            <Badge>
              {written === undefined
                ? documentsText.unwritten
                : documentsText.version(written.document.version)}
            </Badge>
          </span>
        </>
      }
      isBare
    >
      <div className="documents-page">
        <div className="documents-tools">
          {back}
          <PaperChoice kind={kind} names={names} onChoose={onChoose} />
          <span className="grow" />
          {written !== undefined && (
            <Button type="link" icon={<FolderOpenOutlined />} onClick={() => void reveal(written.path)}>
              {papersText.reveal}
            </Button>
          )}
          <PaperButtons meetingId={meetingId} kind={kind} name={names[kind]} filled="print" />
        </div>
        <PaperPages key={kind} meetingId={meetingId} kind={kind} name={names[kind]} />
      </div>
    </Frame>
  )
}
