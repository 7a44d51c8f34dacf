/** Words the outcomes of items and whole votes as papers print them. Decides nothing; knows no clock and no database. */

import { joinList, numberInChinese, unmarked } from '../chinese-text.ts'
import { type AgendaItem, announcedVote, type ItemOutcome } from '../meeting/agenda.ts'
import { isDecidedByMeeting, type LegalTrack } from '../rules/legal-track.ts'
import type { AttendanceRule } from '../rules/rule.ts'
import { type ChosenOutcome, chosenLabels } from './choosing.ts'
import { roomLineSentence } from './room-lines.ts'
import type { OutcomeLine, Tally, VoteMethod } from './vote.ts'
import { describeLine, isConsultation, nameVerdict, shareOf } from './vote-wording.ts'

/** 举手表决、记名表决: how a vote was taken, inside a sentence. */
export const votedBy: Readonly<Record<VoteMethod, string>> = {
  'counted-hands': '举手表决',
  'roll-call': '记名表决',
  consensus: '征询异议',
  'by-party': '各方各一票表决',
  'secret-ballots': '无记名投票表决',
  options: '多方案择优',
  election: '投票选举',
}

/** The rule that words an item's outcome: its announced vote's, else the meeting's. */
export const wordingRule = (item: Pick<AgendaItem, 'votes'>, meetingRule: AttendanceRule): AttendanceRule =>
  announcedVote(item)?.rule ?? meetingRule

/** 达成协商意见, 通过, 暂缓 …: an outcome in words; a consultation never passes anything. */
export const nameOutcome = (outcome: ItemOutcome, rule: Pick<AttendanceRule, 'id'>): string => {
  switch (outcome) {
    case 'adopted':
      return nameVerdict(rule, true)
    case 'adopted-with-conditions':
      return `附条件${nameVerdict(rule, true)}`
    case 'rejected':
      return nameVerdict(rule, false)
    case 'consensus':
      return '达成一致意见'
    case 'disagreement':
      return '保留分歧'
    case 'deferred':
      return '暂缓'
    case 'referred':
      return '提交上一级协商'
    case 'withdrawn':
      return '撤回'
    case 'informed':
      return '已通报'
    case 'discussed':
      return '已讨论'
  }
}

/** What was asked as what was agreed: 是否同意按方案一增设？ becomes 按方案一增设; marks and askings may be doubled. */
export const proposalOf = (question: string): string =>
  unmarked(question)
    .replace(/^(?:是否(?:同意)?)+/u, '')
    .trim()

/** A title that tells what is wrong: nobody can agree to 楼道灯不亮, only to what is to be done about it. */
const grievance =
  /坏|破损|老化|松动|脱落|异响|扰民|积水|不[亮通够下来畅平]|没有?人|被占|占道|乱[停堆扔放]|[堵漏渗]|[难脏暗吵臭]$|问题$|情况$/u

/** A title that begins with what is to be done, or with how. */
const proposal =
  /^(?:[增加改修换更安装设建拆清整划治铺补移迁禁限选推调按由将把对在]|打通|打开|疏通|解决|处理|维护|完善|实行|使用|动用|取消|停止|规范|制定|制订|优化|缓解)/u

/** What an item of this title can be agreed on: 按方案一增设, or “楼道灯不亮”的处理意见 where it only tells what is wrong. */
const matterOf = (title: string): string => {
  const matter = proposalOf(title).replace(/^同意/u, '')
  return grievance.test(matter) && !proposal.test(matter) ? `“${matter}”的处理意见` : matter
}

/** The question put to the vote on an item of this title: 是否同意按方案一增设？ */
export const proposeQuestion = (title: string): string => {
  const matter = matterOf(title)
  return matter === '' ? '' : `是否同意${matter}？`
}

const proposeChosen = (chosen: ChosenOutcome): string => {
  const labels = chosenLabels(chosen)
  if (labels.length === 0) return ''
  return chosen.kind === 'options'
    ? `采用${joinList(labels.map((label) => `“${label}”`))}。`
    : `${joinList(labels)}当选。`
}

/** What a resolution on this item says until the secretary words it: 同意按方案一增设。 */
export const proposeWording = (item: Pick<AgendaItem, 'title' | 'votes'>): string => {
  const vote = announcedVote(item)
  const chosen = vote?.chosen ?? null
  if (chosen !== null) return proposeChosen(chosen)
  const asked = proposalOf(vote?.question ?? '')
  const matter = asked === '' ? matterOf(item.title) : asked.replace(/^同意/u, '')
  return matter === '' ? '' : `同意${matter}。`
}

/** 同意21人，反对4人，弃权3人 */
export const tallyWords = (tally: Tally): string =>
  `同意${tally.for}人，反对${tally.against}人，弃权${tally.abstain}人`

const choicesWords = (tally: Tally | null): string =>
  tally === null ? '' : `同意${tally.for}票、反对${tally.against}票、弃权${tally.abstain}票，`

/** A line of the verdict in the very words of the screen, without the spaces that a screen sets around figures. */
export const printLine = (line: OutcomeLine, tally: Tally | null): string => {
  const { name, sentence, result } = describeLine(line, tally)
  return `${name}：${sentence}，${result}`.replace(/ (?=\d)|(?<=\d) /gu, '')
}

/** A line of the verdict as a sentence of a formal paper, with the same numbers; `isWhole` while all who came are there. */
export const lineSentence = (line: OutcomeLine, tally: Tally | null, isWhole: boolean): string => {
  const here = isWhole ? '到会' : '在场'
  const inRoom = isWhole ? '到会' : '表决时在场'
  const met = line.met ? '' : '未'
  switch (line.measure) {
    case 'sum':
      return `${choicesWords(tally)}合计${line.count}票，与表决时在场的${line.base}人${line.met ? '相符' : '不符'}。`
    case 'voters':
      return (
        `表决时在场${line.base + line.recused}人，回避${line.recused}人，参加表决${line.base}人；` +
        `${choicesWords(tally)}合计${line.count}票，与参加表决的人数${line.met ? '相符' : '不符'}。`
      )
    case 'quorum':
      return (
        `应到${line.base}人，${inRoom}${line.count}人，${here}人数${met}${shareOf(line.threshold, '应到人数')}，` +
        `${line.met ? '' : '不'}符合开会要求。`
      )
    case 'parties':
      return line.met
        ? `参加会议的${line.base}方均有人到会，符合各方到会的要求。`
        : `应有${line.base}方到会，实有${line.count}方到会，${joinList(line.missing)}没有人到会，不符合各方到会的要求。`
    case 'agreement': {
      const base = { present: here, voters: '参加表决', due: '应到' }[line.of]
      const counted = { present: inRoom, voters: '参加表决', due: '应到' }[line.of]
      return (
        `${counted}${line.base}人，须有${line.needed}票同意，实得同意${line.count}票，` +
        `${met}${shareOf(line.threshold, `${base}人数`)}，${met}达到表决要求。`
      )
    }
    case 'no-objection':
      if (line.count > 0) return `${inRoom}${line.base}人，反对${line.count}人，未能达成一致。`
      return `${inRoom}${line.base}人，没有人反对，${line.met ? '达成一致' : '也没有人同意'}。`
    case 'consensus':
    case 'party-votes':
    case 'party-agreement':
    case 'turnout':
    case 'issued':
    case 'returned':
    case 'valid':
      return roomLineSentence(line, tally)
  }
}

/** 《…》 around the title of a rule, unless it is there already. */
export const citeArticle = (rule: Pick<AttendanceRule, 'article'>): string =>
  rule.article.includes('《') ? rule.article : `《${rule.article}》`

/** What the meeting's opinion does not replace, for the track that the matter must still go; empty where nothing is left. */
export const limitSentence = (track: LegalTrack, rule: Pick<AttendanceRule, 'id'>): string => {
  if (isDecidedByMeeting(track, rule.id)) return ''
  const opinion = isConsultation(rule) ? '本次协商意见' : '本次会议的意见'
  switch (track) {
    case 'consultation':
      return ''
    case 'residents':
      return `该事项须由居民会议或者居民代表会议讨论决定，${opinion}不代替居民会议、居民代表会议的决定。`
    case 'owners':
      return `该事项依照《中华人民共和国民法典》第二百七十八条，由业主共同决定，${opinion}不代替业主表决。`
    case 'owners-committee':
      return `该事项由业主委员会依照职责决定，${opinion}不代替业主委员会的决定。`
    case 'administrative':
      return `该事项由有关职能部门依照职责办理，${opinion}提交有关职能部门研究答复。`
  }
}

/** 第二次 before one of several votes on an item; empty for the only one. */
export const roundWords = (index: number, count: number): string =>
  count === 1 ? '' : `第${numberInChinese(index + 1)}次`
