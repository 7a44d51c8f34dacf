/** One labelled control with its hint and its error, tied together for readers. Knows no noun. */
import { WarningFilled } from '@ant-design/icons'
import { Input } from 'antd'
import { type ReactNode, useId } from 'react'
import { type Control, Controller, type FieldPath, type FieldValues } from 'react-hook-form'
import './forms.css'

/** What a control takes from its field. */
export type ControlTies = {
  readonly id: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: true | undefined
}

export type FieldProps = {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly className?: string | undefined
  readonly children: (ties: ControlTies) => ReactNode
}

export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId()
  const noteId = `${id}-note`
  const hasNote = error !== undefined || hint !== undefined
  return (
    <div className={className === undefined ? 'field' : `field ${className}`}>
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children({
        id,
        ...(hasNote ? { 'aria-describedby': noteId } : {}),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
      })}
      {hasNote && (
        <span id={noteId} className={error === undefined ? 'field-hint' : 'field-error'}>
          {error === undefined ? (
            hint
          ) : (
            <>
              <WarningFilled /> {error}
            </>
          )}
        </span>
      )}
    </div>
  )
}

export type TextFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly hint?: ReactNode
  readonly placeholder?: string | undefined
  readonly className?: string | undefined
  /** More than one line grows with the text. */
  readonly rows?: number | undefined
  readonly onEnter?: (() => void) | undefined
}

/** A field of words inside a form. */
export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { control, name, label, hint, placeholder, className, rows = 1, onEnter } = props
  return (
    <Controller
      control={control}
      name={name}
      render={({ field, fieldState }) => (
        <Field label={label} hint={hint} error={fieldState.error?.message} className={className}>
          {(ties) => {
            const common = {
              ...ties,
              name: field.name,
              value: String(field.value ?? ''),
              onChange: field.onChange,
              onBlur: field.onBlur,
              placeholder,
              autoComplete: 'off',
              ...(fieldState.error === undefined ? {} : { status: 'error' as const }),
            }
            return rows > 1 ? (
              <Input.TextArea {...common} ref={field.ref} autoSize={{ minRows: rows, maxRows: 12 }} />
            ) : (
              <Input
                {...common}
                ref={field.ref}
                onPressEnter={(event) => {
                  if (!event.nativeEvent.isComposing) onEnter?.()
                }}
              />
            )
          }}
        </Field>
      )}
    />
  )
}
