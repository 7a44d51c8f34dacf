/** Tells dossiers as timelines: every source of entries, their order, their words and badges, and that no phone is told. */
import { describe, expect, it } from 'vitest'
import {
  aFrozenRoom,
  aMeeting,
  anItem,
  aResolution,
  aVote,
  bareTask,
  evening,
  id,
  meetingDay,
} from '../../../tests/builders.ts'
import type { DossierFacts, DossierMeeting } from './dossier.ts'
import { layLanes, tellTimeline } from './timeline.ts'
import type { Topic, TopicNote } from './topic.ts'

const topic: Topic = {
  id: id(1),
  number: '议题〔2026〕17号',
  state: 'implementing',
  level: 'linkage',
  title: '打通消防通道',
  description: '南门堵了三个月',
  demand: '',
  source: 'grid-report',
  category: null,
  urgency: 'ordinary',
  estateName: '',
  place: '',
  householdCount: null,
  proposer: { name: '谭甲乙', role: '', room: '', phone: '138****8000', count: 1 },
  receivedOn: '2026-02-01',
  receivedBy: '周敏',
  track: null,
  procedure: 'ordinary',
  mergedIntoId: null,
  mergedIntoNumber: '',
  transferredTo: '',
  caseId: null,
  caseTitle: '',
  createdAt: '2026-02-01T02:00:00.000Z',
  closedOn: null,
  reopenedCount: 0,
  taskCount: 0,
  closedTaskCount: 0,
  meetingCount: 0,
}

const factsWith = (more: Partial<DossierFacts>): DossierFacts => ({
  community: aMeeting().record().community,
  topic,
  ...{ notes: [], moves: [], stages: [], photos: [], merged: [], meetings: [], writtenVotes: [] },
  ...{ notices: [], tasks: [], documents: [], questionnaires: [] },
  ...more,
})

const told = (more: Partial<DossierFacts>) => tellTimeline(factsWith(more))
const note = (more: Partial<TopicNote>): TopicNote => ({
  ...{ id: id(1), kind: 'step', at: evening('21:00'), on: meetingDay, by: '', text: '', step: null },
  ...more,
})

const meetingOf = (
  item: DossierMeeting['item'],
  more: Parameters<ReturnType<typeof aMeeting>['as']>[0] = {},
): DossierMeeting => ({
  record: aMeeting()
    .withItems(item)
    .as({ state: 'closed', openedAt: evening('19:30'), ...more })
    .record(),
  item,
  level: 'deliberation',
})

describe('时间线', () => {
  it('从收到写起，什么也没有也有这一条', () => {
    expect(told({})).toMatchObject([
      {
        kind: 'step',
        on: '2026-02-01',
        title: '网格发现，登记为议题〔2026〕17号',
        text: '南门堵了三个月，经办：周敏',
      },
    ])
  })

  it('新的在前；同一天的按时刻；还没到的日子在最上面', () => {
    const titles = told({
      notes: [
        note({
          step: 'list',
          on: '2026-02-02',
          at: '2026-02-02T01:00:00.000Z',
          text: '多户反映',
          by: '周敏',
        }),
        note({ kind: 'words', on: '2026-02-02', at: '2026-02-02T03:00:00.000Z', text: '看了现场' }),
      ],
      meetings: [meetingOf(anItem(1, 'vote'), { state: 'called', openedAt: null, heldOn: '2026-03-20' })],
    }).map(({ title, badge }) => [title, badge])
    expect(titles).toEqual([
      ['四方议事会', '待召开'],
      ['补充记录', ''],
      ['立项', '已立项'],
      ['网格发现，登记为议题〔2026〕17号', ''],
    ])
  })

  it('会议写结论和表决的票数，决议自己一条；会议已经说过的步骤不再说', () => {
    const vote = aVote({
      state: 'announced',
      room: aFrozenRoom(28, 26),
      tally: { for: 22, against: 2, abstain: 2 },
      outcome: { passed: true, lines: [] },
      announcedAt: evening('20:00'),
    })
    const item = anItem(1, 'vote', {
      outcome: 'adopted',
      votes: [vote],
      resolution: aResolution({ wording: '外来车辆单向进出' }),
    })
    const entries = told({
      meetings: [meetingOf(item)],
      notes: [note({ step: 'consult' }), note({ step: 'decide' }), note({ step: 'schedule' })],
    })
    expect(entries.map((entry) => entry.kind)).toEqual(['resolution', 'meeting', 'step'])
    expect(entries[0]).toMatchObject({ title: '形成协商意见 和苑议〔2026〕1号' })
    expect(entries[1]).toMatchObject({
      badge: '达成协商意见',
      badgeLook: 'jade',
      text: '外来车辆单向进出',
      figures: { present: 26, for: 22, against: 2, abstain: 2 },
      level: 'deliberation',
      link: { kind: 'meeting' },
    })
  })

  it('作废的表决单独一条；没有计票的没有票数；取消的会议说取消', () => {
    const struck = aVote({
      state: 'annulled',
      tally: { for: 3, against: 0, abstain: 0 },
      outcome: { passed: true, lines: [] },
      announcedAt: evening('20:00'),
    })
    const annulled = told({
      meetings: [
        meetingOf(anItem(1, 'vote', { votes: [struck], outcome: 'deferred', outcomeText: '表决无效' })),
      ],
    })
    expect(annulled.map(({ title, badge }) => [title, badge])).toContainEqual([
      '表决已宣布无效',
      '达成协商意见',
    ])
    expect(annulled.find((entry) => entry.kind === 'meeting')).toMatchObject({
      figures: null,
      badge: '暂缓',
      text: '表决无效',
    })
    const cancelled = meetingOf(anItem(1, 'vote'), { state: 'cancelled', openedAt: null, endReason: '下雨' })
    expect(told({ meetings: [cancelled] })[0]).toMatchObject({ badge: '已取消', text: '下雨' })
    expect(layLanes({ meetings: [cancelled] })).toEqual([])
  })

  it('升级、退回带着原因；四议两公开做完一步写一步', () => {
    const move = { id: id<'topicMove'>(1), at: evening('09:00'), on: meetingDay, by: '周敏' } as const
    const titles = told({
      moves: [
        { ...move, from: null, to: 'deliberation', reason: '多户反映' },
        { ...move, from: 'deliberation', to: 'linkage', reason: '涉及多单位' },
        { ...move, from: 'hearing', to: 'deliberation', reason: '交回落实' },
      ],
      stages: [
        { id: id(1), position: 1, name: '党组织会议提议', doneOn: '2026-03-01', note: '' },
        { id: id(2), position: 2, name: '“两委”会议商议', doneOn: null, note: '' },
      ],
    }).map(({ title, text }) => `${title}：${text}`)
    expect(titles).toContain('升级到联动协商：涉及多单位，经办：周敏')
    expect(titles).toContain('退回议事协商：交回落实，经办：周敏')
    expect(titles).toContain('进入议事协商：多户反映，经办：周敏')
    expect(titles.filter((title) => title.startsWith('四议两公开'))).toEqual(['四议两公开：党组织会议提议：'])
  })

  it('事项只说现在到了哪一步，照片和文书各一条', () => {
    const entries = told({
      tasks: [
        {
          ...bareTask,
          ...{
            id: id(3),
            number: '督〔2026〕3号',
            resolutionId: id(1),
            meetingId: id(1),
            meetingTitle: '四方议事会',
          },
          ...{
            title: '安装道闸',
            leadUnit: '物业公司',
            responsible: '吴磊',
            assisting: '',
            dueOn: '2026-03-20',
          },
          ...{ state: 'to-verify', createdAt: evening('21:00'), doneAt: null, result: '装好了' },
          notes: [
            { id: id(1), kind: 'created', at: evening('21:00'), by: '', text: '' },
            { id: id(2), kind: 'done', at: '2026-03-18T02:00:00.000Z', by: '吴磊', text: '' },
          ],
        },
      ],
      photos: [{ id: id(1), hash: 'a', fileName: '南门.jpg', takenOn: '2026-02-03', note: '' }],
    })
    expect(entries.map(({ kind, on, title }) => [kind, on, title])).toEqual([
      ['task', '2026-03-18', '安装道闸'],
      ['photo', '2026-02-03', '照片'],
      ['step', '2026-02-01', '网格发现，登记为议题〔2026〕17号'],
    ])
    expect(entries[0]?.text).toBe('物业公司、吴磊，期限2026年3月20日，装好了')
  })

  it('泳道：旧的在前，定了意见的有记号，通报不算', () => {
    const decided = meetingOf(anItem(1, 'vote', { outcome: 'consensus' }))
    const report = meetingOf(anItem(1, 'inform', { outcome: 'informed' }))
    expect(layLanes({ meetings: [decided, report] }).map((one) => [one.isHeld, one.isDeciding])).toEqual([
      [true, true],
      [true, false],
    ])
  })
})
