/** Plays 停车难 of the western part: exactly two thirds took part and exactly three quarters agreed; posted, ordered, closed out. Nobody in it is a real person. */
import type { InputOf } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import type { Day, EstateId, MeetingId, TaskId, TopicId, WrittenVoteId } from '../../../domain/identity.ts'
import type { House } from '../../dispatch.ts'
import type { Cast } from '../council.ts'
import type { Player } from '../player.ts'
import { type RosterReading, type RosterRow, type SampleRoster, takeRoster } from '../roster.ts'
import { planQuestionnaire } from './opinions.ts'
import { playScene } from './room.ts'
import { planEnding, planNoticeEnd, planTopicEnd } from './tasks.ts'

const estateName = '南方印象小区西区'
const begunDaysAgo = 260

const homeArea = 9_000
const buildings = 10
const floors = 15
/** Of 600 owners: 300 agree, 60 do not, 40 abstain, 200 sent nothing back; all homes have the same area. */
const answered = { for: 300, against: 60, abstain: 40 }

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏']
const givens = [...'安邦成德恩芳贵和佳康丽明宁平']

const rows: readonly RosterRow[] = Array.from({ length: buildings * floors * 4 }, (_, place) => {
  const building = Math.floor(place / (floors * 4)) + 1
  const door = place % (floors * 4)
  const second = givens[(place * 5 + Math.floor(place / 30)) % givens.length]
  return {
    building: `${building}栋`,
    entrance: door % 4 < 2 ? '1单元' : '2单元',
    room: `${Math.floor(door / 4) + 1}0${(door % 2) + 1}`,
    use: '住宅',
    names: [`${surnames[place % surnames.length]}${givens[Math.floor(place / 30) % givens.length]}${second}`],
    phone: `1370000${String(1000 + place)}`,
    area: homeArea,
  }
})

/** The roster of the western part. */
export const westRoster: SampleRoster = { estateName, fileName: '南方印象小区西区业主名册.csv', rows }

const draftVote = async (player: Player, estateId: EstateId, opensOn: Day): Promise<WrittenVoteId> => {
  const writtenVoteId = await player.ask('writtenVotes.draft', { estateId, scope: { kind: 'estate' } })
  await player.ask('writtenVotes.arrange', {
    writtenVoteId,
    title: '西区增设停车位书面征求意见',
    organiser: '南方印象小区业主委员会',
    place: '小区党群服务站二楼',
    contact: '0731-28000000',
    explanation: '西区夜间停车缺口较大，四方议事会协商同意在西区环道外侧增设停车位130个，占用业主共有场地。',
    opensOn,
    untilOn: addDays(opensOn, 14),
    untilTime: '18:00',
    objectionDays: 7,
    ...{ countsParking: false, isDoubleEntry: false, proxyLimit: 3, seats: null },
  })
  await player.ask('writtenVotes.setMatters', {
    writtenVoteId,
    matters: [
      {
        kind: 'proposal',
        question: '是否同意在西区环道外侧增设停车位130个？',
        explanation: '占用共有场地1,690平方米，收益归全体业主。',
        ruleId: 'owners-special',
      },
    ],
  })
  await player.ask('writtenVotes.freeze', { writtenVoteId })
  return writtenVoteId
}

type Entries = InputOf<'writtenVotes.enter'>['entries']

const entriesOf = (ballotIds: readonly Entries[number]['ballotId'][], returnedOn: Day): Entries => {
  const choiceAt = (place: number): 'for' | 'against' | 'abstain' => {
    if (place < answered.for) return 'for'
    return place < answered.for + answered.against ? 'against' : 'abstain'
  }
  const count = answered.for + answered.against + answered.abstain
  // Spread over the buildings, so that each has some who answered.
  const spread = ballotIds.map((ballotId, place) => ({ ballotId, order: (place * 7) % ballotIds.length }))
  return spread
    .toSorted((one, other) => one.order - other.order)
    .slice(0, count)
    .map(({ ballotId }, place) => ({
      ballotId,
      returnedOn,
      choices: [choiceAt(place)],
      ...{ voidReason: null, voidNote: '', proxyId: null },
    }))
}

/** The result hangs for fifteen days, and is put away. */
const postResult = async (player: Player, writtenVoteId: WrittenVoteId, on: Day): Promise<void> => {
  const noticeId = await player.ask('notices.draft', {
    kind: 'vote-result',
    source: { kind: 'written-vote', writtenVoteId },
  })
  const { notice } = await player.ask('notices.read', { noticeId })
  await player.ask('notices.edit', {
    ...{ noticeId, words: { ...notice.words, signers: [...notice.words.signers] }, days: 15, postedOn: on },
    places: ['西区东门公示栏', '西区各楼栋一楼大厅'],
  })
  const { until } = await player.ask('notices.post', { noticeId, postedOn: on, override: null })
  planNoticeEnd(player, noticeId, until)
}

const tasks = [
  ['西区环道外侧划线130个车位', '物业公司', '吴磊'],
  ['公布车位收费办法和收益用法', '业委会', '李建国'],
] as const

/** Plans the whole story; `today` is the day on which the sample is opened. */
export const planWestParking = (
  house: House,
  player: Player,
  cast: Cast,
  log: (line: string) => void,
  reading: RosterReading,
  today: Day,
): void => {
  const first = addDays(today, -begunDaysAgo)
  const councilOn = addDays(first, 21)
  const opensOn = addDays(councilOn, 20)
  const closedOn = addDays(opensOn, 14)
  let topicId: TopicId
  let meetingId: MeetingId
  let writtenVoteId: WrittenVoteId

  const collect = async (): Promise<void> => {
    topicId = await player.ask('topics.collect', {
      words: {
        title: '南方印象小区西区停车难',
        description: '西区600户，晚上回来找不到车位，消防通道也停了车。',
        demand: '在共有场地上增设停车位',
        source: 'joint-request',
        category: 'parking',
        urgency: 'ordinary',
        estateName,
        place: '西区环道',
        householdCount: 600,
        proposer: { name: '罗海波', role: '居民代表', room: '', phone: '', count: 87 },
        receivedOn: first,
        receivedBy: '龙艳',
      },
    })
    await player.ask('topics.screen', {
      topicId,
      screening: { decision: 'list', level: 'deliberation', reason: '87人联名，先问卷再协商。' },
      by: '周敏',
    })
  }

  const council = async (): Promise<void> => {
    meetingId = await player.ask('meetings.draft', { form: 'four-party-council' })
    await player.ask('agenda.addTopics', { meetingId, topicIds: [topicId], kind: 'vote' })
  }

  const hold = async (): Promise<void> => {
    await playScene(player, cast, meetingId, {
      heldOn: councilOn,
      startTime: '19:30',
      form: 'four-party-council',
      title: '南方印象小区四方议事会（第一次）',
      place: '小区党群服务站二楼',
      estateName,
      occasion: '西区居民联名反映停车难',
      chair: '周敏',
      recorder: '唐小莉',
      came: [
        ...['周敏', '唐小莉', '邓建平', '龙艳', '李建国', '陈素芬', '彭志强', '吴磊', '彭丽', '何玉珍'],
        ...['罗海波', '刘德顺', '欧阳静', '谭桂香', '文小红', '谢芬', '汤国良', '夏冬梅'],
      ],
      item: {
        points: [
          { name: '罗海波', text: '环道外侧宽六米，划得下130个' },
          { name: '彭志强', text: '占的是大家的地方，要所有业主表决' },
        ],
        vote: {
          question: '是否同意把西区增设停车位130个的方案提交全体业主书面表决？',
          ...{ for: 16, against: 1, abstain: 1 },
        },
        resolution: {
          wording: '西区环道外侧增设停车位130个的方案，提交全体业主书面表决；收费办法和收益用法一并写明。',
          track: 'owners',
          tasks: [],
        },
      },
    })
  }

  const openVote = async (): Promise<void> => {
    await player.ask('writtenVotes.open', { writtenVoteId })
    const ballotIds = (await player.ask('writtenVotes.ballots', { writtenVoteId })).map((one) => one.ballotId)
    await player.ask('writtenVotes.deliver', {
      ...{
        writtenVoteId,
        ballotIds,
        way: 'handed',
        on: opensOn,
        carrier: '唐小莉',
        noticeOn: null,
        note: '',
      },
    })
  }

  const enter = async (): Promise<void> => {
    const ballotIds = (await player.ask('writtenVotes.ballots', { writtenVoteId })).map((one) => one.ballotId)
    await player.ask('writtenVotes.enter', {
      ...{ writtenVoteId, pass: 'first', enteredBy: '龙艳' },
      entries: entriesOf(ballotIds, addDays(opensOn, 10)),
    })
  }

  const finish = async (): Promise<void> => {
    await player.ask('writtenVotes.finalize', { writtenVoteId })
    await postResult(player, writtenVoteId, addDays(closedOn, 10))
    const ids: TaskId[] = []
    for (const [title] of tasks) ids.push(await player.ask('topics.order', { topicId, title, demand: '' }))
    const on = addDays(closedOn, 12)
    player.plan([
      {
        on,
        time: '09:00',
        play: async () => {
          for (const [place, taskId] of ids.entries()) {
            const [, leadUnit = '', responsible = ''] = tasks[place] ?? []
            await player.ask('tasks.dispatch', {
              ...{ taskId, leadUnit, responsible, assisting: '社区', level: null, by: '周敏' },
              due: { kind: 'day', on: addDays(on, 40) },
            })
            await player.ask('tasks.accept', { taskId, by: responsible, text: '' })
            planEnding(player, taskId, addDays(on, 30 + place), {
              by: responsible,
              result: place === 0 ? '130个车位划线完工，消防通道另划黄线。' : '收费办法和收益用法张贴公布。',
              evidence: '验收单存在社区',
              verifiedBy: '龙艳',
              visitedBy: '唐小莉',
              satisfaction: 'satisfied',
              words: '晚上回来停得下了',
              closedBy: '周敏',
            })
          }
        },
      },
    ])
  }

  planTopicEnd(
    player,
    () => topicId,
    addDays(closedOn, 46),
    '西区130个车位已经划好，收费办法和收益用法已经公布。',
  )
  planQuestionnaire(player, () => topicId, addDays(first, 2))
  player.plan([
    { on: first, time: '09:40', play: collect },
    { on: addDays(councilOn, -5), time: '09:30', play: council },
    { on: councilOn, time: '19:00', play: hold },
    {
      on: addDays(opensOn, -17),
      time: '09:00',
      play: async () => {
        const estateId = await takeRoster(house, log, reading, addDays(opensOn, -17))
        writtenVoteId = await draftVote(player, estateId, opensOn)
        await player.ask('topics.linkWrittenVote', { topicId, writtenVoteId })
      },
    },
    { on: opensOn, time: '09:00', play: openVote },
    { on: addDays(opensOn, 10), time: '17:00', play: enter },
    {
      on: closedOn,
      time: '18:10',
      play: async () => {
        await player.ask('writtenVotes.close', {
          writtenVoteId,
          tellers: '唐小莉、龙艳',
          scrutineer: '刘德顺',
        })
      },
    },
    { on: addDays(closedOn, 10), time: '09:00', play: finish },
  ])
}
