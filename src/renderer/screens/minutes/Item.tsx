/** One item of the minutes: heading and outcome, its passages, and what can be put right about it. Decides no outcome. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { type AgendaItem, canResolveFrom } from '../../../domain/meeting/agenda.ts'
import { itemAnchor, type MinutesSection } from '../../../domain/papers/meeting/minutes.ts'
import { nameOutcome, wordingRule } from '../../../domain/vote/outcome-wording.ts'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { minutesText } from '../../text/minutes.ts'
import { fieldId, useDesk } from './desk.ts'
import { Passage } from './Passage.tsx'
import { Points } from './Points.tsx'
import { Adopt, ResolutionRow } from './ResolutionRow.tsx'
import { TaskRows } from './TaskRows.tsx'
import { VoteRows } from './VoteRow.tsx'

/** Passages that may be added by hand where nothing was drafted. */
const addable = ['views', 'result'] as const

const unwritten = (anchor: string, position: number): MinutesSection => ({
  anchor,
  position,
  drafted: '',
  text: '',
  isEdited: false,
})

export type ItemProps = {
  readonly item: AgendaItem
  readonly heading: string
  readonly sections: readonly MinutesSection[]
}

export function Item({ item, heading, sections }: ItemProps) {
  const { record, canEdit, litAnchor } = useDesk()
  const [added, setAdded] = useState<string | null>(null)
  const { position, outcome } = item
  const anchor = itemAnchor(position, 'heading')
  const missing = addable
    .map((part) => itemAnchor(position, part))
    .find((one) => !sections.some((section) => section.anchor === one))
  const isAdding = added !== null && !sections.some((section) => section.anchor === added)
  return (
    <section className="minutes-item" aria-labelledby={fieldId(anchor)}>
      <div className="minutes-head" data-anchor={anchor}>
        <h2
          id={fieldId(anchor)}
          tabIndex={-1}
          className={litAnchor === anchor ? 'minutes-heading is-lit' : 'minutes-heading'}
        >
          {heading}
        </h2>
        {outcome !== null && (
          <StateBadge
            of="outcome"
            state={outcome}
            word={nameOutcome(outcome, wordingRule(item, record.meeting.rule))}
          />
        )}
      </div>
      {sections.map((section) => (
        <Passage key={section.anchor} section={section} />
      ))}
      {isAdding && <Passage section={unwritten(added, position)} />}
      <VoteRows item={item} />
      {item.resolution !== null && <ResolutionRow item={item} resolution={item.resolution} />}
      {item.resolution !== null && <TaskRows item={item} resolution={item.resolution} />}
      {canResolveFrom(outcome) && item.resolution === null && <Adopt item={item} />}
      <div className="minutes-more">
        {item.kind !== 'inform' && <Points item={item} sections={sections} />}
        {canEdit && missing !== undefined && !isAdding && (
          <Button type="text" icon={<PlusOutlined />} onClick={() => setAdded(missing)}>
            {minutesText.addPassage}
          </Button>
        )}
      </div>
    </section>
  )
}
