/** Who speaks now and how much time is left. Keeps no time itself. */
import { ClockCircleOutlined } from '@ant-design/icons'
import { countSeconds } from '../../../../domain/calendar.ts'
import { type AgendaItem, currentSpeech, type Speech } from '../../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { tell } from '../../../api.ts'
import { placeOf } from '../../../parts/attendance/candidates.ts'
import { useNow } from '../../../parts/hooks/use-now.ts'
import { KeyButton } from '../../../parts/KeyButton.tsx'
import { Timer } from '../../../parts/meeting/Timer.tsx'
import { partsText } from '../../../text/parts.ts'
import { sessionText } from '../../../text/session.ts'
import { useRun } from '../table/use-run.ts'

export type SpeakerCardProps = {
  readonly record: MeetingRecord
  readonly item: AgendaItem
  readonly onStop: () => void
}

const words = sessionText.speech
const moreSeconds = 60

export function SpeakerCard({ record, item, onStop }: SpeakerCardProps) {
  const run = useRun()
  const speech = currentSpeech(item)
  if (speech === null) {
    return (
      <section className="session-card session-speaker" aria-label={words.speaking}>
        <p className="second">{words.nobody}</p>
        <p className="hint gives-way">{words.nobodyHint}</p>
      </section>
    )
  }
  const entry = record.roll.find((one) => one.id === speech.entryId)
  const isPaused = record.meeting.state === 'suspended'
  return (
    <section className="session-card session-speaker" aria-label={words.speaking}>
      <div className="row row-apart not-narrow">
        <span className="second">{words.speaking}</span>
        <span className={isPaused ? 'toned tone-amber' : 'toned tone-jade'}>
          <ClockCircleOutlined /> {isPaused ? words.paused : words.counting}
        </span>
      </div>
      <p className="cut">
        <b className="session-speaker-name">{speech.speakerName}</b>{' '}
        {entry !== undefined && <span className="second">{placeOf(entry, record.parties)}</span>}
      </p>
      <SpeechTimer record={record} speech={speech} />
      <div className="session-speaker-keys">
        <KeyButton label={words.stop} hint={partsText.keys.space} isDisabled={isPaused} onPress={onStop} />
        <KeyButton
          label={words.extend}
          isDisabled={isPaused}
          onPress={() => void run(tell('speeches.extend', { speechId: speech.id, seconds: moreSeconds }))}
        />
      </div>
    </section>
  )
}

function SpeechTimer({ record, speech }: { readonly record: MeetingRecord; readonly speech: Speech }) {
  const now = new Date(useNow()).toISOString()
  const { startedAt, endedAt, limitSeconds, speakerName } = speech
  const spans = startedAt === null ? [] : [{ startedAt, endedAt }]
  return (
    <Timer
      elapsedSeconds={countSeconds(spans, record.breaks, now)}
      limitSeconds={limitSeconds}
      note={words.whole(Math.round(limitSeconds / 60))}
      label={words.timerOf(speakerName)}
      isQuiet
    />
  )
}
