/** Says what was just taken in, with the way to it and the way back. Takes nothing in itself. */
import { CheckCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef } from 'react'
import { Link } from 'react-router'
import type { TopicId } from '../../../domain/identity.ts'
import type { TopicWords } from '../../../domain/topic/topic.ts'
import { tell } from '../../api.ts'
import { useHandler } from '../../parts/hooks/use-handler.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Keycap } from '../../parts/Keycap.tsx'
import { partsText } from '../../text/parts.ts'
import { topicsText } from '../../text/topics.ts'

const text = topicsText

/** What was taken in last, and how far it can go back. */
export type Taken = {
  readonly words: string
  /** Where 打开 leads; null where there is more than one. */
  readonly topicId: TopicId | null
  readonly back:
    | null
    | { readonly kind: 'entry'; readonly topicId: TopicId; readonly written: TopicWords }
    | { readonly kind: 'merge'; readonly topicId: TopicId }
    | { readonly kind: 'list'; readonly topicIds: readonly TopicId[] }
}

export type JustTakenProps = {
  readonly taken: Taken
  /** What stands here once it is taken back; words to write again where there were some. */
  readonly onBack: (after: Taken, written: TopicWords | null) => void
}

export function JustTaken({ taken, onBack }: JustTakenProps) {
  const { words, topicId, back } = taken
  const [by] = useHandler()
  const { sayRefused } = useWritten()
  const isBusy = useRef(false)
  const sendBack = () => {
    switch (back?.kind) {
      case undefined:
        return null
      case 'merge':
        return tell('topics.screen', {
          topicId: back.topicId,
          screening: { decision: 'screen-again', reason: text.takenBack },
          by,
        })
      case 'entry':
        return tell('topics.withdraw', { topicIds: [back.topicId] })
      case 'list':
        return tell('topics.withdraw', { topicIds: [...back.topicIds] })
    }
  }
  const takeBack = async () => {
    if (back === null || isBusy.current) return
    isBusy.current = true
    const reply = await sendBack()
    isBusy.current = false
    if (reply === null) return
    if (!reply.ok) return sayRefused(reply.failure)
    switch (back.kind) {
      case 'merge':
        return onBack({ words: text.unmerged, topicId: back.topicId, back: null }, null)
      case 'entry':
        return onBack({ words: text.undone, topicId: null, back: null }, back.written)
      case 'list':
        return onBack({ words: text.undoneAll(back.topicIds.length), topicId: null, back: null }, null)
    }
  }
  useKeys({ 'ctrl+z': back === null ? undefined : () => void takeBack() })
  return (
    <p className="topics-taken" role="status">
      <CheckCircleFilled />
      <span className="cut">{words}</span>
      {topicId !== null && <Link to={`/topics/${topicId}`}>{text.openIt}</Link>}
      {back !== null && (
        <Button type="text" onClick={() => void takeBack()}>
          {partsText.undo} <Keycap>{partsText.keys.ctrlZ}</Keycap>
        </Button>
      )}
    </p>
  )
}
