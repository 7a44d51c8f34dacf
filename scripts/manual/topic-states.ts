/** Plays the sample on to what a picture of topics, opinion rounds or recurring meetings shows, by the same operations that the window asks. */
import type { InputOf } from '../../src/contract/index.ts'
import { addDays } from '../../src/domain/calendar.ts'
import type { Day, QuestionnaireId } from '../../src/domain/identity.ts'
import { type SeriesPattern, seriesPatterns } from '../../src/domain/meeting/series-patterns.ts'
import type { TopicSource } from '../../src/domain/topic/topic.ts'
import type { Player } from '../../src/main/demo/player.ts'

type Opinion = Pick<InputOf<'questionnaires.record'>, 'outcome' | 'answers'>

const waiting: readonly (readonly [TopicSource, string, string, string, number | null])[] = [
  ['call', '2栋架空层电动车飞线充电', '2栋架空层', '住户', null],
  ['grid-report', '东门人行道地砖松动', '东门', '网格员', null],
  ['joint-request', '6栋和7栋之间加装一排晾衣架', '6栋、7栋之间', '居民代表', 38],
  ['visit', '3栋2单元独居老人想装扶手', '3栋2单元', '居民', 1],
  ['hotline', '夜间货车在小区里卸货扰民', '南门', '居民', 60],
]

/** Topics that wait in the basket. */
export const fillBasket = async (player: Player, on: Day): Promise<void> => {
  player.at(on, '08:30')
  for (const [source, title, place, role, householdCount] of waiting)
    await player.ask('topics.collect', {
      words: {
        ...{ title, description: '', demand: '', source, category: null, place, householdCount },
        urgency: source === 'call' ? 'urgent' : 'ordinary',
        estateName: '南方印象小区',
        proposer: { name: '', role, room: '', phone: '', count: source === 'joint-request' ? 12 : 1 },
        receivedOn: on,
        receivedBy: '龙艳',
      },
    })
}

const answered = (option: number, ...others: readonly number[]): Opinion => ({
  outcome: 'answered',
  answers: [
    { options: [option], words: '' },
    { options: [...others], words: '' },
    { options: [], words: '' },
  ],
})

const rooms = ['3-1-101', '3-1-102', '3-1-201', '3-1-202', '3-1-301', '3-1-302', '3-1-401', '3-1-402']
const absent: Opinion = { outcome: 'absent', answers: [] }
const declined: Opinion = { outcome: 'declined', answers: [] }
const visits = [answered(1, 1, 2), answered(1, 2), absent, answered(2, 1), answered(1, 1), declined]

/** A door-to-door round of one building, on its way up the stairs. */
export const askAtDoors = async (player: Player, on: Day): Promise<QuestionnaireId> => {
  player.at(on, '08:20')
  const title = '3栋增设充电棚入户征求意见'
  const draft = { kind: 'door-to-door', topicId: null, title } as const
  const questionnaireId = await player.ask('questionnaires.draft', draft)
  await player.ask('questionnaires.arrange', {
    questionnaireId,
    topicId: null,
    words: {
      ...{ title, explanation: '电动车不进楼，在楼外建充电棚。', scope: '3栋1单元各户' },
      ...{ estateName: '南方印象小区', fromOn: on, untilOn: addDays(on, 6), issuedCount: null },
    },
  })
  await player.ask('questionnaires.ask', {
    questionnaireId,
    questions: [
      {
        ...{ kind: 'single', title: '是否赞成在楼外建充电棚？', mostChosen: null },
        options: ['赞成', '不赞成', '说不清'],
      },
      {
        ...{ kind: 'multiple', title: '建在哪里合适？', mostChosen: 2 },
        options: ['东侧空地', '北侧围墙边', '都不合适'],
      },
      { kind: 'words', title: '您还有什么意见？', options: [], mostChosen: null },
    ],
  })
  await player.ask('questionnaires.listHouseholds', {
    questionnaireId,
    from: { kind: 'typed', text: rooms.join('\n') },
  })
  await player.ask('questionnaires.open', { questionnaireId })
  const list = { questionnaireId, text: '', only: 'all', offset: 0, limit: 20 } as const
  const { households } = await player.ask('questionnaires.households', list)
  for (const [place, visit] of visits.entries())
    await player.ask('questionnaires.record', {
      ...{ questionnaireId, householdId: households[place]?.id ?? null, slipCount: 1, on, carrier: '龙艳' },
      outcome: visit.outcome,
      answers: visit.answers.map((one) => ({ ...one, options: [...one.options] })),
    })
  return questionnaireId
}

const keptPatterns: readonly SeriesPattern['key'][] = ['opinions', 'joint', 'home-talk']

/** Meetings of the next months that recur, a draft for each of their days. */
export const beginSeries = async (player: Player, on: Day): Promise<void> => {
  player.at(on, '08:30')
  for (const { key, themes, ...pattern } of seriesPatterns) {
    if (!keptPatterns.includes(key)) continue
    await player.ask('series.begin', {
      words: {
        ...pattern,
        themes: [...themes],
        ...{ startsOn: addDays(on, -7), place: '小区党群服务站', estateName: '南方印象小区' },
        ...{ chairId: null, recorderId: null, modelMeetingId: null },
      },
      until: addDays(on, 60),
    })
  }
}
