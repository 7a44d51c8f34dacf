/** The topic that is being written down, kept over a reload until it was taken in. Stores nothing in the program. */
import { useState } from 'react'
import { topicWords } from '../../../contract/topics.ts'
import type { Day } from '../../../domain/identity.ts'
import type { TopicSource, TopicWords } from '../../../domain/topic/topic.ts'

const storedUnder = 'topic-entry'

/** What is the same for the next topic as for the one before. */
export type Remembered = {
  readonly source: TopicSource
  readonly estateName: string
  readonly receivedBy: string
  readonly today: Day
}

const blankTopic = ({ source, estateName, receivedBy, today }: Remembered): TopicWords => ({
  title: '',
  description: '',
  demand: '',
  source,
  category: null,
  urgency: 'ordinary',
  estateName,
  place: '',
  householdCount: null,
  proposer: { name: '', role: '', room: '', phone: '', count: 1 },
  receivedOn: today,
  receivedBy,
})

const readKept = (): TopicWords | null => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(storedUnder) ?? 'null')
    // A title that is still empty is all that an unfinished topic may lack.
    const read = topicWords.partial({ title: true }).safeParse(stored)
    return read.success ? { ...read.data, title: read.data.title ?? '' } : null
  } catch {
    return null
  }
}

export type EntryDraft = {
  readonly words: TopicWords
  readonly change: (change: Partial<TopicWords>) => void
  /** After it was taken in: the next begins where this one came from. */
  readonly begin: () => void
}

export function useEntryDraft(remembered: Remembered): EntryDraft {
  const [kept, setKept] = useState<TopicWords | null>(readKept)
  const words = kept ?? blankTopic(remembered)
  const keep = (next: TopicWords | null) => {
    setKept(next)
    if (next === null) sessionStorage.removeItem(storedUnder)
    else
      sessionStorage.setItem(
        storedUnder,
        JSON.stringify({ ...next, title: next.title === '' ? undefined : next.title }),
      )
  }
  return {
    words,
    change: (change) => keep({ ...words, ...change }),
    begin: () => {
      const { source, estateName, receivedBy, receivedOn } = words
      sessionStorage.removeItem(storedUnder)
      setKept(blankTopic({ source, estateName, receivedBy, today: receivedOn }))
    },
  }
}
