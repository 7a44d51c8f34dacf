/** Picks one topic by its words; the newest are offered before anything is typed. Never searches while an input method composes. */
import { Select } from 'antd'
import type { TopicId } from '../../../domain/identity.ts'
import { topicStateNames } from '../../../domain/topic/topic-wording.ts'
import { useAsk } from '../../api.ts'
import type { ControlTies } from '../../forms/Field.tsx'
import { topicsText } from '../../text/topics.ts'
import { useComposed } from '../hooks/use-composed.ts'

const offered = 30

export type TopicPickProps = {
  readonly ties: ControlTies
  /** Itself is never offered. */
  readonly without: TopicId
  readonly value: TopicId | null
  readonly onChange: (topicId: TopicId) => void
}

export function TopicPick({ ties, without, value, onChange }: TopicPickProps) {
  const find = useComposed()
  const found =
    useAsk('topics.list', {
      tab: 'all',
      source: null,
      estateName: null,
      words: find.settled.trim(),
      offset: 0,
      limit: offered,
    }).data?.topics ?? []
  return (
    <div {...find.fieldEvents}>
      <Select<TopicId>
        {...ties}
        className="topic-pick"
        {...(value === null ? {} : { value })}
        placeholder={topicsText.findExample}
        showSearch={{ filterOption: false, searchValue: find.typed, onSearch: find.setTyped }}
        options={found
          .filter(({ id, state }) => id !== without && state !== 'merged')
          .map(({ id, number, title, state }) => ({
            value: id,
            label: `${topicsText.shortNumber(number)} ${title}（${topicStateNames[state]}）`,
          }))}
        notFoundContent={topicsText.mergeNone}
        onChange={onChange}
      />
    </div>
  )
}
