/** The foot of a task's drawer: the one filled button, a few outlined ones, the rest under 更多. Does no step itself. */
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Gap } from '../../../../domain/papers/document.ts'
import { paperTraits, type TaskPaperKind } from '../../../../domain/papers/paper-kinds.ts'
import type { OutputOf } from '../../../api.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { PostButton } from '../../../parts/PostButton.tsx'
import { PaperDrawer } from '../../../parts/paper/PaperRows.tsx'
import { taskActsText } from '../../../text/task-acts.ts'
import { type Act, nextAct, otherActs, type Way } from './next-act.ts'

const text = taskActsText

const papers = { 'print-order': 'dispatch-order', 'print-form': 'satisfaction-form' } as const

const isWay = (one: Act | Way): one is Way => one === 'post' || one in papers

export type TaskFootProps = {
  readonly record: OutputOf<'tasks.record'>
  readonly onAct: (act: Act) => void
  readonly onPost: () => void
  readonly onFill: (gap: Gap) => void
}

export function TaskFoot({ record, onAct, onPost, onFill }: TaskFootProps) {
  const { task } = record
  const [paper, setPaper] = useState<TaskPaperKind | null>(null)
  const [isMenuOpen, setIsMenuOpen] = useState(false)
  useKeys({ escape: () => setIsMenuOpen(false) }, { isOn: isMenuOpen })
  const next = nextAct(record)
  const { inSight, more } = otherActs(record)
  const begin = (one: Act | Way) => {
    if (!isWay(one)) onAct(one)
    else if (one === 'post') onPost()
    else setPaper(papers[one])
  }
  return (
    <div className="side-panel-foot">
      {inSight.map((one) =>
        one === 'post' ? (
          <PostButton
            key={one}
            kind="progress"
            source={{ kind: 'task', taskId: task.id }}
            label={text.acts.post}
          />
        ) : (
          <Button key={one} onClick={() => begin(one)}>
            {text.short[one]}
          </Button>
        ),
      )}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="topLeft"
          autoFocus
          classNames={{ root: 'tasks-menu' }}
          open={isMenuOpen}
          onOpenChange={setIsMenuOpen}
          menu={{
            items: more.map((one) => ({ key: one, label: text.acts[one], onClick: () => begin(one) })),
          }}
        >
          <Button aria-haspopup="menu">{text.more}</Button>
        </Dropdown>
      )}
      <span className="grow" />
      {next !== null && (
        <Button type="primary" onClick={() => onAct(next)}>
          {text.acts[next]}
        </Button>
      )}
      {paper !== null && (
        <PaperDrawer
          subject={{ kind: 'task', taskId: task.id }}
          kind={paper}
          name={paperTraits[paper].name}
          onFill={(gap) => {
            setPaper(null)
            onFill(gap)
          }}
          onClose={() => setPaper(null)}
        />
      )}
    </div>
  )
}
