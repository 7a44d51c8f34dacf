/** What may be asked about a vote in the room and the resolution that follows. */
import { z } from 'zod'
import { legalTracks } from '../domain/resolution.ts'
import { day, done, id, neededWords, oneOf, words } from './fields.ts'
import { command } from './operation.ts'
import { ballot, choice, draftTally, tally, voteMethod, voteOutcome } from './rules.ts'

const touches = ['meetings', 'documents'] as const

export const votes = {
  /** Opens a vote on a question as it will be printed, and freezes who is in the room. */
  open: command({
    input: z.strictObject({
      itemId: id<'agendaItem'>(),
      question: neededWords('表决事项', 1000),
      method: voteMethod,
      tellers: words('计票人', 80),
      scrutineer: words('监票人', 40),
    }),
    output: id<'vote'>(),
    touches,
  }),
  /** Writes the counted figures as far as they are known. */
  count: command({
    input: z.strictObject({ voteId: id<'vote'>(), draft: draftTally }),
    output: done,
    touches,
  }),
  /** Writes or takes back one member's choice in a roll call. */
  choose: command({
    input: z.strictObject({
      voteId: id<'vote'>(),
      entryId: id<'rollEntry'>(),
      choice: choice.nullable(),
    }),
    output: done,
    touches,
  }),
  /** Announces: computes the verdict from the figures; refuses what does not add up. */
  announce: command({ input: z.strictObject({ voteId: id<'vote'>() }), output: voteOutcome, touches }),
  /** Breaks off a vote that was not announced; it stays readable with its reason. */
  abandon: command({
    input: z.strictObject({ voteId: id<'vote'>(), reason: neededWords('原因', 300) }),
    output: done,
    touches,
  }),
  /** 更正 of an announced result: figures for counted hands, changed ballots for a roll call; old and new are kept. */
  correct: command({
    input: z.strictObject({
      voteId: id<'vote'>(),
      tally: tally.nullable(),
      ballots: z.array(ballot),
      reason: neededWords('更正原因', 300),
    }),
    output: voteOutcome,
    touches,
  }),
}

/** What becomes a task with the resolution. */
export const taskEntry = z.strictObject({
  title: neededWords('任务', 200),
  leadUnit: words('责任单位', 60),
  responsible: words('责任人', 40),
  assisting: words('配合', 100),
  dueOn: day('期限').nullable(),
})

export const resolutions = {
  /** Adopts the words of an item that passed or found consensus; each task becomes a 督办事项. */
  adopt: command({
    input: z.strictObject({
      itemId: id<'agendaItem'>(),
      wording: neededWords('决议文字', 4000),
      track: oneOf('法律路径', legalTracks),
      conditions: words('附带条件', 1000),
      tasks: z.array(taskEntry).max(50, '一项决议最多五十项任务'),
    }),
    output: id<'resolution'>(),
    touches: [...touches, 'tasks'],
  }),
  /** Changes the words before the minutes are finished; the former words stay with the reason. */
  revise: command({
    input: z.strictObject({
      resolutionId: id<'resolution'>(),
      wording: neededWords('决议文字', 4000),
      reason: neededWords('修改原因', 300),
    }),
    output: done,
    touches,
  }),
}
