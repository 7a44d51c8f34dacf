/** The explanation and the chair's prompt of one item, and the legal track that it goes. */
import { Button, Drawer } from 'antd'
import type { AgendaItem } from '../../../domain/meeting/agenda.ts'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import { TextField } from '../../forms/Field.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'
import { useItemForm } from './AgendaRow.tsx'
import { TrackFields } from './TrackFields.tsx'

const text = prepareText

export type ItemDrawerProps = {
  readonly item: AgendaItem
  readonly meeting: Meeting
  readonly onClose: () => void
}

export function ItemDrawer({ item, meeting, onClose }: ItemDrawerProps) {
  const { form, refusal } = useItemForm(item)
  useKeys({ escape: onClose, 'ctrl+enter': onClose }, { isModal: true })
  return (
    <Drawer
      open
      size="min(34rem, 92vw)"
      title={text.drawerTitle(item.position, item.title)}
      onClose={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{text.done}</Button>
        </div>
      }
    >
      <div className="stack">
        <TextField
          control={form.control}
          name="explanation"
          label={text.explanation}
          hint={text.explanationHint}
          rows={3}
        />
        {item.kind !== 'inform' && <TrackFields item={item} meeting={meeting} />}
        <TextField control={form.control} name="prompt" label={text.prompt} hint={text.promptHint} rows={3} />
        {refusal !== null && <p className="field-error">{sayFailure(refusal)}</p>}
      </div>
    </Drawer>
  )
}
