/** Puts the form of a step into the drawer. Decides nothing. */
import type { OutputOf } from '../../../api.ts'
import { Dispatch } from '../acts/Dispatch.tsx'
import { AnswerExtension, AskExtension, Resume } from '../acts/Extension.tsx'
import { Assign, Finish } from '../acts/Finish.tsx'
import { OfferToMeeting } from '../acts/OfferToMeeting.tsx'
import { Supervise } from '../acts/Supervise.tsx'
import { Visit } from '../acts/Visit.tsx'
import { WordsAct } from '../acts/WordsAct.tsx'
import type { Act } from './next-act.ts'

export type ActFormProps = {
  readonly act: Act
  readonly record: OutputOf<'tasks.record'>
  readonly onGone: () => void
}

export function ActForm({ act, record, onGone }: ActFormProps) {
  const { task } = record
  const common = { task, onGone }
  switch (act) {
    case 'dispatch':
    case 'claim':
      return <Dispatch {...common} isClaim={act === 'claim'} />
    case 'assign':
      return <Assign {...common} />
    case 'ask-extension':
      return <AskExtension {...common} />
    case 'answer-extension':
      return <AnswerExtension {...common} />
    case 'resume':
      return <Resume {...common} />
    case 'finish':
      return <Finish {...common} />
    case 'visit':
      return <Visit record={record} onGone={onGone} />
    case 'supervise':
      return <Supervise {...common} />
    case 'offer':
      return <OfferToMeeting {...common} />
    default:
      return <WordsAct {...common} act={act} />
  }
}
