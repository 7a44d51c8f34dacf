/** Everything that happened to a topic, newest first; an entry opens what it tells of. Tells nothing itself. */
import {
  BranchesOutlined,
  CameraOutlined,
  CarryOutOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  FormOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  QuestionCircleOutlined,
  SolutionOutlined,
  SwapOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { type ComponentType, useState } from 'react'
import { Link } from 'react-router'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { TimelineEntry, TimelineKind } from '../../../domain/topic/dossier.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { ChoiceSign, choiceTones } from '../../parts/signs.tsx'
import { dossierText } from '../../text/dossier.ts'
import { partsText } from '../../text/parts.ts'

const text = dossierText

const icons: Readonly<Record<TimelineKind, ComponentType>> = {
  words: FormOutlined,
  step: SwapOutlined,
  level: BranchesOutlined,
  stage: OrderedListOutlined,
  meeting: TeamOutlined,
  vote: FileDoneOutlined,
  'written-vote': SolutionOutlined,
  resolution: FileDoneOutlined,
  notice: NotificationOutlined,
  task: CarryOutOutlined,
  document: FileTextOutlined,
  photo: CameraOutlined,
  questionnaire: QuestionCircleOutlined,
}

const groups = ['all', 'meetings', 'votes', 'tasks', 'papers'] as const
type Group = (typeof groups)[number]

const kindsOf: Readonly<Record<Exclude<Group, 'all'>, readonly TimelineKind[]>> = {
  meetings: ['meeting'],
  votes: ['vote', 'written-vote'],
  tasks: ['task'],
  papers: ['document', 'notice', 'resolution'],
}

/** The figures of a vote stand on the meeting that took it. */
const isIn = ({ kind, figures }: TimelineEntry, group: Group): boolean =>
  group === 'all' || kindsOf[group].includes(kind) || (group === 'votes' && figures !== null)

const shownAtFirst = 60
const choices = ['for', 'against', 'abstain'] as const

export type TimelineProps = {
  readonly entries: readonly TimelineEntry[]
  /** The meeting at which the topic was decided; null before. */
  readonly decidingId: number | null
  readonly pathOf: (link: NonNullable<TimelineEntry['link']>) => string | null
}

export function Timeline({ entries, decidingId, pathOf }: TimelineProps) {
  const [group, setGroup] = useState<Group>('all')
  const [limit, setLimit] = useState(shownAtFirst)
  const year = useToday().slice(0, 4)
  const countOf = (one: Group): number =>
    one === 'all' ? 0 : entries.filter((entry) => isIn(entry, one)).length
  const found = entries.filter((entry) => isIn(entry, group))
  const shown = found.slice(0, limit)
  return (
    <section className="dossier-timeline" aria-label={text.timeline}>
      <div className="dossier-timeline-head">
        <Segmented
          aria-label={text.whichGroup}
          options={groups.map((one) => ({
            value: one,
            label: text.groupCount(text.groups[one], countOf(one)),
          }))}
          value={group}
          onChange={(next) => {
            setGroup(next)
            setLimit(shownAtFirst)
          }}
        />
        <span className="second only-wide">{text.newestFirst}</span>
      </div>
      <ol className="dossier-entries">
        {shown.map((entry, place) => (
          <Entry
            key={JSON.stringify(entry)}
            entry={entry}
            isFirstOfYear={entry.on.slice(0, 4) !== (shown[place - 1]?.on.slice(0, 4) ?? year)}
            isDeciding={
              decidingId !== null && entry.link?.kind === 'meeting' && entry.link.meetingId === decidingId
            }
            path={entry.link === null ? null : pathOf(entry.link)}
          />
        ))}
      </ol>
      {shown.length === 0 && <p className="second dossier-nothing">{text.nothingYet[group]}</p>}
      {shown.length < found.length && (
        <Button type="link" onClick={() => setLimit(limit + shownAtFirst)}>
          {text.showMore(found.length - shown.length)}
        </Button>
      )}
    </section>
  )
}

type EntryProps = {
  readonly entry: TimelineEntry
  /** The year is told once above its entries. */
  readonly isFirstOfYear: boolean
  readonly isDeciding: boolean
  readonly path: string | null
}

function Entry({ entry, isFirstOfYear, isDeciding, path }: EntryProps) {
  const { kind, on, title, text: words, badge, badgeLook, figures } = entry
  const Icon = icons[kind]
  const year = on.slice(0, 4)
  return (
    <>
      {isFirstOfYear && <li className="dossier-year">{text.year(year)}</li>}
      <li className={isDeciding ? 'dossier-entry is-deciding' : 'dossier-entry'}>
        <time className="dossier-entry-day second" dateTime={on}>
          {dayWithinYear(on, year)}
        </time>
        <span className="dossier-node">
          <Icon />
          <span className="visually-hidden">{text.kinds[kind]}</span>
        </span>
        <div className="dossier-entry-body">
          <div className="dossier-entry-head">
            {path === null ? (
              <b>{title}</b>
            ) : (
              <Link className="dossier-entry-link" to={path}>
                {title}
              </Link>
            )}
            {badge !== '' && <Badge tone={badgeLook}>{badge}</Badge>}
          </div>
          {figures === null ? (
            words !== '' && <p className="dossier-entry-text">{words}</p>
          ) : (
            <div className="dossier-figures">
              <p className="dossier-figures-line">
                <span>{text.present(figures.present)}</span>
                {choices.map((choice) => (
                  <span key={choice} className={`toned tone-${choiceTones[choice]}`}>
                    <ChoiceSign choice={choice} /> {partsText.choices[choice]} {figures[choice]}
                  </span>
                ))}
              </p>
              {words !== '' && <p className="dossier-entry-text">{words}</p>}
            </div>
          )}
        </div>
      </li>
    </>
  )
}
