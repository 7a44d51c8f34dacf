/** Plays the meetings of 福鑫南郡 on its missing fire equipment, and a wall that was mended within a day. Nobody in it is a real person. */
import { addDays } from '../../../domain/calendar.ts'
import type { Day, MeetingId, TaskId, TopicId } from '../../../domain/identity.ts'
import type { MeetingForm } from '../../../domain/meeting/meeting.ts'
import type { PhotoStage } from '../../../domain/task/task.ts'
import type { House } from '../../dispatch.ts'
import type { Cast } from '../council.ts'
import type { Player } from '../player.ts'
import { createCamera } from './camera.ts'
import { wallPictures } from './pictures.ts'
import { playScene } from './room.ts'
import { planEnding, visitOnce } from './tasks.ts'

export const fuxinName = '福鑫南郡'

type Talk = {
  /** Days after the first. */
  readonly day: number
  readonly form: MeetingForm
  readonly title: string
  readonly place: string
  readonly came: readonly string[]
  readonly points: readonly (readonly [string, string])[]
  readonly left: string
}

const talks: readonly Talk[] = [
  {
    ...{ day: 6, form: 'bench-meeting', title: '福鑫南郡消防整改板凳会', place: '1栋楼下' },
    came: ['邓建平', '龙艳', '何玉珍', '罗海波', '刘德顺', '谭桂香', '谢芬'],
    points: [
      ['刘德顺', '从2015年起消防栓没有水，喷淋没有装'],
      ['谭桂香', '不是不交物业费，是交了不见修'],
    ],
    left: '每栋再开一次楼栋会，把欠费的原因问清楚',
  },
  {
    ...{ day: 13, form: 'building-meeting', title: '福鑫南郡3栋楼栋会', place: '3栋大厅' },
    came: ['邓建平', '龙艳', '欧阳静', '易春生', '文小红', '胡正华'],
    points: [
      ['欧阳静', '要有第三方收钱，专款专用，大家才放心交'],
      ['易春生', '账要贴出来'],
    ],
    left: '由专班拿出第三方代收和共管账户的办法',
  },
  {
    ...{ day: 20, form: 'pavilion-meeting', title: '福鑫南郡凉亭会', place: '小区凉亭' },
    came: ['周敏', '邓建平', '龙艳', '蒋美玲', '袁志明', '夏冬梅', '汤国良'],
    points: [['蒋美玲', '老人住得高，最怕火，先把楼道消防栓通上水']],
    left: '整改顺序：先通水，再装喷淋，再修烟感',
  },
  {
    ...{ day: 34, form: 'dialogue-meeting', title: '福鑫南郡恳谈会', place: '社区三楼会议室' },
    came: ['周敏', '唐小莉', '邓建平', '龙艳', '贺志平', '彭丽', '刘德顺', '谢芬', '汤国良'],
    points: [
      ['谢芬', '6栋外墙昨天掉了一块瓷砖，差点砸到人'],
      ['贺志平', '街道马上叫施工队，今天先围起来'],
    ],
    left: '外墙脱落立即处置；消防整改按专班的日子往前走',
  },
  {
    ...{ day: 41, form: 'home-talk', title: '福鑫南郡拉家常会', place: '2栋楼下' },
    came: ['邓建平', '龙艳', '谭桂香', '郭伟', '何玉珍'],
    points: [['郭伟', '专班的人上门说清楚了，我把欠的补上']],
    left: '继续上门，月底前走完七栋',
  },
]

/** 业主代表会议 gives an opinion only: a binding vote wants 1048 of 1572 owners. */
const representatives = [
  ...['周敏', '唐小莉', '邓建平', '何玉珍', '罗海波', '刘德顺', '欧阳静', '谭桂香', '文小红', '胡正华'],
  ...['蒋美玲', '谢芬', '汤国良', '袁志明', '夏冬梅'],
]

/** The outer wall: whistle at once, report in within 24 hours, closed out with photos. */
const planWall = (house: House, player: Player, log: (line: string) => void, on: Day): void => {
  let taskId: TaskId
  const camera = createCamera(house, player, log)
  const addPhoto = (stage: PhotoStage, takenOn: Day): Promise<void> =>
    camera.ofTask(taskId, stage, { bytes: wallPictures[stage], takenOn, note: '6栋东侧外墙' })
  player.plan([
    {
      on,
      time: '17:00',
      play: async () => {
        taskId = await player.ask('tasks.order', {
          kind: 'whistle',
          title: '6栋外墙瓷砖脱落，立即排险',
          demand: '先围挡，后清除空鼓，当天报到',
          estateName: fuxinName,
          place: '6栋东侧',
          category: 'emergency-repair',
          isUrgent: true,
          ...{ topicId: null, caseId: null },
        })
        await addPhoto('before', on)
        await player.ask('tasks.dispatch', {
          ...{ taskId, leadUnit: '街道物业办', responsible: '贺志平', assisting: '物业公司' },
          ...{ due: { kind: 'day', on: addDays(on, 1) }, level: 'red', by: '周敏' },
        })
      },
    },
    {
      on,
      time: '18:20',
      play: async () => {
        await player.ask('tasks.accept', { taskId, by: '贺志平', text: '' })
        await player.ask('tasks.reportIn', { taskId, by: '贺志平', text: '施工队到场，已经拉起围挡。' })
      },
    },
    {
      on: addDays(on, 1),
      time: '11:30',
      play: async () => {
        await addPhoto('after', addDays(on, 1))
        await player.ask('tasks.finish', {
          ...{ taskId, by: '贺志平' },
          result: '空鼓全部清除，露底处已经抹灰。',
          evidence: '办理前后照片各一张',
        })
      },
    },
    {
      on: addDays(on, 1),
      time: '15:00',
      play: async () => {
        await player.ask('tasks.verify', { taskId, text: '现场看过，没有再脱落。', by: '龙艳' })
        await player.ask(
          'tasks.visit',
          visitOnce(taskId, addDays(on, 1), '唐小莉', 'satisfied', '当天就来人了'),
        )
        await player.ask('tasks.closeOut', { taskId, by: '周敏', text: '' })
      },
    },
  ])
}

/** Plans topic and meetings from their first day; `afterListing` is told the topic once it is listed. */
export const planFireSafety = (
  house: House,
  player: Player,
  cast: Cast,
  log: (line: string) => void,
  first: Day,
  afterListing: (topicId: TopicId) => Promise<void>,
): void => {
  let topicId: TopicId
  const draft = async (form: MeetingForm): Promise<MeetingId> => {
    const meetingId = await player.ask('meetings.draft', { form })
    await player.ask('agenda.addTopics', { meetingId, topicIds: [topicId], kind: 'discuss' })
    return meetingId
  }
  const collect = async (): Promise<void> => {
    topicId = await player.ask('topics.collect', {
      words: {
        title: '福鑫南郡消防设施缺失整改',
        description: '小区7栋1572户，2015年交付以来消防栓无水、喷淋未装；800余户因此欠交物业费近300万元。',
        demand: '把消防设施装好，账目公开',
        source: 'hotline',
        category: 'missing-works',
        urgency: 'urgent',
        estateName: fuxinName,
        place: '全小区',
        householdCount: 1572,
        proposer: { name: '刘德顺', role: '居民代表', room: '', phone: '', count: 1 },
        receivedOn: first,
        receivedBy: '龙艳',
      },
    })
    await player.ask('topics.screen', {
      topicId,
      screening: {
        decision: 'list',
        level: 'deliberation',
        reason: '事关消防安全，提请成立专班，逐栋协商。',
      },
      by: '周敏',
    })
    await afterListing(topicId)
  }
  player.plan([
    { on: first, time: '09:00', play: collect },
    ...talks.map((talk) => ({
      on: addDays(first, talk.day),
      time: '18:00',
      play: async () => {
        const meetingId = await draft(talk.form)
        await playScene(player, cast, meetingId, {
          ...{ heldOn: addDays(first, talk.day), startTime: '19:00', form: talk.form, title: talk.title },
          ...{ place: talk.place, estateName: fuxinName, occasion: '消防设施缺失怎么补', came: talk.came },
          ...{ chair: talk.came[0] ?? '周敏', recorder: '龙艳' },
          item: {
            points: talk.points.map(([name, text]) => ({ name, text })),
            outcome: 'discussed',
            outcomeText: talk.left,
          },
        })
      },
    })),
    {
      on: addDays(first, 48),
      time: '14:00',
      play: async () => {
        const meetingId = await draft('owners-representatives')
        await playScene(player, cast, meetingId, {
          ...{ heldOn: addDays(first, 48), startTime: '15:00', form: 'owners-representatives' },
          ...{ title: '福鑫南郡业主代表会议', place: '社区三楼会议室', estateName: fuxinName },
          ...{ occasion: '消防整改资金由第三方代收、共管账户支付', chair: '周敏', recorder: '唐小莉' },
          came: representatives,
          item: {
            points: [{ name: '胡正华', text: '代表会议定不了大家的钱，只能提意见，愿交的先交' }],
            outcome: 'consensus',
            resolution: {
              wording:
                '消防整改资金由第三方代收，存入街道、社区、小区党支部和业主代表共管的账户，专款专用，收支每月公布。须全体业主决定的事项，另行依法表决。',
              track: 'owners',
              tasks: [
                {
                  ...{ title: '委托第三方代收并开设共管账户', leadUnit: '工作专班', responsible: '贺志平' },
                  ...{ assisting: '和苑社区居民委员会', dueAfter: 20 },
                },
              ],
            },
          },
        })
      },
    },
  ])
  player.plan([
    {
      on: addDays(first, 50),
      time: '09:00',
      play: async () => {
        const { tasks } = await player.ask('topics.dossier', { topicId })
        const [task] = tasks
        if (task === undefined) return
        await player.ask('tasks.accept', { taskId: task.taskId, by: '贺志平', text: '' })
        planEnding(player, task.taskId, addDays(first, 56), {
          by: '贺志平',
          result: '第三方代收协议签好，共管账户已经开设。',
          evidence: '协议和开户回执各一份',
          verifiedBy: '龙艳',
          visitedBy: '唐小莉',
          satisfaction: 'satisfied',
          words: '账户四方一起管，放心',
          closedBy: '周敏',
        })
      },
    },
  ])
  planWall(house, player, log, addDays(first, 34))
}
