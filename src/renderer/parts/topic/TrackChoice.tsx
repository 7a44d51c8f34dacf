/** The legal track of a topic as its words propose it, with the reason, and the ways to choose category and track oneself. */
import { Select } from 'antd'
import { useState } from 'react'
import { type LegalTrack, legalTracks } from '../../../domain/rules/legal-track.ts'
import { categoryDescriptions, type TopicCategory } from '../../../domain/rules/track.ts'
import type { Topic, TopicWords } from '../../../domain/topic/topic.ts'
import { type OutputOf, tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { topicsText } from '../../text/topics.ts'
import { useWritten } from '../hooks/use-written.tsx'

const text = topicsText
/** Leaves it to what is proposed. */
const proposed = 'proposed'

/** The words of a topic without what the program adds. */
export const wordsOf = (topic: Topic): TopicWords => ({
  title: topic.title,
  description: topic.description,
  demand: topic.demand,
  source: topic.source,
  category: topic.category,
  urgency: topic.urgency,
  estateName: topic.estateName,
  place: topic.place,
  householdCount: topic.householdCount,
  proposer: topic.proposer,
  receivedOn: topic.receivedOn,
  receivedBy: topic.receivedBy,
})

export function TrackChoice({ known }: { readonly known: OutputOf<'topics.dossier'> }) {
  const { topic, proposal } = known
  const { sayRefused } = useWritten()
  const [isBusy, setIsBusy] = useState(false)
  const isOver = topic.state === 'closed-out'
  const during = async (act: ReturnType<typeof tell>) => {
    setIsBusy(true)
    const reply = await act
    setIsBusy(false)
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <div className="topic-track">
      <p>
        <b>{text.trackNames[topic.track ?? proposal.track]}</b>
        <span className="hint topic-track-reason">{proposal.reason}</span>
      </p>
      <div className="field-grid">
        <Field label={text.category}>
          {(ties) => (
            <Select<TopicCategory | typeof proposed>
              {...ties}
              disabled={isBusy || isOver}
              value={topic.category ?? proposed}
              options={[
                { value: proposed, label: text.byWords(proposal.categoryName) },
                ...categoryDescriptions.map(({ category, name }) => ({ value: category, label: name })),
              ]}
              onChange={(chosen) =>
                void during(
                  tell('topics.reword', {
                    topicId: topic.id,
                    words: { ...wordsOf(topic), category: chosen === proposed ? null : chosen },
                  }),
                )
              }
            />
          )}
        </Field>
        <Field label={text.track}>
          {(ties) => (
            <Select<LegalTrack | typeof proposed>
              {...ties}
              disabled={isBusy || isOver}
              value={topic.track ?? proposed}
              options={[
                { value: proposed, label: text.proposedTrack(text.trackNames[proposal.track]) },
                ...legalTracks.map((track) => ({ value: track, label: text.trackNames[track] })),
              ]}
              onChange={(chosen) =>
                void during(
                  tell('topics.setTrack', { topicId: topic.id, track: chosen === proposed ? null : chosen }),
                )
              }
            />
          )}
        </Field>
      </div>
    </div>
  )
}
