/** Plays one hundred 微心愿 of a community: claimed by 支部 and members, eighty-nine of them closed out. Nobody in it is a real person. */
import { addDays } from '../../../domain/calendar.ts'
import type { Day, TaskId, TopicId } from '../../../domain/identity.ts'
import type { Satisfaction } from '../../../domain/task/task.ts'
import type { TopicWords } from '../../../domain/topic/topic.ts'
import { createDraw, type Draw } from '../draw.ts'
import type { Player } from '../player.ts'
import { type Ending, planEnding, visitOnce } from './tasks.ts'

const wishCount = 100
const closedCount = 89
/** The first wish came so many days before the sample is opened, the last closed one this many. */
const firstDaysAgo = 150
const lastClosedDaysAgo = 20

const estates = ['南方印象小区', '银桂苑小区', '建设二村', '王家冲小区'] as const

const matters: readonly (readonly [string, string, string])[] = [
  ['楼道灯不亮', '换好声控灯头，试了三个晚上', '把楼道灯修好'],
  ['单元门锁坏了', '换了门锁，各户领了钥匙', '更换单元门锁'],
  ['独居老人想装扶手', '卫生间和门口装了扶手两副', '加装卫生间扶手'],
  ['孩子放学没人接', '志愿者每周接三次，送到书屋', '安排放学接送'],
  ['想要一把轮椅', '轮椅借出，用完再还', '借用一把轮椅'],
  ['水管漏水没人修', '换了三通和一段管子', '上门维修水管'],
  ['不会用手机挂号', '上门教了两次，写了一张步骤', '上门教手机挂号'],
  ['窗户纱窗破了', '换了四扇纱窗', '更换纱窗'],
  ['电线老化想检查', '换了开关两个，拆了一段老线', '上门检查线路'],
  ['想理一次发', '志愿者上门理发', '上门理发'],
  ['晾衣绳断了', '装了两排晾衣架', '重装晾衣架'],
  ['下水道反味', '疏通了管道，换了地漏', '疏通下水管道'],
  ['孩子想要几本旧书', '书屋送去一箱，自己挑', '送几本儿童书'],
]

const surnames = [...'王李张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁']
const givens = [...'秀英桂芳玉兰建国海燕小平春生志明']
const verifiers = ['龙艳', '贺兰英', '孙立民']
const visitors = ['唐小莉', '邓建平']

const branchOf = (place: number): string => {
  const digits = [...'一二三四五六七八九']
  const number = (place % 29) + 1
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const word = `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones - 1] : ''}`
  return `第${word}小区党支部`
}

type Wish = {
  readonly words: TopicWords
  readonly matter: readonly [string, string, string]
  readonly isClosed: boolean
  readonly claimedBy: string
  readonly branch: string
}

const makeWishes = (today: Day, draw: Draw): readonly Wish[] =>
  Array.from({ length: wishCount }, (_, place): Wish => {
    const matter = matters[place % matters.length] ?? ['', '', '']
    const isClosed = place < closedCount
    const span = firstDaysAgo - lastClosedDaysAgo - 25
    const daysAgo = isClosed
      ? firstDaysAgo - Math.floor((place * span) / closedCount)
      : 12 - (place - closedCount)
    const person = `${surnames[draw(surnames.length)]}${givens[draw(givens.length)]}${draw(3) === 0 ? '' : givens[draw(givens.length)]}`
    const building = (place % 8) + 1
    return {
      matter,
      isClosed,
      branch: branchOf(place),
      claimedBy: `${surnames[draw(surnames.length)]}${givens[draw(givens.length)]}`,
      words: {
        title: `${building}栋${(place % 3) + 1}单元${matter[0]}`,
        description: '',
        demand: matter[2],
        source: 'micro-wish',
        category: 'micro-project',
        urgency: 'ordinary',
        estateName: estates[place % estates.length] ?? estates[0],
        place: `${building}栋${(place % 3) + 1}单元`,
        householdCount: null,
        proposer: {
          name: person,
          role: '居民',
          room: `${building}栋${(place % 3) + 1}单元${(place % 7) + 1}0${(place % 2) + 1}`,
          phone: '',
          count: 1,
        },
        receivedOn: addDays(today, -daysAgo),
        receivedBy: '龙艳',
      },
    }
  })

const satisfactionOf = (place: number): Satisfaction => (place % 11 === 7 ? 'fairly' : 'satisfied')

const endingOf = ({ matter, claimedBy }: Wish, place: number): Ending => ({
  by: claimedBy,
  result: `${matter[1]}。`,
  evidence: '办理前后照片存在社区',
  verifiedBy: verifiers[place % verifiers.length] ?? '',
  visitedBy: visitors[place % visitors.length] ?? '',
  satisfaction: satisfactionOf(place),
  words: place % 11 === 7 ? '办好了，就是等得久了一点' : '谢谢支部，心愿了了',
  closedBy: '周敏',
})

/** How far each of the eleven that are left has come, the oldest first. */
const leftAt = [
  'verified',
  'done',
  'done',
  'suspended',
  ...['claimed', 'claimed', 'claimed', 'claimed', 'waiting', 'waiting', 'waiting'],
] as const

/** Plans that a wish is claimed, a day or two after it was sent out; answers the day. */
const planClaim = (player: Player, taskId: TaskId, wish: Wish, place: number, sentOn: Day): Day => {
  const on = addDays(sentOn, place % 3)
  const play = async (): Promise<void> => {
    await player.ask('tasks.claim', {
      taskId,
      leadUnit: wish.branch,
      responsible: wish.claimedBy,
      due: { kind: 'day', on: addDays(on, 15) },
    })
  }
  player.plan([{ on, time: '10:20', play }])
  return on
}

const leave = (player: Player, taskId: TaskId, wish: Wish, place: number, sentOn: Day): void => {
  const stop = leftAt[place - closedCount] ?? 'waiting'
  if (stop === 'waiting') return
  const claimedOn = planClaim(player, taskId, wish, place, sentOn)
  const { result, evidence, by, verifiedBy } = endingOf(wish, place)
  const suspend = async (): Promise<void> => {
    await player.ask('tasks.suspend', { taskId, reason: '老人住院，出院以后再上门', by: '龙艳' })
  }
  const finish = async (): Promise<void> => {
    await player.ask('tasks.finish', { taskId, result, evidence, by })
  }
  const verify = async (): Promise<void> => {
    await player.ask('tasks.verify', { taskId, text: '现场看过，已经办好。', by: verifiedBy })
  }
  if (stop === 'suspended') player.plan([{ on: addDays(claimedOn, 2), time: '09:10', play: suspend }])
  if (stop === 'done' || stop === 'verified')
    player.plan([{ on: addDays(claimedOn, 4), time: '15:30', play: finish }])
  if (stop === 'verified') player.plan([{ on: addDays(claimedOn, 6), time: '16:30', play: verify }])
}

/** The one that was not content at first. */
const dissatisfiedPlace = 40

/** Done badly, asked about, and done once more under its number. */
const planTwice = (player: Player, taskId: TaskId, on: Day, ending: Ending): void => {
  player.plan([
    {
      on,
      time: '15:00',
      play: async () => {
        await player.ask('tasks.finish', {
          ...{ taskId, by: ending.by, evidence: ending.evidence },
          result: '先临时处理了一下。',
        })
        await player.ask('tasks.verify', { taskId, text: '', by: ending.verifiedBy })
        await player.ask(
          'tasks.visit',
          visitOnce(taskId, on, ending.visitedBy, 'dissatisfied', '当天又坏了，没有办好'),
        )
      },
    },
  ])
  planEnding(player, taskId, addDays(on, 3), ending)
}

/** Plans all wishes; those of one day are taken in together and handled the next morning. */
export const planWishes = (player: Player, today: Day): void => {
  const wishes = makeWishes(today, createDraw(89))
  const places = new Map(wishes.map((wish, place) => [wish, place]))
  for (const on of new Set(wishes.map((wish) => wish.words.receivedOn))) {
    const ofDay = wishes.filter((wish) => wish.words.receivedOn === on)
    let topicIds: readonly TopicId[] = []
    player.plan([
      {
        on,
        time: '15:30',
        play: async () => {
          topicIds = await player.ask('topics.collectAll', { topics: ofDay.map((wish) => wish.words) })
        },
      },
      {
        on: addDays(on, 1),
        time: '08:40',
        play: async () => {
          const taskIds = await player.ask('topics.handleAll', { topicIds: [...topicIds], by: '周敏' })
          for (const [index, wish] of ofDay.entries()) {
            const place = places.get(wish) ?? 0
            const taskId = taskIds[index]
            if (taskId === undefined) continue
            if (!wish.isClosed) {
              leave(player, taskId, wish, place, addDays(on, 1))
              continue
            }
            planClaim(player, taskId, wish, place, addDays(on, 1))
            const doneOn = addDays(on, 4 + (place % 9))
            if (place === dissatisfiedPlace) planTwice(player, taskId, doneOn, endingOf(wish, place))
            else planEnding(player, taskId, doneOn, endingOf(wish, place))
          }
        },
      },
    ])
  }
}
