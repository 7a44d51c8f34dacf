/** Steps that want a few words and who did it: 接单、退回、收回、不予办理、报到、暂缓、验收、退回重办、销号、重新办理、提醒、催办. Decides no state. */
import { useState } from 'react'
import { doersOf, isDoer } from '../../../../domain/task/close-out.ts'
import type { Task } from '../../../../domain/task/task.ts'
import { tell } from '../../../api.ts'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { taskActsText } from '../../../text/task-acts.ts'
import { ActFrame, NameField, type Settled, useStep, WordsField } from './fields.tsx'

const text = taskActsText

export const wordsActs = [
  'take-back',
  'accept',
  'return',
  'decline',
  'report-in',
  'suspend',
  'verify',
  'send-back',
  'close-out',
  'reopen',
  'remind',
  'press',
] as const
export type WordsActName = (typeof wordsActs)[number]

type Spec = {
  readonly hint: string
  readonly confirm: string
  readonly byLabel: string
  /** Who most likely does it; the one at the desk unless told. */
  readonly by: string
  /** 0: may be left empty */
  readonly needsWords: boolean
  readonly needsBy: boolean
  readonly limit: number
  readonly run: (words: string, by: string) => Promise<Settled>
}

/** Whoever did the work can't judge it; somebody else has to be named. */
const judgeOf = (task: Task, handler: string): string => (isDoer(task, handler) ? '' : handler)

const specOf = (act: WordsActName, task: Task, handler: string): Spec => {
  const taskId = task.id
  const doers = doersOf(task).join('、')
  const doer = task.responsible === '' ? task.leadUnit : task.responsible
  const plain = { byLabel: text.by, by: handler, needsWords: true, needsBy: false, limit: 300 }
  const confirm = text.acts[act]
  switch (act) {
    case 'take-back':
      return {
        ...plain,
        confirm,
        hint: text.takeBackHint,
        run: (reason, by) => tell('tasks.takeBack', { taskId, reason, by }),
      }
    case 'accept':
      return {
        ...plain,
        confirm,
        hint: text.acceptHint,
        byLabel: text.byOf.accept,
        by: doer,
        needsWords: false,
        limit: 500,
        run: (words, by) => tell('tasks.accept', { taskId, text: words, by }),
      }
    case 'return':
      return {
        ...plain,
        confirm,
        hint: text.returnHint,
        by: doer,
        run: (reason, by) => tell('tasks.return', { taskId, reason, by }),
      }
    case 'decline':
      return {
        ...plain,
        confirm,
        hint: text.declineHint,
        run: (reason, by) => tell('tasks.decline', { taskId, reason, by }),
      }
    case 'report-in':
      return {
        ...plain,
        confirm,
        hint: text.reportHint,
        byLabel: text.byOf.reported,
        by: doer,
        needsWords: false,
        limit: 500,
        run: (words, by) => tell('tasks.reportIn', { taskId, text: words, by }),
      }
    case 'suspend':
      return {
        ...plain,
        confirm,
        hint: text.suspendHint,
        run: (reason, by) => tell('tasks.suspend', { taskId, reason, by }),
      }
    case 'verify':
      return {
        ...plain,
        hint: text.verifyHint(doers),
        confirm: text.verifyNow,
        byLabel: text.byOf.verify,
        by: judgeOf(task, handler),
        needsWords: false,
        needsBy: true,
        limit: 500,
        run: (words, by) => tell('tasks.verify', { taskId, text: words, by }),
      }
    case 'send-back':
      return {
        ...plain,
        confirm,
        hint: text.sendBackHint,
        run: (reason, by) => tell('tasks.sendBack', { taskId, reason, by }),
      }
    case 'close-out':
      return {
        ...plain,
        hint: text.closeOutHint(doers),
        confirm: text.closeOutNow,
        byLabel: text.byOf.closeOut,
        by: judgeOf(task, handler),
        needsWords: false,
        needsBy: true,
        limit: 500,
        run: (words, by) => tell('tasks.closeOut', { taskId, text: words, by }),
      }
    case 'reopen':
      return {
        ...plain,
        confirm,
        hint: text.reopenHint,
        run: (reason, by) => tell('tasks.reopen', { taskId, reason, by }),
      }
    case 'remind':
    case 'press':
      return {
        ...plain,
        confirm,
        hint: act === 'remind' ? text.remindHint : text.pressHint,
        needsWords: false,
        run: (words, by) => tell('tasks.press', { taskIds: [taskId], kind: act, text: words, by }),
      }
  }
}

export type WordsActProps = {
  readonly act: WordsActName
  readonly task: Task
  readonly onGone: () => void
}

export function WordsAct({ act, task, onGone }: WordsActProps) {
  const [handler] = useHandler()
  const [words, setWords] = useState('')
  const [typedBy, setTypedBy] = useState<string | null>(null)
  const { isBusy, run } = useStep(onGone)
  const spec = specOf(act, task, handler)
  const by = typedBy ?? spec.by
  return (
    <ActFrame
      title={text.acts[act]}
      hint={spec.hint}
      confirm={spec.confirm}
      isReady={(!spec.needsWords || words.trim() !== '') && (!spec.needsBy || by.trim() !== '')}
      isBusy={isBusy}
      onConfirm={() => void run(() => spec.run(words, by))}
      onGone={onGone}
    >
      <WordsField
        label={spec.needsWords ? text.reason : text.said}
        hint={spec.needsWords ? undefined : text.optional}
        limit={spec.limit}
        value={words}
        isFocused
        onChange={setWords}
      />
      <NameField label={spec.byLabel} of="people" value={by} onChange={setTypedBy} />
    </ActFrame>
  )
}
