/** 发票 → 开箱 → 唱票: how many papers went out, who took one, and how many were in the box. Decides nothing; knows no choice. */
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Vote } from '../../../../../domain/vote/vote-facts.ts'
import { NumberField } from '../../../../parts/fields/NumberField.tsx'
import { useKeys } from '../../../../parts/hooks/use-keys.ts'
import { StageStepper } from '../../../../parts/meeting/StageStepper.tsx'
import { FigureInput } from '../../../../parts/vote/FigureInput.tsx'
import { ballotBoxText } from '../../../../text/session-vote.ts'
import { Turnout } from './Turnout.tsx'
import type { Count } from './use-count.ts'

export type PaperBoxProps = {
  readonly vote: Vote
  readonly count: Count
  /** Stands beside the figures of the box once it is open. */
  readonly beside?: ReactNode
  /** What is read once the box is open. */
  readonly children: ReactNode
}

const words = ballotBoxText

export function PaperBox({ vote, count, beside, children }: PaperBoxProps) {
  const { papers } = vote
  const isOpen = papers.returned !== null
  const [isCounting, setIsCounting] = useState(papers.issued !== null)
  const step = isCounting && papers.issued !== null ? 1 : 0
  if (isOpen)
    return (
      <>
        <div className="row row-apart">
          <BoxFigures vote={vote} count={count} />
          {beside}
        </div>
        {children}
      </>
    )
  return (
    <>
      <div className="paper-steps">
        <StageStepper stages={[words.issue, words.open, words.read]} current={step} label={words.stages} />
      </div>
      {step === 0 && <Issue vote={vote} count={count} onDone={() => setIsCounting(true)} />}
      {step === 1 && <Opening vote={vote} count={count} onBack={() => setIsCounting(false)} />}
    </>
  )
}

/** The two numbers of the box, still open to a correction while papers are read. */
function BoxFigures({ vote, count }: Pick<PaperBoxProps, 'vote' | 'count'>) {
  const { papers } = vote
  return (
    <span className="row paper-figures">
      <FigurePair
        label={words.issued}
        value={papers.issued}
        onChange={(issued) => count.writePapers({ ...papers, issued })}
      />
      <FigurePair
        label={words.returned}
        value={papers.returned}
        onChange={(returned) => returned !== null && count.writePapers({ ...papers, returned })}
      />
    </span>
  )
}

type PairProps = {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

function FigurePair({ label, value, onChange }: PairProps) {
  return (
    <span className="figure-pair">
      <span aria-hidden="true">{label}</span>
      <FigureInput label={label} value={value} onChange={onChange} />
    </span>
  )
}

function Issue({ vote, count, onDone }: Pick<PaperBoxProps, 'vote' | 'count'> & { onDone: () => void }) {
  const { papers, turnout, room } = vote
  const offered = turnout.length > 0 ? turnout.length : room.voters.length
  const box = useRef<HTMLDivElement>(null)
  const goOn = (): void => {
    if (papers.issued === null) count.writePapers({ ...papers, issued: offered })
    onDone()
  }
  useKeys({ enter: (event) => (isFigure(event, box.current) ? goOn() : false) }, { insideFields: true })
  return (
    <>
      <p className="hint">{words.issueHint(room.voters.length)}</p>
      <div className="row paper-issue" ref={box}>
        <NumberField
          label={words.issued}
          name="issued"
          value={papers.issued}
          offered={papers.issued === null ? offered : undefined}
          hasFocus
          onChange={(issued) => count.writePapers({ ...papers, issued })}
        />
        <Button onClick={goOn}>
          {words.open} <kbd className="keycap keycap-card">{words.enterKey}</kbd>
        </Button>
      </div>
      <Turnout vote={vote} count={count} />
    </>
  )
}

function Opening({ vote, count, onBack }: Pick<PaperBoxProps, 'vote' | 'count'> & { onBack: () => void }) {
  const { papers, turnout } = vote
  // Opening the box closes the list of takers, so it waits for Enter and is not read while it is typed.
  const [returned, setReturned] = useState<number | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const open = (): void => {
    if (returned !== null) count.writePapers({ ...papers, returned })
  }
  useKeys(
    { enter: (event) => (isFigure(event, box.current) ? open() : false), escape: onBack },
    { insideFields: true },
  )
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.querySelector('input')?.focus(), [])
  return (
    <>
      <p className="hint">{words.openHint}</p>
      <div className="row paper-issue" ref={box}>
        <div ref={field} className="paper-issue-field">
          <NumberField
            label={words.returned}
            name="returned"
            value={returned}
            hasFocus
            onChange={setReturned}
          />
        </div>
        <Button disabled={returned === null} onClick={open}>
          {words.openNow} <kbd className="keycap keycap-card">{words.enterKey}</kbd>
        </Button>
        <span className="second">
          {words.issuedSoFar(papers.issued ?? 0)}
          {turnout.length > 0 && `，${words.turnout(turnout.length)}`}
        </span>
        <Button type="link" onClick={onBack}>
          {words.backToIssue}
        </Button>
      </div>
    </>
  )
}

const isFigure = (event: KeyboardEvent, box: HTMLElement | null): boolean =>
  event.target instanceof HTMLInputElement && box?.contains(event.target) === true
