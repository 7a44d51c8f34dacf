/** The tables that the record prints of a vote: who said what where it was open, what each option or candidate got. Knows no format. */
import { type DecidedChoice, optionLineWords } from '../../choice/choice-wording.ts'
import type { ElectionOutcome } from '../../choice/election.ts'
import { roundSentences } from '../../choice/ranked-wording.ts'
import { seatedParties } from '../../vote/party-vote.ts'
import type { DecidedRoomVote } from '../../vote/room-vote.ts'
import { voterName } from '../../vote/room-wording.ts'
import type { Vote } from '../../vote/vote-facts.ts'
import { choiceNames } from '../../vote/vote-wording.ts'
import { type Block, paragraph } from '../document.ts'

const ballotTable = (vote: Vote): Block => {
  const chosen = new Map(vote.ballots.map((ballot) => [ballot.entryId, ballot.choice]))
  return {
    kind: 'table',
    columns: [
      { heading: '序号', share: 1, align: 'center' },
      { heading: '姓名', share: 4, align: 'left' },
      { heading: '意见', share: 2, align: 'center' },
    ],
    rows: vote.room.voters.map((voter, index) => {
      const choice = chosen.get(voter.entryId)
      return [String(index + 1), voterName(voter), choice === undefined ? '' : choiceNames[choice]]
    }),
    height: 'plain',
  }
}

const partyTable = (vote: Vote): Block => ({
  kind: 'table',
  columns: [
    { heading: '一方', share: 3, align: 'left' },
    { heading: '表态人', share: 3, align: 'left' },
    { heading: '意见', share: 2, align: 'center' },
  ],
  rows: seatedParties(vote.room).map((party) => {
    const said = vote.partyVotes.find((one) => one.partyId === party.partyId)
    const voter = vote.room.voters.find((one) => one.entryId === said?.entryId)
    if (said === undefined || voter === undefined) return [party.name, '', '没有到会']
    return [party.name, voterName(voter), choiceNames[said.choice]]
  }),
  height: 'plain',
})

/** Who said what, where the vote is open: roll call and 各方各一票. A secret vote has no such table, and none could be made. */
export const voterTables = (vote: Vote): readonly Block[] => {
  if (vote.method === 'roll-call' && vote.ballots.length > 0) return [ballotTable(vote)]
  if (vote.method === 'by-party') return [partyTable(vote)]
  return []
}

const optionTable = (choice: DecidedChoice): Block => {
  const rows = choice.outcome.lines.map((line) => optionLineWords(choice, line))
  const hasCost = rows.some((row) => row.cost !== '')
  return {
    kind: 'table',
    columns: [
      { heading: '方案', share: 3.6, align: 'left' },
      ...(hasCost ? [{ heading: '费用', share: 1.8, align: 'right' as const }] : []),
      { heading: '得票', share: 2.4, align: 'left' },
      { heading: '结果', share: 4, align: 'left' },
    ],
    rows: rows.map((row) => [
      row.label,
      ...(hasCost ? [row.cost] : []),
      row.support,
      row.reason === '' ? row.result : `${row.result}（${row.reason}）`,
    ]),
    height: 'plain',
  }
}

const electionResults = { elected: '当选', tied: '票数相同，另行投票', 'not-elected': '未当选' } as const

const electionTable = (outcome: ElectionOutcome): Block => ({
  kind: 'table',
  columns: [
    { heading: '姓名', share: 4, align: 'left' },
    { heading: '得票', share: 2, align: 'right' },
    { heading: '结果', share: 4, align: 'left' },
  ],
  rows: outcome.lines.map((line) => [
    line.isWriteIn ? `${line.label}（另选）` : line.label,
    String(line.votes.heads),
    electionResults[line.result],
  ]),
  height: 'plain',
})

/** What each option or candidate got, and the rounds of a ranked count. */
export const choosingBlocks = (vote: Vote, decided: DecidedRoomVote): readonly Block[] => {
  const { chosen } = decided
  if (chosen === null) return []
  if (chosen.kind === 'election') return [electionTable(chosen.outcome)]
  if (vote.choosing?.kind !== 'options') return []
  const { options, settings } = vote.choosing
  const choice = { options, settings, outcome: chosen.outcome, rule: vote.rule }
  return [optionTable(choice), ...roundSentences(choice).map((sentence) => paragraph(sentence))]
}
