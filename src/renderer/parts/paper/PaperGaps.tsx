/** 缺什么: every sentence of what a paper lacks, with the way to where it is filled. Judges nothing, makes nothing. */
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useNavigate } from 'react-router'
import type { MeetingId } from '../../../domain/identity.ts'
import type { Gap } from '../../../domain/papers/document.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { useAsk } from '../../api.ts'
import { papersText } from '../../text/papers.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { wayToGap } from './paper-path.ts'
import type { PaperWay } from './use-making.ts'
import './paper.css'

export type PaperGapListProps = {
  readonly subject: PaperSubject
  readonly gaps: readonly Gap[]
  /** Leads to the gap on the page itself, instead of the page where it is filled. */
  readonly onFill?: ((gap: Gap) => void) | undefined
}

/** The sentences with 去补 behind each. */
export function PaperGapList({ subject, gaps, onFill }: PaperGapListProps) {
  const navigate = useNavigate()
  const isMeeting = subject.kind === 'meeting'
  const meetingId = isMeeting ? subject.meetingId : (1 as MeetingId)
  const state = useAsk('meetings.record', { meetingId }, isMeeting).data?.meeting.state ?? null
  const supervisions = useAsk('tasks.supervisions', {}, subject.kind === 'supervision').data
  const supervision = supervisions?.find(
    (one) => subject.kind === 'supervision' && one.id === subject.supervisionId,
  )
  return (
    <ul className="paper-gaps">
      {gaps.map((gap) => {
        const way = wayToGap(subject, gap, { state, taskId: supervision?.taskId ?? null })
        const fill = onFill === undefined ? () => way !== null && void navigate(way) : () => onFill(gap)
        return (
          <li key={`${gap.code} ${gap.anchor} ${gap.sentence}`}>
            <ExclamationCircleOutlined />
            <span className="grow">{gap.sentence}</span>
            {(onFill !== undefined || way !== null) && (
              <Button type="link" aria-label={papersText.fillOf(gap.sentence)} onClick={fill}>
                {papersText.fill}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

export type PaperGapsProps = PaperGapListProps & {
  readonly name: string
  readonly way: PaperWay
  readonly onMake: () => void
  readonly onLeave: () => void
}

/** Asked when a paper is wanted that still lacks something. */
export function PaperGaps({ subject, gaps, name, way, onFill, onMake, onLeave }: PaperGapsProps) {
  useKeys({ escape: onLeave }, { isModal: true })
  const fill = (gap: Gap): void => {
    onLeave()
    onFill?.(gap)
  }
  return (
    <Drawer
      open
      size="min(30rem, 94vw)"
      title={papersText.gapsTitle(name)}
      keyboard={false}
      onClose={onLeave}
    >
      <div className="stack">
        <p className="second">{papersText.gapsHint(gaps.length)}</p>
        <PaperGapList subject={subject} gaps={gaps} onFill={onFill === undefined ? undefined : fill} />
        <p className="hint">{papersText.gapsAllTheSame}</p>
        <div className="row row-end">
          <Button onClick={onLeave}>{papersText.leaveGaps}</Button>
          <Button onClick={onMake}>
            {way === 'print' ? papersText.printAllTheSame : papersText.makeAllTheSame}
          </Button>
        </div>
      </div>
    </Drawer>
  )
}
