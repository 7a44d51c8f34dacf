/** Lists every written paper under its meeting, newest first. Writes nothing. */
import { FileTextOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { OutputOf } from '../../../contract/index.ts'
import { clockOf, dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { useWritten } from '../../parts/use-written.tsx'
import { documentsText } from '../../text/documents.ts'
import { papersText } from '../../text/papers.ts'

type Written = OutputOf<'documents.list'>[number]

/** The lists of what shares a key, in the order in which the keys first appear. */
const groupBy = <One,>(list: readonly One[], keyOf: (one: One) => unknown): readonly (readonly One[])[] => {
  const groups = new Map<unknown, One[]>()
  for (const one of list) {
    const group = groups.get(keyOf(one))
    if (group === undefined) groups.set(keyOf(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

/** The page of the meeting or of the written vote that papers belong to. */
const occasionOf = (written: Written): string =>
  written.writtenVoteId === null
    ? `/meetings/${written.meetingId}/minutes`
    : `/written/${written.writtenVoteId}`

export function PaperList() {
  const navigate = useNavigate()
  const asked = useAsk('documents.list', {})
  const list = asked.data
  return (
    <Frame
      title={documentsText.title}
      subtitle={list === undefined || list.length === 0 ? undefined : documentsText.count(list.length)}
    >
      {list === undefined && asked.error === null && <AskWaiting />}
      {list === undefined && asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {list?.length === 0 && (
        <EmptyState
          title={documentsText.empty}
          actions={
            <Button type="primary" onClick={() => void navigate('/meetings')}>
              {documentsText.toMeetings}
            </Button>
          }
        >
          {documentsText.emptyHint}
        </EmptyState>
      )}
      {list !== undefined &&
        groupBy(list, occasionOf).map((papers) => (
          <OccasionPapers key={papers[0] === undefined ? '' : occasionOf(papers[0])} papers={papers} />
        ))}
    </Frame>
  )
}

function OccasionPapers({ papers }: { readonly papers: readonly Written[] }) {
  const { reveal } = useWritten()
  const thisYear = String(new Date().getFullYear())
  const [first] = papers
  if (first === undefined) return null
  const newest = new Set(
    groupBy(papers, ({ document }) => `${document.kind} ${document.title}`).map(
      ([latest]) => latest?.document.id,
    ),
  )
  return (
    <Section
      className="documents-meeting"
      title={first.occasionTitle}
      extra={
        <Link to={occasionOf(first)}>
          {first.writtenVoteId === null ? documentsText.toMinutes : documentsText.toWrittenVote}
        </Link>
      }
    >
      <ul className="documents-list">
        {papers.map(({ document, path }) => (
          <li key={document.id} className="documents-row">
            <Link
              className="documents-name"
              to={
                first.writtenVoteId === null
                  ? `/documents?meeting=${first.meetingId}&kind=${document.kind}`
                  : occasionOf(first)
              }
              title={documentsText.lookAt(document.fileName)}
            >
              <FileTextOutlined />
              <span className="documents-words">{document.fileName}</span>
            </Link>
            <span className="documents-version">
              {newest.has(document.id) ? (
                <Badge tone="jade">{documentsText.version(document.version)}</Badge>
              ) : (
                <Badge>{documentsText.version(document.version)}</Badge>
              )}
            </span>
            <time className="hint documents-time">
              {dayWithinYear(dayOf(document.writtenAt), thisYear)} {clockOf(document.writtenAt)}
            </time>
            <Button
              type="text"
              icon={<FolderOpenOutlined />}
              title={documentsText.revealOf(document.fileName)}
              onClick={() => void reveal(path)}
            >
              {papersText.reveal}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
