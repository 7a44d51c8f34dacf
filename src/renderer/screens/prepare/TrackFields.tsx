/** What an item is about and which legal track it goes: the proposal with its reason, and the warning where this meeting can't decide. */
import { Alert, Select } from 'antd'
import { useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { AgendaItem } from '../../../domain/meeting/agenda.ts'
import type { Meeting } from '../../../domain/meeting/meeting.ts'
import { type LegalTrack, legalTracks, trackNames } from '../../../domain/rules/legal-track.ts'
import {
  categoryDescriptions,
  proposeTrack,
  type TopicCategory,
  topicCategories,
  trackOf,
  warnOfForm,
} from '../../../domain/rules/track.ts'
import { tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { sayFailure } from '../../text/failures.ts'
import { prepareText } from '../../text/prepare.ts'

const text = prepareText
const proposed = 'proposed'

/** As a secretary looks for them; titles are held against them in another order. */
const inOrder = categoryDescriptions.toSorted(
  (one, other) => topicCategories.indexOf(one.category) - topicCategories.indexOf(other.category),
)

export type TrackFieldsProps = { readonly item: AgendaItem; readonly meeting: Meeting }

export function TrackFields({ item, meeting }: TrackFieldsProps) {
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { id: ruleId } = meeting.rule
  const proposal = proposeTrack(item, ruleId)
  const guess = proposeTrack({ category: null, title: item.title }, ruleId)
  const warning = warnOfForm(meeting.form, ruleId, trackOf(item, ruleId))
  const file = async (category: TopicCategory | null, track: LegalTrack | null) => {
    const reply = await tell('agenda.setTrack', { itemId: item.id, category, track })
    setRefusal(reply.ok ? null : reply.failure)
  }
  return (
    <>
      <Field label={text.category} hint={text.categoryHint}>
        {(ties) => (
          <Select<TopicCategory | typeof proposed>
            {...ties}
            virtual={false}
            value={item.category ?? proposed}
            options={[
              {
                value: proposed,
                label: guess.from === 'title' ? text.categoryGuessed(guess.categoryName) : text.categoryNone,
              },
              ...inOrder.map(({ category, name }) => ({ value: category, label: name })),
            ]}
            onChange={(category) => void file(category === proposed ? null : category, null)}
          />
        )}
      </Field>
      <Field
        label={text.track}
        hint={text.trackReason(
          trackNames[proposal.track],
          proposal.beside === null ? null : trackNames[proposal.beside],
          proposal.reason,
        )}
      >
        {(ties) => (
          <Select<LegalTrack | typeof proposed>
            {...ties}
            value={item.track ?? proposed}
            options={[
              { value: proposed, label: text.trackProposed(trackNames[proposal.track]) },
              ...legalTracks.map((track) => ({ value: track, label: trackNames[track] })),
            ]}
            onChange={(track) => void file(item.category, track === proposed ? null : track)}
          />
        )}
      </Field>
      {warning !== null && <Alert type="warning" showIcon title={warning} />}
      {refusal !== null && <p className="field-error">{sayFailure(refusal)}</p>}
    </>
  )
}
