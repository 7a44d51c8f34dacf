/** The rules of law with examples on the community's own numbers, and the history of those that no longer stand. */
import { Input, Select } from 'antd'
import { useState } from 'react'
import type { EstateId } from '../../../domain/identity.ts'
import { readArea } from '../../../domain/roster/roster-cells.ts'
import { countingRules } from '../../../domain/rules/counting-rule.ts'
import { type BookRule, formerRules, standingRules } from '../../../domain/rules/rule-book.ts'
import type { ExampleBase } from '../../../domain/rules/rule-wording.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { Section } from '../../parts/Section.tsx'
import { rulesText } from '../../text/rules.ts'
import { RuleRow, SourceMark } from './RuleRow.tsx'

const text = rulesText

type Estate = OutputOf<'rosters.estates'>['estates'][number]

/** What was typed, as it was typed. */
type Typed = Readonly<Record<'owners' | 'area' | 'entrance' | 'seats' | 'people', string>>

const firstTyped: Typed = { owners: '1572', area: '', entrance: '14', seats: '67', people: '3000' }

const countOf = (typed: string): number => (/^\d{1,8}$/u.test(typed.trim()) ? Number(typed.trim()) : 0)

const areaOf = (typed: string): number | null => {
  const reading = readArea(typed.trim())
  return reading.kind === 'area' && reading.area > 0 ? reading.area : null
}

const writeArea = (area: number): string => `${Math.trunc(area / 100)}.${String(area % 100).padStart(2, '0')}`

const baseFor = (rule: BookRule, typed: Typed): ExampleBase => {
  if (rule.key === 'elevator' || rule.key === 'owners-unanimous')
    return { count: countOf(typed.entrance), area: null }
  if (rule.measures.includes('owners')) return { count: countOf(typed.owners), area: areaOf(typed.area) }
  const isSeats = rule.measures[0] === 'seats'
  return { count: countOf(isSeats ? typed.seats : typed.people), area: null }
}

export function LawView() {
  const estates = useAsk('rosters.estates', {}).data?.estates ?? []
  const [chosen, setChosen] = useState<EstateId | 'own' | null>(null)
  const [typed, setTyped] = useState<Typed>(firstTyped)
  const largest = estates.toSorted((one, other) => other.ownerCount - one.ownerCount)[0]
  const estate = chosen === 'own' ? undefined : (estates.find((one) => one.id === chosen) ?? largest)
  const numbers =
    estate === undefined
      ? typed
      : { ...typed, owners: String(estate.ownerCount), area: writeArea(estate.totalArea) }
  const owned = standingRules.filter((rule) => rule.measures.includes('owners'))
  const assemblies = standingRules.filter((rule) => !rule.measures.includes('owners'))
  const list = (rules: readonly BookRule[], isFormer = false) => (
    <ul>
      {rules.map((rule) => (
        <RuleRow key={rule.key} rule={rule} base={isFormer ? null : baseFor(rule, numbers)} />
      ))}
    </ul>
  )
  return (
    <>
      <Section title={text.numbers} extra={text.numbersHint}>
        <div className="rules-numbers">
          {estates.length > 0 && (
            <EstateField
              estates={estates}
              value={estate?.id ?? 'own'}
              onChange={(next) => {
                if (next === 'own') setTyped(numbers)
                setChosen(next)
              }}
            />
          )}
          {(['owners', 'area', 'entrance', 'seats', 'people'] as const).map((name) => (
            <Field key={name} label={text[name]}>
              {(ties) => (
                <Input
                  {...ties}
                  value={numbers[name]}
                  disabled={estate !== undefined && (name === 'owners' || name === 'area')}
                  inputMode={name === 'area' ? 'decimal' : 'numeric'}
                  autoComplete="off"
                  maxLength={14}
                  onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
      </Section>
      <Section title={text.owned} extra={text.lawHint}>
        {list(owned)}
      </Section>
      <Section title={text.assemblies}>{list(assemblies)}</Section>
      <Section title={text.countingVotes}>
        <ul>
          {countingRules.map((rule) => (
            <li key={rule.id} className="rules-rule">
              <div className="rules-head">
                <p className="rules-sentence">{rule.sentence}</p>
                <SourceMark source={rule.source} />
              </div>
              <p className="hint">{rule.article}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text.former} extra={text.formerHint}>
        {list(formerRules, true)}
      </Section>
    </>
  )
}

type EstateFieldProps = {
  readonly estates: readonly Estate[]
  readonly value: EstateId | 'own'
  readonly onChange: (value: EstateId | 'own') => void
}

function EstateField({ estates, value, onChange }: EstateFieldProps) {
  return (
    <Field label={text.estate}>
      {(ties) => (
        <Select<EstateId | 'own'>
          {...ties}
          value={value}
          options={[
            ...estates.map((estate) => ({ value: estate.id, label: estate.name })),
            { value: 'own' as const, label: text.ownNumbers },
          ]}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
