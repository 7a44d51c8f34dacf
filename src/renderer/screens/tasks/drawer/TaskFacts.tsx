/** What a task is: who, until when, from where, with the ways to its topic, meeting and case. Decides nothing. */
import { Link } from 'react-router'
import { clockOf, dayOf } from '../../../../domain/calendar.ts'
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { Day, Instant } from '../../../../domain/identity.ts'
import { agreedDueOn, standingOn } from '../../../../domain/task/task.ts'
import {
  orderKindNames,
  responseLevelNames,
  satisfactionNames,
} from '../../../../domain/task/task-wording.ts'
import type { OutputOf } from '../../../api.ts'
import { type Fact, FactList } from '../../../parts/Section.tsx'
import { ProposerLine } from '../../../parts/topic/ProposerLine.tsx'
import { taskActsText } from '../../../text/task-acts.ts'

const text = taskActsText

export type TaskFactsProps = { readonly record: OutputOf<'tasks.record'>; readonly today: Day }

export function TaskFacts({ record: { task, proposer }, today }: TaskFactsProps) {
  const year = today.slice(0, 4)
  const said = (words: string) => (words === '' ? <span className="hint">{text.facts.none}</span> : words)
  const when = (at: Instant): string => `${dayWithinYear(dayOf(at), year)} ${clockOf(at)}`
  const agreed = agreedDueOn(task)
  const isOverdue = standingOn(task, today).kind === 'overdue'
  const wide: readonly Fact[] = [
    ...(task.topicId === null
      ? []
      : [
          {
            name: text.facts.topic,
            value: <Link to={`/topics/${task.topicId}`}>{`${task.topicNumber} ${task.topicTitle}`}</Link>,
          },
        ]),
    ...(task.caseId === null
      ? []
      : [{ name: text.facts.case, value: <Link to={`/cases/${task.caseId}`}>{task.caseTitle}</Link> }]),
    ...(proposer === null || proposer.name === '' || task.topicId === null
      ? []
      : [
          {
            name: text.facts.proposer,
            value: <ProposerLine topicId={task.topicId} proposer={proposer} />,
          },
        ]),
    ...(task.place === '' && task.estateName === ''
      ? []
      : [
          {
            name: text.facts.place,
            value: [task.estateName, task.place].filter((one) => one !== '').join('　'),
          },
        ]),
    ...(task.assisting === '' ? [] : [{ name: text.facts.assisting, value: task.assisting }]),
    ...(task.level === null
      ? []
      : [
          {
            name: text.facts.level,
            value: [
              responseLevelNames[task.level],
              task.reportedInAt !== null
                ? text.facts.reportedIn(when(task.reportedInAt))
                : task.reportInBy === null
                  ? ''
                  : text.facts.reportInBy(when(task.reportInBy)),
            ]
              .filter((one) => one !== '')
              .join('　'),
          },
        ]),
    ...(task.demand === '' ? [] : [{ name: text.facts.demand, value: task.demand }]),
    ...(task.result === '' ? [] : [{ name: text.facts.result, value: task.result }]),
    ...(task.evidence === '' ? [] : [{ name: text.facts.evidence, value: task.evidence }]),
    ...(task.satisfaction === null
      ? []
      : [{ name: text.facts.satisfaction, value: satisfactionNames[task.satisfaction] }]),
  ]
  return (
    <div>
      <FactList
        look="pairs"
        facts={[
          { name: text.facts.leadUnit, value: said(task.leadUnit) },
          { name: text.facts.responsible, value: said(task.responsible) },
          {
            name: text.facts.dueOn,
            value: (
              <>
                {task.dueOn === null ? (
                  said('')
                ) : isOverdue ? (
                  <b className="tone-crimson toned">{dayWithinYear(task.dueOn, year)}</b>
                ) : (
                  dayWithinYear(task.dueOn, year)
                )}
                {agreed !== null && agreed !== task.dueOn && (
                  <span className="hint tasks-agreed">{text.facts.agreed(dayWithinYear(agreed, year))}</span>
                )}
              </>
            ),
          },
          {
            name: text.facts.source,
            value:
              task.meetingId === null ? (
                orderKindNames[task.kind]
              ) : (
                <Link to={`/meetings/${task.meetingId}/minutes`}>{task.meetingTitle}</Link>
              ),
          },
        ]}
      />
      {wide.length > 0 && <FactList look="plain" facts={wide} />}
    </div>
  )
}
