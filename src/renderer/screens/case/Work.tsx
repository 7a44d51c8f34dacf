/** The tasks and topics that hang on a 专班, each with the way to its own page; a task can be ordered from here. */
import { PlusOutlined } from '@ant-design/icons'
import { zodResolver } from '@hookform/resolvers/zod'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Link } from 'react-router'
import type { z } from 'zod'
import { tasks as taskContract } from '../../../contract/tasks.ts'
import type { Case } from '../../../domain/case/case.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { Failure } from '../../../domain/failure.ts'
import { tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { EntryDrawer } from '../../parts/drawer/EntryDrawer.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { caseText } from '../../text/cases.ts'
import type { CaseRecord } from './case-record.ts'

const text = caseText.work

export type WorkProps = { readonly record: CaseRecord; readonly isQuiet: boolean; readonly today: string }

export function Work({ record, isQuiet, today }: WorkProps) {
  const { found, tasks, topics } = record
  const [isOrdering, setIsOrdering] = useState(false)
  return (
    <div className="columns case-part">
      <Section
        title={text.tasks}
        extra={
          found.state === 'open' && (
            <Button
              type={isQuiet || isOrdering ? 'default' : 'primary'}
              icon={<PlusOutlined />}
              onClick={() => setIsOrdering(true)}
            >
              {text.order}
            </Button>
          )
        }
      >
        {tasks.length === 0 && <p className="second">{text.noTasks}</p>}
        <ul>
          {tasks.map((task) => (
            <li key={task.id} className="case-row">
              <Link className="case-row-words case-link" to={`/tasks?task=${task.id}`}>
                <b>{task.title}</b>
                <span className="second">
                  {[
                    task.number,
                    task.leadUnit,
                    task.dueOn === null ? '' : text.due(dayWithinYear(task.dueOn, today.slice(0, 4))),
                  ]
                    .filter((words) => words !== '')
                    .join('　')}
                </span>
              </Link>
              <StateBadge of="task" state={task.state} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text.topics}>
        {topics.length === 0 && <p className="second">{text.noTopics}</p>}
        <ul>
          {topics.map((topic) => (
            <li key={topic.id} className="case-row">
              <Link className="case-row-words case-link" to={`/topics/${topic.id}`}>
                <b>{topic.title}</b>
                <span className="second">{topic.number}</span>
              </Link>
              <StateBadge of="topic" state={topic.state} />
            </li>
          ))}
        </ul>
      </Section>
      {isOrdering && <OrderDrawer found={found} onClose={() => setIsOrdering(false)} />}
    </div>
  )
}

const order = taskContract.order.input.pick({ title: true, demand: true, place: true })

function OrderDrawer({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { message } = App.useApp()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { control, handleSubmit } = useForm<z.input<typeof order>>({
    resolver: zodResolver(order),
    defaultValues: { title: '', demand: '', place: '' },
  })
  const send = handleSubmit(async (words) => {
    const reply = await tell('tasks.order', {
      ...words,
      kind: 'assigned',
      estateName: found.estateName,
      category: null,
      isUrgent: false,
      topicId: null,
      caseId: found.id,
    })
    if (!reply.ok) return setRefusal(reply.failure)
    void message.success(text.ordered)
    onClose()
  })
  return (
    <EntryDrawer
      title={text.orderTitle}
      submit={text.order}
      refusal={refusal}
      onSubmit={() => send()}
      onClose={onClose}
    >
      <p className="second">{text.orderHint}</p>
      <TextField control={control} name="title" label={text.task} />
      <TextField control={control} name="demand" label={text.demand} rows={3} />
    </EntryDrawer>
  )
}
