/** Beside a vote: the verdict that the program computes, and what it does not decide in law. No control chooses it. */

import { dayInChinese } from '../../../../../domain/chinese-text.ts'
import { type AgendaItem, announcedVote } from '../../../../../domain/meeting/agenda.ts'
import type { AttendanceRule } from '../../../../../domain/rules/rule.ts'
import { leavesUndecided, previewRoomVote, usesPapers } from '../../../../../domain/vote/room-vote.ts'
import { announcedResult, resultVerdict } from '../../../../../domain/vote/room-wording.ts'
import { isConsultation } from '../../../../../domain/vote/vote-wording.ts'
import { Verdict, WarningBox } from '../../../../parts/meeting/Verdict.tsx'
import { MetSign } from '../../../../parts/signs.tsx'
import { isOfPapers, OutcomeLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { ballotBoxText, voteText } from '../../../../text/session-vote.ts'
import { isPreparing, type Table } from '../../table/use-table.ts'
import { countObstacle, decideNow } from '../count/obstacle.ts'

export type VoteSideProps = { readonly table: Table; readonly item: AgendaItem }

const words = voteText

export function VoteSide({ table, item }: VoteSideProps) {
  const announced = isPreparing(table) ? null : announcedVote(item)
  const vote = table.vote ?? announced
  const rule = vote?.rule ?? table.record.meeting.rule
  const obstacle = countObstacle(table)
  const decided = table.vote === null ? announced && announcedResult(announced) : decideNow(table)
  const isOpen = vote !== null && decided !== null && leavesUndecided(vote, decided)
  const isAsking = table.vote?.method === 'consensus' && table.vote.objections.length === 0
  return (
    <section className="session-card vote-side" aria-label={words.computed}>
      <p className="second">{words.computed}</p>
      {vote === null || decided === null || isAsking ? (
        <>
          <Verdict
            kind="open"
            word={vote === null ? words.notYet : isAsking ? words.asking : words.counting}
            rule={ruleWords(rule)}
          />
          {obstacle !== null && <MetSign met={false} word={obstacle} />}
        </>
      ) : (
        <div className={vote.choosing === null ? undefined : 'vote-side-chosen'}>
          <Verdict
            kind={decided.outcome.passed ? 'adopted' : isOpen ? 'open' : 'rejected'}
            word={resultVerdict(vote, decided)}
            rule={ruleWords(rule)}
          />
        </div>
      )}
      {table.vote !== null && usesPapers(table.vote) && (
        <div className="vote-identity">
          <h3 className="vote-subtitle">{ballotBoxText.identity}</h3>
          <OutcomeLines
            lines={previewRoomVote(table.vote).outcome.lines.filter(isOfPapers)}
            tally={decided?.tally ?? null}
            isWhole={decided !== null}
          />
        </div>
      )}
      {isConsultation(rule) && (
        <WarningBox title={words.limitTitle}>
          <p>{words.limit}</p>
        </WarningBox>
      )}
    </section>
  )
}

const ruleWords = (rule: AttendanceRule): string => words.rule(rule.article, dayInChinese(rule.inForceFrom))
