/** Puts name and wording of one copy right; its figures and days stay as they were adopted. */
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { contract } from '../../../contract/index.ts'
import type { HouseRuleCopy } from '../../../domain/rules/house-rule.ts'
import { type InputOf, tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { AskUnsaved } from '../../parts/drawer/AskUnsaved.tsx'
import { useUnsaved } from '../../parts/drawer/use-unsaved.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { sayFailure } from '../../text/failures.ts'
import { rulesText } from '../../text/rules.ts'

const text = rulesText

export type WordingFormProps = { readonly copy: HouseRuleCopy; readonly onClose: () => void }

export function WordingForm({ copy, onClose }: WordingFormProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<InputOf<'rules.rewordHouseRule'>>({
    resolver: zodResolver(contract.rules.rewordHouseRule.input),
    defaultValues: { houseRuleId: copy.id, name: copy.name, wording: copy.wording },
    mode: 'onChange',
  })
  const keep = form.handleSubmit(async (words) => {
    const reply = await tell('rules.rewordHouseRule', words)
    if (reply.ok) onClose()
    else setProblem(sayFailure(reply.failure))
  })
  const unsaved = useUnsaved(onClose, problem !== null)
  useKeys({ escape: unsaved.close, 'ctrl+enter': () => void keep() }, { isModal: true })
  return (
    <Drawer
      open
      size="min(34rem, 92vw)"
      title={text.rewordOf(copy.name)}
      keyboard={false}
      onClose={unsaved.close}
      footer={
        <div className="row row-end">
          {unsaved.isAsking ? (
            <AskUnsaved unsaved={unsaved} onDrop={onClose} />
          ) : (
            <Button onClick={unsaved.close}>{text.close}</Button>
          )}
          <Button type="primary" loading={form.formState.isSubmitting} onClick={() => void keep()}>
            {text.keepWords}
          </Button>
        </div>
      }
    >
      <div className="stack" {...unsaved.fieldEvents}>
        <TextField control={form.control} name="name" label={text.ruleName} />
        <TextField
          control={form.control}
          name="wording"
          label={text.wording}
          hint={text.wordingHint}
          rows={6}
        />
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Drawer>
  )
}
