/** What stands in the entry form, and the way from key to record: read, checked, sent, emptied for the next one. Draws nothing. */
import { App } from 'antd'
import { useRef, useState } from 'react'
import type { OpinionHouseholdId, OpinionId } from '../../../domain/identity.ts'
import { type AnswerProblem, readAnswer } from '../../../domain/questionnaire/opinion-entry.ts'
import type { Answer, OpinionOutcome } from '../../../domain/questionnaire/questionnaire.ts'
import { isNotSaved, retryBy, tell } from '../../api.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { sayFailure } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import type { Known } from './known.ts'

export type ChosenHousehold = {
  readonly id: OpinionHouseholdId
  readonly place: string
  readonly outcome: OpinionOutcome | null
}

/** What was just recorded and can be taken back for a while. */
export type JustRecorded = { readonly opinionId: OpinionId; readonly words: string }

/** Which question can't be taken as it was typed. */
export type Trouble = { readonly place: number; readonly problem: AnswerProblem }

const mostAlike = 100_000

/** The number of slips alike; null for anything that is no count. */
export const readSlipCount = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').trim()
  const count = /^\d{1,6}$/u.test(plain) ? Number(plain) : 0
  return count >= 1 && count <= mostAlike ? count : null
}

export function useEntry({ questionnaire }: Known) {
  const { id: questionnaireId, kind, questions } = questionnaire
  const { message } = App.useApp()
  const today = useToday()
  const [typed, setTyped] = useState<readonly string[]>(() => questions.map(() => ''))
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [household, setHousehold] = useState<ChosenHousehold | null>(null)
  const [slipCount, setSlipCount] = useState('1')
  const [on, setOn] = useState(today)
  const [carrier, setCarrier] = useState('')
  const [undo, setUndo] = useState<JustRecorded | null>(null)
  const isBusy = useRef(false)
  const fields = useRef<(HTMLInputElement | null)[]>([])
  const householdBox = useRef<HTMLInputElement | null>(null)

  const focusQuestion = (place: number) => {
    const field = fields.current[place]
    field?.focus()
    field?.select()
  }
  const type = (place: number, words: string) => {
    setTyped((all) => questions.map((_, index) => (index === place ? words : (all[index] ?? ''))))
    setTrouble((former) => (former?.place === place ? null : former))
  }
  /** Checks one question; says what is wrong with it. */
  const check = (place: number): boolean => {
    const question = questions[place]
    if (question === undefined) return true
    const read = readAnswer(question, typed[place] ?? '')
    setTrouble(read.ok ? null : { place, problem: read.problem })
    return read.ok
  }
  const readAll = (): readonly Answer[] | null => {
    const answers: Answer[] = []
    for (const [place, question] of questions.entries()) {
      const read = readAnswer(question, typed[place] ?? '')
      if (!read.ok) {
        setTrouble({ place, problem: read.problem })
        focusQuestion(place)
        return null
      }
      answers.push(read.answer)
    }
    return answers
  }
  const empty = () => {
    setTyped(questions.map(() => ''))
    setTrouble(null)
    setSlipCount('1')
    setHousehold(null)
    if (kind === 'slips') focusQuestion(0)
    else window.setTimeout(() => householdBox.current?.focus(), 0)
  }
  const record = async (outcome: OpinionOutcome = 'answered'): Promise<void> => {
    if (isBusy.current) return
    if (kind === 'door-to-door' && household === null) {
      householdBox.current?.focus()
      return void message.warning(text.chooseHousehold)
    }
    const answers = outcome === 'answered' ? readAll() : []
    const count = readSlipCount(slipCount)
    if (answers === null || count === null) return
    isBusy.current = true
    const reply = await tell('questionnaires.record', {
      questionnaireId,
      householdId: household?.id ?? null,
      outcome,
      answers: answers.map(({ options, words }) => ({ options: [...options], words })),
      slipCount: count,
      on,
      carrier,
    })
    isBusy.current = false
    if (!reply.ok) {
      if (!isNotSaved(reply.failure)) void message.error(sayFailure(reply.failure), 10)
      return retryBy(reply.failure, () => record(outcome))
    }
    const { opinionId, number, replacedNumber } = reply.value
    const replaced = replacedNumber === null ? '' : text.replaced(replacedNumber)
    setUndo({ opinionId, words: `${text.recorded(number, household?.place ?? '')}${replaced}` })
    empty()
  }
  const takeBack = async (): Promise<void> => {
    if (undo === null) return
    setUndo(null)
    const reply = await tell('questionnaires.withdraw', {
      opinionId: undo.opinionId,
      reason: text.undoReason,
    })
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  const press = (place: number) => {
    if (!check(place)) return
    if (place + 1 < questions.length) focusQuestion(place + 1)
    else void record()
  }
  const choose = (chosen: ChosenHousehold | null) => {
    setHousehold(chosen)
    if (chosen !== null) window.setTimeout(() => focusQuestion(0), 0)
  }
  return {
    ...{ typed, trouble, household, slipCount, on, carrier, undo, fields, householdBox },
    ...{ type, press, focusQuestion, setSlipCount, setOn, setCarrier, choose, record, takeBack },
    forgetUndo: () => setUndo(null),
  }
}

export type Entry = ReturnType<typeof useEntry>
