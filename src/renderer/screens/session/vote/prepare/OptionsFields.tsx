/** What a vote among options asks: the options with their cost, how a paper is marked, how many are taken, how it is counted. Decides no rule. */
import { Checkbox, Input, Segmented, Select } from 'antd'
import { type ReactNode, useId } from 'react'
import {
  describeOptionsSettings,
  optionsKindNames,
} from '../../../../../domain/choice/choice-rule-wording.ts'
import { optionsKinds, tieRules } from '../../../../../domain/choice/options-vote.ts'
import { FigureInput } from '../../../../parts/vote/FigureInput.tsx'
import { choosingText } from '../../../../text/choosing.ts'
import { type ChoosingDraft, entriesFor, halves, settingsOf } from './choosing-draft.ts'
import { OptionRows } from './OptionRows.tsx'

export type OptionsFieldsProps = {
  readonly value: ChoosingDraft
  readonly onChange: (value: ChoosingDraft) => void
}

const words = choosingText

export function OptionsFields({ value, onChange }: OptionsFieldsProps) {
  const ids = useId()
  const set = (part: Partial<ChoosingDraft>): void => onChange({ ...value, ...part })
  const { kind } = value
  const isMenu = value.hasBudget && kind !== 'ranked'
  const entries = entriesFor(kind)
  const figure = (name: 'limit' | 'maxScore' | 'take', before: string, after: string): ReactNode => (
    <span className="figure-pair">
      <label htmlFor={`${ids}${name}`}>{before}</label>
      <FigureInput id={`${ids}${name}`} value={value[name]} onChange={(next) => set({ [name]: next })} />
      {after}
    </span>
  )
  return (
    <section className="choosing-fields" aria-label={words.options}>
      <OptionRows value={value} onChange={onChange} />
      <div className="row">
        <Segmented
          aria-label={words.kind}
          value={kind}
          options={optionsKinds.map((one) => ({ value: one, label: optionsKindNames[one] }))}
          onChange={(next) => set({ kind: next })}
        />
        {kind === 'several' && figure('limit', words.limit, words.pieces)}
        {kind === 'score' && figure('maxScore', words.maxScore, words.points)}
        {kind === 'ranked' && (
          <span className="figure-pair">
            <label htmlFor={`${ids}tie`}>{words.tieRule}</label>
            <Select
              id={`${ids}tie`}
              value={value.tieRule}
              options={tieRules.map((one) => ({ value: one, label: words.tieRules[one] }))}
              onChange={(tieRule) => set({ tieRule })}
            />
          </span>
        )}
      </div>
      <div className="row">
        {kind !== 'ranked' && !isMenu && figure('take', words.take, words.pieces)}
        {kind !== 'ranked' && (
          <Checkbox checked={value.hasBudget} onChange={(event) => set({ hasBudget: event.target.checked })}>
            {words.hasBudget}
          </Checkbox>
        )}
        {isMenu && (
          <span className="figure-pair">
            <label htmlFor={`${ids}budget`}>{words.budget}</label>
            <Input
              id={`${ids}budget`}
              className="money-input"
              maxLength={16}
              autoComplete="off"
              value={value.budget}
              onChange={(event) => set({ budget: event.target.value })}
            />
            {words.yuan}
          </span>
        )}
        {kind !== 'score' && (
          <span className="figure-pair">
            <label htmlFor={`${ids}half`}>{words.decision}</label>
            <Select
              id={`${ids}half`}
              className="half-select"
              value={value.half}
              options={halves.map((one) => ({ value: one, label: words.halves[one] }))}
              onChange={(half) => set({ half })}
            />
          </span>
        )}
        <span className="figure-pair">
          <label htmlFor={`${ids}blank`}>{words.blank}</label>
          <Select
            id={`${ids}blank`}
            value={value.blank}
            options={(['abstain', 'void'] as const).map((one) => ({ value: one, label: words.blanks[one] }))}
            onChange={(blank) => set({ blank })}
          />
        </span>
      </div>
      <span className="figure-pair">
        <span>{words.entry}</span>
        <Segmented
          aria-label={words.entry}
          value={entries.find((one) => one === value.optionsEntry) ?? 'ballots'}
          options={entries.map((one) => ({ value: one, label: words.entries[one] }))}
          onChange={(optionsEntry) => set({ optionsEntry })}
        />
      </span>
      <RuleWords sentences={describeOptionsSettings(settingsOf(value))} />
    </section>
  )
}

/** The rule as it may be read out before the vote. */
export function RuleWords({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <details>
      <summary>{words.ruleWords}</summary>
      <ul className="rule-words">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}
