/** Asks why personal data is to be shown, and who agreed to it, how and when. Judges nothing. */

import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Modal } from 'antd'
import { useFieldArray, useForm } from 'react-hook-form'
import { contract } from '../../../../contract/index.ts'
import type { NoticeId } from '../../../../domain/identity.ts'
import type { InputOf } from '../../../api.ts'
import { TextField } from '../../../forms/Field.tsx'
import { DayField } from '../../../forms/TimeFields.tsx'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { noticeText } from '../../../text/notice.ts'
import type { Override } from '../known.ts'

export type OverrideFormProps = {
  readonly noticeId: NoticeId
  readonly count: number
  /** The names that were found; each of them has to agree. */
  readonly names: readonly string[]
  readonly onGiven: (override: Override) => void
  readonly onBack: () => void
}

export function OverrideForm({ noticeId, count, names, onGiven, onBack }: OverrideFormProps) {
  const today = useToday()
  const empty = { who: '', how: '', on: today }
  const form = useForm<InputOf<'notices.post'>>({
    resolver: zodResolver(contract.notices.post.input),
    defaultValues: {
      noticeId,
      postedOn: today,
      override: { reason: '', consents: (names.length > 0 ? names : ['']).map((who) => ({ ...empty, who })) },
    },
  })
  const { control } = form
  const consents = useFieldArray({ control, name: 'override.consents' })
  const give = form.handleSubmit(({ override }) => override !== null && onGiven(override))
  useKeys({ 'ctrl+enter': () => void give(), escape: onBack }, { isModal: true })
  return (
    <Modal
      open
      keyboard={false}
      width="min(42rem, 94vw)"
      title={noticeText.override}
      onCancel={onBack}
      footer={
        <div className="row row-end">
          <Button onClick={onBack}>{noticeText.notYet}</Button>
          <Button type="primary" onClick={() => void give()}>
            {noticeText.overrideNow}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="toned tone-amber">{noticeText.findings(count)}</p>
        <TextField
          control={control}
          name="override.reason"
          label={noticeText.overrideReason}
          placeholder={noticeText.overrideReasonExample}
          rows={2}
        />
        <p className="hint">{noticeText.consentHint}</p>
        {consents.fields.map((field, place) => (
          <fieldset key={field.id} className="notice-consent">
            <legend className="visually-hidden">{noticeText.consentGroup(place + 1)}</legend>
            <TextField
              control={control}
              name={`override.consents.${place}.who`}
              label={noticeText.consentWho}
            />
            <TextField
              control={control}
              name={`override.consents.${place}.how`}
              label={noticeText.consentHow}
              placeholder={noticeText.consentHowExample}
            />
            <DayField control={control} name={`override.consents.${place}.on`} label={noticeText.consentOn} />
            {consents.fields.length > 1 && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={noticeText.consentRemove(place + 1)}
                title={noticeText.consentRemove(place + 1)}
                onClick={() => consents.remove(place)}
              />
            )}
          </fieldset>
        ))}
        <div className="row">
          <Button icon={<PlusOutlined />} onClick={() => consents.append(empty)}>
            {noticeText.consentMore}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
