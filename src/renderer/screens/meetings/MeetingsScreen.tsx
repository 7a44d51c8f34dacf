/** 会议: all meetings, the next first; a new one, or one like an earlier. */
import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { isDay } from '../../../domain/calendar.ts'
import { listAhead, listPast } from '../../../domain/meeting/meeting-list.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { Section } from '../../parts/Section.tsx'
import { calendarText } from '../../text/calendar.ts'
import { sayFailure } from '../../text/failures.ts'
import { meetingsText } from '../../text/meetings.ts'
import { partsText } from '../../text/parts.ts'
import { CancelMeeting } from './CancelMeeting.tsx'
import { MeetingRow } from './MeetingRow.tsx'
import { MonthView } from './MonthView.tsx'
import { NewMeeting } from './NewMeeting.tsx'
import { NewWritten } from './NewWritten.tsx'
import { SeriesView } from './SeriesView.tsx'
import { WrittenVotes } from './WrittenVotes.tsx'
import './meetings.css'

type MeetingLine = OutputOf<'meetings.list'>[number]

/** As many meetings to come as are shown at first; series make many drafts. */
const shownAhead = 8

const views = ['list', 'month', 'series'] as const
type View = (typeof views)[number]

export function MeetingsScreen() {
  const [search, setSearch] = useSearchParams()
  const today = useToday()
  const view = views.find((one) => one === search.get('view')) ?? 'list'
  const day = search.get('day') ?? ''
  const choice = (
    <ViewChoice view={view} onView={(next) => setSearch(next === 'list' ? {} : { view: next })} />
  )
  if (view === 'list') return <ListView views={choice} />
  if (view === 'series') return <SeriesView views={choice} />
  return (
    <Frame title={meetingsText.title}>
      <MonthView
        views={choice}
        firstDay={isDay(day) ? day : today}
        onDay={(next) => setSearch({ view: 'month', day: next }, { replace: true })}
      />
    </Frame>
  )
}

function ViewChoice({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <div>
      <Segmented
        aria-label={calendarText.viewsLabel}
        value={view}
        options={views.map((one) => ({ value: one, label: calendarText.views[one] }))}
        onChange={onView}
      />
    </div>
  )
}

function ListView({ views: choice }: { readonly views: ReactNode }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const asked = useAsk('meetings.list', {})
  const community = useAsk('communities.get', {})
  const [cancelling, setCancelling] = useState<MeetingLine | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isWhole, setIsWhole] = useState(false)
  const isNew = search.has('new')
  const isNewWritten = search.has('written')
  const isChoosing = isNew || isNewWritten
  const lines = asked.data ?? []

  const beginNew = () => {
    if (community.data === null) void navigate('/settings?first')
    else setSearch('new')
  }
  const copy = async (line: MeetingLine) => {
    if (isBusy) return
    setIsBusy(true)
    const copied = await tell('meetings.copy', { meetingId: line.id })
    setIsBusy(false)
    if (!copied.ok) return void message.error(sayFailure(copied.failure))
    void message.success(meetingsText.copied)
    void navigate(`/meetings/${copied.value}/prepare?step=time`)
  }
  const rowsOf = (some: readonly MeetingLine[]) => (
    <ul className="meetings-list">
      {some.map((line) => (
        <MeetingRow
          key={line.id}
          line={line}
          onOpen={() => void navigate(pathTo(line))}
          onCopy={() => void copy(line)}
          onCancel={() => setCancelling(line)}
        />
      ))}
    </ul>
  )
  useKeys({ 'ctrl+enter': beginNew }, { isOn: !isChoosing })
  const newButton = (
    <KeyButton
      look="filled"
      icon={<PlusOutlined />}
      label={meetingsText.newMeeting}
      hint={partsText.keys.ctrlEnter}
      onPress={beginNew}
    />
  )
  const ahead = listAhead(lines)
  const folded = isWhole ? 0 : Math.max(0, ahead.length - shownAhead)
  const past = listPast(lines)
  return (
    <Frame title={meetingsText.title} actions={isChoosing || lines.length === 0 ? undefined : newButton}>
      {!isChoosing && choice}
      {isNew && <NewMeeting onClose={() => setSearch({})} />}
      {isNewWritten && <NewWritten onClose={() => setSearch({})} />}
      {asked.data === undefined && asked.error === null && <AskWaiting />}
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.data !== undefined && lines.length === 0 && !isChoosing && (
        <Section>
          <EmptyState title={meetingsText.empty} actions={newButton}>
            <p>{meetingsText.emptyHint}</p>
          </EmptyState>
        </Section>
      )}
      {lines.length > 0 && (
        <Section title={meetingsText.ahead}>
          {ahead.length === 0 ? (
            <p className="second">{meetingsText.nothingAhead}</p>
          ) : (
            rowsOf(ahead.slice(0, ahead.length - folded))
          )}
          {folded > 0 && (
            <Button type="link" onClick={() => setIsWhole(true)}>
              {meetingsText.moreAhead(folded)}
            </Button>
          )}
        </Section>
      )}
      <WrittenVotes onNew={isChoosing ? null : () => setSearch('written')} />
      {past.length > 0 && <Section title={meetingsText.past}>{rowsOf(past)}</Section>}
      {cancelling !== null && <CancelMeeting line={cancelling} onClose={() => setCancelling(null)} />}
    </Frame>
  )
}
