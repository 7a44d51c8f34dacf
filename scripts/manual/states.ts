/** Plays the sample on to what a picture of the manual shows, by the same operations that the window asks. */
import type { InputOf } from '../../src/contract/index.ts'
import { addDays } from '../../src/domain/calendar.ts'
import type { AgendaItemId, Day, MeetingId, VoteId, WrittenVoteId } from '../../src/domain/identity.ts'
import { currentSpeech } from '../../src/domain/meeting/agenda.ts'
import { draftMinutes } from '../../src/domain/papers/meeting/minutes.ts'
import { writePapers } from '../../src/main/demo/paper-writing.ts'
import type { Player } from '../../src/main/demo/player.ts'
import { findTask } from '../../src/main/demo/scenes/tasks.ts'

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
  const estate = estates.find((one) => one.name === '南方印象小区')
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

/** The council's minutes made, taken up again, changed in one figure and made once more; both were printed. */
export const makeMinutesTwice = async (player: Player, meetingId: MeetingId, on: Day): Promise<void> => {
  const subject = { kind: 'meeting', meetingId } as const
  const writeMinutes = async (): Promise<void> => {
    const [minutes] = await writePapers(player, { subject, kind: 'minutes' })
    if (minutes !== undefined) await player.ask('documents.notePrint', { documentId: minutes.documentId })
  }
  player.at(addDays(on, 1), '10:05')
  for (const kind of ['meeting-notice', 'sign-in-sheet', 'record', 'resolution'] as const)
    await writePapers(player, { subject, kind })
  await writeMinutes()
  player.at(addDays(on, 3), '15:30')
  await player.ask('meetings.reopenMinutes', { meetingId, reason: '补写意见的办理要求。' })
  const sections = draftMinutes(await player.ask('meetings.record', { meetingId }))
  const result = sections.find(({ anchor }) => anchor.endsWith('-result'))
  if (result === undefined) throw new Error('the minutes have no result')
  await player.ask('meetings.editPassage', {
    meetingId,
    anchor: result.anchor,
    text: `${result.text}施工前三日在各楼栋公示栏告知住户。`,
  })
  await player.ask('meetings.finishMinutes', { meetingId })
  await writeMinutes()
}

/** A 公示 of the council's result, into which somebody wrote the name and the phone of a resident. */
export const draftUnmasked = async (player: Player, meetingId: MeetingId, on: Day): Promise<void> => {
  player.at(on, '08:50')
  const noticeId = await player.ask('notices.draft', {
    kind: 'consultation-result',
    source: { kind: 'meeting', meetingId },
  })
  const { words } = (await player.ask('notices.read', { noticeId })).notice
  await player.ask('notices.edit', {
    noticeId,
    words: {
      ...words,
      signers: [...words.signers],
      body: `${words.body}\n车位怎么排，可以问谭桂香，电话13800000000，住5栋2单元1203。`,
    },
    places: ['南方印象小区东门公示栏', '各楼栋一楼大厅'],
    days: 15,
    postedOn: null,
  })
}

/** The large sheet of every notice on the board went to the printer. */
export const printPosters = async (player: Player, on: Day): Promise<void> => {
  player.at(on, '08:50')
  for (const { id, kind, state } of await player.ask('notices.list', {})) {
    if (state !== 'posted') continue
    const made = await player.ask('documents.make', {
      subject: { kind: 'notice', noticeId: id },
      kind: kind === 'appeal' ? 'appeal' : 'notice',
      size: 'poster-a4',
      despiteGaps: true,
    })
    for (const { documentId } of made) await player.ask('documents.notePrint', { documentId })
  }
}

/** The lamps are pressed for, and the property firm asks for more days. */
export const pressForLamps = async (player: Player, on: Day): Promise<void> => {
  const task = await findTask(player, '更换东门三盏路灯')
  if (task === undefined) throw new Error('the sample has no lamps')
  player.at(on, '09:10')
  const supervisionId = await player.ask('tasks.supervise', {
    taskId: task.id,
    demand: '请于三日内装好三盏路灯，报送照片；装好以前先用临时照明。',
    dueOn: addDays(on, 3),
    orderedBy: '周敏',
  })
  player.at(on, '16:40')
  await player.ask('tasks.answerSupervision', {
    supervisionId,
    answer: '临时照明今天已经装好，配件后天到货。',
    extensionUntil: addDays(on, 5),
  })
}
