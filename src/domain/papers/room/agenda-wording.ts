/** Drafts what the chair reads out at each item (主持词), in the words of the form of meeting. Knows no format and no clock. */
import { asClause, endSentence, joinList, numberInChinese, unmarked } from '../../chinese-text.ts'
import { type AgendaItem, openVote } from '../../meeting/agenda.ts'
import type { MeetingForm } from '../../meeting/meeting.ts'
import type { MeetingRecord } from '../../meeting/meeting-record.ts'
import { trackOf } from '../../rules/track.ts'
import { limitSentence, proposeQuestion } from '../../vote/outcome-wording.ts'
import { describeRule, isConsultation, nameVerdict } from '../../vote/vote-wording.ts'
import { matterOf } from '../meeting/meeting-wording.ts'

/** One line of the script: words to be read out, or what the chair does, which is not read out. */
export type ScriptLine = { readonly kind: 'say' | 'do'; readonly text: string }

/** A place for a figure or a name, to be written in by hand. */
export const handBlank = '＿＿＿'

export const say = (text: string): ScriptLine => ({ kind: 'say', text })
export const act = (text: string): ScriptLine => ({ kind: 'do', text: `（${text}）` })

const salutations: Partial<Readonly<Record<MeetingForm, string>>> = {
  'residents-representatives': '各位居民代表',
  'residents-assembly': '各位居民',
  'building-meeting': '各位居民',
  'pavilion-meeting': '各位居民',
  'home-talk': '各位居民',
  'owners-representatives': '各位业主代表',
  'owners-committee': '各位委员',
  'villagers-representatives': '各位村民代表',
  'villagers-assembly': '各位村民',
  'villagers-assembly-households': '各位户代表',
  'villagers-group': '各位村民',
  'collective-members': '各位成员',
}

/** How the chair addresses a meeting of this form: 各位居民代表; 各位参会人员 where several sides sit together. */
export const salutationFor = (form: MeetingForm): string => salutations[form] ?? '各位参会人员'

const ordinalOf = (item: Pick<AgendaItem, 'position'>): string => `第${numberInChinese(item.position)}项`

/** A title without the verb of its kind, so that the verb stands once: 通报“通报上次…” becomes 通报上次…. */
const announced = (item: AgendaItem, verb: string): string => `${verb}${matterOf(item)}`

const presenting = (item: AgendaItem, verb: string): ScriptLine => {
  const presenter = unmarked(item.presenter)
  const time = item.plannedMinutes === 0 ? '' : `这一项安排${item.plannedMinutes}分钟。`
  return say(`${presenter === '' ? `请汇报人${verb}` : `请${presenter}${verb}`}。${time}`)
}

const informLines = (item: AgendaItem): readonly ScriptLine[] => [
  say(`${ordinalOf(item)}，${announced(item, '通报')}。`),
  presenting(item, '通报'),
  act('通报完毕'),
  say('对通报的情况，大家有什么要问的，请举手。'),
  act('当场解答；答不了的，记下来会后答复。通报事项不表决'),
  say('这一项就通报到这里。'),
]

/** The sides that speak one after the other, where more than one sits at the table. */
const speakersWords = (record: Pick<MeetingRecord, 'parties' | 'meeting'>): string => {
  const isCouncil = isConsultation(record.meeting.rule)
  const names = record.parties.map((party) => party.name)
  return isCouncil && names.length > 1
    ? `请${joinList(names)}依次发表意见，其他人员随后补充。`
    : '请大家发表意见。'
}

const discussion = (record: MeetingRecord, item: AgendaItem): readonly ScriptLine[] => [
  presenting(item, '说明情况'),
  act('说明完毕'),
  say(speakersWords(record)),
  act('请还没有发言的人员发言；有不同意见的，记录人如实记下'),
]

const discussLines = (record: MeetingRecord, item: AgendaItem): readonly ScriptLine[] => {
  const isCouncil = isConsultation(record.meeting.rule)
  return [
    say(`${ordinalOf(item)}，${announced(item, isCouncil ? '协商' : '讨论')}。`),
    ...discussion(record, item),
    say(`刚才大家的意见，归纳起来是：${handBlank.repeat(3)}。对这个归纳，还有没有不同意见？`),
    act('没有人提出不同意见'),
    say(
      isCouncil
        ? '没有不同意见，这一项达成一致意见，由记录人记入会议纪要。'
        : '没有不同意见，这一项的讨论意见由记录人记入会议记录。',
    ),
    act('有人提出不同意见'),
    say(
      isCouncil
        ? '这一项还有不同意见，如实记录，保留分歧，会后继续协商。'
        : '这一项还有不同意见，如实记录，会后继续研究。',
    ),
  ]
}

/** The question of an item: the one put to the vote already, else the one proposed from the title. */
export const questionOf = (item: Pick<AgendaItem, 'title' | 'votes'>): string => {
  const vote = openVote(item) ?? item.votes.at(-1) ?? null
  const asked = vote?.question.trim() ?? ''
  return asked === '' ? proposeQuestion(item.title) : asked
}

const choosingLines = (item: AgendaItem): readonly ScriptLine[] | null => {
  const sheet = (openVote(item) ?? item.votes.at(-1))?.choosing ?? null
  if (sheet === null) return null
  const labels =
    sheet.kind === 'options'
      ? sheet.options.map((option) => option.label)
      : sheet.candidates.filter((candidate) => !candidate.isWriteIn).map((candidate) => candidate.label)
  const named = sheet.kind === 'options' ? '可以选的方案是' : `应选${sheet.seats}人，候选人是`
  return [
    say(`${named}：${joinList(labels)}。请按票上的说明填写。`),
    act('发票、填票、收票，清点收回的票数，当场唱票、计票'),
    say(`请计票人、监票人报告结果：${handBlank.repeat(4)}。`),
    act('按报告的结果宣布'),
  ]
}

const countingLines = (record: MeetingRecord, item: AgendaItem): readonly ScriptLine[] => {
  const { rule } = record.meeting
  const limit = limitSentence(trackOf(item, rule.id), rule)
  return [
    act('举手表决的，依次问；无记名投票的，发票、收票，当场唱票、计票'),
    say('同意的请举手。请放下。反对的请举手。请放下。弃权的请举手。请放下。'),
    say(
      `请计票人报告结果：参加表决${handBlank}人，同意${handBlank}票，反对${handBlank}票，弃权${handBlank}票，合计${handBlank}票，与参加表决的人数相符。`,
    ),
    act(`要求是：${asClause(describeRule(rule))}`),
    act('达到要求的'),
    say(`现在宣布：${nameVerdict(rule, true)}。`),
    act('没有达到要求的'),
    say(`现在宣布：${nameVerdict(rule, false)}。`),
    ...(limit === '' ? [] : [say(limit)]),
  ]
}

const voteLines = (record: MeetingRecord, item: AgendaItem): readonly ScriptLine[] => {
  const isCouncil = isConsultation(record.meeting.rule)
  return [
    say(`${ordinalOf(item)}，${announced(item, isCouncil ? '协商并表决' : '审议并表决')}。`),
    ...discussion(record, item),
    say(`大家的意见已经充分发表，现在进行表决。表决事项是：${endSentence(questionOf(item))}`),
    say('与这一事项有利害关系的人员，请说明并回避。'),
    ...(choosingLines(item) ?? countingLines(record, item)),
  ]
}

/** What the chair says and does at one item; a 通报 is heard and never passed. */
export const draftItemScript = (record: MeetingRecord, item: AgendaItem): readonly ScriptLine[] => {
  switch (item.kind) {
    case 'inform':
      return informLines(item)
    case 'discuss':
      return discussLines(record, item)
    case 'vote':
      return voteLines(record, item)
  }
}
