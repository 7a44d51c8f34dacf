/** One passage of the minutes, edited where it stands and saved while it is typed. Drafts no words. */
import { EditOutlined, UndoOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { MinutesSection } from '../../../domain/papers/meeting/minutes.ts'
import type { PhraseUse } from '../../../domain/phrase.ts'
import { tell } from '../../api.ts'
import { Phrases } from '../../parts/fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../parts/fields/phrase-field.ts'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { minutesText } from '../../text/minutes.ts'
import { fieldId, useDesk } from './desk.ts'

const partOf = (anchor: string): string => anchor.replace(/^item-\d+-/u, '')

/** Which phrases are at hand in which part; none where the facts alone speak. */
const usesOf: Readonly<Record<string, readonly PhraseUse[]>> = {
  report: ['report'],
  views: ['view', 'demand'],
  result: ['agreed', 'demand'],
}

/** What a passage is called for who can't see where it stands. */
export const namePassage = ({ anchor, position }: Pick<MinutesSection, 'anchor' | 'position'>): string => {
  const part = minutesText.passage[partOf(anchor)] ?? minutesText.words
  return position === null ? part : minutesText.passageOf(position, part)
}

export function Passage({ section }: { readonly section: MinutesSection }) {
  const { record, canEdit, litAnchor } = useDesk()
  const { sayRefused } = useWritten()
  const { anchor, drafted } = section
  const meetingId = record.meeting.id
  const { value, change, fieldEvents } = useAutosave(section.text, async (text) => {
    const reply =
      text.trim() === drafted.trim()
        ? await tell('meetings.restorePassage', { meetingId, anchor })
        : await tell('meetings.editPassage', { meetingId, anchor, text })
    if (!reply.ok) sayRefused(reply.failure)
    return reply.ok
  })
  const restore = () => {
    change(drafted)
    fieldEvents.onBlur()
  }
  const isLit = litAnchor === anchor
  const uses = usesOf[partOf(anchor)]
  return (
    <div className={isLit ? 'minutes-passage is-lit' : 'minutes-passage'} data-anchor={anchor}>
      {canEdit ? (
        <Input.TextArea
          id={fieldId(anchor)}
          className="minutes-text"
          variant="borderless"
          autoSize
          aria-label={namePassage(section)}
          placeholder={minutesText.emptyPassage}
          maxLength={10_000}
          value={value}
          onChange={(event) => change(event.target.value)}
          {...fieldEvents}
        />
      ) : (
        <p id={fieldId(anchor)} tabIndex={-1} className="minutes-text">
          {section.text}
        </p>
      )}
      {canEdit && uses !== undefined && (
        <Phrases
          look="icon"
          use={uses}
          onInsert={(phrase) => change(insertPhrase(fieldId(anchor), value, phrase))}
          wordsToKeep={() => wordsToKeep(fieldId(anchor))}
        />
      )}
      {(section.isEdited || value !== section.text) && (
        <div className="minutes-edited">
          <Badge icon={<EditOutlined />}>{minutesText.edited}</Badge>
          {canEdit && drafted !== '' && (
            <Button type="link" icon={<UndoOutlined />} onClick={restore}>
              {minutesText.restore}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
