/** A questionnaire and an opinion round of made-up households, with everything that their papers can show. */
import type { OpinionHouseholdId, OpinionId, QuestionnaireId, TopicId } from '../../src/domain/identity.ts'
import { indexRoll } from '../../src/domain/notice/posting-names.ts'
import type { QuestionnairePaperFacts } from '../../src/domain/papers/questionnaire/questionnaire-facts.ts'
import type {
  Answer,
  Opinion,
  Question,
  Questionnaire,
} from '../../src/domain/questionnaire/questionnaire.ts'
import { community } from './sample-meeting.ts'

export const askedQuestions: readonly Question[] = [
  {
    kind: 'single',
    title: '是否赞成在车棚旧址增设充电桩？',
    options: ['赞成', '不赞成', '无所谓'],
    mostChosen: null,
  },
  {
    kind: 'multiple',
    title: '充电桩由谁来管比较放心？',
    options: [
      '物业公司统一经营',
      '业委会招标引进专业公司',
      '社区牵头、居民自治小组监督',
      '暂时不设，先把消防通道划出来再说',
    ],
    mostChosen: 2,
  },
  { kind: 'words', title: '还有什么意见', options: [], mostChosen: null },
]

const say = (first: readonly number[], second: readonly number[] = [], words = ''): readonly Answer[] => [
  { options: first, words: '' },
  { options: second, words: '' },
  { options: [], words },
]

const opinionOf = (number: number, wanted: Partial<Opinion>): Opinion => ({
  id: number as OpinionId,
  number,
  householdId: null,
  outcome: 'answered',
  answers: say([1], [1, 3]),
  slipCount: 1,
  on: '2026-11-18',
  carrier: '网格员',
  enteredAt: '2026-11-18T08:00:00.000Z',
  withdrawn: null,
  ...wanted,
})

const questionnaire: Questionnaire = {
  id: 1 as QuestionnaireId,
  kind: 'slips',
  state: 'closed',
  topicId: 17 as TopicId,
  topicNumber: '议题〔2026〕17号',
  topicTitle: '增设电动自行车充电桩',
  title: '关于在南方印象小区增设充电桩的征求意见',
  explanation:
    '小区现有电动自行车一百余辆，飞线充电、进楼充电时有发生。为了把充电管起来，四方议事会提出在车棚旧址增设充电桩，现在向大家征求意见。',
  estateName: '南方印象小区',
  scope: '1至7栋全体住户',
  fromOn: '2026-11-10',
  untilOn: '2026-11-18',
  issuedCount: 120,
  questions: askedQuestions,
  createdAt: '2026-11-08T08:00:00.000Z',
  events: [
    { step: 'open', at: '2026-11-10T01:00:00.000Z', on: '2026-11-10', reason: '' },
    { step: 'close', at: '2026-11-18T10:00:00.000Z', on: '2026-11-18', reason: '' },
  ],
}

const known = {
  roll: indexRoll({ names: ['谭桂香', '彭志强'], holders: [], publicNames: [community.name] }),
  officePhones: [],
}

/** 85 slips, two of them blank, one withdrawn. */
export const slipFacts: QuestionnairePaperFacts = {
  community,
  known,
  questionnaire,
  households: [],
  opinions: [
    opinionOf(1, { slipCount: 52 }),
    opinionOf(2, { slipCount: 20, answers: say([1], [2]) }),
    opinionOf(3, { slipCount: 8, answers: say([2], [4]) }),
    opinionOf(4, { slipCount: 2, answers: say([]) }),
    opinionOf(5, { answers: say([3], [], '夜里十一点以后停止充电，免得吵到一楼住户。') }),
    opinionOf(6, { answers: say([1], [1], '谭桂香家门口的线太乱，请找13873300001联系。') }),
    opinionOf(7, { answers: say([2], [], '先把消防通道划出来。') }),
    opinionOf(8, {
      slipCount: 30,
      withdrawn: { at: '2026-11-18T09:00:00.000Z', reason: '录重了' },
    }),
  ],
}

const doors: readonly (readonly [building: string, entrance: string, count: number])[] = [
  ['1栋', '1单元', 14],
  ['2栋', '1单元', 12],
  ['2栋', '2单元', 12],
  ['3栋', '', 4],
]

const households = doors
  .flatMap(([building, entrance, count]) =>
    Array.from({ length: count }, (_, door) => ({
      building,
      entrance,
      room: String((Math.floor(door / 2) + 1) * 100 + (door % 2) + 1),
    })),
  )
  .map((place, index) => ({ id: (index + 1) as OpinionHouseholdId, ...place }))

/** 42 households: of 3栋 only one answered, so that it may not be printed by itself. */
export const roundFacts: QuestionnairePaperFacts = {
  community,
  known,
  questionnaire: {
    ...questionnaire,
    kind: 'door-to-door',
    title: '南方印象小区加装充电桩入户征求意见',
    issuedCount: null,
  },
  households,
  opinions: households.slice(0, 39).map(({ id }, index) =>
    opinionOf(index + 1, {
      householdId: id,
      ...(index % 9 === 4
        ? { outcome: 'absent', answers: [] }
        : index % 13 === 7
          ? { outcome: 'declined', answers: [] }
          : { answers: say([index % 5 === 0 ? 2 : 1], [(index % 4) + 1]) }),
    }),
  ),
}
