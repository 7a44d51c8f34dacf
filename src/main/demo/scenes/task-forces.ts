/** Plays two 专班: the fire equipment of 福鑫南郡 with its milestones and money, and seventy-five households without certificates. Nobody in it is a real person. */
import type { InputOf } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import type { CaseId, Day, TopicId } from '../../../domain/identity.ts'
import type { House } from '../../dispatch.ts'
import type { Cast } from '../council.ts'
import type { Player } from '../player.ts'
import { fuxinName, planFireSafety } from './fire-safety.ts'
import { planNoticeEnd } from './tasks.ts'

/** Days before the sample is opened. */
const firstWordDaysAgo = 241
const begunDaysAgo = 207

type Money = InputOf<'cases.enterMoney'>['money']
type Member = InputOf<'cases.addMembers'>['members'][number]

/** 分 of a sum in yuan. */
const yuan = (sum: number): number => Math.round(sum * 100)

const members: readonly (readonly [string, string, Member['role']])[] = [
  ['谭建业', '董家塅街道办事处', 'head'],
  ['贺志平', '街道物业办', 'deputy'],
  ['周敏', '和苑社区居民委员会', 'deputy'],
  ['邓建平', '福鑫南郡小区党支部', 'member'],
  ['曾丽芳', '人大代表联络站', 'member'],
  ['刘德顺', '福鑫南郡居民代表', 'member'],
  ['谢芬', '福鑫南郡居民代表', 'member'],
]

/** Title, planned and done in days before the sample is opened; null where it is still to come. */
const milestones: readonly (readonly [string, number, number | null, string])[] = [
  ['入户摸底，查清缺项', 238, 236, '逐栋登记，缺项四类'],
  ['成立工作专班', 207, 207, '街道办主任任组长'],
  ['公开招标', 180, 175, '三家投标，第三方见证'],
  ['签订施工合同', 158, 155, '合同价近二百万元，分四次付'],
  ['施工队进场，工程复工', 147, 147, '先通水，后装喷淋'],
  ['消防栓通水', 120, 118, '七栋全部通水'],
  ['喷淋和烟感安装', 60, 52, ''],
  ['消防验收', -20, null, '已向消防部门申请'],
]

const money: readonly (readonly [Money['kind'], number, number, string, Money['counterparty']])[] = [
  ['planned', 200, 2_986_400, '欠交物业费由第三方代收，用于消防整改', 'owners'],
  ['collected', 185, 418_260.5, '第三方代收第一批', 'collector'],
  ['collected', 170, 703_915, '第三方代收第二批', 'collector'],
  ['collected', 150, 655_380, '第三方代收第三批', 'collector'],
  ['paid', 146, 596_000, '施工合同首付款', 'contractor'],
  ['collected', 120, 472_640, '第三方代收第四批', 'collector'],
  ['paid', 116, 497_000, '消防栓通水进度款', 'contractor'],
  ['collected', 80, 361_804.5, '第三方代收第五批', 'collector'],
  ['paid', 50, 695_500, '喷淋和烟感进度款', 'contractor'],
]

const planFuxin = (
  house: House,
  player: Player,
  cast: Cast,
  log: (line: string) => void,
  today: Day,
): void => {
  const ago = (days: number): Day => addDays(today, -days)
  let topicId: TopicId
  let caseId: CaseId
  planFireSafety(house, player, cast, log, ago(firstWordDaysAgo), async (found) => {
    topicId = found
  })
  const begin = async (): Promise<void> => {
    caseId = await player.ask('cases.begin', {
      words: {
        title: '福鑫南郡消防整改工作专班',
        estateName: fuxinName,
        background: '小区7栋1572户，2015年交付以来消防设施一直缺失，800余户因此欠交物业费近300万元',
        startedOn: ago(begunDaysAgo),
      },
      head: null,
    })
    await player.ask('cases.addMembers', {
      caseId,
      members: members.map(([name, unit, role]) => ({
        ...{ name, unit, role, joinedOn: ago(begunDaysAgo) },
        contact: role === 'head' ? '0731-28000000' : '',
      })),
    })
    await player.ask('cases.addMilestones', {
      caseId,
      milestones: milestones.map(([title, due]) => ({ title, dueOn: ago(due), doneOn: null, note: '' })),
    })
    await player.ask('topics.setCase', { topicId, caseId })
  }
  const appeal = async (): Promise<void> => {
    const on = ago(begunDaysAgo - 4)
    const noticeId = await player.ask('notices.draft', { kind: 'appeal', source: { kind: 'none' }, caseId })
    const { notice } = await player.ask('notices.read', { noticeId })
    await player.ask('notices.edit', {
      noticeId,
      words: {
        ...notice.words,
        signers: [...notice.words.signers],
        body: '一、早一天通水，早一天安心。请把欠交的物业费交到第三方代收点，专款专用于消防整改。\n二、每一笔收支每月张贴，请大家一起看着。\n三、有难处的，请告诉专班，一户一策商量。',
        call: '家是大家的家，安全是大家的安全。',
      },
      places: ['福鑫南郡东门公示栏', '福鑫南郡各栋大厅'],
      ...{ days: 15, postedOn: on },
    })
    const { until } = await player.ask('notices.post', { noticeId, postedOn: on, override: null })
    planNoticeEnd(player, noticeId, until)
  }
  player.plan([
    { on: ago(begunDaysAgo), time: '15:00', play: begin },
    { on: ago(begunDaysAgo - 4), time: '09:00', play: appeal },
    ...milestones.flatMap(([title, due, doneDaysAgo, note]) =>
      doneDaysAgo === null
        ? []
        : [
            {
              on: ago(Math.min(doneDaysAgo, begunDaysAgo - 1)),
              time: '17:30',
              play: async () => {
                const { found } = await player.ask('cases.read', { caseId })
                const milestone = found.milestones.find((one) => one.title === title)
                if (milestone !== undefined)
                  await player.ask('cases.changeMilestone', {
                    milestoneId: milestone.id,
                    milestone: { title, dueOn: ago(due), doneOn: ago(doneDaysAgo), note },
                  })
              },
            },
          ],
    ),
    ...money.map(([kind, daysAgo, sum, words, counterparty]) => ({
      on: ago(daysAgo),
      time: '16:20',
      play: async () => {
        await player.ask('cases.enterMoney', {
          caseId,
          money: { kind, amount: yuan(sum), on: ago(daysAgo), words, counterparty, supervisedBy: '曾丽芳' },
        })
      },
    })),
  ])
}

const certificateMembers: readonly (readonly [string, string, Member['role']])[] = [
  ['贺志平', '街道物业办', 'deputy'],
  ['周敏', '和苑社区居民委员会', 'member'],
  ['龙艳', '和苑社区居民委员会', 'member'],
]

const householdCount = 75
const certificatesDaysAgo = 300
const surnames = [...'段覃莫龚尹毛贺田石白侯']
const givens = [...'家国玉海春建志秀小运']

const planCertificates = (player: Player, today: Day): void => {
  const first = addDays(today, -certificatesDaysAgo)
  let caseId: CaseId
  const begin = async (): Promise<void> => {
    caseId = await player.ask('cases.begin', {
      words: {
        title: '建设一、二村办证工作专班',
        estateName: '建设二村',
        background: '建设一村、二村有75户住了三十五年没有办下不动产权证',
        startedOn: first,
      },
      head: { name: '谭建业', unit: '董家塅街道办事处', contact: '0731-28000000' },
    })
    await player.ask('cases.addMembers', {
      caseId,
      members: certificateMembers.map(([name, unit, role]) => ({
        ...{ name, unit, role, joinedOn: first, contact: '' },
      })),
    })
    await player.ask('cases.addMilestones', {
      caseId,
      milestones: [
        { title: '逐户核对档案', dueOn: addDays(first, 20), doneOn: null, note: '' },
        { title: '补齐规划和测绘资料', dueOn: addDays(first, 60), doneOn: null, note: '' },
        { title: '集中受理发证', dueOn: addDays(first, 150), doneOn: null, note: '' },
      ],
    })
    await player.ask('cases.addHouseholds', {
      caseId,
      households: Array.from({ length: householdCount }, (_, place) => ({
        room: `${(place % 5) + 1}栋${place % 2 === 0 ? 1 : 2}单元${Math.floor(place / 10) + 1}0${(place % 2) + 1}`,
        householder: `${surnames[place % surnames.length]}${givens[(place * 3) % givens.length]}${givens[Math.floor(place / 9) % givens.length]}`,
        matter: '未办不动产权证',
        owed: null,
      })),
    })
  }
  const closeOut = async (from: number, to: number, on: Day): Promise<void> => {
    const { found } = await player.ask('cases.read', { caseId })
    const ids = found.households.slice(from, to).map((household) => household.id)
    const [, ...rest] = ids
    if (rest.length === 0) return
    await player.ask('cases.moveHouseholds', {
      ...{ householdIds: ids, step: 'close-out', on, by: '贺志平' },
      words: '不动产权证已发到户，签收表存档',
    })
  }
  const batches = [0, 12, 31, 54, householdCount]
  player.plan([
    { on: first, time: '14:00', play: begin },
    ...batches.slice(1).map((to, place) => ({
      on: addDays(first, 80 + place * 28),
      time: '17:00',
      play: () => closeOut(batches[place] ?? 0, to, addDays(first, 80 + place * 28)),
    })),
    {
      on: addDays(first, 170),
      time: '10:00',
      play: async () => {
        const { found } = await player.ask('cases.read', { caseId })
        for (const [place, { id, title, dueOn }] of found.milestones.entries())
          await player.ask('cases.changeMilestone', {
            milestoneId: id,
            milestone: { title, dueOn, doneOn: addDays(first, [18, 64, 164][place] ?? 164), note: '' },
          })
        await player.ask('cases.close', {
          caseId,
          on: addDays(first, 170),
          summary: '75户不动产权证全部发到户，逐户销号。',
        })
      },
    },
  ])
}

/** Plans both stories; `today` is the day on which the sample is opened. */
export const planTaskForces = (
  house: House,
  player: Player,
  cast: Cast,
  log: (line: string) => void,
  today: Day,
): void => {
  planFuxin(house, player, cast, log, today)
  planCertificates(player, today)
}
