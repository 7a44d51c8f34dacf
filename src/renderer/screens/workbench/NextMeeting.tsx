/** The next meeting as a wide card: when, what, and how far it is prepared. Computes nothing that is printed. */
import {
  EnvironmentOutlined,
  LoginOutlined,
  PlusOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { daysBetween, instantOf } from '../../../domain/calendar.ts'
import { dayWithinYear, partOfDay } from '../../../domain/chinese-text.ts'
import { sayEnd } from '../../../domain/clock-words.ts'
import type { Day, MeetingId } from '../../../domain/identity.ts'
import { sumMinutes } from '../../../domain/meeting/agenda.ts'
import { describeForm, type Meeting } from '../../../domain/meeting/meeting.ts'
import { listPreparations } from '../../../domain/meeting/preparation.ts'
import { tell, useAsk } from '../../api.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { PreparationRing } from '../../parts/meeting/PreparationRing.tsx'
import { PackButton } from '../../parts/paper/PackButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge, StateBadge } from '../../parts/StateBadge.tsx'
import { sayFailure } from '../../text/failures.ts'
import { meetingsText } from '../../text/meetings.ts'
import { partsText } from '../../text/parts.ts'
import { workbenchText } from '../../text/workbench.ts'

const sayDay = (meeting: Meeting, today: Day): string => {
  const days = daysBetween(today, meeting.heldOn)
  if (days === 1) return workbenchText.tomorrow
  if (days !== 0) return dayWithinYear(meeting.heldOn, today.slice(0, 4))
  return partOfDay(meeting.startTime) === '晚' ? workbenchText.tonight : workbenchText.todayDay
}

const sayWait = (meeting: Meeting, today: Day, now: number): string => {
  const days = daysBetween(today, meeting.heldOn)
  if (days < 0) return workbenchText.missed
  if (days > 0) return workbenchText.startsInDays(days)
  const minutes = Math.ceil((Date.parse(instantOf(meeting.heldOn, meeting.startTime)) - now) / 60_000)
  return minutes > 0 ? workbenchText.startsIn(minutes) : workbenchText.startsNow
}

const goOnWord = (meeting: Meeting): string => {
  if (meeting.state === 'draft') return workbenchText.goPrepare
  return meeting.state === 'called' ? workbenchText.goSignIn : workbenchText.keepSigningIn
}

export type NextMeetingProps = {
  readonly meetingId: MeetingId
  /** Another card holds the filled button. */
  readonly isQuiet: boolean
}

export function NextMeeting({ meetingId, isQuiet }: NextMeetingProps) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const today = useToday()
  const now = useNow(60_000)
  const [isBusy, setIsBusy] = useState(false)
  const record = useAsk('meetings.record', { meetingId }).data
  const goOn = async () => {
    if (record === undefined || isBusy) return
    if (record.meeting.state !== 'called') return void navigate(pathTo(record.meeting))
    setIsBusy(true)
    const reply = await tell('meetings.beginSignIn', { meetingId })
    setIsBusy(false)
    if (reply.ok) void navigate(pathTo(record.meeting, 'sign-in'))
    else void message.error(sayFailure(reply.failure))
  }
  useKeys({ 'ctrl+enter': () => void goOn() }, { isOn: !isQuiet })
  if (record === undefined) return null
  const { meeting, agenda, roll } = record
  const name = describeForm(meeting.form).name
  const end = sayEnd(meeting.startTime, sumMinutes(agenda))
  return (
    <section className="section workbench-next" aria-labelledby="next-meeting">
      <div className="workbench-when">
        <span>{sayDay(meeting, today)}</span>
        <time className="workbench-clock">{meeting.startTime}</time>
        <span className="second">{sayWait(meeting, today, now)}</span>
      </div>
      <div className="workbench-what">
        <div className="row">
          <Badge>{name}</Badge>
          <StateBadge of="meeting" state={meeting.state} />
          {meeting.state === 'called' && (
            <Link className="workbench-look" to={`${pathTo(meeting, 'prepare')}?step=notice`}>
              {workbenchText.look}
            </Link>
          )}
        </div>
        <h2 id="next-meeting" className="heading-2">
          {meeting.title === '' ? meetingsText.untitled(name) : meeting.title}
        </h2>
        <p className="workbench-facts second">
          <span>
            <EnvironmentOutlined /> {meeting.place === '' ? workbenchText.noPlace : meeting.place}
          </span>
          <span>
            <UserOutlined />{' '}
            {meeting.chairName === '' ? workbenchText.noChair : workbenchText.chair(meeting.chairName)}
          </span>
          <span>
            <UnorderedListOutlined />{' '}
            {agenda.length === 0 ? workbenchText.noAgenda : workbenchText.agenda(agenda.length, end)}
          </span>
        </p>
        <div className="row workbench-acts">
          <KeyButton
            look={isQuiet ? 'inline' : 'filled'}
            icon={<LoginOutlined />}
            label={goOnWord(meeting)}
            hint={isQuiet ? undefined : partsText.keys.ctrlEnter}
            isBusy={isBusy}
            onPress={() => void goOn()}
          />
          {roll.length > 0 && agenda.length > 0 && (
            <PackButton meetingId={meetingId} kind="meeting" way="print" />
          )}
        </div>
      </div>
      <div className="workbench-ring">
        <PreparationRing preparations={listPreparations(record)} />
      </div>
    </section>
  )
}

/** In place of the card while no meeting lies ahead. */
export function NothingNext() {
  const navigate = useNavigate()
  const begin = () => void navigate('/meetings?new')
  useKeys({ 'ctrl+enter': begin })
  return (
    <Section>
      <EmptyState
        title={workbenchText.noNext}
        actions={
          <>
            <KeyButton
              look="filled"
              icon={<PlusOutlined />}
              label={workbenchText.newMeeting}
              hint={partsText.keys.ctrlEnter}
              onPress={begin}
            />
            <Button onClick={() => void navigate('/meetings')}>{workbenchText.goMeetings}</Button>
          </>
        }
      >
        <p>{workbenchText.noNextHint}</p>
      </EmptyState>
    </Section>
  )
}
