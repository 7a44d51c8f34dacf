/** The last meetings and the last papers, each leading to its place. */
import { FileTextOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { dayOf } from '../../../domain/calendar.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { describeForm } from '../../../domain/meeting/meeting.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { Section } from '../../parts/Section.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { meetingsText } from '../../text/meetings.ts'
import { workbenchText } from '../../text/workbench.ts'

export function RecentMeetings({ lines }: { readonly lines: OutputOf<'meetings.list'> }) {
  const year = useToday().slice(0, 4)
  return (
    <Section title={workbenchText.recentMeetings} extra={<Link to="/meetings">{workbenchText.all}</Link>}>
      {lines.length === 0 && <p className="second">{workbenchText.noMeetings}</p>}
      <ul className="ruled">
        {lines.map((line) => (
          <li key={line.id}>
            <StateBadge of="meeting" state={line.state} />
            <Link className="grow cut workbench-line" to={pathTo(line)}>
              {line.title === '' ? meetingsText.untitled(describeForm(line.form).name) : line.title}
            </Link>
            <time className="hint">{dayWithinYear(heldOn(line), year)}</time>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export function RecentDocuments() {
  const year = useToday().slice(0, 4)
  const documents = (useAsk('documents.list', {}).data ?? []).filter((one) => one.isLatest).slice(0, 3)
  return (
    <Section title={workbenchText.recentDocuments} extra={<Link to="/documents">{workbenchText.all}</Link>}>
      {documents.length === 0 && <p className="second">{workbenchText.noDocuments}</p>}
      <ul className="ruled">
        {documents.map(({ document, subject }) => (
          <li key={document.id}>
            <FileTextOutlined className="workbench-paper" />
            <Link
              className="grow cut workbench-line"
              to={paperPath({ subject, kind: document.kind, size: document.size })}
            >
              {document.title}
            </Link>
            <time className="hint">{dayWithinYear(dayOf(document.madeAt), year)}</time>
          </li>
        ))}
      </ul>
    </Section>
  )
}
