/** What there will be to choose, as it is typed before the vote opens. Decides no rule: the domain says what does not fit. */

import type { ElectionRule } from '../../../../../domain/choice/election.ts'
import { residentsCommitteeElections } from '../../../../../domain/choice/election-rules.ts'
import { moneyText } from '../../../../../domain/choice/figure-wording.ts'
import { readMoney } from '../../../../../domain/choice/option-lines.ts'
import { prepareSecondRound } from '../../../../../domain/choice/options-decision.ts'
import {
  checkOptions,
  type Option,
  type OptionsKind,
  type OptionsSettings,
  type TieRule,
} from '../../../../../domain/choice/options-vote.ts'
import { accept, type Reply, refuse } from '../../../../../domain/failure.ts'
import { type ChoosingEntry, checkElection } from '../../../../../domain/vote/choosing.ts'
import type { VoteMethod } from '../../../../../domain/vote/vote.ts'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import type { InputOf } from '../../../../api.ts'

export type ChoosingSetup = InputOf<'votes.open'>['choosing']

/** 票数最多 / 超过有效票半数 / 超过到会半数 */
export const halves = ['most', 'voting', 'present'] as const
export type Half = (typeof halves)[number]

/** A row that is being typed; `key` tells rows apart, `cost` in yuan as typed. */
export type OptionRow = { readonly key: number; readonly label: string; readonly cost: string }
export type CandidateRow = { readonly key: number; readonly label: string; readonly isWriteIn: boolean }

export type ChoosingDraft = {
  readonly options: readonly OptionRow[]
  readonly kind: OptionsKind
  readonly limit: number | null
  readonly maxScore: number | null
  readonly tieRule: TieRule
  readonly take: number | null
  readonly hasBudget: boolean
  readonly budget: string
  readonly half: Half
  readonly blank: OptionsSettings['blank']
  readonly optionsEntry: ChoosingEntry
  readonly ruleId: string
  readonly seats: number | null
  readonly candidates: readonly CandidateRow[]
  readonly electionEntry: ChoosingEntry
}

const empty: ChoosingDraft = {
  options: [],
  kind: 'single',
  limit: 2,
  maxScore: 10,
  tieRule: 'earlier-rounds',
  take: 1,
  hasBudget: false,
  budget: '',
  half: 'most',
  blank: 'abstain',
  optionsEntry: 'ballots',
  ruleId: residentsCommitteeElections[0]?.id ?? '',
  seats: 1,
  candidates: [],
  electionEntry: 'ballots',
}

export const ruleOf = (ruleId: string): ElectionRule | null =>
  residentsCommitteeElections.find((rule) => rule.id === ruleId) ?? null

/** The ways of counting that fit: a ranked vote needs every paper, hands can only show one choice. */
export const entriesFor = (kind: OptionsKind): readonly ChoosingEntry[] =>
  kind === 'ranked' ? ['ballots'] : kind === 'single' ? ['ballots', 'totals', 'hands'] : ['ballots', 'totals']

const isWritten = (row: { readonly label: string }): boolean => row.label.trim() !== ''

/** The options that are written, numbered from 1; an amount that can't be read is told by its number. */
const optionsOf = (draft: ChoosingDraft): readonly Option[] =>
  draft.options
    .filter((row) => isWritten(row) || row.cost.trim() !== '')
    .map((row, place) => ({ id: place + 1, label: row.label.trim(), cost: readMoney(row.cost) }))

const hasUnreadCost = (draft: ChoosingDraft): boolean =>
  draft.options.some((row) => row.cost.trim() !== '' && readMoney(row.cost) === null)

/** An amount as it stands in its field, before 元. */
export const typedMoney = (cents: number): string => moneyText(cents).replace(/元$/u, '')

/** What the vote will ask for. */
export const settingsOf = (draft: ChoosingDraft): OptionsSettings => {
  const { kind, half, blank } = draft
  const isRanked = kind === 'ranked'
  const isMenu = draft.hasBudget && !isRanked
  return {
    method:
      kind === 'several'
        ? { kind, limit: draft.limit ?? 0 }
        : kind === 'score'
          ? { kind, maxScore: draft.maxScore ?? 0 }
          : kind === 'ranked'
            ? { kind, tieRule: draft.tieRule }
            : { kind },
    take: isRanked ? 1 : isMenu ? null : draft.take,
    budget: isMenu ? (readMoney(draft.budget) ?? -1) : null,
    decision: half === 'most' || kind === 'score' ? 'most' : 'majority',
    base: half === 'present' ? 'present' : 'voting',
    blank,
  }
}

/** What the vote is opened with; refuses what does not fit. A second round may have fewer candidates than the rule asks for. */
export const setupFrom = (
  method: VoteMethod,
  draft: ChoosingDraft,
  former: Vote | null,
): Reply<NonNullable<ChoosingSetup> | null> => {
  if (method === 'options') {
    if (hasUnreadCost(draft)) return refuse({ code: 'options-unfit', problem: 'cost-unfit' })
    const options = optionsOf(draft)
    const settings = settingsOf(draft)
    const checked = checkOptions(options, settings)
    if (!checked.ok) return checked
    const entry = entriesFor(draft.kind).find((one) => one === draft.optionsEntry) ?? 'ballots'
    return accept({ kind: 'options', options: [...options], settings, entry })
  }
  if (method !== 'election') return accept(null)
  const rule = ruleOf(draft.ruleId)
  if (rule === null) return refuse({ code: 'not-found', noun: 'electionRule' })
  const candidates = draft.candidates
    .filter(isWritten)
    .map((row, place) => ({ id: place + 1, label: row.label.trim(), isWriteIn: row.isWriteIn }))
  const checked = checkElection(rule, draft.seats ?? 0, candidates, former)
  if (!checked.ok) return checked
  return accept({
    kind: 'election',
    ruleId: rule.id,
    seats: draft.seats ?? 0,
    candidates,
    entry: draft.electionEntry,
  })
}

const rowsOf = (options: readonly Option[]): readonly OptionRow[] =>
  options.map(({ label, cost }, key) => ({ key, label, cost: cost === null ? '' : typedMoney(cost) }))

const draftSettings = (settings: OptionsSettings): Partial<ChoosingDraft> => {
  const { method } = settings
  return {
    kind: method.kind,
    ...(method.kind === 'several' ? { limit: method.limit } : {}),
    ...(method.kind === 'score' ? { maxScore: method.maxScore } : {}),
    ...(method.kind === 'ranked' ? { tieRule: method.tieRule } : {}),
    take: settings.take ?? 1,
    hasBudget: settings.budget !== null,
    budget: settings.budget === null ? '' : typedMoney(settings.budget),
    half: settings.decision === 'most' ? 'most' : settings.base,
    blank: settings.blank,
  }
}

/** What stands in the fields at first: the next round of a vote, what a broken-off one asked, or nothing. */
export const firstChoosing = (last: Vote | null): ChoosingDraft => {
  const sheet = last?.choosing ?? null
  if (last === null || sheet === null) return empty
  // What an annulled vote came to leads nowhere: it is asked again as it was.
  const chosen = last.state === 'annulled' ? null : last.chosen
  if (sheet.kind === 'options') {
    const next =
      chosen?.kind === 'options' ? prepareSecondRound(sheet.options, sheet.settings, chosen.outcome) : null
    const { options, settings } = next ?? sheet
    return { ...empty, ...draftSettings(settings), options: rowsOf(options), optionsEntry: sheet.entry }
  }
  const next = chosen?.kind === 'election' ? chosen.outcome.next : null
  const candidates =
    next === null ? sheet.candidates : sheet.candidates.filter(({ id }) => next.candidates.includes(id))
  return {
    ...empty,
    ruleId: sheet.rule.id,
    seats: next?.seats ?? sheet.seats,
    candidates: candidates.map(({ label, isWriteIn }, key) => ({ key, label, isWriteIn })),
    electionEntry: sheet.entry,
  }
}
