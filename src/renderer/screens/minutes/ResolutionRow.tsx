/** The words that were adopted, revised with a reason; where they are missing they are written here. Proposes only what was asked. */
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import { type AgendaItem, announcedVote } from '../../../domain/meeting/agenda.ts'
import type { Resolution } from '../../../domain/resolution.ts'
import { type LegalTrack, legalTracks, trackNames } from '../../../domain/rules/legal-track.ts'
import { trackOf } from '../../../domain/rules/track.ts'
import { proposalOf, wordingRule } from '../../../domain/vote/outcome-wording.ts'
import { isConsultation } from '../../../domain/vote/vote-wording.ts'
import { tell } from '../../api.ts'
import { Phrases } from '../../parts/fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../parts/fields/phrase-field.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { minutesText } from '../../text/minutes.ts'
import { useDesk } from './desk.ts'

export type ResolutionRowProps = { readonly item: AgendaItem; readonly resolution: Resolution }

export function ResolutionRow({ item, resolution }: ResolutionRowProps) {
  const { record, canEdit, editor, openEditor } = useDesk()
  const isOpen = editor?.kind === 'revise' && editor.position === item.position
  const isCouncil = isConsultation(wordingRule(item, record.meeting.rule))
  return (
    <div className="minutes-row-box">
      <div className="minutes-row">
        <span className="grow second">
          {minutesText.resolution(isCouncil)} {resolution.number}
        </span>
        {canEdit && (
          <Button
            type="link"
            aria-expanded={isOpen}
            onClick={() => openEditor(isOpen ? null : { kind: 'revise', position: item.position })}
          >
            {minutesText.revise}
          </Button>
        )}
      </div>
      {resolution.revisions.map((revision) => (
        <p key={revision.at} className="hint">
          {minutesText.formerWording(clockOf(revision.at), revision.reason)}
          {revision.formerWording}
        </p>
      ))}
      {canEdit && isOpen && <Revise resolution={resolution} />}
    </div>
  )
}

function Revise({ resolution }: { readonly resolution: Resolution }) {
  const { openEditor } = useDesk()
  const { sayRefused } = useWritten()
  const [wording, setWording] = useState(resolution.wording)
  const [reason, setReason] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const ids = useId()
  useKeys({ escape: () => openEditor(null) })
  const isSame = wording.trim() === resolution.wording.trim()
  const isReady = !isSame && wording.trim() !== '' && reason.trim() !== ''
  const revise = async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('resolutions.revise', { resolutionId: resolution.id, wording, reason })
    setIsBusy(false)
    if (reply.ok) openEditor(null)
    else sayRefused(reply.failure)
  }
  return (
    <div className="minutes-editor">
      <div className="row row-apart">
        <label htmlFor={`${ids}wording`}>{minutesText.wording}</label>
        <Phrases
          use="agreed"
          onInsert={(phrase) => setWording(insertPhrase(`${ids}wording`, wording, phrase))}
          wordsToKeep={() => wordsToKeep(`${ids}wording`)}
        />
      </div>
      <Input.TextArea
        id={`${ids}wording`}
        autoSize
        autoFocus
        maxLength={4000}
        value={wording}
        onChange={(event) => setWording(event.target.value)}
      />
      <label htmlFor={`${ids}reason`}>{minutesText.reviseReason}</label>
      <Input
        id={`${ids}reason`}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row row-end">
        <span className="hint">
          {isSame ? minutesText.reviseSame : isReady ? '' : minutesText.needReason}
        </span>
        <Button onClick={() => openEditor(null)}>{minutesText.cancel}</Button>
        <Button disabled={!isReady} loading={isBusy} onClick={() => void revise()}>
          {minutesText.reviseNow}
        </Button>
      </div>
    </div>
  )
}

/** What was asked or agreed, as the first words of a resolution that was not written in the meeting. */
const proposedWording = (item: AgendaItem): string => {
  const vote = announcedVote(item)
  return vote === null ? item.outcomeText : proposalOf(vote.question)
}

export function Adopt({ item }: { readonly item: AgendaItem }) {
  const { record, canEdit, editor, openEditor } = useDesk()
  const isOpen = editor?.kind === 'adopt' && editor.position === item.position
  const isCouncil = isConsultation(wordingRule(item, record.meeting.rule))
  if (!canEdit) return null
  if (isOpen) return <AdoptFields item={item} />
  return (
    <div className="minutes-row-box">
      <div className="minutes-row">
        <span className="grow second">{minutesText.taskFirst(isCouncil)}</span>
        <Button
          className="minutes-fact is-missing"
          onClick={() => openEditor({ kind: 'adopt', position: item.position })}
        >
          {minutesText.writeResolution(isCouncil)}
        </Button>
      </div>
    </div>
  )
}

function AdoptFields({ item }: { readonly item: AgendaItem }) {
  const { record, openEditor } = useDesk()
  const { sayRefused } = useWritten()
  const [wording, setWording] = useState(proposedWording(item))
  const [track, setTrack] = useState<LegalTrack>(trackOf(item, record.meeting.rule.id))
  const [conditions, setConditions] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const ids = useId()
  useKeys({ escape: () => openEditor(null) })
  const adopt = async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await tell('resolutions.adopt', { itemId: item.id, wording, track, conditions, tasks: [] })
    setIsBusy(false)
    if (reply.ok) openEditor({ kind: 'new-task', position: item.position })
    else sayRefused(reply.failure)
  }
  return (
    <div className="minutes-row-box minutes-editor">
      <div className="row row-apart">
        <label htmlFor={`${ids}wording`}>{minutesText.wording}</label>
        <Phrases
          use="agreed"
          onInsert={(phrase) => setWording(insertPhrase(`${ids}wording`, wording, phrase))}
          wordsToKeep={() => wordsToKeep(`${ids}wording`)}
        />
      </div>
      <Input.TextArea
        id={`${ids}wording`}
        autoSize={{ minRows: 2 }}
        autoFocus
        maxLength={4000}
        value={wording}
        onChange={(event) => setWording(event.target.value)}
      />
      <label htmlFor={`${ids}track`}>{minutesText.track}</label>
      <Select
        id={`${ids}track`}
        value={track}
        onChange={setTrack}
        options={legalTracks.map((one) => ({ value: one, label: trackNames[one] }))}
      />
      <label htmlFor={`${ids}conditions`}>{minutesText.conditions}</label>
      <Input
        id={`${ids}conditions`}
        maxLength={1000}
        value={conditions}
        onChange={(event) => setConditions(event.target.value)}
      />
      <div className="row row-end">
        <Button onClick={() => openEditor(null)}>{minutesText.cancel}</Button>
        <Button disabled={wording.trim() === ''} loading={isBusy} onClick={() => void adopt()}>
          {minutesText.adopt}
        </Button>
      </div>
    </div>
  )
}
