/** 协商层级 in 设置: what each of the three levels proposes for its meetings, kept as it is written. */
import { Input, InputNumber, Segmented, Switch } from 'antd'
import { useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { LevelPreset } from '../../../domain/topic/topic-levels.ts'
import { isNotSaved, tell, useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { narrowDigits } from '../../forms/narrow-digits.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { LabelRow, Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { levelsText } from '../../text/levels.ts'

const text = levelsText

type Presets = readonly LevelPreset[]

export function LevelsSection() {
  const asked = useAsk('topics.levels', {})
  return (
    <Section title={text.title}>
      <div className="stack stack-tight">
        <p className="hint">{text.hint}</p>
        {asked.error !== null && (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
        {asked.error === null && asked.data === undefined && <AskWaiting />}
        {asked.data !== undefined && <Levels stored={asked.data} />}
      </div>
    </Section>
  )
}

function Levels({ stored }: { readonly stored: Presets }) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { value, change, fieldEvents } = useAutosave<Presets>(stored, async (levels) => {
    if (levels.some(({ name }) => name.trim() === '')) return false
    const reply = await tell('topics.setLevels', { levels: [...levels] })
    setRefusal(reply.ok || isNotSaved(reply.failure) ? null : reply.failure)
    return reply.ok
  })
  const put = (level: LevelPreset['level'], some: Partial<LevelPreset>) =>
    change(value.map((one) => (one.level === level ? { ...one, ...some } : one)))
  return (
    <div {...fieldEvents}>
      {value.map((preset) => (
        <Level key={preset.level} preset={preset} onChange={(some) => put(preset.level, some)} />
      ))}
      {refusal !== null && (
        <p className="field-error" role="alert">
          {sayFailure(refusal)}
        </p>
      )}
    </div>
  )
}

type LevelProps = {
  readonly preset: LevelPreset
  readonly onChange: (some: Partial<LevelPreset>) => void
}

function Level({ preset, onChange }: LevelProps) {
  const { level, name, parties, noticeDays, quorum, eachParty, agreement } = preset
  return (
    <fieldset className="settings-level">
      <legend>{text.levels[level]}</legend>
      <div className="field-grid">
        <Field label={text.name} error={name.trim() === '' ? text.nameNeeded : undefined}>
          {(ties) => (
            <Input
              {...ties}
              value={name}
              maxLength={20}
              autoComplete="off"
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <Field label={text.noticeDays}>
          {(ties) => (
            <InputNumber<number | string>
              {...ties}
              className="settings-level-days"
              value={noticeDays}
              min={0}
              max={60}
              precision={0}
              parser={narrowDigits}
              controls={false}
              onChange={(days) => onChange({ noticeDays: Number(days ?? 0) })}
            />
          )}
        </Field>
        <Field label={text.parties} className="field-wide">
          {(ties) => (
            <Input
              {...ties}
              value={parties}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => onChange({ parties: event.target.value })}
            />
          )}
        </Field>
        <div className="field">
          <span className="field-label">{text.quorum}</span>
          <Segmented
            aria-label={`${text.levels[level]}${text.quorum}`}
            options={[
              { value: 'majority', label: text.quorums.majority },
              { value: 'none', label: text.quorums.none },
            ]}
            value={quorum}
            onChange={(next) => onChange({ quorum: next === 'none' ? 'none' : 'majority' })}
          />
        </div>
        <div className="field">
          <span className="field-label">{text.agreement}</span>
          <Segmented
            aria-label={`${text.levels[level]}${text.agreement}`}
            options={[
              { value: 'majority', label: text.agreements.majority },
              { value: 'no-objection', label: text.agreements['no-objection'] },
            ]}
            value={agreement}
            onChange={(next) => onChange({ agreement: next === 'majority' ? 'majority' : 'no-objection' })}
          />
        </div>
        <LabelRow label={text.eachParty}>
          {(controlId) => (
            <Switch id={controlId} checked={eachParty} onChange={(isOn) => onChange({ eachParty: isOn })} />
          )}
        </LabelRow>
      </div>
    </fieldset>
  )
}
