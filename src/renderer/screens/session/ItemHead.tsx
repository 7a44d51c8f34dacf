/** What item is being dealt with, for how long, and at which stage. Keeps no time itself. */
import { type AgendaItem, stagesOf } from '../../../domain/meeting/agenda.ts'
import { countItemSeconds } from '../../../domain/meeting/meeting-pace.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import { methodNames } from '../../../domain/vote/room-wording.ts'
import type { Vote } from '../../../domain/vote/vote-facts.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { StageStepper } from '../../parts/meeting/StageStepper.tsx'
import { formatSeconds } from '../../parts/meeting/Timer.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { partsText } from '../../text/parts.ts'
import { sessionText } from '../../text/session.ts'
import { AgendaButton } from './agenda/AgendaButton.tsx'

export type ItemProps = { readonly record: MeetingRecord; readonly item: AgendaItem }

export function ItemHead({ record, item }: ItemProps) {
  const words = sessionText.item
  return (
    <>
      <header className="session-head">
        <AgendaButton record={record} />
        <div className="session-head-words">
          <p className="hint not-narrow">
            {words.head(item.position, sessionText.agenda.kinds[item.kind], item.isExtra)}
            {item.presenter !== '' && `　${words.presenter(item.presenter)}`}
          </p>
          <h2 className="heading-2 session-item-title">{item.title}</h2>
        </div>
        <ItemTime record={record} item={item} />
      </header>
      {stagesOf[item.kind].length > 1 && <Stages item={item} />}
    </>
  )
}

/** Only the stages, for where the question takes the room. */
export function ItemStages({ record, item, vote }: ItemProps & { readonly vote: Vote | null }) {
  return (
    <div className="row session-stages">
      <AgendaButton record={record} isCompact />
      <Stages item={item} />
      {vote !== null && (
        <span className="session-method not-narrow">
          <Badge>{methodNames[vote.method]}</Badge>
        </span>
      )}
    </div>
  )
}

function Stages({ item }: { readonly item: AgendaItem }) {
  const order = stagesOf[item.kind]
  return (
    <StageStepper
      stages={order.map((stage) => partsText.stages[stage])}
      current={order.indexOf(item.stage)}
      label={sessionText.item.stages}
    />
  )
}

function ItemTime({ record, item }: ItemProps) {
  const now = new Date(useNow()).toISOString()
  return (
    <div className="session-used">
      <p className="hint not-narrow">{sessionText.item.used}</p>
      <p className="no-break">
        <b className="session-used-figure">{formatSeconds(countItemSeconds(item, record.breaks, now))}</b>
        <span className="second">{sessionText.item.planned(item.plannedMinutes)}</span>
      </p>
    </div>
  )
}
