/** The words of a resolution, its legal track and its tasks, pre-filled from what was voted. Adopts nothing itself: that is the filled button. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useId } from 'react'
import type { AgendaItem } from '../../../../domain/meeting/agenda.ts'
import type { MeetingRecord } from '../../../../domain/meeting/meeting-record.ts'
import { heldOn } from '../../../../domain/papers/meeting/meeting-wording.ts'
import { isDecidedByMeeting, legalTracks, trackNames } from '../../../../domain/rules/legal-track.ts'
import { proposeTrack } from '../../../../domain/rules/track.ts'
import { limitSentence } from '../../../../domain/vote/outcome-wording.ts'
import { tell } from '../../../api.ts'
import { Phrases } from '../../../parts/fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../../parts/fields/phrase-field.ts'
import { emptyTask, TaskFields } from '../../../parts/fields/TaskFields.tsx'
import { sessionText } from '../../../text/session.ts'
import { putCursorAtEnd } from '../table/cursor.ts'
import { useRun } from '../table/use-run.ts'
import type { ResolutionDraft, Table } from '../table/use-table.ts'

export type ResolutionFormProps = { readonly table: Table; readonly item: AgendaItem }

const words = sessionText.resolve

export function ResolutionForm({ table, item }: ResolutionFormProps) {
  const run = useRun()
  const { record, resolution } = table
  const { rule } = record.meeting
  const draft = resolution.value
  const ids = useId()
  const set = (part: Partial<ResolutionDraft>): void => resolution.set({ ...draft, ...part })
  const names = namesIn(record)
  const noun = isDecidedByMeeting(draft.track, rule.id) ? words.resolution : words.opinion
  const limit = limitSentence(draft.track, rule)
  const proposal = proposeTrack(item, rule.id)
  const nextKey = Math.max(0, ...draft.tasks.map((task) => task.key)) + 1
  return (
    <div className="stack resolution-form">
      <div className="stack stack-tight">
        <div className="row row-apart">
          <label htmlFor={`${ids}wording`} className="hint">
            {words.wording(noun)}
          </label>
          <Phrases
            use="agreed"
            onInsert={(phrase) => set({ wording: insertPhrase(`${ids}wording`, draft.wording, phrase) })}
            wordsToKeep={() => wordsToKeep(`${ids}wording`)}
          />
        </div>
        <Input.TextArea
          id={`${ids}wording`}
          className="vote-question-field"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          autoFocus
          onFocus={(event) => putCursorAtEnd(event.target)}
          value={draft.wording}
          status={draft.wording.trim() === '' ? 'warning' : ''}
          onChange={(event) => set({ wording: event.target.value })}
        />
      </div>
      <div className="resolution-track">
        <label htmlFor={`${ids}track`}>{words.track}</label>
        <Select
          id={`${ids}track`}
          value={draft.track}
          options={legalTracks.map((value) => ({ value, label: trackNames[value] }))}
          onChange={(track) => set({ track })}
        />
        <p className="hint">{limit === '' ? words.advice[draft.track] : limit}</p>
        {proposal.from !== 'meeting' && (
          <p className="hint">{words.proposed(trackNames[proposal.track], proposal.reason)}</p>
        )}
      </div>
      <div className="stack stack-tight">
        <label htmlFor={`${ids}conditions`} className="hint">
          {words.conditions}
        </label>
        <Input
          id={`${ids}conditions`}
          maxLength={1000}
          autoComplete="off"
          value={draft.conditions}
          onChange={(event) => set({ conditions: event.target.value })}
        />
      </div>
      <section className="stack stack-tight" aria-label={words.tasks}>
        <h3 className="session-subtitle">{words.tasks}</h3>
        {draft.tasks.map(({ key, entry }, place) => (
          <fieldset key={key} className="resolution-task">
            <legend className="visually-hidden">{words.task(place + 1)}</legend>
            <TaskFields
              value={entry}
              focus={entry.title === '' ? 'title' : undefined}
              from={heldOn(record.meeting)}
              unitNames={names.units}
              peopleNames={names.people}
              onChange={(next) => set({ tasks: draft.tasks.with(place, { key, entry: next }) })}
            />
            <Button
              type="link"
              aria-label={words.removeTaskOf(place + 1)}
              onClick={() => set({ tasks: draft.tasks.toSpliced(place, 1) })}
            >
              {words.removeTask}
            </Button>
          </fieldset>
        ))}
        <div className="row row-apart">
          <Button
            icon={<PlusOutlined />}
            onClick={() => set({ tasks: [...draft.tasks, { key: nextKey, entry: emptyTask }] })}
          >
            {words.addTask}
          </Button>
          <Button type="link" onClick={() => void run(tell('agenda.finish', { itemId: item.id }))}>
            {words.skip}
          </Button>
        </div>
      </section>
    </div>
  )
}

const namesIn = (record: MeetingRecord) => ({
  units: [
    ...new Set([
      ...record.parties.map((party) => party.name),
      ...record.roll.map((entry) => entry.unit).filter((unit) => unit !== ''),
    ]),
  ],
  people: record.roll.map((entry) => entry.name),
})
