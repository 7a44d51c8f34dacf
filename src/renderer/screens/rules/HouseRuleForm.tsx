/** Writes a new dated copy of a house rule; the figures are said in one sentence while they are chosen. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Drawer, Radio, Switch } from 'antd'
import { useState } from 'react'
import { Controller, type FieldPath, useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import { addDays } from '../../../domain/calendar.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { HouseRuleId } from '../../../domain/identity.ts'
import {
  type HouseBody,
  type HouseRuleCopy,
  latestHouseRule,
  proposeHouseWording,
  ruleOfCopy,
} from '../../../domain/rules/house-rule.ts'
import { houseAgreements, houseQuorums } from '../../../domain/rules/rule.ts'
import { describeRule } from '../../../domain/vote/vote-wording.ts'
import { type InputOf, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { AskUnsaved } from '../../parts/drawer/AskUnsaved.tsx'
import { useUnsaved } from '../../parts/drawer/use-unsaved.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { LabelRow } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { rulesText } from '../../text/rules.ts'

const text = rulesText

type Adopted = InputOf<'rules.adoptHouseRule'>

export type HouseRuleFormProps = {
  readonly body: HouseBody
  readonly copies: readonly HouseRuleCopy[]
  readonly onClose: () => void
  readonly onAdopted: (id: HouseRuleId, name: string) => void
}

export function HouseRuleForm({ body, copies, onClose, onAdopted }: HouseRuleFormProps) {
  const today = useToday()
  const latest = latestHouseRule(copies, body)
  const [problem, setProblem] = useState<string | null>(null)
  const firstDay = latest !== null && latest.inForceFrom >= today ? addDays(latest.inForceFrom, 1) : today
  const form = useForm<Adopted>({
    resolver: zodResolver(contract.rules.adoptHouseRule.input),
    defaultValues: {
      body,
      name: latest?.name ?? '',
      inForceFrom: firstDay,
      quorum: latest?.quorum ?? 'majority',
      eachParty: latest?.eachParty ?? false,
      agreement: latest?.agreement ?? 'majority',
      wording: latest?.wording ?? '',
    },
    mode: 'onChange',
  })
  const { control } = form
  const values = form.watch()
  const adopt = form.handleSubmit(async (rule) => {
    const reply = await tell('rules.adoptHouseRule', rule)
    if (reply.ok) onAdopted(reply.value, rule.name)
    else setProblem(sayFailure(reply.failure))
  })
  const unsaved = useUnsaved(onClose, problem !== null)
  useKeys({ escape: unsaved.close, 'ctrl+enter': () => void adopt() }, { isModal: true })
  const choice = <Name extends 'quorum' | 'agreement'>(
    name: Name & FieldPath<Adopted>,
    label: string,
    options: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Controller
      control={control}
      name={name}
      render={({ field }) => (
        <fieldset className="rules-choice">
          <legend className="field-label">{label}</legend>
          <Radio.Group value={field.value} onChange={field.onChange} options={[...options]} />
        </fieldset>
      )}
    />
  )
  return (
    <Drawer
      open
      size="min(38rem, 94vw)"
      title={text.addCopyOf(text.bodies[body])}
      keyboard={false}
      onClose={unsaved.close}
      footer={
        <div className="row row-end">
          {unsaved.isAsking ? (
            <AskUnsaved unsaved={unsaved} onDrop={onClose} />
          ) : (
            <Button onClick={unsaved.close}>{text.close}</Button>
          )}
          <Button type="primary" loading={form.formState.isSubmitting} onClick={() => void adopt()}>
            {text.adopt}
          </Button>
        </div>
      }
    >
      <div className="stack" {...unsaved.fieldEvents}>
        {latest !== null && <p className="hint">{text.afterDay(dayInChinese(latest.inForceFrom))}</p>}
        <div className="field-grid">
          <TextField control={control} name="name" label={text.ruleName} />
          <DayField control={control} name="inForceFrom" label={text.inForceFrom} />
        </div>
        {choice(
          'quorum',
          text.quorum,
          houseQuorums.map((value) => ({ value, label: text.quorums[value] })),
        )}
        {body === 'consultation' && (
          <Controller
            control={control}
            name="eachParty"
            render={({ field }) => (
              <LabelRow label={text.eachParty}>
                {(id) => <Switch id={id} checked={field.value} onChange={field.onChange} />}
              </LabelRow>
            )}
          />
        )}
        {choice(
          'agreement',
          text.agreement,
          houseAgreements.map((value) => ({ value, label: text.agreements[value] })),
        )}
        <p>
          <span className="hint">{text.inWords}</span>
          <br />
          <span className="serif">{describeRule(ruleOfCopy({ ...values, ...notAdopted }))}</span>
        </p>
        <TextField control={control} name="wording" label={text.wording} hint={text.wordingHint} rows={4} />
        <div className="row">
          <Button
            onClick={() =>
              form.setValue('wording', proposeHouseWording(body, values), { shouldValidate: true })
            }
          >
            {text.takeProposed}
          </Button>
        </div>
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Drawer>
  )
}

/** What a copy gets only when it is adopted. */
const notAdopted = { id: 0 as HouseRuleId, inForceUntil: null, adoptedAt: '' } as const
