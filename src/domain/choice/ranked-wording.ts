/** The official words of ranked rounds and of equals, the same on screen and in print. Decides and counts nothing. */
import { joinList } from '../chinese-text.ts'
import type {
  Option,
  OptionId,
  OptionsOutcome,
  RankedRound,
  Tie,
  TieDecision,
  TieSettlement,
} from './options-vote.ts'

/** 抽签、当场商定、再投一轮 */
export const tieSettlementNames: Readonly<Record<TieSettlement, string>> = {
  lot: '抽签',
  agreement: '当场商定',
  'second-round': '再投一轮',
}

const labelsIn = (options: readonly Option[], ids: readonly OptionId[]): readonly string[] =>
  ids.map((id) => `“${options.find((option) => option.id === id)?.label ?? ''}”`)

/** “甲”、“乙”: options by their names, set in marks so that no figure runs into a name. */
export const nameOptions = (options: readonly Option[], ids: readonly OptionId[]): string =>
  joinList(labelsIn(options, ids))

const eliminationSentence = (options: readonly Option[], round: RankedRound): string => {
  const { reason, eliminated } = round
  const names = nameOptions(options, eliminated)
  const sum = round.support.reduce(
    (all, { option, support }) => all + (eliminated.includes(option) ? support : 0),
    0,
  )
  switch (reason?.kind) {
    case undefined:
      return ''
    case 'fewest':
      return `${names}票数最少，淘汰。`
    case 'together':
      return sum === 0
        ? `${names}本轮都没有得票，一并淘汰。`
        : `${names}票数相同，合计${sum}票，少于其余方案中最少的${reason.next}票，谁先淘汰结果都一样，一并淘汰。`
    case 'earlier-round':
      return `${nameOptions(options, reason.among)}票数相同，第${reason.round}轮${names}票数较少，淘汰${names}。`
    case 'decided':
      return `${nameOptions(options, reason.among)}票数相同，经${tieSettlementNames[reason.by]}，淘汰${names}。`
  }
}

/** What people must settle, and how it can be settled. */
export const tieSentence = (tie: Tie, options: readonly Option[]): string => {
  const names = nameOptions(options, tie.among)
  if (tie.place.kind === 'elimination')
    return `${names}第${tie.place.round}轮都是${tie.support}票，须抽签或者当场商定淘汰哪一个。`
  if (tie.pick === tie.among.length)
    return `${names}支持数相同（${tie.support}），余款不够全部列入，须抽签、当场商定先后或者再投一轮。`
  return `${names}支持数相同（${tie.support}），只能再取${tie.pick}个，须抽签、当场商定或者再投一轮。`
}

/** How people settled a tie: 经抽签，先取“甲”; who is to leave in a ranked round. */
export const tieDecisionSentence = (decision: TieDecision, options: readonly Option[]): string => {
  const among = nameOptions(options, decision.among)
  const picked = nameOptions(options, decision.picked)
  const how = `经${tieSettlementNames[decision.by]}`
  if (decision.place.kind === 'elimination')
    return `第${decision.place.round}轮${among}票数相同，${how}，淘汰${picked}。`
  if (decision.picked.length === decision.among.length) return `${among}支持数相同，${how}，先后为${picked}。`
  return `${among}支持数相同，${how}，取${picked}。`
}

/** The rounds of a ranked count, one sentence group a round. */
export const roundSentences = (choice: {
  readonly options: readonly Option[]
  readonly outcome: OptionsOutcome
}): readonly string[] => {
  const { options, outcome } = choice
  return outcome.rounds.map((round) => {
    const figures = round.support.map(
      ({ option, support }) => `${nameOptions(options, [option])}${support}票`,
    )
    const needed = Math.trunc(round.active / 2) + 1
    const exhausted = round.exhausted === 0 ? '' : `另有${round.exhausted}张票所排的方案都已淘汰，不再计入。`
    const counted = `第${round.round}轮：${joinList(figures)}，本轮计${round.active}票，超过半数须${needed}票。${exhausted}`
    const winner = round.support.find(({ support }) => support >= needed)
    if (winner !== undefined && round.eliminated.length === 0)
      return `${counted}${nameOptions(options, [winner.option])}超过半数，计票到此结束。`
    const { result } = outcome
    if (result.kind === 'tie' && round.eliminated.length === 0)
      return `${counted}${tieSentence(result.tie, options)}`
    return `${counted}${eliminationSentence(options, round)}`
  })
}
