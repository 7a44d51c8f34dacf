/** What stands between the open window and its count: each thing still missing with the way there, then the closing read aloud. Counts nothing. */
import { App, Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { findClosingGate, isWindowOver } from '../../../domain/owners/written-gates.ts'
import { tell } from '../../api.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { AnnounceDialog } from '../../parts/meeting/AnnounceDialog.tsx'
import { VerdictLines } from '../../parts/meeting/Verdict.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { resultText } from '../../text/written-result.ts'
import type { WrittenKnown } from './result-words.ts'

const words = resultText

export function ClosingCard({ known }: { readonly known: WrittenKnown }) {
  const { vote, figures, differenceCount, singleEntryCount } = known
  const { message } = App.useApp()
  const navigate = useNavigate()
  const now = new Date(useNow(30_000)).toISOString()
  const [tellers, setTellers] = useState(vote.tellers)
  const [scrutineer, setScrutineer] = useState(vote.scrutineer)
  const [isReading, setIsReading] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const tellersId = useId()
  const scrutineerId = useId()
  const reasonId = useId()
  const gate = findClosingGate(vote, figures, { differenceCount, singleCount: singleEntryCount }, now)
  const isNamed = tellers.trim() !== '' && scrutineer.trim() !== ''
  const missingWords = gate !== null ? sayFailure(gate) : isNamed ? null : words.tellersMissing
  const isOver = isWindowOver(vote, now)
  const out = figures.outstanding.heads + figures.undelivered.heads
  const isAlike = differenceCount === 0 && (!vote.isDoubleEntry || singleEntryCount === 0)
  const close = async (): Promise<void> => {
    setIsBusy(true)
    const reply = await tell('writtenVotes.close', {
      writtenVoteId: vote.id,
      tellers: tellers.trim(),
      scrutineer: scrutineer.trim(),
    })
    setIsBusy(false)
    setIsReading(false)
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
  }
  return (
    <Section title={words.closing}>
      <div className="stack">
        <p className="second">{words.closingHint}</p>
        <VerdictLines
          lines={[
            {
              met: isOver || out === 0 ? true : null,
              name: words.check.window,
              sentence: isOver
                ? words.check.windowOver(vote.untilOn, vote.untilTime)
                : words.check.windowOpen(vote.untilOn, vote.untilTime),
              result: !isOver && out === 0 ? words.check.allBack : '',
            },
            ...(out === 0
              ? []
              : [
                  {
                    met: isOver ? true : null,
                    name: words.check.ballots,
                    sentence: words.check.outstanding(figures.outstanding.heads, figures.undelivered.heads),
                    result: '',
                  },
                ]),
            {
              met: isAlike ? true : null,
              name: words.check.readings,
              sentence: [
                differenceCount > 0 ? words.check.differences(differenceCount) : '',
                vote.isDoubleEntry && singleEntryCount > 0 ? words.check.singles(singleEntryCount) : '',
              ]
                .filter((one) => one !== '')
                .join('，')
                .concat(isAlike ? words.check.readingsDone : ''),
              result: '',
            },
            {
              met: true,
              name: words.check.counting,
              sentence:
                vote.seats === null
                  ? words.check.matters(vote.matters.length)
                  : words.check.election(vote.matters.length, vote.seats),
              result: '',
            },
          ]}
        />
        <div className="row">
          <Button onClick={() => void navigate(`/written/${vote.id}/enter`)}>{words.toEntry}</Button>
          {!isAlike && (
            <Button onClick={() => void navigate(`/written/${vote.id}/differences`)}>
              {words.toDifferences}
            </Button>
          )}
        </div>
        <div className="result-counters">
          <div className="field">
            <label htmlFor={tellersId} className="field-label">
              {words.tellers}
            </label>
            <Input
              id={tellersId}
              maxLength={80}
              placeholder={words.tellersExample}
              value={tellers}
              onChange={(event) => setTellers(event.target.value)}
            />
          </div>
          <div className="field">
            <label htmlFor={scrutineerId} className="field-label">
              {words.scrutineer}
            </label>
            <Input
              id={scrutineerId}
              maxLength={40}
              placeholder={words.scrutineerExample}
              value={scrutineer}
              onChange={(event) => setScrutineer(event.target.value)}
            />
          </div>
          <KeyButton
            look="filled"
            label={words.close}
            isDisabled={missingWords !== null}
            describedBy={reasonId}
            onPress={() => setIsReading(true)}
          />
        </div>
        <p id={reasonId} className="toned tone-amber" role="status">
          {missingWords}
        </p>
      </div>
      <AnnounceDialog
        isOpen={isReading}
        lead={words.closeLead}
        sentence={words.closeSentence(figures)}
        confirmLabel={words.close}
        backLabel={words.notYetClose}
        isBusy={isBusy}
        onConfirm={() => void close()}
        onBack={() => setIsReading(false)}
      >
        <p className="second">{words.closeHint}</p>
      </AnnounceDialog>
    </Section>
  )
}
