/** A community with people for stories that begin before the first meeting; all of them are made up. */
import { presetHouseRule } from '../../../src/domain/rules/rule.ts'
import type { Story } from '../story.ts'

const parties = ['社区', '业委会', '物业', '居民代表'] as const

/** Name, party, role, room, in the order of the roll. */
const people: readonly (readonly [
  name: string,
  party: (typeof parties)[number],
  role: string,
  room: string,
])[] = [
  ['周敏', '社区', '书记', ''],
  ['唐小莉', '社区', '居委', ''],
  ['李建国', '业委会', '主任', '2栋'],
  ['陈素芬', '业委会', '副主任', '3栋'],
  ['吴磊', '物业', '项目经理', ''],
  ['何玉珍', '居民代表', '居民代表', '1栋'],
  ['刘德顺', '居民代表', '居民代表', '2栋'],
  ['谭桂香', '居民代表', '居民代表', '4栋'],
]

/** Sets up the community and adds its people by the operations of the window. */
export const setUpCommunity = async (story: Pick<Story, 'ask'>): Promise<void> => {
  await story.ask('communities.setUp', {
    community: {
      name: '和苑社区',
      subdistrict: '董家塅街道',
      partyOrganisation: '和苑社区党委',
      secretary: '周敏',
      contact: '0731-28000000',
      numberPattern: '和苑议〔{年}〕{序}号',
    },
    parties: parties.map((name) => ({ id: null, name })),
    houseRule: presetHouseRule('和苑社区', '2026-01-01'),
  })
  const found = await story.ask('communities.get', {})
  await story.ask('people.add', {
    people: people.map(([name, party, role, room]) => ({
      name,
      partyId: found?.parties.find((one) => one.name === party)?.id ?? null,
      role,
      unit: '',
      room,
      phone: '',
      isObserver: false,
    })),
  })
}
