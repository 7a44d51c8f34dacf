/** 工作台: what comes next and what is waiting. */
import { SafetyOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { dayWithinYear, weekdayInChinese } from '../../../domain/chinese-text.ts'
import { isRunning } from '../../../domain/meeting/meeting.ts'
import { findNext, listPast } from '../../../domain/meeting/meeting-list.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { everyTask } from '../../parts/every-task.ts'
import { Frame } from '../../parts/frame/Frame.tsx'
import { Saved } from '../../parts/frame/Saved.tsx'
import { useBackup } from '../../parts/hooks/use-backup.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { backupText } from '../../text/backup.ts'
import { workbenchText } from '../../text/workbench.ts'
import { FirstStart } from './FirstStart.tsx'
import { LeftOpen } from './LeftOpen.tsx'
import { NextMeeting, NothingNext } from './NextMeeting.tsx'
import { RecentDocuments, RecentMeetings } from './Recent.tsx'
import { Tiles } from './Tiles.tsx'
import { WrittenOpen } from './WrittenOpen.tsx'
import './workbench.css'

export function WorkbenchScreen() {
  const today = useToday()
  const meetings = useAsk('meetings.list', {})
  const community = useAsk('communities.get', {})
  const error = meetings.error ?? community.error
  const isAsked = meetings.data !== undefined && community.data !== undefined
  return (
    <Frame
      title={workbenchText.title}
      subtitle={`${dayWithinYear(today, today.slice(0, 4))} ${weekdayInChinese(today)}`}
      foot={<BackupLine />}
    >
      {error !== null && (
        <AskFailed
          failure={error.failure}
          onRetry={() => void Promise.all([meetings.refetch(), community.refetch()])}
        />
      )}
      {error === null && !isAsked && <AskWaiting />}
      {isAsked &&
        (community.data === null || meetings.data.length === 0 ? (
          <>
            <FirstStart hasCommunity={community.data !== null} />
            <WrittenOpen />
            <TilesOfOrders />
          </>
        ) : (
          <Busy />
        ))}
    </Frame>
  )
}

/** Orders may come before the first meeting. */
function TilesOfOrders() {
  const hasTasks = (useAsk('tasks.counts', { filter: everyTask }).data?.all ?? 0) > 0
  return hasTasks ? <Tiles lines={[]} /> : null
}

function Busy() {
  const today = useToday()
  const lines = useAsk('meetings.list', {}).data ?? []
  const running = lines.find((line) => isRunning(line.state))
  const next = findNext(lines, today)
  return (
    <>
      {running !== undefined && <LeftOpen meetingId={running.id} />}
      {next !== null && <NextMeeting meetingId={next.id} isQuiet={running !== undefined} />}
      {next === null && running === undefined && <NothingNext />}
      <WrittenOpen />
      <Tiles lines={lines} />
      <div className="workbench-recent">
        <RecentMeetings lines={listPast(lines).slice(0, 3)} />
        <RecentDocuments />
      </div>
    </>
  )
}

function BackupLine() {
  const { words, state, isRunning: isBackingUp, backUp } = useBackup(useToday())
  return (
    <>
      <span className={`workbench-backup is-${state}`}>
        {state === 'done' ? <SafetyOutlined /> : <WarningFilled />} {words}
      </span>
      <Button type="link" loading={isBackingUp} onClick={() => void backUp()}>
        {isBackingUp ? backupText.running : backupText.now}
      </Button>
      <span className="grow" />
      <Saved />
    </>
  )
}
