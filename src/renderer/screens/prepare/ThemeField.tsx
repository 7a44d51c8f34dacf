/** The theme of a meeting, as in 一月一主题; saved by itself. */
import { Input } from 'antd'
import { useState } from 'react'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import { tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'

export function ThemeField({ meeting }: { readonly meeting: Meeting }) {
  const [problem, setProblem] = useState<string | undefined>()
  const { value, change, fieldEvents } = useAutosave(meeting.theme, async (theme) => {
    const reply = await tell('meetings.setTheme', { meetingId: meeting.id, theme })
    setProblem(reply.ok ? undefined : sayFailure(reply.failure))
    return reply.ok
  })
  return (
    <div className="field-wide" {...fieldEvents}>
      <Field label={prepareText.theme} hint={prepareText.themeHint} error={problem}>
        {(ties) => (
          <Input
            {...ties}
            value={value}
            maxLength={60}
            autoComplete="off"
            placeholder={prepareText.themeExample}
            onChange={(event) => change(event.target.value)}
          />
        )}
      </Field>
    </div>
  )
}
