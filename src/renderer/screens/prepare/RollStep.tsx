/** Step three: who attends and who observes, chosen by party. */
import { TeamOutlined } from '@ant-design/icons'
import { Alert } from 'antd'
import { useNavigate } from 'react-router'
import { joinList } from '../../../domain/chinese-text.ts'
import type { Capacity } from '../../../domain/meeting/attendance.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { missingParties } from '../../../domain/meeting/preparation.ts'
import type { Person } from '../../../domain/people/person.ts'
import { findEmptySeats } from '../../../domain/topic/level-roll.ts'
import { levelOfForm } from '../../../domain/topic/topic-levels.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'
import { PeoplePicker } from './PeoplePicker.tsx'
import { RollList } from './RollList.tsx'
import { useRoll } from './use-roll.ts'

export function RollStep({ record }: { readonly record: MeetingRecord }) {
  const navigate = useNavigate()
  const asked = useAsk('people.list', {})
  if (asked.error !== null) {
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  }
  if (asked.data === undefined) return <AskWaiting />
  const back = encodeURIComponent(`/meetings/${record.meeting.id}/prepare?step=roll`)
  if (asked.data.length === 0) {
    return (
      <Section>
        <EmptyState
          title={prepareText.noPeople}
          actions={
            <KeyButton
              icon={<TeamOutlined />}
              label={prepareText.goPeople}
              onPress={() => void navigate(`/people?back=${back}`)}
            />
          }
        >
          <p>{prepareText.noPeopleHint}</p>
        </EmptyState>
      </Section>
    )
  }
  return <Choosing record={record} people={asked.data} />
}

type ChoosingProps = { readonly record: MeetingRecord; readonly people: readonly Person[] }

function Choosing({ record, people }: ChoosingProps) {
  const { chosen, refusal, choose } = useRoll(record, people)
  const change = (persons: readonly Person[], capacity: Capacity | null) => {
    const next = new Map(chosen)
    for (const person of persons) {
      if (capacity === null) next.delete(person.id)
      else next.set(person.id, person.isObserver && persons.length > 1 ? 'observer' : capacity)
    }
    choose(next)
  }
  const absent = missingParties(record)
  const level = levelOfForm(record.meeting.form)
  const preset = useAsk('topics.levels', {}).data?.find((one) => one.level === level)
  const empty = preset === undefined ? [] : findEmptySeats(preset, record.parties, record.roll, absent)
  return (
    <div className="prepare-roll">
      <PeoplePicker
        people={people}
        parties={record.parties}
        chosen={chosen}
        onTake={(persons) => change(persons, 'due')}
        onTakeOne={(person) => change([person], person.isObserver ? 'observer' : 'due')}
        onDrop={(persons) => change(persons, null)}
      />
      <div className="stack prepare-roll-side">
        {absent.length > 0 && chosen.size > 0 && (
          <Alert type="warning" showIcon title={prepareText.absentParties(joinList(absent))} />
        )}
        {preset !== undefined && empty.length > 0 && chosen.size > 0 && (
          <Alert type="info" showIcon title={prepareText.emptySeats(preset.name, joinList(empty))} />
        )}
        {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}
        <RollList
          people={people}
          parties={record.parties}
          chosen={chosen}
          onCapacity={(person, capacity) => change([person], capacity)}
          onDrop={(person) => change([person], null)}
        />
      </div>
    </div>
  )
}
