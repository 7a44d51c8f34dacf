/** The life of a questionnaire as a table. Knows no clock and no database. */

export const questionnaireStates = ['drafted', 'open', 'closed'] as const
/** 拟稿、征求中、已结束 */
export type QuestionnaireState = (typeof questionnaireStates)[number]

/** How each state is called. */
export const questionnaireStateNames: Readonly<Record<QuestionnaireState, string>> = {
  drafted: '拟稿',
  open: '征求中',
  closed: '已结束',
}

export const questionnaireSteps = [
  'arrange',
  'ask',
  'list-households',
  'discard',
  'open',
  'record',
  'withdraw',
  'close',
  'reopen',
] as const
/** 写说明、定题目、定名单、删稿、开始、登记、撤回一份、结束、重新开始 */
export type QuestionnaireStep = (typeof questionnaireSteps)[number]

/** The life cycle: from, step, to; a discarded draft has no state any more. */
const questionnaireLifeCycle: readonly {
  readonly from: QuestionnaireState
  readonly step: QuestionnaireStep
  readonly to: QuestionnaireState | 'gone'
}[] = [
  { from: 'drafted', step: 'arrange', to: 'drafted' },
  { from: 'drafted', step: 'ask', to: 'drafted' },
  { from: 'drafted', step: 'list-households', to: 'drafted' },
  { from: 'drafted', step: 'discard', to: 'gone' },
  { from: 'drafted', step: 'open', to: 'open' },
  { from: 'open', step: 'arrange', to: 'open' },
  { from: 'open', step: 'ask', to: 'open' },
  { from: 'open', step: 'list-households', to: 'open' },
  { from: 'open', step: 'record', to: 'open' },
  { from: 'open', step: 'withdraw', to: 'open' },
  { from: 'open', step: 'close', to: 'closed' },
  { from: 'closed', step: 'reopen', to: 'open' },
]

/** The state after a step, or null where the life cycle does not allow it. */
export const questionnaireStateAfter = (
  from: QuestionnaireState,
  step: QuestionnaireStep,
): QuestionnaireState | 'gone' | null =>
  questionnaireLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null
