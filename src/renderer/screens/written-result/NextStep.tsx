/** What comes after the count: the final result once the objections allow it, annulment, a further round. Decides nothing. */
import { App, Button, Checkbox, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { dayOf } from '../../../domain/calendar.ts'
import type { MatterId } from '../../../domain/identity.ts'
import { electionSentence, ownersVerdict } from '../../../domain/owners/owners-wording.ts'
import { findFinalGate } from '../../../domain/owners/written-gates.ts'
import { tell } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { AnnounceDialog } from '../../parts/meeting/AnnounceDialog.tsx'
import { Section } from '../../parts/Section.tsx'
import { AnnulDialog } from '../../parts/written/AnnulDialog.tsx'
import { sayFailure } from '../../text/failures.ts'
import { resultText } from '../../text/written-result.ts'
import type { WrittenKnown } from './result-words.ts'

const words = resultText

export function NextStep({ known }: { readonly known: WrittenKnown }) {
  const { vote } = known
  const { message } = App.useApp()
  const now = new Date(useNow(30_000)).toISOString()
  const [open, setOpen] = useState<'final' | 'annul' | 'round' | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const reasonId = useId()
  const waiting = known.objections.filter((objection) => objection.answeredOn === null).length
  const gate = vote.state === 'preliminary' ? findFinalGate(vote, waiting, now) : null
  const isOver = vote.state === 'final' || vote.state === 'annulled'
  const finalize = async (): Promise<void> => {
    setIsBusy(true)
    const reply = await tell('writtenVotes.finalize', { writtenVoteId: vote.id })
    setIsBusy(false)
    setOpen(null)
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  const gone = (): void => setOpen(null)
  return (
    <Section className="result-next">
      <div className="result-next-words" id={reasonId}>
        {vote.annulled !== null && (
          <>
            <b className="toned tone-plum">
              {words.annulled(dayOf(vote.annulled.at), vote.annulled.by, vote.annulled.reason)}
            </b>
            <span className="second">{words.annulledHint}</span>
          </>
        )}
        {vote.state === 'final' && vote.finalAt !== null && <b>{words.isFinal(dayOf(vote.finalAt))}</b>}
        {vote.state === 'preliminary' && (
          <b className={gate === null ? undefined : 'toned tone-amber'}>
            {gate === null ? words.mayFinalize : sayFailure(gate)}
          </b>
        )}
        {vote.state === 'preliminary' &&
          vote.objectionsUntil !== null &&
          gate?.code !== 'objection-period' && (
            <span className="second">{words.untilObjections(vote.objectionsUntil)}</span>
          )}
        {vote.roundOf !== null && (
          <span className="second">
            {words.roundOf}
            <Link to={`/written/${vote.roundOf}/result`}>{words.roundFormer}</Link>
          </span>
        )}
      </div>
      <div className="row">
        {vote.state !== 'annulled' && <Button onClick={() => setOpen('annul')}>{words.annul}</Button>}
        {isOver && <Button onClick={() => setOpen('round')}>{words.round}</Button>}
        {vote.state === 'preliminary' && (
          <KeyButton
            look="filled"
            label={words.finalize}
            isDisabled={gate !== null}
            describedBy={reasonId}
            onPress={() => setOpen('final')}
          />
        )}
      </div>
      <AnnounceDialog
        isOpen={open === 'final'}
        lead={words.finalLead}
        sentence={words.finalSentence(vote.title, verdictsOf(vote))}
        confirmLabel={words.finalNow}
        backLabel={words.notYetFinal}
        isBusy={isBusy}
        onConfirm={() => void finalize()}
        onBack={gone}
      >
        <p className="second">{words.finalHint}</p>
      </AnnounceDialog>
      {open === 'annul' && <AnnulDialog writtenVoteId={vote.id} onClose={gone} />}
      {open === 'round' && <RoundDialog vote={vote} onClose={gone} />}
    </Section>
  )
}

const verdictsOf = (vote: WrittenKnown['vote']): readonly string[] => {
  const latest = vote.results.at(-1)
  if (latest === undefined) return []
  if (latest.election !== null) return [electionSentence(latest.election, vote.matters).replace(/。$/u, '')]
  return vote.matters.flatMap((matter) => {
    const outcome = latest.matters.find((one) => one.matterId === matter.id)?.outcome
    return outcome === undefined ? [] : [words.verdictOf(matter.question, ownersVerdict(outcome.passed))]
  })
}

type RoundDialogProps = { readonly vote: WrittenKnown['vote']; readonly onClose: () => void }

/** Offers what did not pass, in an election those who are not elected, and everything where the vote was annulled. */
function RoundDialog({ vote, onClose }: RoundDialogProps) {
  const navigate = useNavigate()
  const latest = vote.results.at(-1)
  const [matterIds, setMatterIds] = useState<readonly MatterId[]>(() => {
    if (vote.state === 'annulled') return vote.matters.map((matter) => matter.id)
    const election = latest?.election ?? null
    if (election !== null && election.tied.length > 0) return election.tied
    return vote.matters
      .filter((matter) =>
        election === null
          ? latest?.matters.find((one) => one.matterId === matter.id)?.outcome.passed !== true
          : !election.elected.includes(matter.id),
      )
      .map((matter) => matter.id)
  })
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const byId = useId()
  const whyId = useId()
  const isReady = matterIds.length > 0 && by.trim() !== '' && reason.trim() !== ''
  const begin = async (): Promise<void> => {
    if (!isReady || isBusy) return
    setIsBusy(true)
    const reply = await tell('writtenVotes.beginRound', {
      writtenVoteId: vote.id,
      matterIds: [...matterIds],
      by: by.trim(),
      reason: reason.trim(),
    })
    setIsBusy(false)
    if (reply.ok) return void navigate(`/written/${reply.value}/prepare`)
    setProblem(sayFailure(reply.failure))
  }
  useKeys({ 'ctrl+enter': () => void begin(), escape: onClose }, { isModal: true })
  return (
    <Modal
      open
      title={words.roundTitle}
      keyboard={false}
      onCancel={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="primary" disabled={!isReady} loading={isBusy} onClick={() => void begin()}>
            {words.roundNow}
          </Button>
        </div>
      }
    >
      <div className="stack">
        <p className="second">{words.roundHint}</p>
        <fieldset className="ballot-matters">
          <legend>{words.roundMatters}</legend>
          {vote.matters.map((matter) => (
            <Checkbox
              key={matter.id}
              checked={matterIds.includes(matter.id)}
              onChange={(event) =>
                setMatterIds(
                  event.target.checked
                    ? [...matterIds, matter.id]
                    : matterIds.filter((one) => one !== matter.id),
                )
              }
            >
              {matter.question}
            </Checkbox>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor={byId} className="field-label">
            {words.roundBy}
          </label>
          <Input id={byId} maxLength={40} value={by} onChange={(event) => setBy(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor={whyId} className="field-label">
            {words.roundReason}
          </label>
          <Input
            id={whyId}
            maxLength={300}
            placeholder={words.roundReasonExample}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </Modal>
  )
}
