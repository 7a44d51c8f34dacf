/** What narrows the list of topics beside its tabs: where they came from, the 小区, and words to find. Finds nothing itself. */
import { SearchOutlined } from '@ant-design/icons'
import { Input, Select } from 'antd'
import type { TopicSource } from '../../../domain/topic/topic.ts'
import type { Composed } from '../../parts/hooks/use-composed.ts'
import { sourceOptions } from '../../parts/topic/TopicFields.tsx'
import { topicsText } from '../../text/topics.ts'

const text = topicsText

export type NarrowingProps = {
  readonly source: TopicSource | null
  readonly estateName: string | null
  readonly estateNames: readonly string[]
  readonly find: Composed
  /** Empty takes a part out again. */
  readonly onTurn: (change: { readonly source: string } | { readonly estate: string }) => void
}

export function Narrowing({ source, estateName, estateNames, find, onTurn }: NarrowingProps) {
  return (
    <>
      <Select
        className="topics-source"
        aria-label={text.source}
        value={source ?? ''}
        options={[{ value: '', label: text.anySource }, ...sourceOptions]}
        onChange={(next) => onTurn({ source: next })}
      />
      {estateNames.length > 0 && (
        <Select
          className="topics-estate"
          aria-label={text.estate}
          value={estateName ?? ''}
          options={[
            { value: '', label: text.anyEstate },
            ...estateNames.map((name) => ({ value: name, label: name })),
          ]}
          onChange={(next) => onTurn({ estate: next })}
        />
      )}
      <Input
        {...find.fieldEvents}
        className="topics-find"
        prefix={<SearchOutlined />}
        aria-label={text.find}
        placeholder={text.findExample}
        allowClear
        autoComplete="off"
        maxLength={60}
        value={find.typed}
        onChange={(event) => find.setTyped(event.target.value)}
      />
    </>
  )
}
