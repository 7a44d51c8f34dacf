/** Topics that may be the same as one, each with its reason and the way to join them. Compares nothing itself. */
import { Button } from 'antd'
import type { TopicId } from '../../../domain/identity.ts'
import type { OutputOf } from '../../api.ts'
import { topicsText } from '../../text/topics.ts'
import { StateBadge } from '../StateBadge.tsx'
import './topic.css'

export type Duplicate = OutputOf<'topics.duplicates'>[number]

export type AlikeProps = {
  readonly duplicates: readonly Duplicate[]
  readonly onMerge: (duplicate: Duplicate) => void
  readonly onDismiss: (topicId: TopicId) => void
  readonly isBusy: boolean
}

export function Alike({ duplicates, onMerge, onDismiss, isBusy }: AlikeProps) {
  if (duplicates.length === 0) return null
  return (
    <section className="topic-alike" aria-label={topicsText.alike}>
      <p className="topic-alike-head">
        <b>{topicsText.alike}</b> <span className="hint gives-way">{topicsText.alikeHint}</span>
      </p>
      <ul>
        {duplicates.map((one) => (
          <li key={one.topicId} className="topic-alike-row">
            <div className="topic-alike-words">
              <span className="topic-alike-title">
                <span className="second">{topicsText.shortNumber(one.number)}</span>{' '}
                <a href={`#/topics/${one.topicId}`}>{one.title}</a>
              </span>
              <span className="hint">{one.reason}</span>
            </div>
            <StateBadge of="topic" state={one.state} />
            <Button
              disabled={isBusy}
              aria-label={topicsText.mergeIntoOf(one.number)}
              onClick={() => onMerge(one)}
            >
              {topicsText.mergeInto}
            </Button>
            <Button
              type="text"
              aria-label={topicsText.notSameOf(one.number)}
              onClick={() => onDismiss(one.topicId)}
            >
              {topicsText.notSame}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
