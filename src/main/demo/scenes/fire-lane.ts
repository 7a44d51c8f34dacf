/** Plays 智慧微循环, a topic through seven 议事协商会, four 联动协商会 and one 听证协商会, on one dossier. Nobody in it is a real person. */

import { addDays } from '../../../domain/calendar.ts'
import type { Day, MeetingId, TaskId, TopicId } from '../../../domain/identity.ts'
import type { MeetingForm } from '../../../domain/meeting/meeting.ts'
import type { TopicLevel } from '../../../domain/topic/topic.ts'
import type { Cast } from '../council.ts'
import type { DiaryEntry, Player } from '../player.ts'
import type { Camera } from './camera.ts'
import { lanePictures } from './pictures.ts'
import { playScene, type Scene } from './room.ts'
import { type Ending, planEnding, planNoticeEnd } from './tasks.ts'

const estateName = '银桂苑小区'

/** The first day, counted back from the day on which the sample is opened. */
const begunDaysAgo = 302

const forms: Readonly<Record<TopicLevel, MeetingForm>> = {
  deliberation: 'deliberation-meeting',
  linkage: 'linkage-meeting',
  hearing: 'hearing-meeting',
}
const names: Readonly<Record<TopicLevel, string>> = {
  deliberation: '议事协商会',
  linkage: '联动协商会',
  hearing: '听证协商会',
}

const neighbours = [
  '邓建平',
  '唐小莉',
  '龙艳',
  '李建国',
  '吴磊',
  '何玉珍',
  '刘德顺',
  '谭桂香',
  '文小红',
  '谢芬',
  '夏冬梅',
]
const offices = [
  '周敏',
  '唐小莉',
  '邓建平',
  '龙艳',
  '李建国',
  '吴磊',
  '彭丽',
  '贺志平',
  '唐文',
  '刘德顺',
  '汤国良',
]
const hearing = [
  ...[
    '周敏',
    '唐小莉',
    '邓建平',
    '贺兰英',
    '孙立民',
    '龙艳',
    '李建国',
    '陈素芬',
    '彭志强',
    '肖丽萍',
    '单晓燕',
  ],
  ...['吴磊', '彭丽', '何玉珍', '罗海波', '刘德顺', '欧阳静', '谭桂香', '郭伟', '文小红', '胡正华', '蒋美玲'],
  ...['谢芬', '汤国良', '袁志明', '夏冬梅'],
]

type Step =
  | {
      readonly kind: 'meeting'
      readonly day: number
      readonly level: TopicLevel
      readonly points: readonly (readonly [string, string])[]
      /** What it came to; the hearing votes instead. */
      readonly left: string
      readonly isReferred: boolean
    }
  | { readonly kind: 'move'; readonly day: number; readonly to: TopicLevel; readonly reason: string }

const meet = (
  day: number,
  level: TopicLevel,
  points: readonly (readonly [string, string])[],
  left: string,
  isReferred = false,
): Step => ({ kind: 'meeting', day, level, points, left, isReferred })
const move = (day: number, to: TopicLevel, reason: string): Step => ({ kind: 'move', day, to, reason })

/** Before the hearing; days count from the first. */
const before: readonly Step[] = [
  meet(
    13,
    'deliberation',
    [
      ['龙艳', '南门到6栋的消防通道白天停了二十多台外来车，消防车进不来'],
      ['谭桂香', '接孩子的车也停在通道上，放学半小时走不动'],
    ],
    '先摸清每天进出多少外来车，下次再议',
  ),
  meet(
    27,
    'deliberation',
    [
      ['吴磊', '数了一个星期，每天外来车九十台上下，停半小时以内的占七成'],
      ['何玉珍', '不是不让停，是不能停在通道上'],
    ],
    '通道划线和分时段进出两个办法各写一份',
  ),
  meet(
    40,
    'deliberation',
    [
      ['刘德顺', '东门外是市政道路，小区自己改不了流向'],
      ['李建国', '要请交警和城管一起看'],
    ],
    '涉及交警、城管和两个单位，提请升级',
    true,
  ),
  move(47, 'linkage', '涉及多单位'),
  meet(
    54,
    'linkage',
    [
      ['唐文', '东门外可以改单行，但要小区内部先理顺'],
      ['贺志平', '街道协调海华公司让出临街一侧'],
    ],
    '交警先勘察，海华公司回去商量',
  ),
  meet(
    75,
    'linkage',
    [
      ['贺志平', '海华公司同意让出，要有停车公约'],
      ['邓建平', '公约由小区自己定才有人守'],
    ],
    '先回小区定公约',
  ),
  move(82, 'deliberation', '先定公约'),
  meet(
    89,
    'deliberation',
    [
      ['文小红', '公约写三条：通道不停、临停二十分钟、外来车登记'],
      ['谢芬', '违反的先劝，再贴单，再拖移'],
    ],
    '公约草稿入户征求意见',
  ),
  meet(
    103,
    'deliberation',
    [
      ['夏冬梅', '入户征求了意见，多数同意'],
      ['吴磊', '有几台车长期占道，物业没有执法权'],
    ],
    '公约定了，占道车辆须联合执法',
    true,
  ),
  move(117, 'linkage', '须联合执法'),
  meet(
    131,
    'linkage',
    [
      ['唐文', '联合清理了十七台长期占道车'],
      ['彭丽', '清理以后三天又停回来四台'],
    ],
    '清理要和流向一起改',
  ),
  meet(
    166,
    'linkage',
    [
      ['汤国良', '单行走东进南出，6栋的人要绕远'],
      ['李建国', '走南进东出，学校那头要堵'],
    ],
    '路线有分歧，提请听证',
    true,
  ),
  move(180, 'hearing', '路线有分歧'),
]

/** After the hearing: handed back to be carried out. */
const after: readonly Step[] = [
  move(204, 'deliberation', '交回落实'),
  meet(
    214,
    'deliberation',
    [
      ['吴磊', '黄线划好了，道闸订了货'],
      ['何玉珍', '临停牌子要写大一点'],
    ],
    '两周后再看一次',
  ),
  meet(
    245,
    'deliberation',
    [
      ['龙艳', '检查了黄线与临停区，通道一直是空的'],
      ['谭桂香', '3栋转角和6栋门口两处还要补划'],
    ],
    '群众提出两处补划，物业一个月内补上',
  ),
]

const hearingDay = 193
const linesDrawnOn = 209

const tasksOfHearing = [
  ['南门到6栋消防通道划黄线', '物业公司', '吴磊', 20],
  ['东门外市政道路改单行并设标志', '交警中队', '唐文', 30],
  ['临停区设牌，停车限二十分钟', '物业公司', '彭丽', 25],
  ['外来车辆分时段登记进出', '物业公司', '彭丽', 30],
  ['入口道闸安装', '物业公司', '尹亮', 118],
] as const

const endings: readonly (Ending & { readonly day: number })[] = [
  ['吴磊', '黄线全长460米，6栋门口设了禁停格。', '办理前后照片，贴在小区公示栏', 210],
  ['唐文', '单行标志两块、地面箭头三处，已经启用。', '交警中队回函一份', 221],
  ['彭丽', '临停区12个车位，牌子三块。', '验收单一份', 216],
  ['彭丽', '早晚两个时段登记，平时按公约临停。', '登记本一本', 220],
].map(([by, result, evidence, day]) => ({
  by: String(by),
  result: String(result),
  evidence: String(evidence),
  day: Number(day),
  verifiedBy: '龙艳',
  visitedBy: '唐小莉',
  satisfaction: 'satisfied',
  words: '通道一直空着，进出方便了',
  closedBy: '周敏',
}))

/** The result of the hearing hangs for fifteen days without an objection. */
const postResult = async (player: Player, meetingId: MeetingId, on: Day): Promise<void> => {
  const noticeId = await player.ask('notices.draft', {
    kind: 'consultation-result',
    source: { kind: 'meeting', meetingId },
  })
  const { notice } = await player.ask('notices.read', { noticeId })
  await player.ask('notices.edit', {
    ...{ noticeId, words: { ...notice.words, signers: [...notice.words.signers] }, days: 15, postedOn: on },
    places: ['银桂苑小区南门公示栏', '银桂苑小区各楼栋一楼大厅'],
  })
  const { until } = await player.ask('notices.post', { noticeId, postedOn: on, override: null })
  planNoticeEnd(player, noticeId, until)
}

/** Plans the whole story; `today` is the day on which the sample is opened. */
export const planFireLane = (player: Player, cast: Cast, camera: Camera, today: Day): void => {
  const first = addDays(today, -begunDaysAgo)
  const on = (day: number): Day => addDays(first, day)
  let topicId: TopicId
  const counts: Record<TopicLevel, number> = { deliberation: 0, linkage: 0, hearing: 0 }

  const sceneAt = (day: number, level: TopicLevel, came: readonly string[]): Omit<Scene, 'item'> => {
    counts[level] += 1
    const number = '一二三四五六七'[counts[level] - 1] ?? ''
    return {
      heldOn: on(day),
      startTime: level === 'hearing' ? '14:30' : '19:00',
      form: forms[level],
      title:
        level === 'hearing' ? `${estateName}听证协商会` : `${estateName}${names[level]}（第${number}次）`,
      place: level === 'deliberation' ? '小区党群服务站' : '社区三楼会议室',
      estateName,
      occasion: '打通消防通道，协商小区内外的车辆流向',
      chair: level === 'deliberation' ? '邓建平' : '周敏',
      recorder: '唐小莉',
      came,
    }
  }

  const draftMeeting = (): Promise<MeetingId> => player.ask('topics.draftMeeting', { topicId })

  const playStep = (step: Step): DiaryEntry =>
    step.kind === 'move'
      ? {
          on: on(step.day),
          time: '10:00',
          play: async () => {
            const { to, reason } = step
            await player.ask('topics.moveLevel', { topicId, to, reason, by: '周敏' })
          },
        }
      : {
          on: on(step.day - 5),
          time: '09:00',
          play: async () => {
            const meetingId = await draftMeeting()
            const scene: Scene = {
              ...sceneAt(step.day, step.level, step.level === 'deliberation' ? neighbours : offices),
              item: {
                points: step.points.map(([name, text]) => ({ name, text })),
                outcome: step.isReferred ? 'referred' : 'discussed',
                outcomeText: step.left,
              },
            }
            player.plan([
              {
                on: on(step.day),
                time: '18:30',
                play: async () => void (await playScene(player, cast, meetingId, scene)),
              },
            ])
          },
        }

  const playHearing = async (): Promise<void> => {
    const meetingId = await draftMeeting()
    player.plan([
      {
        on: on(hearingDay + 3),
        time: '15:00',
        play: () => postResult(player, meetingId, on(hearingDay + 3)),
      },
    ])
    await playScene(player, cast, meetingId, {
      ...sceneAt(hearingDay, 'hearing', hearing),
      item: {
        points: [
          { name: '汤国良', text: '东进南出，6栋的人多走三百米，老人能接受' },
          { name: '李建国', text: '学校那头已经和校方说好，放学时段不走东门' },
          { name: '彭志强', text: '外来车应当全部不准进', dissent: true },
        ],
        vote: {
          question: '是否同意外来车辆分时段单向进出，通道划黄线，临停20分钟？',
          ...{ for: 22, against: 2, abstain: 2 },
        },
        resolution: {
          wording:
            '外来车辆分时段单向进出，东进南出；南门到6栋消防通道划黄线，任何时候不得停车；临停不超过20分钟。市政道路的流向请交警、城管办理。',
          track: 'consultation',
          tasks: tasksOfHearing.map(([title, leadUnit, responsible, dueAfter]) => ({
            ...{ title, leadUnit, responsible, dueAfter, assisting: '银桂苑小区业委会' },
          })),
        },
      },
    })
  }

  const followTasks = async (): Promise<void> => {
    const { tasks } = await player.ask('topics.dossier', { topicId })
    const ids: readonly TaskId[] = tasks.map((task) => task.taskId)
    for (const taskId of ids) await player.ask('tasks.accept', { taskId, by: '', text: '' })
    for (const [place, ending] of endings.entries()) {
      const taskId = ids[place]
      if (taskId !== undefined) planEnding(player, taskId, on(ending.day), ending)
    }
    const [lines, gate] = [ids[0], ids.at(-1)]
    if (lines === undefined || gate === undefined) return
    const note = '南门到6栋的消防通道'
    const drawnOn = on(linesDrawnOn)
    await camera.ofTask(lines, 'before', { bytes: lanePictures.before, takenOn: on(hearingDay + 2), note })
    player.plan([
      {
        on: drawnOn,
        time: '09:00',
        play: () => camera.ofTask(lines, 'after', { bytes: lanePictures.after, takenOn: drawnOn, note }),
      },
      {
        on: addDays(today, -2),
        time: '17:00',
        play: async () => {
          await player.ask('tasks.finish', {
            taskId: gate,
            result: '入口道闸安装完工，识别和临停计时都能用。',
            evidence: '安装单一份，试运行记录一份',
            by: '尹亮',
          })
        },
      },
    ])
  }

  const collect = async (): Promise<void> => {
    topicId = await player.ask('topics.collect', {
      words: {
        title: '智慧微循环：打通消防通道',
        description:
          '南门到6栋的消防通道长期被外来车辆占用，东门外流向不顺，消防车进不来，放学时段人车混行。',
        demand: '把通道空出来，让车有地方走、有地方停',
        source: 'grid-report',
        category: 'other',
        urgency: 'ordinary',
        estateName,
        place: '南门到6栋消防通道',
        householdCount: 1260,
        proposer: { name: '刘珊', role: '网格员', room: '', phone: '', count: 1 },
        receivedOn: on(0),
        receivedBy: '龙艳',
      },
    })
    await camera.ofTopic(topicId, {
      ...{ bytes: lanePictures.before, takenOn: on(0), note: '上午九时，通道上停着三台外来车' },
    })
    await player.ask('topics.screen', {
      topicId,
      screening: { decision: 'list', level: 'deliberation', reason: '涉及多数住户，列入议事协商。' },
      by: '周敏',
    })
  }

  player.plan([
    { on: on(0), time: '09:00', play: collect },
    ...before.map(playStep),
    { on: on(hearingDay), time: '14:00', play: playHearing },
    { on: on(hearingDay + 2), time: '09:00', play: followTasks },
    ...after.map(playStep),
  ])
}
