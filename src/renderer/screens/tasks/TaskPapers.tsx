/** The papers of a task: 交办单, 督办单, 满意度评议表, each opened as pages with the ways to take it along. Knows no wording of them. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { Gap } from '../../../domain/papers/document.ts'
import { type PaperKind, paperTraits } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import type { Supervision, Task } from '../../../domain/task.ts'
import { PaperDrawer } from '../../parts/paper/PaperRows.tsx'
import { tasksText } from '../../text/tasks.ts'

type OpenPaperProps = {
  readonly subject: PaperSubject
  readonly kind: PaperKind
  readonly spoken?: string
  readonly onFill: (gap: Gap) => void
}

/** The paper's name; opens its pages. */
function OpenPaper({ subject, kind, spoken, onFill }: OpenPaperProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { name } = paperTraits[kind]
  return (
    <>
      <Button icon={<PrinterOutlined />} title={spoken} onClick={() => setIsOpen(true)}>
        {name}
      </Button>
      {isOpen && (
        <PaperDrawer
          subject={subject}
          kind={kind}
          name={name}
          onFill={(gap) => {
            setIsOpen(false)
            onFill(gap)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

export type SupervisionPaperProps = Pick<OpenPaperProps, 'onFill'> & {
  readonly supervision: Supervision
  /** Which of the task's supervisions it is, from 1. */
  readonly place: number
}

/** 督办单 of one supervision. */
export function SupervisionPaper({ supervision, place, onFill }: SupervisionPaperProps) {
  return (
    <OpenPaper
      subject={{ kind: 'supervision', supervisionId: supervision.id }}
      kind="supervision-order"
      spoken={tasksText.supervisionPaper(place)}
      onFill={onFill}
    />
  )
}

export type TaskPapersProps = Pick<OpenPaperProps, 'onFill'> & { readonly task: Task }

export function TaskPapers({ task, onFill }: TaskPapersProps) {
  const subject: PaperSubject = { kind: 'task', taskId: task.id }
  return (
    <section className="row tasks-papers" aria-label={tasksText.papers}>
      <OpenPaper subject={subject} kind="dispatch-order" onFill={onFill} />
      <OpenPaper subject={subject} kind="satisfaction-form" onFill={onFill} />
    </section>
  )
}
