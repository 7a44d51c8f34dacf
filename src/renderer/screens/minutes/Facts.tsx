/** Who chaired and kept the record, and where: put right here when it was left open. */
import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import type { PersonId } from '../../../domain/identity.ts'
import { tell } from '../../api.ts'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { minutesText } from '../../text/minutes.ts'
import { useDesk } from './desk.ts'

export function Facts() {
  const { canEdit, editor, openEditor } = useDesk()
  if (!canEdit) return null
  if (editor?.kind === 'facts') return <FactFields field={editor.field} />
  return (
    <div className="minutes-more">
      <Button type="text" onClick={() => openEditor({ kind: 'facts', field: 'chair' })}>
        {minutesText.changeFacts}
      </Button>
    </div>
  )
}

type Amendable = {
  readonly chairId: PersonId | null
  readonly recorderId: PersonId | null
  readonly place: string
}

function FactFields({ field }: { readonly field: 'chair' | 'recorder' | 'place' }) {
  const { record, openEditor } = useDesk()
  const { sayRefused } = useWritten()
  const ids = useId()
  const { id: meetingId, form, title, heldOn, startTime, estateName, occasion } = record.meeting
  const { chairId, recorderId, place } = record.meeting
  useKeys({ escape: () => openEditor(null) })
  const { value, change, fieldEvents } = useAutosave<Amendable>(
    { chairId, recorderId, place },
    async (facts) => {
      const fixed = { meetingId, form, title, heldOn, startTime, estateName, occasion }
      const reply = await tell('meetings.arrange', { ...fixed, ...facts })
      if (!reply.ok) sayRefused(reply.failure)
      return reply.ok
    },
  )
  const person = (name: 'chairId' | 'recorderId', label: string, hasFocus: boolean) => (
    <div className="task-field">
      <label htmlFor={`${ids}${name}`}>{label}</label>
      <Select
        id={`${ids}${name}`}
        value={value[name]}
        autoFocus={hasFocus}
        showSearch={{ optionFilterProp: 'label' }}
        options={record.roll.map((entry) => ({ value: entry.personId, label: entry.name }))}
        onChange={(personId) => change({ ...value, [name]: personId })}
      />
    </div>
  )
  return (
    <div className="minutes-editor" {...fieldEvents}>
      <div className="task-fields">
        {person('chairId', minutesText.chair, field === 'chair')}
        {person('recorderId', minutesText.recorder, field === 'recorder')}
        <div className="task-field task-field-wide">
          <label htmlFor={`${ids}place`}>{minutesText.place}</label>
          <Input
            id={`${ids}place`}
            value={value.place}
            maxLength={80}
            autoFocus={field === 'place'}
            onChange={(event) => change({ ...value, place: event.target.value })}
          />
        </div>
      </div>
      <div className="row row-end">
        <Button onClick={() => openEditor(null)}>{minutesText.done}</Button>
      </div>
    </div>
  )
}
