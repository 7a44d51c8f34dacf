/** Step five: what is still missing, and the notice and the sign-in sheet as they will be printed. */
import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import {
  findPreparationGaps,
  listPreparations,
  type PreparationStep,
} from '../../../domain/meeting/preparation.ts'
import { useHolidays } from '../../parts/hooks/use-holidays.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { PackButton } from '../../parts/paper/PackButton.tsx'
import { PaperButtons } from '../../parts/paper/PaperButtons.tsx'
import { PaperPages } from '../../parts/paper/PaperPages.tsx'
import { stepOfGap } from '../../parts/paper/paper-path.ts'
import { Section } from '../../parts/Section.tsx'
import { prepareText } from '../../text/prepare.ts'

const text = prepareText
const papers = ['meeting-notice', 'agenda', 'sign-in-sheet', 'room-ballot'] as const

export type NoticeStepProps = {
  readonly record: MeetingRecord
  readonly onGoTo: (step: PreparationStep) => void
}

export function NoticeStep({ record, onGoTo }: NoticeStepProps) {
  const [kind, setKind] = useState<(typeof papers)[number]>('meeting-notice')
  const today = useToday()
  const calendar = useHolidays()
  const gaps = findPreparationGaps(record, today, calendar)
  const { meeting } = record
  const subject = { kind: 'meeting', meetingId: meeting.id } as const
  const met = listPreparations(record).filter((one) => one.met)
  return (
    <div className="prepare-notice">
      <Section title={text.check} className="scrolls">
        {gaps.length === 0 && (
          <p className="serif">{meeting.state === 'draft' ? text.allThere : text.noticeGiven}</p>
        )}
        <ul className="prepare-check">
          {gaps.map((gap) => (
            <li key={gap.sentence} className={gap.isNeeded ? 'is-needed' : undefined}>
              <ExclamationCircleOutlined />
              <span className="grow">{gap.sentence}</span>
              <Button type="link" onClick={() => onGoTo(gap.step)}>
                {text.fill[gap.step]}
              </Button>
            </li>
          ))}
          {met.map((one) => (
            <li key={one.words} className="is-met">
              <CheckOutlined />
              <span className="grow">{one.words}</span>
            </li>
          ))}
        </ul>
      </Section>
      <div className="prepare-paper">
        <div className="row row-apart prepare-paper-head">
          <Segmented
            aria-label={text.paperLabel}
            value={kind}
            options={papers.map((one) => ({ value: one, label: text.papers[one] }))}
            onChange={setKind}
          />
          <div className="row">
            <PaperButtons subject={subject} kind={kind} onFill={(gap) => onGoTo(stepOfGap(gap))} />
            <PackButton meetingId={meeting.id} kind="meeting" />
          </div>
        </div>
        <PaperPages key={kind} subject={subject} kind={kind} />
      </div>
    </div>
  )
}
