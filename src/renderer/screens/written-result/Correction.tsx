/** 更正 of one ballot in the preliminary result: found by its number, held against what was read, changed with a reason. Counts nothing. */
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { WrittenBallotId } from '../../../domain/identity.ts'
import { findMeantBallot, listFindable } from '../../../domain/owners/ballot-search.ts'
import { type PaperChoice, paperChoices } from '../../../domain/owners/owners-vote.ts'
import { effectiveReading } from '../../../domain/owners/written-entry.ts'
import { type VoidReason, voidReasons } from '../../../domain/owners/written-vote.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { Reading } from '../../parts/written/Readings.tsx'
import { sayFailure } from '../../text/failures.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { entryText } from '../../text/written-entry.ts'
import { resultText } from '../../text/written-result.ts'
import type { WrittenKnown } from './result-words.ts'

const words = resultText
type Vote = WrittenKnown['vote']

export function Correction({ vote }: { readonly vote: Vote }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section title={words.correction}>
      {isOpen ? (
        <Find vote={vote} onGone={() => setIsOpen(false)} />
      ) : (
        <div className="row">
          <span className="second grow">{words.correctionHint}</span>
          <Button onClick={() => setIsOpen(true)}>{words.correction}</Button>
        </div>
      )}
    </Section>
  )
}

function Find({ vote, onGone }: { readonly vote: Vote; readonly onGone: () => void }) {
  const ballots = useAsk('writtenVotes.ballots', { writtenVoteId: vote.id }).data
  const [typed, setTyped] = useState('')
  const [chosenId, setChosenId] = useState<WrittenBallotId | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const fieldId = useId()
  const known = useAsk(
    'writtenVotes.ballot',
    { ballotId: chosenId ?? (1 as WrittenBallotId) },
    chosenId !== null,
  ).data
  const find = (): void => {
    const meant = findMeantBallot(listFindable(ballots ?? []), vote.id, typed)
    const ballot =
      meant.kind === 'ballot' ? meant.ballot : meant.kind === 'found' ? meant.ballots[0] : undefined
    setChosenId(ballot?.ballotId ?? null)
    setProblem(
      ballot === undefined
        ? meant.kind === 'unknown-number'
          ? entryText.unknownNumber(meant.number)
          : meant.kind === 'other-vote'
            ? entryText.otherVote(meant.code)
            : entryText.nobodyFound(typed.trim())
        : ballot.state === 'valid' || ballot.state === 'void'
          ? null
          : words.notReturned(ballot.number),
    )
  }
  return (
    <div className="stack">
      <div className="result-find">
        <div className="field">
          <label htmlFor={fieldId} className="field-label">
            {words.correctionNumber}
          </label>
          <Input
            id={fieldId}
            autoFocus
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) find()
            }}
          />
        </div>
        <Button disabled={typed.trim() === ''} onClick={find}>
          {words.correctionFind}
        </Button>
        <Button onClick={onGone}>{words.cancel}</Button>
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {problem === null && known !== undefined && chosenId !== null && (
        <Correct key={chosenId} vote={vote} known={known} onGone={onGone} />
      )}
    </div>
  )
}

type CorrectProps = {
  readonly vote: Vote
  readonly known: OutputOf<'writtenVotes.ballot'>
  readonly onGone: () => void
}

function Correct({ vote, known, onGone }: CorrectProps) {
  const { ballot } = known
  const former = effectiveReading(ballot)
  const [choices, setChoices] = useState<readonly PaperChoice[]>(former?.choices ?? [])
  const [voidReason, setVoidReason] = useState<VoidReason | null>(former?.voidReason ?? null)
  const [voidNote, setVoidNote] = useState(former?.voidNote ?? '')
  const [correctedBy, setCorrectedBy] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const byId = useId()
  const whyId = useId()
  const noteId = useId()
  if (former === null || ballot.returnedOn === null) return null
  const { returnedOn } = ballot
  const isVoid = voidReason !== null
  const isSame =
    voidReason === former.voidReason &&
    (isVoid ? voidNote.trim() === former.voidNote : choices.join() === former.choices.join())
  const isWhole = isVoid
    ? voidReason !== 'other' || voidNote.trim() !== ''
    : choices.length === vote.matters.length
  const isSigned = correctedBy.trim() !== '' && reason.trim() !== ''
  const isReady = !isSame && isWhole && isSigned
  const act = async (send: () => Promise<{ ok: true } | { ok: false; failure: Failure }>): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await send()
    setIsBusy(false)
    if (reply.ok) onGone()
    else setProblem(sayFailure(reply.failure))
  }
  const signature = { correctedBy: correctedBy.trim(), reason: reason.trim() }
  const correct = () =>
    tell('writtenVotes.correct', {
      entry: {
        ballotId: ballot.id,
        returnedOn,
        choices: isVoid ? [] : [...choices],
        voidReason,
        voidNote: isVoid ? voidNote.trim() : '',
        proxyId: former.proxyId,
      },
      ...signature,
    })
  const strike = () => tell('writtenVotes.strike', { ballotId: ballot.id, ...signature })
  const options = paperChoices.map((choice) => ({
    value: choice,
    label: ballotText.paperChoices[choice],
  }))
  const put = (place: number, choice: PaperChoice): void =>
    setChoices(vote.matters.map((_, at) => (at === place ? choice : (choices[at] ?? 'abstain'))))
  return (
    <section className="ballot-form" aria-label={entryText.sheet(ballot.number)}>
      <p className="result-question">
        {ballotText.number(ballot.number)} {known.names}
      </p>
      <p className="second">{known.rooms.join('、')}</p>
      <p className="hint">{words.correctionNow}</p>
      <Reading reading={former} proxies={ballot.proxies} matters={vote.matters} />
      <p className="hint">{words.correctionTo}</p>
      <ol className="result-choices">
        {vote.matters.map((matter, place) => (
          <li key={matter.id}>
            <span>
              {vote.matters.length > 1 && `${place + 1}. `}
              {matter.question}
            </span>
            <Select
              aria-label={words.correctionOf(matter.question)}
              disabled={isVoid}
              value={isVoid ? null : (choices[place] ?? null)}
              options={options}
              onChange={(choice) => {
                if (choice !== null) put(place, choice)
              }}
            />
          </li>
        ))}
        <li>
          <span>{entryText.voidAll}</span>
          <Select
            aria-label={entryText.voidTitle}
            value={voidReason ?? 'none'}
            options={[
              { value: 'none' as const, label: words.notVoid },
              ...voidReasons.map((one) => ({ value: one, label: ballotText.voidReasons[one] })),
            ]}
            onChange={(value) => setVoidReason(voidReasons.find((one) => one === value) ?? null)}
          />
        </li>
      </ol>
      {voidReason === 'other' && (
        <div className="field">
          <label htmlFor={noteId} className="field-label">
            {entryText.voidNote}
          </label>
          <Input
            id={noteId}
            maxLength={200}
            value={voidNote}
            onChange={(event) => setVoidNote(event.target.value)}
          />
        </div>
      )}
      <div className="field-grid">
        <div className="field">
          <label htmlFor={byId} className="field-label">
            {words.correctedBy}
          </label>
          <Input
            id={byId}
            maxLength={40}
            value={correctedBy}
            onChange={(event) => setCorrectedBy(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={whyId} className="field-label">
            {words.correctionReason}
          </label>
          <Input
            id={whyId}
            maxLength={300}
            placeholder={words.correctionReasonExample}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {isSame && <p className="hint">{words.correctSame}</p>}
      <p className="hint">{words.strikeHint}</p>
      <div className="row row-end">
        <Button onClick={onGone}>{words.cancel}</Button>
        <Button disabled={!isSigned || isBusy} onClick={() => void act(strike)}>
          {words.strike}
        </Button>
        <Button disabled={!isReady} loading={isBusy} onClick={() => void act(correct)}>
          {words.correct}
        </Button>
      </div>
    </section>
  )
}
