/** Keeps the point that is being typed and writes it down, by Enter or before the meeting goes on. Shows nothing. */
import { useRef } from 'react'
import { type AgendaItem, currentSpeech } from '../../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { tell } from '../../../api.ts'
import { useKept } from '../table/use-kept.ts'
import { useRun } from '../table/use-run.ts'

type Draft = {
  readonly text: string
  /** null follows who speaks now. */
  readonly speaker: string | null
  readonly isDissent: boolean
}

export type PointDraft = {
  readonly value: Draft
  readonly set: (part: Partial<Draft>) => void
  /** Whose words they are: whoever was typed, else who speaks now. */
  readonly speakerName: string
  /** Writes down what stands in the field, if anything does; false when it was refused and stands there still. */
  readonly write: () => Promise<boolean>
}

/** What a speech is given unless it is extended. */
export const usualSeconds = 180

const empty: Draft = { text: '', speaker: null, isDissent: false }

export function usePointDraft(record: MeetingRecord, item: AgendaItem | null): PointDraft {
  const run = useRun()
  const draft = useKept(`point:${item?.id ?? 0}`, empty)
  const underWay = useRef<Promise<boolean> | null>(null)
  const speech = item === null ? null : currentSpeech(item)
  const send = async (itemId: AgendaItem['id']): Promise<boolean> => {
    const typed = draft.read()
    if (typed.text.trim() === '') return true
    const speakerName = (typed.speaker ?? speech?.speakerName ?? '').trim()
    const isSpeech = speech !== null && speakerName === speech.speakerName
    const entryId = isSpeech
      ? speech.entryId
      : (record.roll.find((entry) => entry.name === speakerName)?.id ?? null)
    const speechId = isSpeech ? speech.id : null
    const { text, isDissent } = typed
    draft.set({ ...typed, text: '', isDissent: false })
    // A name alone is somebody who wants to speak, not something that was said.
    const named = record.roll.find((entry) => entry.name === text.trim())
    if (named !== undefined) {
      const next = { itemId, entryId: named.id, speakerName: named.name, limitSeconds: usualSeconds }
      return (await run(tell('speeches.queue', next))) !== null
    }
    const written = await run(
      tell('points.write', { itemId, speechId, entryId, speakerName, text, isDissent }),
      write,
    )
    if (written === null && draft.read().text === '') draft.set(typed)
    return written !== null
  }
  const write = async (): Promise<boolean> => {
    if (item === null) return true
    if (underWay.current !== null) return underWay.current
    underWay.current = send(item.id)
    const isDone = await underWay.current
    underWay.current = null
    return isDone
  }
  return {
    value: draft.value,
    set: (part) => draft.set({ ...draft.read(), ...part }),
    speakerName: draft.value.speaker ?? speech?.speakerName ?? '',
    write,
  }
}
