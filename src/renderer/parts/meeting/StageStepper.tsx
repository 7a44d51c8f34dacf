/** Shows where an item or a task stands among its stages. Leads nowhere: the next step has its own button. */
import { CheckOutlined } from '@ant-design/icons'
import { partsText } from '../../text/parts.ts'
import './meeting.css'

export type StageStepperProps = {
  readonly stages: readonly string[]
  /** Index of the current stage; the count of stages when all are done. */
  readonly current: number
  readonly label?: string | undefined
}

export function StageStepper({ stages, current, label }: StageStepperProps) {
  return (
    <ol className="stage-stepper" aria-label={label}>
      {stages.map((stage, index) => {
        const state = index < current ? 'done' : index === current ? 'current' : 'later'
        return (
          <li
            key={stage}
            className={`stage is-${state}`}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className="stage-circle" aria-hidden="true">
              {state === 'done' && <CheckOutlined />}
              {state === 'current' && <span className="stage-dot" />}
              {state === 'later' && index + 1}
            </span>
            <span className="stage-word">{stage}</span>
            <span className="visually-hidden">{partsText.stageStates[state]}</span>
          </li>
        )
      })}
    </ol>
  )
}
