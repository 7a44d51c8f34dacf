/** Holds the story of a meeting against what was recorded. */
import { describe, expect, it } from 'vitest'
import { clockOf, instantOf } from '../calendar.ts'
import type { Id } from '../identity.ts'
import { consultationRule, presetHouseRule } from '../rules/rule.ts'
import { noPapers } from '../vote/secret-ballots.ts'
import { decideVote } from '../vote/vote.ts'
import type { Vote } from '../vote/vote-facts.ts'
import type { AgendaItem } from './agenda.ts'
import type { AttendanceEvent, RollEntry } from './attendance.ts'
import { tellEvents } from './meeting-events.ts'
import { estimateEnd } from './meeting-pace.ts'
import type { MeetingRecord } from './meeting-record.ts'

const id = <Noun extends string>(value: number): Id<Noun> => value as Id<Noun>
const evening = (clock: string): string => instantOf('2026-03-12', clock)
const rule = consultationRule({ ...presetHouseRule('和苑社区', '2026-01-01'), eachParty: false })

const atDoor = (
  kind: AttendanceEvent['kind'],
  clock: string,
  more: Partial<AttendanceEvent> = {},
): AttendanceEvent => ({
  id: id(Number(clock.replace(':', ''))),
  kind,
  at: evening(clock),
  standInName: null,
  note: '',
  withdrawnAt: null,
  ...more,
})

const member = (number: number, name: string, events: readonly AttendanceEvent[]): RollEntry => ({
  id: id(number),
  personId: id(number),
  number,
  capacity: 'due',
  name,
  partyId: null,
  role: '',
  unit: '',
  room: '',
  phone: '',
  pinyin: '',
  initials: '',
  events,
})

const formerTally = { for: 1, against: 2, abstain: 0 }
const tally = { for: 2, against: 1, abstain: 0 }
const decide = (counts: typeof tally) => {
  const decided = decideVote(rule, { dueCount: 4, presentCount: 3, parties: [] }, counts)
  if (!decided.ok) throw new Error(decided.failure.code)
  return decided.value
}

const vote: Vote = {
  id: id(1),
  question: '是否同意增设停车位？',
  rule,
  method: 'counted-hands',
  state: 'announced',
  room: {
    at: evening('19:57'),
    dueCount: 4,
    parties: [],
    voters: [1, 2, 3].map((number) => ({
      entryId: id(number),
      name: '',
      standInName: null,
      partyId: null,
    })),
    recused: [],
  },
  draft: tally,
  ballots: [],
  objections: [],
  partyVotes: [],
  papers: noPapers,
  turnout: [],
  choosing: null,
  tellers: '',
  scrutineer: '',
  openedAt: evening('19:57'),
  announcedAt: evening('19:59'),
  tally,
  outcome: decide(tally),
  chosen: null,
  corrections: [
    {
      at: evening('20:01'),
      reason: '抄错',
      correctedBy: '',
      formerTally,
      formerOutcome: decide(formerTally),
      formerChosen: null,
      tally,
      outcome: decide(tally),
      chosen: null,
    },
  ],
  round: null,
  annulment: null,
  abandonedAt: null,
  abandonedReason: null,
}

const item = (position: number, more: Partial<AgendaItem>): AgendaItem => ({
  id: id(position),
  position,
  kind: 'discuss',
  title: `第${position}件事`,
  presenter: '',
  plannedMinutes: 20,
  prompt: '',
  explanation: '',
  taskId: null,
  topicId: null,
  category: null,
  track: null,
  isExtra: false,
  state: 'waiting',
  stage: 'introduce',
  outcome: null,
  outcomeText: '',
  spans: [],
  speeches: [],
  points: [],
  recusals: [],
  votes: [],
  resolution: null,
  ...more,
})

const point = (clock: string, withdrawnAt: string | null) => ({
  id: id<'point'>(Number(clock.replace(':', ''))),
  speechId: null,
  entryId: null,
  speakerName: '何玉珍',
  text: '消防通道要先划线',
  isDissent: false,
  at: evening(clock),
  withdrawnAt,
})

const record: Pick<MeetingRecord, 'meeting' | 'roll' | 'agenda' | 'breaks'> = {
  meeting: {
    id: id(1),
    form: 'four-party-council',
    title: '四方议事会',
    state: 'in-session',
    rule,
    heldOn: '2026-03-12',
    startTime: '19:30',
    place: '',
    estateName: '',
    chairId: null,
    chairName: '',
    recorderId: null,
    recorderName: '',
    occasion: '',
    calledAt: null,
    openedAt: evening('19:30'),
    closedAt: null,
    minutedAt: null,
    theme: '',
    seriesId: null,
    endReason: '',
  },
  roll: [
    member(1, '周敏', [atDoor('arrive', '19:02'), atDoor('leave', '19:40'), atDoor('arrive', '19:50')]),
    member(2, '郭伟', [atDoor('stand-in', '19:12', { standInName: '郭小军' })]),
    member(3, '王兰', [atDoor('arrive', '19:20', { withdrawnAt: evening('19:21') })]),
  ],
  agenda: [
    item(1, {
      state: 'finished',
      outcome: 'adopted',
      spans: [{ startedAt: evening('19:31'), endedAt: evening('20:05') }],
      points: [point('19:43', null), point('19:44', evening('19:45'))],
      votes: [vote],
    }),
    item(2, { state: 'current', spans: [{ startedAt: evening('20:05'), endedAt: null }] }),
    item(3, { isExtra: true }),
  ],
  breaks: [{ kind: 'break', startedAt: evening('19:35'), endedAt: evening('19:38') }],
}

describe('会议经过', () => {
  it('按时间先后讲，撤销的签到和要点不讲', () => {
    expect(tellEvents(record).map(({ at, happening }) => `${clockOf(at)} ${happening.kind}`)).toEqual([
      '19:02 arrived',
      '19:12 arrived',
      '19:30 opened',
      '19:31 item-begun',
      '19:35 break-begun',
      '19:38 break-ended',
      '19:40 left',
      '19:43 point',
      '19:50 arrived',
      '19:57 vote-opened',
      '19:59 vote-announced',
      '20:01 vote-corrected',
      '20:05 item-finished',
      '20:05 item-begun',
    ])
  })

  it('更正以后，宣布的还是当时的票数，更正里有新旧两个', () => {
    const told = tellEvents(record).map((event) => event.happening)
    expect(told.find((one) => one.kind === 'vote-announced')).toMatchObject({
      decided: { tally: formerTally, outcome: { passed: false } },
    })
    expect(told.find((one) => one.kind === 'vote-corrected')).toMatchObject({
      former: { tally: formerTally },
      decided: { tally, outcome: { passed: true } },
    })
  })

  it('代到会写明受托人，离开又来的算回到会场', () => {
    const arrivals = tellEvents(record)
      .map((event) => event.happening)
      .filter((one) => one.kind === 'arrived')
    expect(arrivals.map(({ name, standInName, again }) => [name, standInName, again])).toEqual([
      ['周敏', null, false],
      ['郭伟', '郭小军', false],
      ['周敏', null, true],
    ])
  })
})

describe('预计结束', () => {
  it('是现在加上本项剩下的和没到的各项，休息不算进用时', () => {
    expect(clockOf(estimateEnd(record, evening('20:10')).endsAt)).toBe('20:45')
  })

  it('比原定早晚按开会前的议程算，超时的一项不倒扣', () => {
    expect(estimateEnd(record, evening('20:10')).earlyMinutes).toBe(-35)
    expect(clockOf(estimateEnd(record, evening('20:40')).endsAt)).toBe('21:00')
  })
})
