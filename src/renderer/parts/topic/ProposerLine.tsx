/** Who proposed a topic, masked until the whole is asked for; asking is journaled. Masks by the domain's rule. */
import { Button } from 'antd'
import { useState } from 'react'
import type { TopicId } from '../../../domain/identity.ts'
import { maskProposer } from '../../../domain/topic/proposer.ts'
import type { Proposer } from '../../../domain/topic/topic.ts'
import { send } from '../../api.ts'
import { topicsText } from '../../text/topics.ts'
import { useWritten } from '../hooks/use-written.tsx'
import './topic.css'

const text = topicsText

export type ProposerLineProps = {
  readonly topicId: TopicId
  readonly proposer: Pick<Proposer, 'name' | 'room' | 'phone'> & Partial<Pick<Proposer, 'role' | 'count'>>
}

export function ProposerLine({ topicId, proposer }: ProposerLineProps) {
  const { sayRefused } = useWritten()
  const [phone, setPhone] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const show = async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await send('topics.showPhone', { topicId })
    setIsBusy(false)
    if (reply.ok) setPhone(reply.value)
    else sayRefused(reply.failure)
  }
  const isShown = phone !== null
  const { name, role = '', room, count = 1 } = isShown ? proposer : maskProposer(proposer)
  const isEmpty = [proposer.name, role, room, proposer.phone].every((words) => words === '')
  if (isEmpty) return text.nobody
  return (
    <>
      {[name, role, room].filter((words) => words !== '').join('　')}
      {count > 1 && `　${text.signed(count)}`}
      <span className="topic-phone">
        {isShown ? (phone === '' ? text.noPhone : phone) : proposer.phone}
        {!isShown && (
          <Button type="link" loading={isBusy} onClick={() => void show()}>
            {text.showProposer}
          </Button>
        )}
      </span>
    </>
  )
}
