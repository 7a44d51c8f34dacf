/** Plays the sample on to what a picture of the manual shows, by the same operations that the window asks. */
import type { InputOf } from '../../src/contract/index.ts'
import { addDays } from '../../src/domain/calendar.ts'
import type { AgendaItemId, Day, MeetingId, VoteId, WrittenVoteId } from '../../src/domain/identity.ts'
import { currentSpeech } from '../../src/domain/meeting/agenda.ts'
import type { Player } from '../../src/main/demo/player.ts'

/** From the discussion of the sample's council to a vote that is about to be opened; answers its item. */
export const goToVote = async (player: Player, meetingId: MeetingId, on: Day): Promise<AgendaItemId> => {
  player.at(on, '19:56')
  const { agenda } = await player.ask('meetings.record', { meetingId })
  const item = agenda.find((one) => one.stage === 'discuss')
  const speaking = item === undefined ? null : currentSpeech(item)
  if (item === undefined) throw new Error('nothing is discussed')
  if (speaking !== null) await player.ask('speeches.end', { speechId: speaking.id })
  await player.ask('agenda.moveStage', { itemId: item.id, to: 'vote' })
  return item.id
}

const noVoids = { 'no-mark': 0, 'several-marks': 0, unreadable: 0, signed: 0, 'not-issued': 0 }

/** A secret vote whose papers are half read. */
export const readHalfThePapers = async (player: Player, meetingId: MeetingId, on: Day): Promise<VoteId> => {
  const itemId = await goToVote(player, meetingId, on)
  const voteId = await player.ask('votes.open', {
    itemId,
    question: '是否同意按方案一增设停车位130个，并将方案提交全体业主书面表决？',
    method: 'secret-ballots',
    tellers: '唐小莉、邓建平',
    scrutineer: '刘德顺',
  })
  const { agenda } = await player.ask('meetings.record', { meetingId })
  const vote = agenda.flatMap((item) => item.votes).find((one) => one.id === voteId)
  const issued = vote?.room.voters.length ?? 0
  await player.ask('votes.countPapers', { voteId, papers: { issued, returned: null, void: noVoids } })
  await player.ask('votes.countPapers', { voteId, papers: { issued, returned: issued, void: noVoids } })
  const read: readonly InputOf<'votes.tallyPaper'>['mark'][] = [
    ...['for', 'for', 'against', 'for', 'for', 'for', 'no-mark', 'for', 'abstain', 'for', 'for', 'for'],
    ...['for', 'against', 'for', 'for'],
  ] as const
  for (const mark of read) await player.ask('votes.tallyPaper', { voteId, mark, step: 1 })
  return voteId
}

/** A further written vote of the same estate that is still being prepared. */
export const draftPumpVote = async (player: Player, on: Day): Promise<WrittenVoteId> => {
  player.at(on, '08:40')
  const { estates } = await player.ask('rosters.estates', {})
  const estate = estates.find((one) => one.buildings.length > 1)
  if (estate === undefined) throw new Error('the sample has no estate')
  const writtenVoteId = await player.ask('writtenVotes.draft', {
    estateId: estate.id,
    scope: { kind: 'estate' },
  })
  await player.ask('writtenVotes.arrange', {
    writtenVoteId,
    title: '更换生活水泵书面征求意见',
    organiser: '南方印象小区业主委员会',
    place: '小区党群服务站二楼',
    contact: '0731-28000000',
    explanation: '二次供水水泵用了十二年，漏水频繁。',
    ...{ opensOn: addDays(on, 16), untilOn: addDays(on, 30), untilTime: '18:00', objectionDays: 7 },
    ...{ countsParking: false, isDoubleEntry: true, proxyLimit: 3, seats: null },
  })
  await player.ask('writtenVotes.setMatters', {
    writtenVoteId,
    matters: [
      {
        kind: 'proposal',
        question: '是否同意使用维修资金更换两台生活水泵？',
        explanation: '',
        ruleId: 'owners-general',
      },
    ],
  })
  return writtenVoteId
}
