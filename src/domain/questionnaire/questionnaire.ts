/** What a questionnaire and a door-to-door opinion round are, and what was answered. Decides nothing in law; knows no clock. */
import type { Day, Instant, OpinionHouseholdId, OpinionId, QuestionnaireId, TopicId } from '../identity.ts'
import type { QuestionnaireState, QuestionnaireStep } from './questionnaire-life.ts'

export const questionnaireKinds = ['slips', 'door-to-door'] as const
/** 问卷: slips on which nobody is named / 入户征求意见: one answer a household */
export type QuestionnaireKind = (typeof questionnaireKinds)[number]

/** How each kind is called, on the screen and in print. */
export const questionnaireKindNames: Readonly<Record<QuestionnaireKind, string>> = {
  slips: '问卷',
  'door-to-door': '入户征求意见',
}

export const questionKinds = ['single', 'multiple', 'words'] as const
/** 单选、多选、填写意见 */
export type QuestionKind = (typeof questionKinds)[number]

/** How each kind of question is called. */
export const questionKindNames: Readonly<Record<QuestionKind, string>> = {
  single: '单选',
  multiple: '多选',
  words: '填写意见',
}

export type Question = {
  readonly kind: QuestionKind
  readonly title: string
  /** In the order of their numbers, from 1; none for words. */
  readonly options: readonly string[]
  /** 最多选几项, of a multiple one; null where all may be ticked. */
  readonly mostChosen: number | null
}

/** What is written on it; may be changed until it is closed. */
export type QuestionnaireWords = {
  readonly title: string
  /** What it is about, above the questions. */
  readonly explanation: string
  /** 小区 by its name; empty for none. */
  readonly estateName: string
  /** 范围: 1至4栋全体住户. */
  readonly scope: string
  readonly fromOn: Day | null
  readonly untilOn: Day | null
  /** 发出份数 of slips; null where nobody counted. */
  readonly issuedCount: number | null
}

/** What was ticked or written at one question; both empty where it was left out. */
export type Answer = {
  /** Numbers of options, from 1, in rising order. */
  readonly options: readonly number[]
  readonly words: string
}

export const opinionOutcomes = ['answered', 'absent', 'declined'] as const
/** 表达了意见、不在家、拒答 */
export type OpinionOutcome = (typeof opinionOutcomes)[number]

/** How each outcome of a visit is called. */
export const opinionOutcomeNames: Readonly<Record<OpinionOutcome, string>> = {
  answered: '已答',
  absent: '不在家',
  declined: '拒答',
}

/** One entry: a slip, so many slips alike, or what came of one visit to a household. Never changed, only withdrawn. */
export type Opinion = {
  readonly id: OpinionId
  /** 第几份, counted through the questionnaire from 1 and never given again. */
  readonly number: number
  /** null for slips. */
  readonly householdId: OpinionHouseholdId | null
  readonly outcome: OpinionOutcome
  /** One for each question; none where the household gave no answer. */
  readonly answers: readonly Answer[]
  /** How many slips say the same; 1 for a household. */
  readonly slipCount: number
  readonly on: Day
  /** 入户人 or who took the slips in. */
  readonly carrier: string
  readonly enteredAt: Instant
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null
}

/** A household to be asked, by its door only. */
export type OpinionHousehold = {
  readonly id: OpinionHouseholdId
  readonly building: string
  readonly entrance: string
  readonly room: string
}

/** 3栋1单元502: where a household lives. */
export const placeOfHousehold = ({
  building,
  entrance,
  room,
}: Pick<OpinionHousehold, 'building' | 'entrance' | 'room'>): string => `${building}${entrance}${room}`

/** A step that was taken, with its reason where one was asked for. */
export type QuestionnaireEvent = {
  readonly step: QuestionnaireStep
  readonly at: Instant
  readonly on: Day
  readonly reason: string
}

export type Questionnaire = QuestionnaireWords & {
  readonly id: QuestionnaireId
  readonly kind: QuestionnaireKind
  readonly state: QuestionnaireState
  readonly topicId: TopicId | null
  readonly topicNumber: string
  readonly topicTitle: string
  readonly questions: readonly Question[]
  readonly createdAt: Instant
  readonly events: readonly QuestionnaireEvent[]
}

/** Everything that is known of one questionnaire. */
export type QuestionnaireFacts = {
  readonly questionnaire: Questionnaire
  readonly households: readonly OpinionHousehold[]
  /** In the order of their numbers, withdrawn ones too. */
  readonly opinions: readonly Opinion[]
}

/** What the dossier of a topic tells of a questionnaire. */
export type TopicQuestionnaire = Pick<Questionnaire, 'id' | 'title' | 'kind' | 'state'> & {
  /** The day on which it was opened; before, the day of its draft. */
  readonly on: Day
  readonly closedOn: Day | null
  readonly replyCount: number
  /** 收回 85 份 and what most chose, in one line; empty before the first answer. */
  readonly resultLine: string
}

/** Whether an opinion says anything at all; a slip that says nothing came back blank. */
export const hasAnswer = ({ answers }: Pick<Opinion, 'answers'>): boolean =>
  answers.some((answer) => answer.options.length > 0 || answer.words !== '')
