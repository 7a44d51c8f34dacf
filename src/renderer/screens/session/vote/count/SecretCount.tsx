/** 无记名投票: papers read one by one with a key each, or figures typed in; only sums are ever kept. Decides nothing. */
import { Segmented } from 'antd'
import { type MouseEvent, useRef, useState } from 'react'
import { previewRoomVote } from '../../../../../domain/vote/room-vote.ts'
import { paperVoidNames } from '../../../../../domain/vote/room-wording.ts'
import { type PaperMark, paperVoidReasons, sumVoids } from '../../../../../domain/vote/secret-ballots.ts'
import { choices, type DraftTally } from '../../../../../domain/vote/vote.ts'
import { NumberField } from '../../../../parts/fields/NumberField.tsx'
import { type KeyActions, useKeys } from '../../../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../../../parts/KeyButton.tsx'
import { ChoiceSign, choiceTones } from '../../../../parts/signs.tsx'
import { FigureInput } from '../../../../parts/vote/FigureInput.tsx'
import { isOfPapers, OutcomeLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { partsText } from '../../../../text/parts.ts'
import { ballotBoxText } from '../../../../text/session-vote.ts'
import { Question } from '../Question.tsx'
import { CountFoot, type CountProps } from './CountFoot.tsx'
import { isCounted } from './obstacle.ts'
import { PaperBox } from './PaperBox.tsx'

const words = ballotBoxText

export function SecretCount({ vote, count, onReady }: CountProps) {
  const [isTyping, setIsTyping] = useState(false)
  const { outcome, tally } = previewRoomVote(vote)
  return (
    <>
      <Question vote={vote} isCompact />
      <PaperBox
        vote={vote}
        count={count}
        beside={
          <Segmented
            aria-label={words.how}
            value={isTyping}
            options={[
              { value: false, label: words.byKeys },
              { value: true, label: words.byNumbers },
            ]}
            onChange={setIsTyping}
          />
        }
      >
        {isTyping ? (
          <TypedFigures vote={vote} count={count} onReady={onReady} />
        ) : (
          <Reading vote={vote} count={count} onReady={onReady} />
        )}
      </PaperBox>
      {/* The lines on the papers stand at the side, where they stay in sight. */}
      <OutcomeLines
        lines={outcome.lines.filter((line) => !isOfPapers(line))}
        tally={tally}
        isWhole={isCounted(vote)}
      />
      <CountFoot vote={vote} />
    </>
  )
}

const sumDraft = (draft: DraftTally): number => choices.reduce((sum, choice) => sum + (draft[choice] ?? 0), 0)

const readCount = ({ draft, papers }: CountProps['vote']): number => sumDraft(draft) + sumVoids(papers.void)

const choiceKeys = ['1', '2', '3'] as const
const voidKeys = ['4', '5', '6', '7', '8'] as const

function Reading({ vote, count, onReady }: CountProps) {
  const { draft, papers } = vote
  // Only the last few marks, here alone, so that a slip can be taken back; nothing of their order is kept.
  const read = useRef<readonly PaperMark[]>([])
  const add = (mark: PaperMark): void => {
    read.current = [...read.current, mark].slice(-20)
    count.tally(mark, 1)
  }
  const takeBack = (): void => {
    const last = read.current.at(-1)
    if (last === undefined) return
    read.current = read.current.slice(0, -1)
    count.tally(last, -1)
  }
  const voids: KeyActions = Object.fromEntries(
    paperVoidReasons.map((reason, place) => [voidKeys[place] ?? '', () => add(reason)]),
  )
  useKeys({
    '1': () => add('for'),
    '2': () => add('against'),
    '3': () => add('abstain'),
    ...voids,
    backspace: takeBack,
    enter: onReady,
  })
  return (
    <>
      <div className="vote-fields">
        {choices.map((choice, place) => (
          <button
            key={choice}
            type="button"
            className={`tally-button tone-${choiceTones[choice]}`}
            onMouseDown={keepFocus}
            onClick={() => add(choice)}
          >
            <span className="tally-name">
              <kbd className="keycap keycap-card">{choiceKeys[place]}</kbd>
              <ChoiceSign choice={choice} /> {partsText.choices[choice]}
            </span>
            <span className="visually-hidden">{words.oneMore}</span>
            <span className="tally-figure">{draft[choice] ?? 0}</span>
          </button>
        ))}
      </div>
      <div className="void-buttons is-small">
        {paperVoidReasons.map((reason, place) => (
          <button
            key={reason}
            type="button"
            className="choice-button tone-plum"
            onMouseDown={keepFocus}
            onClick={() => add(reason)}
          >
            <kbd className="keycap keycap-card">{voidKeys[place]}</kbd> {paperVoidNames[reason]}
            <span className="visually-hidden">{words.oneMore}</span>
            <b>{papers.void[reason]}</b>
          </button>
        ))}
      </div>
      <div className="row row-apart">
        <b aria-live="polite">{words.readAloud(readCount(vote), papers.returned ?? 0)}</b>
        <KeyButton
          hint={words.takenBack}
          hintFirst
          label={words.takeBack}
          isDisabled={read.current.length === 0}
          onPress={takeBack}
        />
      </div>
    </>
  )
}

/** Enter goes on to the announcement after a click too, and counts no paper twice. */
const keepFocus = (event: MouseEvent): void => event.preventDefault()

function TypedFigures({ vote, count, onReady }: CountProps) {
  const { draft, papers } = vote
  const fields = useRef<HTMLDivElement>(null)
  const goOn = (event: KeyboardEvent): unknown => {
    if (!(event.target instanceof HTMLInputElement)) return onReady()
    const inputs = [...(fields.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const at = inputs.indexOf(event.target)
    if (at < 0) return false
    const next = inputs[at + 1]
    return next === undefined ? onReady() : next.focus()
  }
  useKeys({ enter: goOn }, { insideFields: true })
  return (
    <div ref={fields} className="stack stack-tight">
      <div className="vote-fields">
        {choices.map((choice, place) => (
          <NumberField
            key={choice}
            choice={choice}
            name={choice}
            value={draft[choice]}
            hasFocus={place === 0}
            onChange={(value) => count.write({ ...draft, [choice]: value })}
          />
        ))}
      </div>
      <div className="void-figures">
        {paperVoidReasons.map((reason) => (
          <span key={reason} className="figure-pair">
            <span aria-hidden="true">{paperVoidNames[reason]}</span>
            <FigureInput
              label={words.voidOf(paperVoidNames[reason])}
              value={papers.void[reason]}
              onChange={(value) =>
                count.writePapers({ ...papers, void: { ...papers.void, [reason]: value ?? 0 } })
              }
            />
          </span>
        ))}
      </div>
    </div>
  )
}
