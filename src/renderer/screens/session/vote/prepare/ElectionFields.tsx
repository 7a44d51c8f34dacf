/** What an election asks: its rule, the seats, the candidates from the list or typed. Decides no rule. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Segmented, Select } from 'antd'
import { useId } from 'react'
import { residentsCommitteeElections } from '../../../../../domain/choice/election-rules.ts'
import { describeElectionRule } from '../../../../../domain/choice/election-wording.ts'
import { useAsk } from '../../../../api.ts'
import { NameComplete } from '../../../../parts/fields/NameComplete.tsx'
import { FigureInput } from '../../../../parts/vote/FigureInput.tsx'
import { choosingText } from '../../../../text/choosing.ts'
import { type CandidateRow, type ChoosingDraft, ruleOf } from './choosing-draft.ts'
import { RuleWords } from './OptionsFields.tsx'

export type ElectionFieldsProps = {
  readonly value: ChoosingDraft
  readonly round: 1 | 2
  readonly onChange: (value: ChoosingDraft) => void
}

const words = choosingText

export function ElectionFields({ value, round, onChange }: ElectionFieldsProps) {
  const ids = useId()
  const people = useAsk('people.list', {}).data ?? []
  const set = (part: Partial<ChoosingDraft>): void => onChange({ ...value, ...part })
  const rule = ruleOf(value.ruleId)
  const nextKey = Math.max(-1, ...value.candidates.map((row) => row.key)) + 1
  // An empty line waits at the end, under the number that it will have.
  const rows: readonly CandidateRow[] = [...value.candidates, { key: nextKey, label: '', isWriteIn: false }]
  const write = (place: number, label: string): void => {
    const row = rows[place]
    if (row === undefined || (row.label === label && place === value.candidates.length)) return
    set({
      candidates: rows.with(place, { ...row, label }).slice(0, Math.max(value.candidates.length, place + 1)),
    })
  }
  return (
    <section className="choosing-fields" aria-label={words.candidates}>
      <div className="row">
        <span className="figure-pair">
          <label htmlFor={`${ids}rule`}>{words.electionRule}</label>
          <Select
            id={`${ids}rule`}
            className="half-select"
            value={value.ruleId}
            disabled={round === 2}
            options={residentsCommitteeElections.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(ruleId) => set({ ruleId })}
          />
        </span>
        <span className="figure-pair">
          <label htmlFor={`${ids}seats`}>{words.seats}</label>
          <FigureInput id={`${ids}seats`} value={value.seats} onChange={(seats) => set({ seats })} />
          {words.people}
        </span>
      </div>
      <ul className="option-rows is-people">
        {rows.map((row, place) => (
          <li key={row.key} className="option-row">
            <span className="option-number">{place + 1}</span>
            <NameComplete
              label={words.candidate(place + 1)}
              placeholder={place === value.candidates.length ? words.candidateExample : ''}
              names={people.map((person) => person.name)}
              value={row.label}
              maxLength={40}
              onChange={(label) => write(place, label)}
            />
            {row.isWriteIn && <span className="hint">{words.writeIn}</span>}
            {place < value.candidates.length && (
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={words.remove(place + 1)}
                title={words.remove(place + 1)}
                onClick={() => set({ candidates: value.candidates.toSpliced(place, 1) })}
              />
            )}
          </li>
        ))}
      </ul>
      <span className="figure-pair">
        <span>{words.entry}</span>
        <Segmented
          aria-label={words.entry}
          value={value.electionEntry}
          options={(['ballots', 'totals'] as const).map((one) => ({ value: one, label: words.entries[one] }))}
          onChange={(electionEntry) => set({ electionEntry })}
        />
      </span>
      {rule !== null && value.seats !== null && (
        <RuleWords sentences={describeElectionRule(rule, value.seats, round)} />
      )}
    </section>
  )
}
