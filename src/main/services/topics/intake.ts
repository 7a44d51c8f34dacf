/** Takes topics in, lists them, changes their words, and shows a proposer's phone when it is asked for. */
import type { CheckedInputOf, OutputOf } from '../../../contract/index.ts'
import { dayOf } from '../../../domain/calendar.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { Instant, TopicId } from '../../../domain/identity.ts'
import { maskPhones } from '../../../domain/mask.ts'
import { splitWords } from '../../../domain/search/folding.ts'
import type { TopicWords } from '../../../domain/topic/topic.ts'
import { writeTopicNumber } from '../../../domain/topic/topic-number.ts'
import type { Write } from '../../store/schema/schema.ts'
import { readTopicPage } from '../../store/topics/topic-lists.ts'
import { readUntouchedTopics, withdrawTopics } from '../../store/topics/topic-withdrawal.ts'
import {
  columnsOfWords,
  insertTopics,
  type NewTopic,
  readLastTopicSequence,
  readProposerPhone,
  updateTopic,
} from '../../store/topics/topics.ts'
import { missing, type Reading, type Writing, wrongState } from '../context.ts'
import { beginTurn } from '../let-others.ts'
import { findTopic } from './moving.ts'

/** A page of topics with how many there are under each tab. */
export const listTopics = async (
  { read }: Reading,
  { tab, source, estateName, words, offset, limit }: CheckedInputOf<'topics.list'>,
): Promise<Reply<OutputOf<'topics.list'>>> => {
  const filter = { source, estateName, words: splitWords(words) }
  const { topics, counts } = await readTopicPage(read, tab, filter, { offset, limit }, beginTurn())
  return accept({ topics, total: counts[tab], counts })
}

/** The next numbers of their years, in the order given and without gaps. */
const numberTopics = async (write: Write, all: readonly TopicWords[]): Promise<NewTopic[]> => {
  const last = new Map<number, number>()
  const numbered: NewTopic[] = []
  for (const words of all) {
    const year = Number(words.receivedOn.slice(0, 4))
    const sequence = (last.get(year) ?? (await readLastTopicSequence(write, year))) + 1
    last.set(year, sequence)
    numbered.push({ year, sequence, number: writeTopicNumber(year, sequence), words })
  }
  return numbered
}

const isAhead = (words: TopicWords, now: Instant): boolean => words.receivedOn > dayOf(now)

/** Takes a list in, at once or not at all; refuses a day that is still to come. */
export const collectTopics = async (
  { write, now }: Writing,
  { topics }: CheckedInputOf<'topics.collectAll'>,
): Promise<Reply<TopicId[]>> => {
  if (topics.some((words) => isAhead(words, now)))
    return refuse({ code: 'day-unfit', problem: 'after', limit: dayOf(now) })
  return accept(await insertTopics(write, await numberTopics(write, topics), now))
}

/** Takes one topic in. */
export const collectTopic = async (
  context: Writing,
  { words }: CheckedInputOf<'topics.collect'>,
): Promise<Reply<TopicId>> => {
  const taken = await collectTopics(context, { topics: [words] })
  if (!taken.ok) return taken
  const [topicId] = taken.value
  return topicId === undefined ? missing('topic') : accept(topicId)
}

/** Takes back what was just taken in; refuses all of it where one was decided, printed or used otherwise since. */
export const withdrawNewTopics = async (
  { write }: Writing,
  { topicIds }: CheckedInputOf<'topics.withdraw'>,
): Promise<Reply<null>> => {
  const asked = [...new Set(topicIds)]
  const untouched = new Set(await readUntouchedTopics(write, asked))
  const used = asked.find((topicId) => !untouched.has(topicId))
  if (used !== undefined) {
    const found = await findTopic(write, used)
    return found.ok ? wrongState('topic', found.value.state, 'withdraw') : found
  }
  await withdrawTopics(write, asked)
  return accept(null)
}

/** Changes the words; the number stays, and so does a phone that is given back masked. */
export const rewordTopic = async (
  { write, now }: Writing,
  { topicId, words }: CheckedInputOf<'topics.reword'>,
): Promise<Reply<null>> => {
  const found = await findTopic(write, topicId)
  if (!found.ok) return found
  if (found.value.state === 'closed-out') return wrongState('topic', found.value.state, 'reword')
  if (isAhead(words, now)) return refuse({ code: 'day-unfit', problem: 'after', limit: dayOf(now) })
  const kept = (await readProposerPhone(write, topicId)) ?? ''
  const phone = words.proposer.phone === maskPhones(kept) ? kept : words.proposer.phone
  await updateTopic(write, topicId, columnsOfWords({ ...words, proposer: { ...words.proposer, phone } }))
  return accept(null)
}

/** Shows one full phone. */
export const showProposerPhone = async (
  { write }: Writing,
  { topicId }: CheckedInputOf<'topics.showPhone'>,
): Promise<Reply<string>> => {
  const phone = await readProposerPhone(write, topicId)
  return phone === null ? missing('topic') : accept(phone)
}
