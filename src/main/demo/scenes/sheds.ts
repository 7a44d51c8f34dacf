/** Plays how 120 sheds of 南华二村 and 南华三村 came down in three days: an appeal and tasks, no vote. Nobody in it is a real person. */
import { addDays } from '../../../domain/calendar.ts'
import type { Day, TaskId, TopicId } from '../../../domain/identity.ts'
import type { Player } from '../player.ts'
import { planEnding, planNoticeEnd } from './tasks.ts'

const begunDaysAgo = 128

const orders = [
  ['南华二村58处杂屋拆除', '南华二村', '孙立民', '58处杂屋全部拆完，垃圾当天清运。'],
  ['南华三村62处杂屋拆除', '南华三村', '贺兰英', '62处杂屋全部拆完，垃圾当天清运。'],
  ['拆除后的空地平整，划出晾晒区', '南华三村', '段宏伟', '平整空地三块，晾晒区两处。'],
] as const

/** Plans the story; `today` is the day on which the sample is opened. */
export const planSheds = (player: Player, today: Day): void => {
  const first = addDays(today, -begunDaysAgo)
  let topicId: TopicId

  const collect = async (): Promise<void> => {
    topicId = await player.ask('topics.collect', {
      words: {
        title: '南华二、三村杂屋拆除',
        description: '两个村共有杂屋120处，堵住消防通道，夏天有蛇虫，居民多次反映。',
        demand: '把杂屋拆掉，把地方让出来',
        source: 'visit',
        category: 'illegal-building',
        urgency: 'urgent',
        estateName: '南华二村',
        place: '南华二村、三村',
        householdCount: 320,
        proposer: { name: '谭桂香', role: '居民代表', room: '', phone: '', count: 1 },
        receivedOn: first,
        receivedBy: '龙艳',
      },
    })
  }

  const appeal = async (): Promise<void> => {
    const on = addDays(first, 1)
    const noticeId = await player.ask('notices.draft', { kind: 'appeal', source: { kind: 'none' }, topicId })
    const { notice } = await player.ask('notices.read', { noticeId })
    await player.ask('notices.edit', {
      noticeId,
      words: {
        ...notice.words,
        title: '关于自行拆除杂屋的倡议书',
        salutation: '南华二村、三村的各位居民',
        basis: '两个村共有杂屋120处，占住了消防通道。为了大家的安全，我们倡议：',
        body: '一、请在三天内清空自家杂屋里的东西。\n二、拿不动的，告诉网格员，志愿者上门帮忙。\n三、拆除以后的空地归大家用，先做晾晒区。',
        call: '早一天拆完，早一天安心。',
        receiver: '龙艳',
        contact: '0731-28000000',
        signers: ['和苑社区居民委员会', '南华二村小区党支部', '南华三村小区党支部'],
      },
      places: ['南华二村公示栏', '南华三村公示栏'],
      days: 7,
      postedOn: on,
    })
    const { until } = await player.ask('notices.post', { noticeId, postedOn: on, override: null })
    planNoticeEnd(player, noticeId, until)
  }

  const handle = async (): Promise<void> => {
    const on = addDays(first, 1)
    const { taskId } = await player.ask('topics.screen', {
      topicId,
      screening: { decision: 'handle', reason: '占住消防通道，先倡议后拆除，三天办完。' },
      by: '周敏',
    })
    const more = [
      await player.ask('topics.order', { topicId, title: orders[1][0], demand: '' }),
      await player.ask('topics.order', { topicId, title: orders[2][0], demand: '' }),
    ]
    const ids: readonly (TaskId | null)[] = [taskId, ...more]
    for (const [place, [title, , responsible, result]] of orders.entries()) {
      const id = ids[place]
      if (id === undefined || id === null) continue
      await player.ask('tasks.assign', {
        ...{ taskId: id, title, demand: '三天内办完，先安全后拆除', leadUnit: '社区党员志愿服务队' },
        ...{ responsible, assisting: '物业公司、志愿者', dueOn: null },
      })
      await player.ask('tasks.dispatch', {
        ...{ taskId: id, leadUnit: '社区党员志愿服务队', responsible, assisting: '物业公司、志愿者' },
        ...{ due: { kind: 'calendar', days: 3 }, level: null, by: '周敏' },
      })
      await player.ask('tasks.accept', { taskId: id, by: responsible, text: '' })
      planEnding(player, id, addDays(on, 2), {
        by: responsible,
        result,
        evidence: '拆前拆后照片存在社区',
        verifiedBy: '龙艳',
        visitedBy: '唐小莉',
        satisfaction: 'satisfied',
        words: '路通了，晾被子也有地方了',
        closedBy: '周敏',
      })
    }
  }

  player.plan([
    { on: first, time: '10:00', play: collect },
    { on: addDays(first, 1), time: '09:00', play: appeal },
    { on: addDays(first, 1), time: '10:00', play: handle },
  ])
}
