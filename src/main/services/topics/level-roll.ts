/** Finds who is asked to a topic's next meeting of a level. Who fits where is the domain's to say. */
import type { PersonId } from '../../../domain/identity.ts'
import type { Capacity } from '../../../domain/meeting/attendance.ts'
import type { Person } from '../../../domain/people/person.ts'
import { isHeld } from '../../../domain/people/post.ts'
import { findEmptySeats, proposeLevelRoll } from '../../../domain/topic/level-roll.ts'
import type { Topic } from '../../../domain/topic/topic.ts'
import { formOfLevel, type LevelPreset } from '../../../domain/topic/topic-levels.ts'
import { readRoll } from '../../store/meetings/rolls.ts'
import { readParties } from '../../store/people/communities.ts'
import { readPeople } from '../../store/people/people.ts'
import { readPosts } from '../../store/people/posts.ts'
import { readEstateNames } from '../../store/people/rosters.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readLastMeetingOf } from '../../store/topics/topic-thread.ts'

/** Who is asked, in the order of the roll, and the 参加方 for whom nobody is known. */
export type LevelRoll = {
  readonly entries: readonly {
    readonly person: Person
    readonly capacity: Capacity
    readonly isFromLast: boolean
  }[]
  readonly unfilled: readonly string[]
}

/** The roll of the topic's last meeting at this level as it was, without who left; before the first one a proposal. */
export const planLevelRoll = async (read: Read, topic: Topic, preset: LevelPreset): Promise<LevelRoll> => {
  const parties = await readParties(read)
  const people = await readPeople(read)
  const byId = new Map(people.map((person) => [person.id, person]))
  const former = await readLastMeetingOf(read, topic.id, formOfLevel[preset.level])
  if (former !== null) {
    const entries = (await readRoll(read, former.meetingId)).flatMap(({ personId, capacity }) => {
      const person = byId.get(personId)
      return person === undefined ? [] : [{ person, capacity, isFromLast: true }]
    })
    const roll = entries.map(({ person }) => person)
    return { entries, unfilled: findEmptySeats(preset, parties, roll) }
  }
  const last = await readLastMeetingOf(read, topic.id, null)
  const posts = (await readPosts(read)).filter(isHeld)
  const { entries, unfilled } = proposeLevelRoll({
    preset,
    parties,
    people: people.map((person) => ({
      ...person,
      estateNames: posts.filter((post) => post.personId === person.id).map((post) => post.estateName),
    })),
    last:
      last === null ? [] : (await readRoll(read, last.meetingId)).map((entry): PersonId => entry.personId),
    estateName: topic.estateName,
    estateNames: await readEstateNames(read),
  })
  return {
    entries: entries.flatMap(({ personId, ...entry }) => {
      const person = byId.get(personId)
      return person === undefined ? [] : [{ person, ...entry }]
    }),
    unfilled,
  }
}
