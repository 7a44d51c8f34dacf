/** The sign, word and colour of what a ballot says on one matter: 同意, 反对, 弃权, 无效. Decides nothing. */
import { StopOutlined } from '@ant-design/icons'
import type { PaperChoice } from '../../../domain/owners/owners-vote.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { ChoiceSign, choiceTones, type Tone } from '../signs.tsx'
import './written.css'

/** A void matter is neither for nor against: plain, with its own sign. */
export const paperTones = { ...choiceTones, void: 'plain' } as const satisfies Record<PaperChoice, Tone>

export function PaperSign({ choice }: { readonly choice: PaperChoice }) {
  return choice === 'void' ? <StopOutlined /> : <ChoiceSign choice={choice} />
}

export function PaperWord({ choice }: { readonly choice: PaperChoice }) {
  return (
    <span className={`toned no-break tone-${paperTones[choice]}`}>
      <PaperSign choice={choice} /> {ballotText.paperChoices[choice]}
    </span>
  )
}

export type PaperChoicesProps = {
  readonly choices: readonly PaperChoice[]
  /** Beyond this many only the counts are told. */
  readonly limit?: number | undefined
}

/** What one ballot says, matter by matter, or counted where there are many. */
export function PaperChoices({ choices, limit = 3 }: PaperChoicesProps) {
  if (choices.length <= limit)
    return (
      <span className="paper-choices">
        {[...choices.entries()].map(([place, choice]) => (
          <PaperWord key={place} choice={choice} />
        ))}
      </span>
    )
  const kinds = (['for', 'against', 'abstain', 'void'] as const).filter((kind) => choices.includes(kind))
  return (
    <span className="paper-choices">
      {kinds.map((kind) => (
        <span key={kind} className={`toned no-break tone-${paperTones[kind]}`}>
          <PaperSign choice={kind} /> {ballotText.paperChoices[kind]}{' '}
          {choices.filter((choice) => choice === kind).length}
        </span>
      ))}
    </span>
  )
}
