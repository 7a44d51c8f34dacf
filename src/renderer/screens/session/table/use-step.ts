/** Turns the one next step into the filled button: what it will do, whether it can, and what happens when pressed. */
import { useRef, useState } from 'react'
import {
  type AgendaItem,
  canResolveFrom,
  latestResult,
  needsReason,
  type Stage,
  stageBeside,
} from '../../../../domain/meeting/agenda.ts'
import { type NextStep, nextStep } from '../../../../domain/meeting/next-step.ts'
import { isDecidedByMeeting } from '../../../../domain/rules/legal-track.ts'
import { nameOutcome } from '../../../../domain/vote/outcome-wording.ts'
import { isConsultation } from '../../../../domain/vote/vote-wording.ts'
import { tell } from '../../../api.ts'
import { sayFailure } from '../../../text/failures.ts'
import { sessionText } from '../../../text/session.ts'
import { voteText } from '../../../text/session-vote.ts'
import { countObstacle, decideNow } from '../vote/count/obstacle.ts'
import { setupFrom } from '../vote/prepare/choosing-draft.ts'
import { useRun } from './use-run.ts'
import { isPreparing, type Table } from './use-table.ts'

export type Step = {
  readonly kind: NextStep['kind']
  readonly label: string
  readonly isBusy: boolean
  /** Why it can't be pressed now, in words; null when it can. */
  readonly obstacle: string | null
  readonly press: () => void
  /** The step back; null where there is none. */
  readonly back: (() => void) | null
}

export type StepDialogs = { readonly onAnnounce: () => void; readonly onEnd: () => void }

export function useStep(table: Table, { onAnnounce, onEnd }: StepDialogs): Step {
  const run = useRun()
  const [isBusy, setIsBusy] = useState(false)
  const isRunning = useRef(false)
  const { record, item, question, again, outcome, resolution } = table
  const step = nextStep(record)
  const { meeting, agenda } = record
  const { step: words } = sessionText

  /** One press is one step, however often the key is hit. */
  const once = (act: () => Promise<unknown>) => (): void => {
    if (isRunning.current) return
    isRunning.current = true
    setIsBusy(true)
    void act().finally(() => {
      isRunning.current = false
      setIsBusy(false)
    })
  }
  /** A step that leaves the discussion takes the point along that is still in its field. */
  const leaving = (act: () => Promise<unknown>) =>
    once(async () => {
      if (await table.point.write()) await act()
    })
  const waiting = agenda.find((one) => one.state === 'waiting') ?? null
  const isOpinion = !isDecidedByMeeting(resolution.value.track, meeting.rule.id)

  const conclude = async (on: AgendaItem): Promise<void> => {
    const chosen = outcome.value
    if (chosen.outcome === null) return
    const input = { itemId: on.id, outcome: chosen.outcome, text: chosen.text.trim() }
    if ((await run(tell('agenda.conclude', input))) !== null) outcome.clear()
  }

  const actions = (): Pick<Step, 'label' | 'obstacle' | 'press'> => {
    if (item !== null && table.vote === null && item.outcome === null && outcome.value.isOpen)
      return concluding(item)
    if (item !== null && meeting.state === 'in-session' && isPreparing(table)) return opening(item)
    switch (step.kind) {
      case 'resume':
        return {
          label: words.resume,
          obstacle: null,
          press: once(() => run(tell('meetings.resume', { meetingId: meeting.id }))),
        }
      case 'begin-item': {
        const title = waiting?.title ?? ''
        const isFirst = agenda.every((one) => one.state === 'waiting')
        return {
          label: isFirst ? words.beginFirst(title) : words.next(title),
          obstacle: null,
          press: leaving(() => run(tell('agenda.begin', { itemId: step.itemId }))),
        }
      }
      case 'move-stage':
        return {
          label: stageLabel(step.to),
          obstacle: null,
          press: (step.to === 'discuss' ? once : leaving)(() =>
            run(tell('agenda.moveStage', { itemId: step.itemId, to: step.to })),
          ),
        }
      case 'open-vote':
        return item === null ? ending() : opening(item)
      case 'announce':
        return {
          label: isAgreed(table) ? voteText.consensus.none : words.announce,
          obstacle: countObstacle(table),
          press: onAnnounce,
        }
      case 'conclude':
        return item === null ? ending() : concluding(item)
      case 'adopt':
        return adopting(step.itemId)
      case 'finish-item':
        return {
          label: waiting === null ? words.finish : words.next(waiting.title),
          obstacle: null,
          press: leaving(async () => {
            const finished = await run(tell('agenda.finish', { itemId: step.itemId }))
            if (finished !== null && waiting !== null) await run(tell('agenda.begin', { itemId: waiting.id }))
          }),
        }
      case 'close':
        return ending()
    }
  }
  const opening = (on: AgendaItem) => {
    const { question: asked, method, tellers, scrutineer, choosing, reason, orderedBy } = question.value
    const former = latestResult(on)
    const setup = setupFrom(method, choosing, former)
    const common = { question: asked, method, tellers, scrutineer }
    return {
      label: former === null ? words.openVote : voteText.again.step,
      obstacle:
        asked.trim() === ''
          ? voteText.questionMissing
          : !setup.ok
            ? sayFailure(setup.failure)
            : former !== null && reason.trim() === ''
              ? voteText.again.reasonMissing
              : null,
      press: once(async () => {
        if (!setup.ok) return
        const input = { ...common, choosing: setup.value }
        const opened = await run(
          former === null
            ? tell('votes.open', { itemId: on.id, ...input })
            : tell('votes.openAgain', { voteId: former.id, ...input, reason, orderedBy }),
        )
        if (opened !== null) again.clear()
      }),
    }
  }
  const ending = () => ({ label: words.close, obstacle: null, press: onEnd })
  const stageLabel = (to: Stage): string => {
    if (to !== 'resolve' || item === null || !canResolveFrom(item.outcome)) return words.to[to]
    return isConsultation(meeting.rule) ? words.writeOpinion : words.writeResolution
  }
  const concluding = (on: AgendaItem) => {
    const chosen = outcome.value
    if (chosen.outcome === null)
      return { label: words.chooseOutcome, obstacle: sessionText.outcome.choose, press: () => undefined }
    const lacksReason = needsReason(chosen.outcome) && chosen.text.trim() === ''
    return {
      label: words.conclude(nameOutcome(chosen.outcome, meeting.rule)),
      obstacle: lacksReason ? sessionText.outcome.reasonMissing : null,
      press: leaving(() => conclude(on)),
    }
  }
  const adopting = (itemId: AgendaItem['id']) => {
    const draft = resolution.value
    const { resolve } = sessionText
    const untitled = draft.tasks.findIndex((task) => task.entry.title.trim() === '')
    const obstacle =
      draft.wording.trim() === ''
        ? resolve.wordingMissing
        : untitled >= 0
          ? resolve.taskTitleMissing(untitled + 1)
          : null
    return {
      label: words.adopt(isOpinion ? resolve.opinion : resolve.resolution),
      obstacle,
      press: once(async () => {
        const input = { itemId, ...draft, tasks: draft.tasks.map((task) => task.entry) }
        if ((await run(tell('resolutions.adopt', input))) !== null) resolution.clear()
      }),
    }
  }

  /** Going back from a vote that would be taken again is leaving it as it stands. */
  const isLeavingAgain = again.value && item !== null && item.outcome !== null && isPreparing(table)
  const { label, obstacle: hindrance, press } = actions()
  const obstacle = table.isCorrecting ? words.correctFirst : hindrance
  const before =
    item === null || table.vote !== null || table.isCorrecting || meeting.state !== 'in-session'
      ? null
      : stageBeside(item.kind, item.stage, -1)
  return {
    kind: step.kind,
    label,
    isBusy,
    obstacle,
    press: () => {
      if (obstacle === null) press()
    },
    back: isLeavingAgain
      ? again.clear
      : item === null || before === null
        ? null
        : once(() => run(tell('agenda.moveStage', { itemId: item.id, to: before }))),
  }
}

/** Whether the chair asked 有无异议, nobody objected, and that is enough. */
const isAgreed = (table: Table): boolean =>
  table.vote?.method === 'consensus' && decideNow(table)?.outcome.passed === true
