/** Plays two topics of neighbours: charging points that the owners have to decide on, and thirty shared parking spaces. Nobody in it is a real person. */
import { addDays } from '../../../domain/calendar.ts'
import type { Day, MeetingId, TopicId } from '../../../domain/identity.ts'
import type { TopicWords } from '../../../domain/topic/topic.ts'
import type { Cast } from '../council.ts'
import type { Player } from '../player.ts'
import { playScene, type Scene } from './room.ts'
import { planEnding, planTopicEnd } from './tasks.ts'

const chargingDaysAgo = 110
const sharedDaysAgo = 95

const onTopic = async (player: Player, topicId: TopicId, form: Scene['form']): Promise<MeetingId> => {
  const meetingId = await player.ask('meetings.draft', { form })
  await player.ask('agenda.addTopics', { meetingId, topicIds: [topicId], kind: 'discuss' })
  return meetingId
}

const list = async (player: Player, words: TopicWords, reason: string): Promise<TopicId> => {
  const topicId = await player.ask('topics.collect', { words })
  await player.ask('topics.screen', {
    topicId,
    screening: { decision: 'list', level: 'deliberation', reason },
    by: '周敏',
  })
  return topicId
}

const planCharging = (player: Player, cast: Cast, today: Day): void => {
  const first = addDays(today, -chargingDaysAgo)
  const heldOn = addDays(first, 9)
  let topicId: TopicId
  let meetingId: MeetingId
  player.plan([
    {
      on: first,
      time: '10:20',
      play: async () => {
        topicId = await list(
          player,
          {
            title: '王家冲小区增设电动车充电桩',
            description: '小区电动自行车约一百辆，没有集中充电的地方，飞线充电多。',
            demand: '建一处能充一百辆车的集中充电棚',
            source: 'joint-request',
            category: 'common-parts',
            urgency: 'ordinary',
            estateName: '王家冲小区',
            place: '王家冲小区北侧空地',
            householdCount: 214,
            proposer: { name: '欧阳静', role: '居民代表', room: '', phone: '', count: 63 },
            receivedOn: first,
            receivedBy: '龙艳',
          },
          '联名六十三户，占用共有场地，先协商再交业主决定。',
        )
        meetingId = await onTopic(player, topicId, 'bench-meeting')
      },
    },
    {
      on: heldOn,
      time: '15:30',
      play: async () => {
        await playScene(player, cast, meetingId, {
          heldOn,
          startTime: '16:00',
          form: 'bench-meeting',
          title: '王家冲小区充电桩板凳会',
          place: '小区北侧空地',
          estateName: '王家冲小区',
          occasion: '集中充电棚建在哪里、怎么收费',
          chair: '邓建平',
          recorder: '唐小莉',
          came: ['邓建平', '唐小莉', '龙艳', '彭丽', '欧阳静', '易春生', '袁志明', '夏冬梅', '蒋美玲'],
          item: {
            points: [
              { name: '欧阳静', text: '北侧空地离楼十二米，离消防栓近' },
              { name: '易春生', text: '充一次多少钱要先写清楚，收入归大家' },
            ],
            outcome: 'consensus',
            resolution: {
              wording:
                '在北侧空地建一处能充一百辆车的集中充电棚，收费和收入的用法一并写明；占用共有场地，提交全体业主书面表决。',
              track: 'owners',
              tasks: [
                {
                  ...{ title: '写好充电棚方案和收费办法', leadUnit: '物业公司', responsible: '彭丽' },
                  ...{ assisting: '小区党支部', dueAfter: 30 },
                },
              ],
            },
          },
        })
      },
    },
    {
      on: addDays(heldOn, 2),
      time: '09:00',
      play: async () => {
        const { tasks } = await player.ask('topics.dossier', { topicId })
        const [task] = tasks
        if (task === undefined) return
        await player.ask('tasks.accept', { taskId: task.taskId, by: '彭丽', text: '' })
        planEnding(player, task.taskId, addDays(heldOn, 27), {
          by: '彭丽',
          result: '方案和收费办法写好，业委会和小区党支部看过。',
          evidence: '方案一份，存在社区',
          verifiedBy: '龙艳',
          visitedBy: '唐小莉',
          satisfaction: 'satisfied',
          words: '写得清楚，等业主表决',
          closedBy: '周敏',
        })
      },
    },
  ])
}

const planShared = (player: Player, cast: Cast, today: Day): void => {
  const first = addDays(today, -sharedDaysAgo)
  const heldOn = addDays(first, 12)
  let topicId: TopicId
  let meetingId: MeetingId
  planTopicEnd(player, () => topicId, addDays(heldOn, 16), '两家单位每晚让出30个车位，停车证已经发完。')
  player.plan([
    {
      on: first,
      time: '11:00',
      play: async () => {
        topicId = await list(
          player,
          {
            title: '京电大厦、海华公司共享夜间停车位',
            description: '两家单位夜间空着车位，周边居民没有地方停车。',
            demand: '夜里把空车位让给居民停',
            source: 'call',
            category: 'parking',
            urgency: 'ordinary',
            estateName: '银桂苑小区',
            place: '京电大厦、海华公司',
            householdCount: 150,
            proposer: { name: '汤国良', role: '居民代表', room: '', phone: '', count: 1 },
            receivedOn: first,
            receivedBy: '唐小莉',
          },
          '涉及两家单位，开多方联席会议商量。',
        )
        meetingId = await onTopic(player, topicId, 'joint-meeting')
      },
    },
    {
      on: heldOn,
      time: '14:00',
      play: async () => {
        await playScene(player, cast, meetingId, {
          heldOn,
          startTime: '15:00',
          form: 'joint-meeting',
          title: '共享夜间停车位多方联席会议',
          place: '社区三楼会议室',
          estateName: '银桂苑小区',
          occasion: '两家单位夜间车位让给居民停',
          chair: '周敏',
          recorder: '唐小莉',
          came: [
            '周敏',
            '唐小莉',
            '邓建平',
            '李建国',
            '陈素芬',
            '吴磊',
            '彭丽',
            '汤国良',
            '谢芬',
            '贺志平',
            '唐文',
          ],
          item: {
            points: [
              { name: '贺志平', text: '两家单位愿意拿出30个车位，晚七点到早七点' },
              { name: '汤国良', text: '早上一定按时开走，违反两次的不再停' },
            ],
            outcome: 'consensus',
            resolution: {
              wording:
                '京电大厦、海华公司每晚七时至次日七时让出车位30个，居民登记停放，按时驶离，违反两次的取消登记。',
              track: 'consultation',
              tasks: [
                {
                  ...{ title: '登记停车居民并发放停车证30张', leadUnit: '物业公司', responsible: '吴磊' },
                  ...{ assisting: '和苑社区居民委员会', dueAfter: 14 },
                },
              ],
            },
          },
        })
      },
    },
    {
      on: addDays(heldOn, 2),
      time: '09:20',
      play: async () => {
        const { tasks } = await player.ask('topics.dossier', { topicId })
        const [task] = tasks
        if (task === undefined) return
        await player.ask('tasks.accept', { taskId: task.taskId, by: '吴磊', text: '' })
        planEnding(player, task.taskId, addDays(heldOn, 12), {
          by: '吴磊',
          result: '登记居民30户，停车证30张发完。',
          evidence: '登记表一份',
          verifiedBy: '孙立民',
          visitedBy: '邓建平',
          satisfaction: 'satisfied',
          words: '晚上回来有地方停了',
          closedBy: '周敏',
        })
      },
    },
  ])
}

/** Plans both stories; `today` is the day on which the sample is opened. */
export const planNeighbours = (player: Player, cast: Cast, today: Day): void => {
  planCharging(player, cast, today)
  planShared(player, cast, today)
}
