/** Where a notice is put up, from when and for how long, with the last day that follows. Computes no day. */
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button, InputNumber } from 'antd'
import { Controller, type UseFormReturn, useWatch } from 'react-hook-form'
import { useAsk } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { narrowDigits } from '../../../forms/narrow-digits.ts'
import { DayField } from '../../../forms/TimeFields.tsx'
import { Section } from '../../../parts/Section.tsx'
import { noticeText } from '../../../text/notice.ts'
import type { Known, NoticeForm } from '../known.ts'
import { placeId } from '../places.ts'
import { WordList } from './WordList.tsx'

const { fields, examples } = noticeText
const mostChoices = 6
const mostDays = 3650

export type BoardFieldsProps = {
  readonly form: UseFormReturn<NoticeForm>
  readonly known: Known
  /** The day from which the period would run now. */
  readonly postedOn: string
}

export function BoardFields({ form, known, postedOn }: BoardFieldsProps) {
  const { control } = form
  const { notice, floorDays, floorSentence } = known
  const days = useWatch({ control, name: 'days' })
  const planned = useWatch({ control, name: 'postedOn' })
  const from = planned === null || planned < postedOn ? postedOn : planned
  const isCount = Number.isInteger(days) && days >= 1 && days <= mostDays
  const lastDay = useAsk('notices.lastDay', { kind: notice.kind, postedOn: from, days }, isCount).data
  const others = useAsk('notices.list', {}).data ?? []
  const former = [
    ...new Set(others.filter((one) => one.id !== notice.id).flatMap((one) => one.places)),
  ].slice(0, mostChoices)
  const isShort = isCount && days < floorDays
  return (
    <Section title={noticeText.boardTitle}>
      <div className="stack">
        <Controller
          control={control}
          name="places"
          render={({ field, fieldState }) => (
            <WordList
              field="places"
              label={fields.places}
              placeholder={examples.place}
              limit={60}
              values={field.value}
              choices={former}
              error={fieldState.error?.message}
              onChange={field.onChange}
            />
          )}
        />
        <div className="notice-period">
          <div id={placeId('days')}>
            <Controller
              control={control}
              name="days"
              render={({ field, fieldState }) => (
                <Field label={fields.days} error={fieldState.error?.message}>
                  {(ties) => (
                    <InputNumber<number | string>
                      {...ties}
                      min={1}
                      max={mostDays}
                      precision={0}
                      parser={narrowDigits}
                      controls={false}
                      value={field.value}
                      onChange={field.onChange}
                      onBlur={field.onBlur}
                    />
                  )}
                </Field>
              )}
            />
          </div>
          <div id={placeId('postedOn')} className="notice-planned">
            <DayField
              control={control}
              name="postedOn"
              label={fields.postedOn}
              hint={noticeText.postedOnHint(planned !== null)}
            />
            {planned !== null && (
              <Button type="link" onClick={() => form.setValue('postedOn', null, { shouldValidate: true })}>
                {noticeText.onPostingDay}
              </Button>
            )}
          </div>
        </div>
        <p className={isShort ? 'toned tone-amber' : 'hint'}>
          {isShort && <ExclamationCircleOutlined />} {floorSentence}
        </p>
        {lastDay !== undefined && isCount && (
          <p role="status">
            <b>{noticeText.lastDay(lastDay.until)}</b> <span className="hint">{lastDay.sentence}</span>
          </p>
        )}
      </div>
    </Section>
  )
}
