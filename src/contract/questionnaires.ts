/** What may be asked about questionnaires and door-to-door opinion rounds: drafted, opened, entered slip by slip, counted. */
import { z } from 'zod'
import {
  type Answer,
  opinionOutcomes,
  type Question,
  type Questionnaire,
  type QuestionnaireWords,
  questionKinds,
  questionnaireKinds,
} from '../domain/questionnaire/questionnaire.ts'
import { questionnaireStates, questionnaireSteps } from '../domain/questionnaire/questionnaire-life.ts'
import { day, done, id, instant, neededWords, oneOf, wholeNumber, words } from './fields.ts'
import { command, query } from './operation.ts'

const touches = ['questionnaires', 'topics', 'documents'] as const
const count = z.int().min(0)
const onQuestionnaire = z.strictObject({ questionnaireId: id<'questionnaire'>() })

const questionnaireWords = z.strictObject({
  title: words('标题', 120),
  explanation: words('说明', 2000),
  estateName: words('小区', 40),
  scope: words('范围', 120),
  fromOn: day('开始日期').nullable(),
  untilOn: day('截止日期').nullable(),
  issuedCount: wholeNumber('发出份数', 0, 1_000_000).nullable(),
}) satisfies z.ZodType<QuestionnaireWords>

const question = z.strictObject({
  kind: oneOf('题型', questionKinds),
  title: words('题目', 300),
  options: z.array(words('选项', 120)).max(30, '一道题最多三十个选项'),
  mostChosen: wholeNumber('最多选几项', 1, 30).nullable(),
}) satisfies z.ZodType<Question>

const answer = z.strictObject({
  options: z.array(wholeNumber('选项编号', 1, 30)).max(30, '一道题最多三十个选项'),
  words: words('填写的意见', 1000),
}) satisfies z.ZodType<Answer>

const questionOut = z.strictObject({
  kind: z.enum(questionKinds),
  title: z.string(),
  options: z.array(z.string()),
  mostChosen: count.nullable(),
})

export const questionnaire: z.ZodType<Questionnaire, Questionnaire> = z.strictObject({
  id: id<'questionnaire'>(),
  kind: z.enum(questionnaireKinds),
  state: z.enum(questionnaireStates),
  topicId: id<'topic'>().nullable(),
  topicNumber: z.string(),
  topicTitle: z.string(),
  title: z.string(),
  explanation: z.string(),
  estateName: z.string(),
  scope: z.string(),
  fromOn: z.string().nullable(),
  untilOn: z.string().nullable(),
  issuedCount: count.nullable(),
  questions: z.array(questionOut),
  createdAt: instant,
  events: z.array(
    z.strictObject({ step: z.enum(questionnaireSteps), at: instant, on: z.string(), reason: z.string() }),
  ),
})

const questionCount = z.strictObject({
  question: questionOut,
  base: count,
  counts: z.array(count),
  words: z.array(z.strictObject({ text: z.string(), count })),
})

const result = z.strictObject({
  targetCount: count.nullable(),
  returnedCount: count,
  answeredCount: count,
  blankCount: count,
  absentCount: count,
  declinedCount: count,
  questions: z.array(questionCount),
  buildings: z.array(
    z.strictObject({
      building: z.string(),
      householdCount: count,
      answeredCount: count,
      questions: z.array(questionCount),
    }),
  ),
})

const household = z.strictObject({
  id: id<'opinionHousehold'>(),
  /** 3栋1单元502 */
  place: z.string(),
  building: z.string(),
  /** What stands for it; null while nobody was there. */
  outcome: z.enum(opinionOutcomes).nullable(),
  /** The day of the last visit. */
  on: z.string().nullable(),
  visitCount: count,
})

const opinion = z.strictObject({
  id: id<'opinion'>(),
  number: count,
  /** Where the household lives; empty for slips. */
  place: z.string(),
  outcome: z.enum(opinionOutcomes),
  answers: z.array(z.strictObject({ options: z.array(count), words: z.string() })),
  slipCount: count,
  on: z.string(),
  carrier: z.string(),
  enteredAt: instant,
  withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
  /** Whether it is what counts: of two answers of one household the later one does. */
  isStanding: z.boolean(),
})

export const questionnaires = {
  /** All of them, those under way first, then drafts, then closed ones, newest first; of one topic where it is named. */
  list: query({
    input: z.strictObject({ topicId: id<'topic'>().nullable() }),
    output: z.array(
      z.strictObject({
        id: id<'questionnaire'>(),
        kind: z.enum(questionnaireKinds),
        state: z.enum(questionnaireStates),
        title: z.string(),
        topicId: id<'topic'>().nullable(),
        topicTitle: z.string(),
        estateName: z.string(),
        fromOn: z.string().nullable(),
        untilOn: z.string().nullable(),
        questionCount: count,
        targetCount: count.nullable(),
        returnedCount: count,
        answeredCount: count,
        resultLine: z.string(),
      }),
    ),
  }),
  /** One with what it lacks before it opens, whether its questions are fixed, and its counts as they stand. */
  read: query({
    input: onQuestionnaire,
    output: z.strictObject({
      questionnaire,
      gaps: z.array(
        z.strictObject({
          field: z.enum(['title', 'questions', 'households', 'days']),
          position: count.nullable(),
          sentence: z.string(),
        }),
      ),
      /** Once the first answer was entered the questions stay as they are. */
      areQuestionsFixed: z.boolean(),
      householdCount: count,
      nextNumber: count,
      result,
      /** How many were reached, as one sentence. */
      reach: z.string(),
    }),
  }),
  /** Households of a round with what stands for each, by room or building, in the order of the list. */
  households: query({
    input: z.strictObject({
      questionnaireId: id<'questionnaire'>(),
      text: words('查找', 40),
      only: oneOf('范围', ['all', 'waiting', 'absent']),
      offset: wholeNumber('起始', 0, 10_000_000),
      limit: wholeNumber('条数', 1, 500),
    }),
    output: z.strictObject({ households: z.array(household), total: count }),
  }),
  /** What was entered, newest first; withdrawn ones too. */
  opinions: query({
    input: z.strictObject({
      questionnaireId: id<'questionnaire'>(),
      offset: wholeNumber('起始', 0, 10_000_000),
      limit: wholeNumber('条数', 1, 500),
    }),
    output: z.strictObject({ opinions: z.array(opinion), total: count }),
  }),
  /** Drafts one, of a topic or of none; the words of the topic are taken over. */
  draft: command({
    input: z.strictObject({
      kind: oneOf('种类', questionnaireKinds),
      topicId: id<'topic'>().nullable(),
      title: words('标题', 120),
    }),
    output: id<'questionnaire'>(),
    touches,
  }),
  /** Drafts a new one with the words, questions and households of another. */
  copy: command({ input: onQuestionnaire, output: id<'questionnaire'>(), touches }),
  /** Changes what is written on it, and whose topic it belongs to. */
  arrange: command({
    input: z.strictObject({
      questionnaireId: id<'questionnaire'>(),
      words: questionnaireWords,
      topicId: id<'topic'>().nullable(),
    }),
    output: done,
    touches,
  }),
  /** Sets all questions; refused once an answer was entered, and while it is open where one is not complete. */
  ask: command({
    input: z.strictObject({
      questionnaireId: id<'questionnaire'>(),
      questions: z.array(question).max(40, '一份问卷最多四十道题'),
    }),
    output: done,
    touches,
  }),
  /**
   * Lists the households of a round: from the roster of an estate, all of it or some buildings, or as typed, one room a
   * line. Households that are listed already stay once. Answers how many came in, and the lines that name no room.
   */
  listHouseholds: command({
    input: z.strictObject({
      questionnaireId: id<'questionnaire'>(),
      from: z.discriminatedUnion(
        'kind',
        [
          z.strictObject({
            kind: z.literal('roster'),
            estateId: id<'estate'>(),
            buildings: z.array(words('楼栋', 40)).max(500, '最多五百栋'),
          }),
          z.strictObject({
            kind: z.literal('typed'),
            text: z.string('房号应当是文字').max(200_000, '一次贴的房号太多'),
          }),
        ],
        '请选择名册，或者写下房号',
      ),
    }),
    output: z.strictObject({ addedCount: count, refused: z.array(z.string()) }),
    touches,
  }),
  /** Takes a household off the list; refused once it was visited. */
  dropHousehold: command({
    input: z.strictObject({ householdId: id<'opinionHousehold'>() }),
    output: done,
    touches,
  }),
  /** Takes all households off the list; refused once one was visited. */
  clearHouseholds: command({ input: onQuestionnaire, output: done, touches }),
  /** Takes a draft away. */
  discard: command({ input: onQuestionnaire, output: done, touches }),
  /** Begins to take answers; refused while something is missing. */
  open: command({ input: onQuestionnaire, output: done, touches }),
  /**
   * Enters a slip, so many slips alike, or what came of a visit. A household counts once: its later answer takes the
   * place of the former one, and both are kept.
   */
  record: command({
    input: z.strictObject({
      questionnaireId: id<'questionnaire'>(),
      householdId: id<'opinionHousehold'>().nullable(),
      outcome: oneOf('走访情况', opinionOutcomes),
      answers: z.array(answer).max(40, '一份问卷最多四十道题'),
      slipCount: wholeNumber('份数', 1, 100_000),
      on: day('日期'),
      carrier: words('入户人', 40),
    }),
    output: z.strictObject({
      opinionId: id<'opinion'>(),
      number: count,
      /** The answer of the same household that it takes the place of. */
      replacedNumber: count.nullable(),
    }),
    touches,
  }),
  /** Takes back an entry made by mistake; it stays in the record and counts no more. */
  withdraw: command({
    input: z.strictObject({ opinionId: id<'opinion'>(), reason: neededWords('撤回的原因', 200) }),
    output: done,
    touches,
  }),
  /** Ends the taking of answers; the counts stand. */
  close: command({ input: onQuestionnaire, output: done, touches }),
  /** Takes answers again, with the reason. */
  reopen: command({
    input: z.strictObject({
      questionnaireId: id<'questionnaire'>(),
      reason: neededWords('重新开始的原因', 200),
    }),
    output: done,
    touches,
  }),
}
