/** What the community agreed on for its own consultations, said in one sentence. */
import { Radio, Switch } from 'antd'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { consultationRule } from '../../../domain/rule.ts'
import { describeRule } from '../../../domain/vote-wording.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { LabelRow, Section } from '../../parts/Section.tsx'
import { settingsText } from '../../text/settings.ts'
import type { SetUp } from './set-up.ts'

const text = settingsText

export function HouseRuleSection({ form }: { readonly form: UseFormReturn<SetUp> }) {
  const { control } = form
  const rule = consultationRule(form.watch('houseRule'))
  return (
    <Section title={text.houseRule}>
      <div className="stack">
        <p className="hint">{text.houseRuleHint}</p>
        <div className="field-grid">
          <TextField control={control} name="houseRule.name" label={text.ruleName} />
          <DayField control={control} name="houseRule.inForceFrom" label={text.inForceFrom} />
        </div>
        <Controller
          control={control}
          name="houseRule.quorum"
          render={({ field }) => (
            <fieldset className="settings-choice">
              <legend className="field-label">{text.quorum}</legend>
              <Radio.Group
                value={field.value}
                onChange={field.onChange}
                options={(['majority', 'none'] as const).map((value) => ({
                  value,
                  label: text.quorums[value],
                }))}
              />
            </fieldset>
          )}
        />
        <Controller
          control={control}
          name="houseRule.eachParty"
          render={({ field }) => (
            <LabelRow label={text.eachParty}>
              {(id) => <Switch id={id} checked={field.value} onChange={field.onChange} />}
            </LabelRow>
          )}
        />
        <Controller
          control={control}
          name="houseRule.agreement"
          render={({ field }) => (
            <fieldset className="settings-choice">
              <legend className="field-label">{text.agreement}</legend>
              <Radio.Group
                value={field.value}
                onChange={field.onChange}
                options={(['majority', 'no-objection'] as const).map((value) => ({
                  value,
                  label: text.agreements[value],
                }))}
              />
            </fieldset>
          )}
        />
        <p>
          <span className="hint">{text.inWords}</span>
          <br />
          <span className="serif">{describeRule(rule)}</span>
        </p>
      </div>
    </Section>
  )
}
