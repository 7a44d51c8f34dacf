/** Makes up the owners of 南方印象小区 with their homes, and how each answers; every run makes the same. Nobody in it is a real person. */
import type { VoidReason } from '../../domain/owners/written-vote.ts'
import { createDraw, type Draw, shuffle } from './draw.ts'
import { samplePeople } from './people.ts'

/** One home; `area` in 0.01 m². */
type SampleHome = {
  readonly building: number
  readonly entrance: number
  readonly room: string
  readonly area: number
}

type SampleAnswer =
  | { readonly kind: 'for' | 'against' | 'abstain' }
  | { readonly kind: 'void'; readonly reason: VoidReason }
  | { readonly kind: 'outstanding' | 'undelivered' }

/** One owner, alone or together with another; nobody is named for what the developer still holds. */
export type SampleHousehold = {
  readonly names: readonly string[]
  readonly phone: string
  readonly homes: readonly SampleHome[]
  readonly answer: SampleAnswer
}

const floorsOfBuildings = [19, 19, 19, 19, 19, 19, 21, 21]
/** By building: how many owners sent their ballot back, and how many could not be met. */
const returnedOfBuildings = [53, 51, 47, 50, 32, 46, 55, 50]
const undeliveredOfBuildings = [2, 3, 4, 3, 6, 3, 4, 4]
const voidOfBuildings: readonly (VoidReason | null)[] = [
  ...['unsigned', 'unclear', null, 'altered', 'copy', null, 'not-owner', 'unsigned'],
] as const satisfies readonly (VoidReason | null)[]
const forCount = 296
const againstCount = 58
/** What each owner is asked to have together, by answer, in 0.01 m². */
const wantedAreas = { for: 2_690_430, others: 731_430, absent: 1_978_140 }

const unsoldCount = 6
const homesOfOwners: readonly number[] = [3, 3, ...Array.from({ length: 15 }, () => 2)]

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武莫孔向汤',
]
const givenSigns = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红建国文辉力志永健鹏飞凤慧莉云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤珍贞春梅琳秀菊晓蓉眉君琴薇菁梦岚苑婕馨瑶怡婵雁蓓纨仪荷丹',
]

const createNames = (draw: Draw, taken: Iterable<string>): (() => string) => {
  const used = new Set(taken)
  const make = (): string => {
    const given = draw(4) === 0 ? 1 : 2
    const signs = Array.from({ length: given }, () => givenSigns[draw(givenSigns.length)])
    const name = [surnames[draw(surnames.length)], ...signs].join('')
    if (used.has(name)) return make()
    used.add(name)
    return name
  }
  return make
}

const homesOfBuilding = (floorCount: number, place: number): readonly SampleHome[] =>
  Array.from({ length: floorCount * 4 }, (_, index): SampleHome => {
    const floor = Math.floor(index / 4) + 1
    const column = index % 4
    const base = [9_860, 7_920, 7_640, 9_430][column] ?? 0
    return {
      building: place + 1,
      entrance: column < 2 ? 1 : 2,
      room: `${floor}0${(column % 2) + 1}`,
      area: base + ((floor * 5 + place * 3 + column) % 9) * 14,
    }
  })

/** Gives homes to owners: some to the developer, a few owners with several, all others with one. */
const giveHomes = (draw: Draw): readonly (readonly SampleHome[])[] => {
  const left = [...shuffle(floorsOfBuildings.flatMap(homesOfBuilding), draw)]
  const groups = [unsoldCount, ...homesOfOwners].map((count) => left.splice(0, count))
  return [...groups, ...left.map((home) => [home])]
}

type Owned = Omit<SampleHousehold, 'answer'>

const firstBuilding = ({ homes }: Owned): number => Math.min(...homes.map((home) => home.building))

/** Names the owners; the people of the sample who live here own a home in their building. */
const nameOwners = (draw: Draw): readonly Owned[] => {
  const known = samplePeople.filter((person) => person.room !== '')
  const makeName = createNames(draw, [...samplePeople.map((person) => person.name), '罗小川', '沈月华'])
  const waiting = new Map(known.map((person) => [person.name, Number.parseInt(person.room, 10)]))
  return giveHomes(draw).map((homes, place): Owned => {
    if (place === 0) return { names: [], phone: '', homes }
    const phone = `1380000${String((place * 7919) % 10_000).padStart(4, '0')}`
    const [living] =
      homes.length > 1 ? [] : ([...waiting].find(([, building]) => building === homes[0]?.building) ?? [])
    if (living !== undefined) waiting.delete(living)
    const first = living ?? makeName()
    return { names: draw(5) < 2 ? [first, makeName()] : [first], phone, homes }
  })
}

const absent = (kind: 'outstanding' | 'undelivered'): SampleAnswer => ({ kind })

/** Draws who of one building sent the ballot back, who was not met, and whose ballot is void. */
const drawAnswers = (owners: readonly Owned[], place: number, draw: Draw): readonly SampleHousehold[] => {
  const returned = returnedOfBuildings[place] ?? 0
  const undelivered = undeliveredOfBuildings[place] ?? 0
  const reason = voidOfBuildings[place] ?? null
  const drawn = shuffle(owners, draw).toSorted(
    (one, other) => Number(one.names.length === 0) - Number(other.names.length === 0),
  )
  return drawn.map((owner, index): SampleHousehold => {
    if (index === 0 && reason !== null) return { ...owner, answer: { kind: 'void', reason } }
    if (index < returned) return { ...owner, answer: { kind: 'for' } }
    return { ...owner, answer: absent(index < returned + undelivered ? 'undelivered' : 'outstanding') }
  })
}

/** Turns some of those who agree into those who don't, until as many are left as wanted. */
const drawChoices = (households: readonly SampleHousehold[], draw: Draw): readonly SampleHousehold[] => {
  const valid = shuffle(
    households.filter(({ answer }) => answer.kind === 'for'),
    draw,
  )
  const kinds = new Map(
    valid.map(
      (household, place) =>
        [
          household,
          place < forCount ? 'for' : place < forCount + againstCount ? 'against' : 'abstain',
        ] as const,
    ),
  )
  return households.map((household) => {
    const kind = kinds.get(household)
    return kind === undefined ? household : { ...household, answer: { kind } }
  })
}

const groupOf = ({ answer }: SampleHousehold): keyof typeof wantedAreas => {
  if (answer.kind === 'for') return 'for'
  return answer.kind === 'against' || answer.kind === 'abstain' ? 'others' : 'absent'
}

/** Makes every home of a group a little larger or smaller, until the group has the area wanted. */
const fitAreas = (households: readonly SampleHousehold[]): readonly SampleHousehold[] => {
  const left = new Map(
    (['for', 'others', 'absent'] as const).map((group) => {
      const homes = households.filter((one) => groupOf(one) === group).flatMap((one) => one.homes)
      const missing = wantedAreas[group] - homes.reduce((sum, home) => sum + home.area, 0)
      return [group, { missing, homes: homes.length }] as const
    }),
  )
  const resize = (home: SampleHome, group: keyof typeof wantedAreas): SampleHome => {
    const { missing, homes } = left.get(group) ?? { missing: 0, homes: 1 }
    const share = Math.trunc(missing / homes)
    left.set(group, { missing: missing - share, homes: homes - 1 })
    return { ...home, area: home.area + share }
  }
  return households.map((household) => ({
    ...household,
    homes: household.homes.map((home) => resize(home, groupOf(household))),
  }))
}

/** The first two of 5栋 who still have their ballot; the visits tell of them. */
const nameVisited = (households: readonly SampleHousehold[]): readonly SampleHousehold[] => {
  const visited = households.filter(
    (one) => one.answer.kind === 'outstanding' && one.homes.length === 1 && firstBuilding(one) === 5,
  )
  const named = new Map([
    [visited[0], { names: ['罗小川'], phone: '13800006205' }],
    [visited[1], { names: ['沈月华'], phone: '13800003382' }],
  ])
  return households.map((household) => ({ ...household, ...named.get(household) }))
}

const placeOf = ({ homes }: SampleHousehold): number => {
  const [home] = homes
  return home === undefined ? 0 : home.building * 100_000 + home.entrance * 10_000 + Number(home.room)
}

/** All owners of 南方印象小区, the developer's homes first: 600 heads and 54,000.00 m². */
export const makeHouseholds = (): readonly SampleHousehold[] => {
  const draw = createDraw(54_000)
  const owned = nameOwners(draw)
  const answered = floorsOfBuildings.flatMap((_, place) =>
    drawAnswers(
      owned.filter((owner) => firstBuilding(owner) === place + 1),
      place,
      draw,
    ),
  )
  const inOrder = drawChoices(answered, draw).toSorted((one, other) => placeOf(one) - placeOf(other))
  return fitAreas(nameVisited(inOrder))
}
