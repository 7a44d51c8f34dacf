/** Beside a vote: the verdict that the program computes, and what it does not decide in law. No control chooses it. */
import { type AgendaItem, announcedVote } from '../../../../domain/agenda.ts'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import type { AttendanceRule } from '../../../../domain/rule.ts'
import { isConsultation, nameVerdict } from '../../../../domain/vote-wording.ts'
import { MetSign } from '../../../parts/signs.tsx'
import { Verdict, WarningBox } from '../../../parts/Verdict.tsx'
import { sessionText } from '../../../text/session.ts'
import { countObstacle, decideNow } from '../table/use-step.ts'
import type { Table } from '../table/use-table.ts'

export type VoteSideProps = { readonly table: Table; readonly item: AgendaItem }

const words = sessionText.vote

export function VoteSide({ table, item }: VoteSideProps) {
  const announced = announcedVote(item)
  const vote = table.vote ?? announced
  const rule = vote?.rule ?? table.record.meeting.rule
  const obstacle = countObstacle(table)
  const outcome = table.vote === null ? (announced?.outcome ?? null) : decideNow(table)
  return (
    <section className="session-card vote-side" aria-label={words.computed}>
      <p className="second">{words.computed}</p>
      {outcome === null ? (
        <>
          <Verdict kind="open" word={vote === null ? words.notYet : words.counting} rule={ruleWords(rule)} />
          {obstacle !== null && <MetSign met={false} word={obstacle} />}
        </>
      ) : (
        <Verdict
          kind={outcome.passed ? 'adopted' : 'rejected'}
          word={nameVerdict(rule, outcome.passed)}
          rule={ruleWords(rule)}
        />
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
