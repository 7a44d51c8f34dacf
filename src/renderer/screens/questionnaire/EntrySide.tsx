/** Beside the entry: how many came back, which doors wait, and what was entered last, each to be taken back with its reason. */
import { App, Button, Input, Segmented } from 'antd'
import { type ReactNode, useState } from 'react'
import type { OpinionId } from '../../../domain/identity.ts'
import { opinionOutcomeNames } from '../../../domain/questionnaire/questionnaire.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import type { Known } from './known.ts'
import type { ChosenHousehold } from './use-entry.ts'

type Line = OutputOf<'questionnaires.opinions'>['opinions'][number]

const linesAtOnce = 20

export type EntrySideProps = {
  readonly known: Known
  readonly onChoose: (household: ChosenHousehold) => void
  /** What was just recorded and can be taken back. */
  readonly undo: ReactNode
}

export function EntrySide({ known, onChoose, undo }: EntrySideProps) {
  const { questionnaire, reach } = known
  const [shownCount, setShownCount] = useState(linesAtOnce)
  const asked = useAsk('questionnaires.opinions', {
    questionnaireId: questionnaire.id,
    offset: 0,
    limit: Math.min(500, shownCount),
  })
  const lines = asked.data?.opinions ?? []
  return (
    <div className="stack questionnaire-side">
      <Section title={text.progress}>
        <p role="status">{reach}</p>
        {questionnaire.kind === 'door-to-door' && <Doors known={known} onChoose={onChoose} />}
      </Section>
      <Section title={text.lines}>
        {undo}
        {lines.length === 0 && <p className="hint">{text.noLines}</p>}
        <ul className="ruled questionnaire-lines">
          {lines.map((line) => (
            <EntryLine key={line.id} line={line} />
          ))}
        </ul>
        {(asked.data?.total ?? 0) > lines.length && (
          <Button type="link" onClick={() => setShownCount((count) => count + linesAtOnce)}>
            {text.more}
          </Button>
        )}
      </Section>
    </div>
  )
}

const sayAnswers = ({ outcome, answers }: Line): string =>
  outcome === 'answered'
    ? answers
        .map(({ options, words }) => (words === '' ? options.join('、') || '—' : `“${words}”`))
        .join(' ｜ ')
    : opinionOutcomeNames[outcome]

function EntryLine({ line }: { readonly line: Line }) {
  const [isAsking, setIsAsking] = useState(false)
  const isOut = line.withdrawn !== null || !line.isStanding
  const name = line.place === '' ? text.slipNumber(line.number) : line.place
  return (
    <li className="questionnaire-line">
      <span className={isOut ? 'questionnaire-line-words is-out' : 'questionnaire-line-words'}>
        <b>{name}</b>
        {line.slipCount > 1 && <span className="second"> {text.alike(line.slipCount)}</span>}
        <span className="second questionnaire-line-answers">{sayAnswers(line)}</span>
        {line.withdrawn !== null && <span className="hint">{text.withdrawn(line.withdrawn.reason)}</span>}
        {line.withdrawn === null && !line.isStanding && <span className="hint">{text.superseded}</span>}
      </span>
      {line.withdrawn === null && !isAsking && (
        <Button type="link" aria-label={text.withdrawOf(line.number)} onClick={() => setIsAsking(true)}>
          {text.withdraw}
        </Button>
      )}
      {isAsking && line.withdrawn === null && (
        <Withdrawal opinionId={line.id} onDone={() => setIsAsking(false)} />
      )}
    </li>
  )
}

function Withdrawal({ opinionId, onDone }: { readonly opinionId: OpinionId; readonly onDone: () => void }) {
  const { message } = App.useApp()
  const [reason, setReason] = useState<string>(text.withdrawUsual)
  const withdraw = async () => {
    if (reason.trim() === '') return
    const reply = await tell('questionnaires.withdraw', { opinionId, reason })
    if (!reply.ok) void message.error(sayFailure(reply.failure), 10)
    onDone()
  }
  return (
    <span className="row questionnaire-withdrawal">
      <Input
        autoFocus
        value={reason}
        maxLength={200}
        aria-label={text.withdrawReason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') void withdraw()
          if (event.key === 'Escape') onDone()
        }}
      />
      <Button disabled={reason.trim() === ''} onClick={() => void withdraw()}>
        {text.withdraw}
      </Button>
      <Button type="text" onClick={onDone}>
        {text.cancel}
      </Button>
    </span>
  )
}

const scopes = ['waiting', 'absent'] as const

function Doors({ known, onChoose }: Omit<EntrySideProps, 'undo'>) {
  const { questionnaire, result } = known
  const [only, setOnly] = useState<(typeof scopes)[number]>('waiting')
  const [isShown, setIsShown] = useState(false)
  const waitingCount = (result.targetCount ?? 0) - result.returnedCount
  const asked = useAsk(
    'questionnaires.households',
    { questionnaireId: questionnaire.id, text: '', only, offset: 0, limit: 500 },
    isShown,
  )
  if (waitingCount + result.absentCount === 0) return null
  return (
    <>
      <Button type="link" onClick={() => setIsShown(!isShown)}>
        {isShown ? text.hideWaiting : text.showWaiting}
      </Button>
      {isShown && (
        <>
          <Segmented
            aria-label={text.showWaiting}
            value={only}
            options={[
              { value: 'waiting', label: text.waitingTab(waitingCount) },
              { value: 'absent', label: text.absentTab(result.absentCount) },
            ]}
            onChange={setOnly}
          />
          <ul className="questionnaire-doors">
            {(asked.data?.households ?? []).map((one) => (
              <li key={one.id}>
                <button type="button" className="questionnaire-door" onClick={() => onChoose(one)}>
                  {one.place}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
