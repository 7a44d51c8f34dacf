/** What is missing before 销号, each with the way to where it is filled, and what the supervision rule asks for today. Judges nothing. */
import { BellOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { CloseOutGapCode } from '../../../../domain/task/task-life.ts'
import type { OutputOf } from '../../../api.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { type Act, isOpenAct } from './next-act.ts'

const text = taskActsText

type TaskRecord = OutputOf<'tasks.record'>

const actOfGap: Readonly<Record<CloseOutGapCode, Act | 'photo'>> = {
  result: 'finish',
  evidence: 'photo',
  verification: 'verify',
  visit: 'visit',
}

export type TaskGapsProps = {
  readonly record: TaskRecord
  readonly onAct: (act: Act) => void
  readonly onPhoto: () => void
}

/** Shown once the work is done: from then on it is on its way to 销号. */
export function TaskGaps({ record, onAct, onPhoto }: TaskGapsProps) {
  const { task, gaps } = record
  if (gaps.length === 0 || (task.state !== 'to-verify' && task.state !== 'to-review')) return null
  return (
    <section className="tasks-gaps" aria-label={text.gapsTitle}>
      <b>{text.gapsTitle}</b>
      <ul>
        {gaps.map(({ code, sentence }) => {
          const act = actOfGap[code]
          const isOpen = act === 'photo' || isOpenAct(act, record)
          return (
            <li key={code}>
              <ExclamationCircleOutlined className="toned tone-amber" />
              <span className="grow">{sentence}</span>
              {isOpen && (
                <Button
                  type="link"
                  aria-label={text.fillOf(sentence)}
                  onClick={() => (act === 'photo' ? onPhoto() : onAct(act))}
                >
                  {text.fill}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const actOfPressing = {
  remind: 'remind',
  press: 'press',
  supervise: 'supervise',
  'report-in': 'press',
} as const

export type PressingLineProps = {
  readonly record: TaskRecord
  readonly onAct: (act: Act) => void
}

export function PressingLine({ record: { pressing }, onAct }: PressingLineProps) {
  if (pressing === null) return null
  const act = actOfPressing[pressing]
  return (
    <div className="tasks-pressing-line">
      <BellOutlined className="toned tone-amber" />
      <span className="grow">{text.pressing[pressing]}</span>
      <Button onClick={() => onAct(act)}>{text.acts[act]}</Button>
    </div>
  )
}
