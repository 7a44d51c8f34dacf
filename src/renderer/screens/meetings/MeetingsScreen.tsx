/** 会议: all meetings, the next first; a new one, or one like an earlier. */
import { PlusOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { listAhead, listPast } from '../../../domain/meeting/meeting-list.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/Frame.tsx'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { pathTo } from '../../parts/meeting-path.ts'
import { Section } from '../../parts/Section.tsx'
import { useKeys } from '../../parts/use-keys.ts'
import { sayFailure } from '../../text/failures.ts'
import { meetingsText } from '../../text/meetings.ts'
import { partsText } from '../../text/parts.ts'
import { CancelMeeting } from './CancelMeeting.tsx'
import { MeetingRow } from './MeetingRow.tsx'
import { NewMeeting } from './NewMeeting.tsx'
import { NewWritten } from './NewWritten.tsx'
import { WrittenVotes } from './WrittenVotes.tsx'
import './meetings.css'

type MeetingLine = OutputOf<'meetings.list'>[number]

export function MeetingsScreen() {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [search, setSearch] = useSearchParams()
  const asked = useAsk('meetings.list', {})
  const community = useAsk('communities.get', {})
  const [cancelling, setCancelling] = useState<MeetingLine | null>(null)
  const [isBusy, setIsBusy] = useState(false)
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
  const past = listPast(lines)
  return (
    <Frame title={meetingsText.title} actions={isChoosing || lines.length === 0 ? undefined : newButton}>
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
          {ahead.length === 0 ? <p className="second">{meetingsText.nothingAhead}</p> : rowsOf(ahead)}
        </Section>
      )}
      <WrittenVotes onNew={isChoosing ? null : () => setSearch('written')} />
      {past.length > 0 && <Section title={meetingsText.past}>{rowsOf(past)}</Section>}
      {cancelling !== null && <CancelMeeting line={cancelling} onClose={() => setCancelling(null)} />}
    </Frame>
  )
}
