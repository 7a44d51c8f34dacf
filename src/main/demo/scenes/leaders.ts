/** Appoints the 443 组长 and 808 邻长 of the sample, building by building, and lets volunteers earn points. Nobody in it is a real person. */
import type { InputOf } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/identity.ts'
import type { Cast } from '../council.ts'
import type { Player } from '../player.ts'
import { personIn } from './room.ts'

const groupLeadCount = 443
const neighbourLeadCount = 808

/** Estates with their buildings. */
const estates: readonly (readonly [string, number])[] = [
  ['南方印象小区', 8],
  ['南方印象小区西区', 10],
  ['银桂苑小区', 12],
  ['建设二村', 5],
  ['王家冲小区', 6],
  ['福鑫南郡', 7],
]

const surnames = [...'蔡曾程崔戴邓丁董杜范方冯傅高葛龚谷顾郭韩郝贺洪侯胡黄霍江']
const firsts = [...'文家国明志德正光永世中立宗长春东海']
const seconds = [...'平安华祥林生良民清荣福军刚辉和兴']

const nameAt = (place: number): string =>
  `${surnames[place % surnames.length]}${firsts[Math.floor(place / surnames.length) % firsts.length]}${seconds[(place * 7 + Math.floor(place / 100)) % seconds.length]}`

const buildings = estates.flatMap(([estateName, count]) =>
  Array.from({ length: count }, (_, place) => ({ estateName, building: `${place + 1}栋` })),
)

type Holders = InputOf<'posts.appoint'>['holders']

const holdersOf = (count: number, from: number, hasEntrance: boolean): Holders =>
  Array.from({ length: count }, (_, place) => {
    const at = buildings[place % buildings.length] ?? { estateName: '', building: '' }
    return {
      holder: { kind: 'new' as const, name: nameAt(from + place), phone: '' },
      kind: null,
      ...at,
      entrance: hasEntrance ? `${(Math.floor(place / buildings.length) % 4) + 1}单元` : '',
      grid: '',
    }
  })

const activities = [
  ['清扫楼道和架空层', '南方印象小区', 120, 4, ['何玉珍', '谭桂香', '谢芬', '夏冬梅', '刘德顺']],
  ['夜间消防巡查', '福鑫南郡', 90, 3, ['刘德顺', '汤国良', '郭伟', '易春生']],
  ['陪老人看病', '银桂苑小区', 180, 6, ['文小红', '欧阳静', '夏冬梅']],
] as const

/** Plans who holds which post and what volunteers did; `today` is the day on which the sample is opened. */
export const planLeaders = (player: Player, cast: Cast, today: Day): void => {
  const from = addDays(today, -280)
  const until = addDays(from, 3 * 365)
  const appoint = async (kind: InputOf<'posts.appoint'>['kind'], holders: Holders): Promise<void> => {
    await player.ask('posts.appoint', { kind, from, until, holders })
  }
  player.plan([
    {
      on: from,
      time: '14:00',
      play: async () => {
        await appoint('grid-worker', [
          {
            ...{ holder: { kind: 'known', personId: personIn(cast, '龙艳') }, kind: null, grid: '第一网格' },
            ...{ estateName: '南方印象小区', building: '', entrance: '' },
          },
        ])
        await appoint('group-lead', holdersOf(groupLeadCount, 0, false))
        await appoint('neighbour-lead', holdersOf(neighbourLeadCount, groupLeadCount, true))
      },
    },
    ...activities.map(([title, place, minutes, points, names], index) => ({
      on: addDays(today, -90 + index * 25),
      time: '17:40',
      play: async () => {
        await player.ask('volunteers.hold', {
          ...{ title, place, minutes, points, on: addDays(today, -90 + index * 25) },
          personIds: names.map((name) => personIn(cast, name)),
        })
      },
    })),
    {
      on: addDays(today, -15),
      time: '10:00',
      play: async () => {
        await player.ask('volunteers.exchange', {
          ...{ personId: personIn(cast, '夏冬梅'), points: 5, on: addDays(today, -15) },
          words: '兑换洗衣液一瓶',
        })
      },
    },
  ])
}
