/** Where a post is held and from when until when. Saves nothing itself. */
import { AutoComplete, Button, Input } from 'antd'
import type { PostArea } from '../../../../domain/people/post.ts'
import { Field } from '../../../forms/Field.tsx'
import { DayInput } from '../../../forms/TimeFields.tsx'
import { postsText } from '../../../text/posts.ts'

const text = postsText

export type AreaFieldsProps = {
  readonly value: PostArea
  readonly estates: readonly string[]
  readonly onChange: (value: PostArea) => void
}

export function AreaFields({ value, estates, onChange }: AreaFieldsProps) {
  const words = (field: 'building' | 'entrance' | 'grid', limit: number) => (
    <Field label={text[field]}>
      {(ties) => (
        <Input
          {...ties}
          value={value[field]}
          maxLength={limit}
          autoComplete="off"
          onChange={(event) => onChange({ ...value, [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      <Field label={text.estate}>
        {(ties) => (
          <AutoComplete
            {...ties}
            value={value.estateName}
            options={estates.map((estate) => ({ value: estate }))}
            onChange={(estateName: string) => onChange({ ...value, estateName })}
          />
        )}
      </Field>
      <div className="posts-area">
        {words('building', 20)}
        {words('entrance', 20)}
        {words('grid', 40)}
      </div>
    </>
  )
}

export type TermFieldProps = {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  readonly mayClear?: boolean | undefined
}

export function TermField({ label, hint, value, onChange, mayClear }: TermFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(ties) => (
        <span className="row posts-day">
          <DayInput
            ties={ties}
            inputRef={() => undefined}
            value={value}
            onChange={(day) => onChange(day === '' ? null : day)}
            onBlur={() => undefined}
          />
          {mayClear === true && value !== null && (
            <Button type="link" onClick={() => onChange(null)}>
              {text.clearUntil}
            </Button>
          )}
        </span>
      )}
    </Field>
  )
}
