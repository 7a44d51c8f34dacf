import { describe, expect, test } from 'vitest'
import {
  aFrozenRoom,
  aMeeting,
  anItem,
  aResolution,
  aVote,
  bareTask,
  evening,
  house,
  id,
} from '../../../tests/builders.ts'
import type { AgendaItem } from '../meeting/agenda.ts'
import type { MeetingRecord } from '../meeting/meeting-record.ts'
import { ruleFor } from '../rules/rule.ts'
import type { Task } from '../task/task.ts'
import type { OutcomeLine, Tally } from '../vote/vote.ts'
import type { Vote } from '../vote/vote-facts.ts'
import { noticeKinds } from './notice.ts'
import { draftWords, noticeTally } from './notice-draft.ts'
import { checkTexts } from './posting-check.ts'
import { indexRoll } from './posting-names.ts'
import { textsOfWords } from './posting-texts.ts'

const announced = (tally: Tally | null, more: Partial<Vote> = {}, lines: readonly OutcomeLine[] = []): Vote =>
  aVote({
    state: 'announced',
    room: aFrozenRoom(10, 10),
    announcedAt: evening('20:00'),
    tally,
    outcome: { passed: true, lines },
    ...more,
  })

const meetingWith = (...items: readonly AgendaItem[]): MeetingRecord =>
  aMeeting()
    .withRoll(12)
    .withPresent(10)
    .withItems(...items)
    .as({ state: 'minuted', openedAt: evening('19:30'), closedAt: evening('20:25') })
    .record()

const draftFrom = (
  record: MeetingRecord,
  kind: 'consultation-result' | 'announcement' | 'appeal' = 'consultation-result',
) => draftWords(kind, record.community, { kind: 'meeting', record })

const adopted = (vote: Vote, more: Parameters<typeof anItem>[2] = {}) =>
  anItem(1, 'vote', {
    title: '讨论增设停车位',
    outcome: 'adopted',
    votes: [vote],
    state: 'finished',
    ...more,
  })

describe('公示里的票数', () => {
  for (const [tally, said] of [
    [{ for: 20, against: 5, abstain: 3 }, '同意20票，反对5票，弃权3票'],
    [{ for: 20, against: 5, abstain: 0 }, '同意20票，反对5票，弃权0票'],
    [{ for: 20, against: 0, abstain: 0 }, '同意20票，反对0票，弃权0票'],
    [{ for: 20, against: 2, abstain: 3 }, '同意20票，反对和弃权合计5票'],
    [{ for: 20, against: 5, abstain: 1 }, '同意20票，反对和弃权合计6票'],
    [{ for: 20, against: 1, abstain: 1 }, '同意20票，其余为反对或者弃权'],
    [{ for: 2, against: 20, abstain: 3 }, '同意不足3票，反对和弃权合计23票'],
    [{ for: 0, against: 20, abstain: 3 }, '同意0票，反对20票，弃权3票'],
  ] as const)
    test(said, () => expect(noticeTally(tally)).toBe(said))

  test('一票两票从来不单独写出来', () => {
    for (let agreed = 0; agreed < 6; agreed += 1)
      for (let against = 0; against < 6; against += 1)
        for (let abstain = 0; abstain < 6; abstain += 1)
          expect(noticeTally({ for: agreed, against, abstain })).not.toMatch(/[^\d][12]票/u)
  })
})

describe('从会议写协商结果公示', () => {
  test('写明到会、表决方式、票数和协商意见，不写通过', () => {
    const record = meetingWith(
      adopted(announced({ for: 6, against: 4, abstain: 0 }), { resolution: aResolution() }),
    )
    const words = draftFrom(record)
    expect(words.title).toBe('关于增设停车位协商结果的公示')
    expect(words.body).toBe(
      '2026年3月12日晚，南方印象小区四方议事会在小区党群服务站二楼召开，应到12人，实到10人，缺席2人。\n' +
        '会议协商了增设停车位。经举手表决，到会10人，同意6票，反对4票，弃权0票，达成协商意见：增设停车位。',
    )
    expect(words.signers).toEqual(['和苑社区居民委员会'])
    expect(words.receiver).toBe('周敏')
  })

  test('几项就分几段，通报的事项不说通过', () => {
    const vote = announced({ for: 6, against: 4, abstain: 0 })
    const record = meetingWith(
      anItem(1, 'inform', { title: '通报路灯维修', outcome: 'informed', state: 'finished' }),
      adopted(vote),
      anItem(3, 'discuss', { title: '长凳', outcome: 'disagreement', outcomeText: '', state: 'finished' }),
    )
    const { title, body } = draftFrom(record)
    expect(title).toBe('关于南方印象小区四方议事会协商结果的公示')
    expect(body.split('\n').slice(1)).toEqual([
      '一、增设停车位。经举手表决，到会10人，同意6票，反对4票，弃权0票，达成协商意见：增设停车位。',
      '二、长凳。与会各方未能达成一致，保留分歧。',
      '会议还通报了路灯维修。',
    ])
  })

  test('谁提了异议、哪一方怎么表态，都不写', () => {
    const consensus: OutcomeLine = {
      measure: 'consensus',
      met: true,
      count: 3,
      base: 10,
      objectors: [1, 2, 3].map((one) => ({ name: `成员${one}`, words: '' })),
    }
    const objected = draftFrom(meetingWith(adopted(announced(null, { method: 'consensus' }, [consensus]))))
    expect(objected.body).toContain('3人提出异议')
    expect(objected.body).not.toContain('成员')
    const byParty: OutcomeLine = {
      measure: 'party-agreement',
      met: true,
      count: 3,
      base: 4,
      isEvery: false,
      needed: 3,
      for: ['社区', '业委会', '居民代表'],
      against: ['物业'],
      abstain: [],
      missing: [],
    }
    const parties = draftFrom(meetingWith(adopted(announced(null, { method: 'by-party' }, [byParty]))))
    expect(parties.body).toContain('同意3方，反对1方，弃权0方')
    expect(parties.body).not.toContain('（物业）')
  })

  test('表决的人不到三个，不写票数', () => {
    const vote = announced({ for: 2, against: 0, abstain: 0 }, { room: aFrozenRoom(2, 2) })
    expect(draftFrom(meetingWith(adopted(vote))).body).not.toMatch(/\d票/u)
  })

  test('还没开的会，公告写什么时候在哪里开', () => {
    const record = aMeeting()
      .withItems(anItem(1, 'discuss', { title: '讨论充电桩选址' }))
      .as({ state: 'called' })
      .record()
    const words = draftFrom(record, 'announcement')
    expect(words.title).toBe('关于召开南方印象小区四方议事会的公告')
    expect(words.body).toBe(
      '定于2026年3月12日晚在小区党群服务站二楼召开南方印象小区四方议事会。议题：充电桩选址。',
    )
    expect(draftFrom(record).body).toBe('')
  })
})

describe('别的来源', () => {
  const task: Task = {
    ...bareTask,
    id: id(1),
    number: '〔2026〕1号',
    resolutionId: id(1),
    meetingId: id(1),
    meetingTitle: '四方议事会',
    title: '更换东门路灯',
    leadUnit: '物业公司',
    responsible: '吴磊',
    assisting: '胡正华',
    dueOn: '2026-03-20',
    state: 'in-progress',
    createdAt: evening('20:05'),
    doneAt: null,
  }
  const { community } = aMeeting().record()

  test('落实情况写到单位，不写责任人', () => {
    const { title, body } = draftWords('progress', community, { kind: 'task', task })
    expect(title).toBe('关于更换东门路灯落实情况的公示')
    expect(body).toBe(
      '“更换东门路灯”是四方议事会议定的事项，由物业公司负责，应当在2026年3月20日前完成。\n该事项正在办理。',
    )
    expect(JSON.stringify(draftWords('progress', community, { kind: 'task', task }))).not.toMatch(
      /吴磊|胡正华/u,
    )
  })

  test('会议自己能决定的写决议，别的写协商意见', () => {
    const vote = announced({ for: 6, against: 4, abstain: 0 })
    const record = meetingWith(adopted(vote, { resolution: aResolution({ track: 'owners' }) }))
    const words = draftWords('resolution', community, { kind: 'resolution', record, resolutionId: id(1) })
    expect(words.title).toBe('关于增设停车位协商意见的公示')
    expect(words.body).toContain('由业主共同决定，本次协商意见不代替业主表决')
  })

  test('一次会议的几项决议写在一份公示里', () => {
    const vote = announced({ for: 6, against: 4, abstain: 0 })
    const decided = aResolution({ id: id(2), track: 'residents' })
    const items = (other: typeof decided) => [
      adopted(vote, { resolution: decided }),
      anItem(2, 'vote', { ...adopted(vote, { resolution: other }), id: id(2), position: 2, title: '长凳' }),
    ]
    const draftOf = (other: typeof decided) => {
      const agenda = items(other).map((item) => ({
        ...item,
        votes: item.votes.map((one) => ({ ...one, rule: ruleFor('residents-representatives', house) })),
      }))
      const record = aMeeting()
        .withItems(...agenda, anItem(3, 'inform', { outcome: 'informed' }))
        .as({ form: 'residents-representatives', state: 'minuted' })
        .record()
      return draftWords('resolution', community, { kind: 'meeting', record })
    }
    expect(draftOf(decided).title).toBe('关于南方印象小区四方议事会决议的公示')
    expect(draftOf(aResolution({ id: id(3) })).title).toBe('关于南方印象小区四方议事会决议和协商意见的公示')
    expect(draftOf(decided).body).toContain('二、长凳。')
    expect(draftOf(decided).body).not.toContain('三、')
  })

  test('写出来的话，检查查不出任何个人信息', () => {
    const roll = indexRoll({
      names: ['吴磊', '胡正华', '周敏', ...Array.from({ length: 12 }, (_, index) => `成员${index + 1}`)],
      holders: [{ name: '周敏', offices: ['社区书记'] }],
      publicNames: [],
    })
    const record = meetingWith(
      adopted(announced({ for: 6, against: 4, abstain: 0 }), { resolution: aResolution({ tasks: [task] }) }),
    )
    for (const kind of noticeKinds)
      for (const facts of [
        { kind: 'none' },
        { kind: 'meeting', record },
        { kind: 'resolution', record, resolutionId: id<'resolution'>(1) },
        { kind: 'task', task },
      ] as const)
        expect(
          checkTexts(textsOfWords(draftWords(kind, community, facts), []), { roll, officePhones: [] }),
          `${kind} ${facts.kind}`,
        ).toEqual([])
  })
})
