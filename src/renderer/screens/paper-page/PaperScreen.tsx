/** One paper as it will be printed, with what it lacks, the ways to take it along, and its versions. Edits nothing. */
import { Button } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import type { Failure } from '../../../domain/failure.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { type PaperKind, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { subjectKey } from '../../../domain/papers/paper-subject.ts'
import { isConsultation } from '../../../domain/vote/vote-wording.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { readPaperPath } from '../../parts/paper/paper-path.ts'
import type { PaperWhich } from '../../parts/paper/use-paper.ts'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'
import { MadePage } from './MadePage.tsx'
import { useDeskView } from './PaperDesk.tsx'
import { PaperPage } from './PaperPage.tsx'
import './paper-page.css'

/** What a paper is called: where the meeting's rule is known, 决议书 or 协商意见书, not both. */
const nameOf = (kind: PaperKind, isConsultation: boolean | null = null): string =>
  kind === 'resolution' && isConsultation !== null
    ? papersText.kinds(isConsultation).resolution
    : paperTraits[kind].name

export function PaperScreen() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const read = readPaperPath(search)
  if (read === null) {
    return (
      <Frame title={documentsText.title}>
        <EmptyState
          title={documentsText.notFound}
          actions={
            <Button type="primary" onClick={() => void navigate('/documents')}>
              {documentsText.back}
            </Button>
          }
        >
          {documentsText.notFoundHint}
        </EmptyState>
      </Frame>
    )
  }
  return <OnePaper key={`${subjectKey(read.which.subject)} ${read.which.kind}`} {...read} />
}

type OnePaperProps = { readonly which: PaperWhich; readonly version: number | null }

/** Asks for what the paper belongs to, and for the versions that were made of it. */
function OnePaper({ which, version }: OnePaperProps) {
  const { subject, kind } = which
  const view = useDeskView()
  const isMeeting = subject.kind === 'meeting'
  const meetingId = isMeeting ? subject.meetingId : (1 as MeetingId)
  const record = useAsk('meetings.record', { meetingId }, isMeeting)
  const list = useAsk('documents.list', {})
  const failure = list.error?.failure ?? record.error?.failure
  if (list.data === undefined || (isMeeting && record.data === undefined)) {
    const retry = () => void Promise.all([list.refetch(), isMeeting ? record.refetch() : null])
    return <NotYet name={nameOf(kind)} failure={failure ?? null} onRetry={retry} />
  }
  const key = subjectKey(subject)
  const made = list.data.filter((one) => one.document.kind === kind && subjectKey(one.subject) === key)
  const meeting = isMeeting ? (record.data?.meeting ?? null) : null
  const shared = {
    which,
    name: nameOf(kind, meeting === null ? null : isConsultation(meeting.rule)),
    meeting,
    made,
    view,
  }
  const shown = version === null ? undefined : made.find((one) => one.document.id === version)
  return shown === undefined ? <PaperPage {...shared} /> : <MadePage {...shared} shown={shown} />
}

type NotYetProps = {
  readonly name: string
  readonly failure: Failure | null
  readonly onRetry: () => void
}

/** While the answer is awaited, or did not come; the way back is there already. */
function NotYet({ name, failure, onRetry }: NotYetProps) {
  const navigate = useNavigate()
  useKeys({ escape: () => void navigate('/documents') })
  return (
    <Frame title={name}>
      {failure === null ? <AskWaiting /> : <AskFailed failure={failure} onRetry={onRetry} />}
    </Frame>
  )
}
