/** The bar and the computed lines of a vote by any method, while it is counted and after. Computes nothing: it shows what the rule gives. */
import {
  type DecidedRoomVote,
  decideRoomVote,
  previewRoomVote,
  type RoomVoteFigures,
} from '../../../domain/vote/room-vote.ts'
import { draftOf, type OutcomeLine, type Tally, tallyFromDraft } from '../../../domain/vote/vote.ts'
import { describeLine, nameThreshold } from '../../../domain/vote/vote-wording.ts'
import { voteText } from '../../text/session-vote.ts'
import { VerdictLines } from '../meeting/Verdict.tsx'
import { VoteBar } from '../meeting/VoteBar.tsx'

export type OutcomeLinesProps = {
  readonly lines: readonly OutcomeLine[]
  readonly tally: Tally | null
  /** Nothing more can come; before that an unmet share may still be reached. */
  readonly isWhole: boolean
}

export function OutcomeLines({ lines, tally, isWhole }: OutcomeLinesProps) {
  return (
    <VerdictLines
      lines={lines.map((line) => ({ met: standing(line, isWhole), ...describeLine(line, tally) }))}
    />
  )
}

const paperMeasures: readonly OutcomeLine['measure'][] = ['turnout', 'issued', 'returned', 'valid']

/** Whether a line holds papers against each other: issued, returned, valid, void. */
export const isOfPapers = ({ measure }: OutcomeLine): boolean => paperMeasures.includes(measure)

const isOfRoom = ({ measure }: OutcomeLine): boolean => measure === 'quorum' || measure === 'parties'

/** What is not met may still come while votes are missing, except for a room that lacks its quorum. */
const standing = (line: OutcomeLine, isWhole: boolean): boolean | null => {
  switch (line.measure) {
    case 'quorum':
    case 'parties':
      return line.met
    case 'agreement':
    case 'party-agreement':
      return isWhole ? line.met : line.met ? true : null
    case 'no-objection':
      return isWhole ? line.met : null
    case 'consensus':
      return line.met || line.count > 0 ? line.met : null
    default:
      return line.met ? true : null
  }
}

type VoteLinesProps = {
  readonly vote: RoomVoteFigures
  /** Leaves the counts above the bar out where number fields stand there. */
  readonly isBare?: boolean | undefined
  /** Leaves out who was in the room, which no correction changes. */
  readonly isRoomLeftOut?: boolean | undefined
}

/** The bar and the lines of a vote as it stands. */
export function VoteLines({ vote, isBare, isRoomLeftOut }: VoteLinesProps) {
  const { outcome, tally } = previewRoomVote(vote)
  const whole = tallyFromDraft(draftOf(vote))
  const decided = decideRoomVote(vote)
  const shown = tally ?? (decided.ok ? decided.value.tally : 'code' in whole ? null : whole)
  return (
    <>
      <ShareBar vote={vote} lines={outcome.lines} tally={shown} isBare={isBare} />
      <OutcomeLines
        lines={isRoomLeftOut === true ? outcome.lines.filter((line) => !isOfRoom(line)) : outcome.lines}
        tally={shown}
        isWhole={decided.ok}
      />
    </>
  )
}

/** The bar and the lines of what was announced. */
export function AnnouncedLines({ vote, decided }: { vote: RoomVoteFigures; decided: DecidedRoomVote }) {
  const { outcome, tally } = decided
  return (
    <>
      <ShareBar vote={vote} lines={outcome.lines} tally={tally} isBare={false} />
      <OutcomeLines lines={outcome.lines} tally={tally} isWhole />
    </>
  )
}

type ShareBarProps = VoteLinesProps & Pick<OutcomeLinesProps, 'lines' | 'tally'>

/** The bar of 同意, 反对 and 弃权; none where nobody counts them. */
function ShareBar({ vote, lines, tally, isBare }: ShareBarProps) {
  if (vote.method === 'options' || vote.method === 'election' || vote.method === 'consensus') return null
  const parties = lines.find((line) => line.measure === 'party-agreement')
  const agreement = lines.find((line) => line.measure === 'agreement')
  const draft = draftOf(vote)
  const counts = tally ?? { for: draft.for ?? 0, against: draft.against ?? 0, abstain: draft.abstain ?? 0 }
  const share = parties ?? agreement
  return (
    <VoteBar
      counts={counts}
      base={share?.base ?? vote.room.voters.length}
      need={share?.needed ?? null}
      needWords={
        parties !== undefined
          ? voteText.needParties(parties.needed)
          : agreement !== undefined
            ? voteText.needWords(nameThreshold(agreement.threshold), agreement.needed)
            : voteText.noObjection
      }
      isBare={isBare}
      isRestSilent={vote.method === 'secret-ballots' || vote.method === 'by-party'}
    />
  )
}
