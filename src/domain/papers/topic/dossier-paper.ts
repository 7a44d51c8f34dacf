/** What the papers of a topic are written from, and the words that several of them share. Decides nothing. */
import { asClause, endSentence, joinList, joinPlaces, unmarked } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { maskName, maskRoom } from '../../mask.ts'
import type { PostingKnowledge } from '../../notice/posting-check.ts'
import { trackNames } from '../../rules/legal-track.ts'
import { proposeTrack } from '../../rules/track.ts'
import type { DossierFacts } from '../../topic/dossier.ts'
import type { Topic, TopicNote } from '../../topic/topic.ts'
import type { FileNameParts } from '../document.ts'
import { maskWritten } from '../mask-written.ts'

export type DossierPaperFacts = DossierFacts & {
  /** Who is known, and which phones are the office's own. */
  readonly known: PostingKnowledge
}

/** Steps by which a topic is examined: 立项、直接办理、并入、转交、不予受理、重新审定. */
const screeningSteps = ['list', 'handle', 'merge', 'transfer', 'refuse', 'screen-again'] as const

/** The notes of 审定, oldest first. */
export const screeningNotes = ({ notes }: Pick<DossierFacts, 'notes'>): readonly TopicNote[] =>
  notes.filter(({ step }) => screeningSteps.some((one) => one === step))

/** The last 审定 that stands; null while the topic waits for it. */
export const lastScreening = (facts: Pick<DossierFacts, 'notes'>): TopicNote | null => {
  const last = screeningNotes(facts).at(-1) ?? null
  return last?.step === 'screen-again' ? null : last
}

/** What a topic is about, as its category is called. */
export const categoryOf = (topic: Pick<Topic, 'title' | 'category'>): string => {
  const proposal = proposeTrack(topic, 'consultation')
  return proposal.from === 'meeting' ? '' : proposal.categoryName
}

/** 法律路径: the secretary's, else the one on which the last resolution was adopted, else the proposed one. */
export const trackWords = ({ topic, meetings }: Pick<DossierFacts, 'topic' | 'meetings'>): string => {
  const adopted = meetings.findLast(({ item }) => item.resolution !== null)?.item.resolution?.track
  return trackNames[topic.track ?? adopted ?? proposeTrack(topic, 'consultation').track]
}

/** 张*（居民，7栋2单元***），联名12人: who brought it in, masked. @see 个人信息保护法第二十五条 */
export const proposerWords = ({ name, role, room, count }: Topic['proposer']): string => {
  const inside = joinList([role.trim(), maskRoom(room)].filter((words) => words !== ''))
  const who = `${maskName(name)}${inside === '' ? '' : `（${inside}）`}`
  return count > 1 ? `${who === '' ? '' : `${who}等，`}联名${count}人` : who
}

/** 南方印象小区4栋，涉及126户 */
export const scopeOf = ({ estateName, place, householdCount }: Topic): string => {
  const where = place.startsWith(estateName) ? place : joinPlaces(estateName, place)
  const count = householdCount === null ? '' : `涉及${householdCount}户`
  return [where, count].filter((words) => words !== '').join('，')
}

/** Who acts in office, with the office as far as it is known: 社区书记周敏, 物业公司经理吴磊. */
export const officerWords = (
  name: string,
  { community, meetings }: Pick<DossierFacts, 'community' | 'meetings'>,
): string => {
  const own = name.trim()
  if (own === '') return ''
  const seated = meetings
    .flatMap(({ record }) => record.roll)
    .find((entry) => entry.name === own && `${entry.unit}${entry.role}` !== '')
  if (seated !== undefined) return `${seated.unit}${seated.role}${own}`
  return own === community.secretary.trim() ? `社区书记${own}` : own
}

/** A clause of what happened, its text and who did it: 审定立项：符合协商范围。经办：社区书记周敏。 */
export const toldBy = (
  what: string,
  text: string,
  by: string,
  facts: Pick<DossierFacts, 'community' | 'meetings'>,
): string => {
  const told = text.trim() === '' ? what : `${what}：${asClause(text)}`
  return `${endSentence(told)}${by.trim() === '' ? '' : `经办：${officerWords(by, facts)}。`}`
}

/** The same words with people masked. */
export const masked = (text: string, { known }: Pick<DossierPaperFacts, 'known'>): string =>
  maskWritten(text, known)

/** What a paper of a topic is called in the documents folder. */
export const topicFileName = (
  { community, topic }: Pick<DossierFacts, 'community' | 'topic'>,
  paper: string,
  on: Day,
): FileNameParts => ({
  on,
  place: topic.estateName === '' ? community.name : topic.estateName,
  occasion: unmarked(topic.title),
  paper,
})
