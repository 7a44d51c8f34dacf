/** Words the outcomes of items and whole votes as papers print them. Decides nothing; knows no clock and no database. */
import { type AgendaItem, announcedVote, type ItemOutcome } from './agenda.ts'
import { clockOf } from './calendar.ts'
import { clockInChinese, endSentence, joinList, numberInChinese, unmarked } from './chinese-text.ts'
import { isDecidedByMeeting, type LegalTrack } from './resolution.ts'
import type { AttendanceRule } from './rule.ts'
import type { OutcomeLine, Tally, Vote, VoteCorrection, VoteMethod } from './vote.ts'
import { describeLine, isConsultation, nameVerdict, reasonFor, shareOf } from './vote-wording.ts'

/** 举手表决、记名表决: how a vote was taken, inside a sentence. */
export const votedBy: Readonly<Record<VoteMethod, string>> = {
  'counted-hands': '举手表决',
  'roll-call': '记名表决',
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

/** The question put to the vote on an item of this title: 是否同意按方案一增设？ */
export const proposeQuestion = (title: string): string => {
  const matter = proposalOf(title).replace(/^同意/u, '')
  return matter === '' ? '' : `是否同意${matter}？`
}

/** What a resolution on this item says until the secretary words it: 同意按方案一增设。 */
export const proposeWording = (item: Pick<AgendaItem, 'title' | 'votes'>): string => {
  const asked = proposalOf(announcedVote(item)?.question ?? '')
  const matter = (asked === '' ? proposalOf(item.title) : asked).replace(/^同意/u, '')
  return matter === '' ? '' : `同意${matter}。`
}

/** 同意21人，反对4人，弃权3人 */
export const tallyWords = (tally: Tally): string =>
  `同意${tally.for}人，反对${tally.against}人，弃权${tally.abstain}人`

/** A line of the verdict in the very words of the screen, without the spaces that a screen sets around figures. */
export const printLine = (line: OutcomeLine, tally: Tally): string => {
  const { name, sentence, result } = describeLine(line, tally)
  return `${name}：${sentence}，${result}`.replace(/ (?=\d)|(?<=\d) /gu, '')
}

/** A line of the verdict as a sentence of a formal paper, with the same numbers; `isWhole` while all who came are there. */
export const lineSentence = (line: OutcomeLine, tally: Tally, isWhole: boolean): string => {
  const here = isWhole ? '到会' : '在场'
  const inRoom = isWhole ? '到会' : '表决时在场'
  const met = line.met ? '' : '未'
  switch (line.measure) {
    case 'sum':
      return (
        `同意${tally.for}票、反对${tally.against}票、弃权${tally.abstain}票，合计${line.count}票，` +
        `与表决时在场的${line.base}人${line.met ? '相符' : '不符'}。`
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
      const base = line.of === 'present' ? here : '应到'
      const counted = line.of === 'present' ? inRoom : '应到'
      return (
        `${counted}${line.base}人，须有${line.needed}票同意，实得同意${line.count}票，` +
        `${met}${shareOf(line.threshold, `${base}人数`)}，${met}达到表决要求。`
      )
    }
    case 'no-objection':
      if (line.count > 0) return `${inRoom}${line.base}人，反对${line.count}人，未能达成一致。`
      return `${inRoom}${line.base}人，没有人反对，${line.met ? '达成一致' : '也没有人同意'}。`
  }
}

/**
 * The whole vote as one clause without its end mark, down to the verdict; empty while it is not announced.
 * Where fewer or more voted than the `attendedCount` who came to the meeting, it tells how many were in the room.
 */
export const voteClause = (vote: Vote, attendedCount: number): string => {
  if (vote.tally === null || vote.outcome === null) return ''
  const count = vote.room.voters.length
  const isWhole = count === attendedCount
  const reason = reasonFor(vote.rule, vote.outcome)
  return [
    isWhole ? `经${votedBy[vote.method]}` : `经${votedBy[vote.method]}（表决时在场${count}人）`,
    ...(isWhole ? [`到会${count}人`] : []),
    tallyWords(vote.tally),
    isWhole ? reason : reason.replaceAll('到会人数', '在场人数'),
    nameVerdict(vote.rule, vote.outcome.passed),
  ].join('，')
}

/** A correction with the former result, the corrected one and the reason. */
export const correctionSentence = (correction: VoteCorrection, rule: Pick<AttendanceRule, 'id'>): string => {
  const clock = clockInChinese(clockOf(correction.at))
  const former = `${tallyWords(correction.formerTally)}，${nameVerdict(rule, correction.formerOutcome.passed)}`
  const now = `${tallyWords(correction.tally)}，${nameVerdict(rule, correction.outcome.passed)}`
  return `${clock}更正表决结果。原宣布：${former}。更正为：${now}。更正原因：${endSentence(correction.reason)}`
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
