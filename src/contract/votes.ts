/** What may be asked about a vote in the room and the resolution that follows. */
import { z } from 'zod'
import { legalTracks } from '../domain/rules/legal-track.ts'
import { paperMarks } from '../domain/vote/secret-ballots.ts'
import {
  choosingSetup,
  electionPaper,
  electionTotals,
  optionsPaper,
  optionsTotals,
  tieDecision,
} from './choosing.ts'
import { done, id, neededWords, oneOf, wholeNumber, words } from './fields.ts'
import { command } from './operation.ts'
import { voteOutcome } from './outcome-lines.ts'
import { ballot, choice, draftTally, objection, paperCount, partyVote, tally, voteMethod } from './rules.ts'
import { taskEntry } from './task-entry.ts'

const touches = ['meetings', 'topics', 'documents'] as const

const onVote = z.strictObject({ voteId: id<'vote'>() })

/** What a vote is opened with, the first time and again; `choosing` only for options and elections. */
const opening = {
  question: neededWords('表决事项', 1000),
  method: voteMethod,
  tellers: words('计票人', 80),
  scrutineer: words('监票人', 40),
  choosing: choosingSetup.nullable().default(null),
}

/** One paper as it is read aloud, of a vote among options or of an election. */
const paper = z.discriminatedUnion(
  'of',
  [
    z.strictObject({ of: z.literal('options'), paper: optionsPaper }),
    z.strictObject({ of: z.literal('election'), paper: electionPaper }),
  ],
  '请写下这张票',
)

const totals = z.discriminatedUnion(
  'of',
  [
    z.strictObject({ of: z.literal('options'), totals: optionsTotals }),
    z.strictObject({ of: z.literal('election'), totals: electionTotals }),
  ],
  '请写下汇总的票数',
)

export const votes = {
  /** 回避 of somebody on the roll for one item, with the reason; refused once a vote on the item was opened. */
  recuse: command({
    input: z.strictObject({
      itemId: id<'agendaItem'>(),
      entryId: id<'rollEntry'>(),
      reason: neededWords('回避原因', 300),
    }),
    output: done,
    touches,
  }),
  /** Takes a 回避 back before the vote is opened; it stays on record with nothing printed. */
  withdrawRecusal: command({
    input: z.strictObject({ itemId: id<'agendaItem'>(), entryId: id<'rollEntry'>() }),
    output: done,
    touches,
  }),
  /** Opens a vote on a question as it will be printed, and freezes who is in the room; refuses a method that the rule does not know. */
  open: command({
    input: z.strictObject({ itemId: id<'agendaItem'>(), ...opening }),
    output: id<'vote'>(),
    touches,
  }),
  /** 再次表决 after an announced, followed or annulled vote: a new vote that names the former one; what rested on the former result is revoked. */
  openAgain: command({
    input: z.strictObject({
      voteId: id<'vote'>(),
      ...opening,
      reason: neededWords('再次表决的原因', 300),
      orderedBy: words('决定人', 40),
    }),
    output: id<'vote'>(),
    touches,
  }),
  /** Writes the counted figures as far as they are known: hands, or the choices on secret papers once the box is opened. */
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
  /** 提出异议 in a consensus; the same person again replaces the words. */
  object: command({
    input: z.strictObject({ voteId: id<'vote'>(), ...objection.shape }),
    output: done,
    touches,
  }),
  /** Takes an objection back before the result is announced. */
  withdrawObjection: command({
    input: z.strictObject({ voteId: id<'vote'>(), entryId: id<'rollEntry'>() }),
    output: done,
    touches,
  }),
  /** 一方表态 through somebody of it in the room; `choice` null takes it back. */
  speakForParty: command({
    input: z.strictObject({ voteId: id<'vote'>(), ...partyVote.shape, choice: choice.nullable() }),
    output: done,
    touches,
  }),
  /** 领票: everybody who took a paper, the whole list at a time; not once the box is opened. The journal keeps no names of it. */
  markTurnout: command({
    input: z.strictObject({
      voteId: id<'vote'>(),
      entryIds: z.array(id<'rollEntry'>()).max(2000, '一次会议最多两千人'),
    }),
    output: done,
    touches,
    unkept: ['entryIds'],
  }),
  /** 发出、收回、作废 as counted; `returned` opens the box, and is not taken back once papers are read. */
  countPapers: command({
    input: z.strictObject({ voteId: id<'vote'>(), papers: paperCount }),
    output: done,
    touches,
  }),
  /** 唱票: one secret paper more or less, a choice or why it is void. */
  tallyPaper: command({
    input: z.strictObject({
      voteId: id<'vote'>(),
      mark: oneOf('票面', paperMarks),
      step: z.union([z.literal(1), z.literal(-1)], '一次只能加一或减一'),
    }),
    output: done,
    touches,
  }),
  /** 唱票: one paper of a vote among options or an election, without its voter. */
  addPaper: command({ input: z.strictObject({ voteId: id<'vote'>(), paper }), output: done, touches }),
  /** Takes one paper marked like this out again. */
  removePaper: command({ input: z.strictObject({ voteId: id<'vote'>(), paper }), output: done, touches }),
  /** 另选人: puts a name that papers wrote in on the list of an open election; answers its number. */
  addWriteIn: command({
    input: z.strictObject({ voteId: id<'vote'>(), label: neededWords('另选人', 40) }),
    output: z.int(),
    touches,
  }),
  /** Writes the totals of a vote among options or an election, instead of single papers. */
  writeTotals: command({
    input: z.strictObject({ voteId: id<'vote'>(), totals: totals.nullable() }),
    output: done,
    touches,
  }),
  /** Writes what people decided about equals, by lot or agreement; announcing waits for it. */
  settleTie: command({
    input: z.strictObject({ voteId: id<'vote'>(), decisions: z.array(tieDecision).max(100, '最多一百次') }),
    output: done,
    touches,
  }),
  /** Announces: computes the verdict from the figures; refuses what does not add up. */
  announce: command({ input: onVote, output: voteOutcome, touches }),
  /** Breaks off a vote that was not announced; it stays readable with its reason. */
  abandon: command({
    input: z.strictObject({ voteId: id<'vote'>(), reason: neededWords('原因', 300) }),
    output: done,
    touches,
  }),
  /**
   * 更正 of an announced result, old and new are kept: `tally` for hands and secret papers, changed `ballots` for a roll
   * call, all `objections` for a consensus, changed `partyVotes`, `papers` for what was issued and returned, all papers
   * or totals in `choosing` for options and elections.
   */
  correct: command({
    input: z.strictObject({
      voteId: id<'vote'>(),
      tally: tally.nullable(),
      ballots: z.array(ballot),
      objections: z.array(objection).max(2000, '一次会议最多两千人').nullable().default(null),
      partyVotes: z.array(partyVote).max(100, '最多一百方').default([]),
      papers: paperCount.nullable().default(null),
      choosing: z
        .strictObject({
          papers: z.array(z.strictObject({ paper, count: wholeNumber('张数', 1, 100_000) })),
          totals: totals.nullable(),
          decisions: z.array(tieDecision),
        })
        .nullable()
        .default(null),
      reason: neededWords('更正原因', 300),
      correctedBy: words('更正人', 40).default(''),
    }),
    output: voteOutcome,
    touches,
  }),
  /** 宣布无效: the verdict is struck and what rested on it revoked; the result stays readable and is printed as void. */
  annul: command({
    input: z.strictObject({
      voteId: id<'vote'>(),
      reason: neededWords('无效的原因', 300),
      annulledBy: words('决定人', 40),
    }),
    output: done,
    touches,
  }),
}

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
