/** Step four: what freezing means, what stands before it, and what was objected to the electorate. Decides no rule. */
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { dayOf } from '../../../domain/calendar.ts'
import { findFreezeProblem } from '../../../domain/owners/written-electorate.ts'
import type { WrittenObjection, WrittenVote } from '../../../domain/owners/written-vote.ts'
import type { OutputOf } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { type WrittenStepName, writtenPrepareText } from '../../text/written-prepare.ts'
import { Objections } from './Objections.tsx'

const text = writtenPrepareText

export type FreezeGap = { readonly step: WrittenStepName; readonly sentence: string }

type Electorate = OutputOf<'writtenVotes.electorate'>

/** What the program would refuse to freeze for, each with the step that mends it. */
export const findFreezeGaps = (
  vote: WrittenVote,
  electorate: Electorate | undefined,
): readonly FreezeGap[] => {
  const { heads = [], withoutArea = [], buildingCount = 0, outsideCount = 0 } = electorate ?? {}
  // Both at once: what is asked, and who is asked.
  const asked = findFreezeProblem(vote, { heads, buildingCount, outsideCount, withoutArea: [] })
  const missing =
    withoutArea.length > 0 ? { problem: 'areas-missing' as const, count: withoutArea.length } : null
  return [asked, missing].flatMap((one) => {
    if (one === null || electorate === undefined) return []
    const sentence = sayFailure({ code: 'freeze-blocked', ...one })
    const isRoster = one.problem === 'electorate-empty' || one.problem === 'areas-missing'
    return [{ step: isRoster ? ('roster' as const) : ('matters' as const), sentence }]
  })
}

export type FreezeStepProps = {
  readonly vote: WrittenVote
  readonly electorate: Electorate | undefined
  readonly objections: readonly WrittenObjection[]
  readonly onGoTo: (step: WrittenStepName) => void
  readonly onThaw: () => void
}

export function FreezeStep({ vote, electorate, objections, onGoTo, onThaw }: FreezeStepProps) {
  const gaps = findFreezeGaps(vote, electorate)
  const isPrepared = vote.state === 'prepared'
  return (
    <div className="stack">
      <Section title={text.freezeTitle}>
        <div className="stack stack-tight">
          <p>{text.freezeWords}</p>
          {electorate !== undefined && (
            <p className="serif written-prepare-summary">
              {text.freezeSummary(electorate.total.heads, electorate.total.area, vote.matters.length)}
            </p>
          )}
          {!isPrepared && vote.frozenAt !== null && (
            <Alert
              type="success"
              showIcon
              title={text.frozenOn(dayOf(vote.frozenAt))}
              action={vote.state === 'frozen' && <Button onClick={onThaw}>{text.thaw}</Button>}
            />
          )}
          {isPrepared && gaps.length === 0 && <Alert type="success" showIcon title={text.noGaps} />}
        </div>
        {isPrepared && gaps.length > 0 && (
          <ul className="written-prepare-gaps">
            {gaps.map((gap) => (
              <li key={gap.sentence}>
                <ExclamationCircleOutlined />
                <span className="grow">{gap.sentence}</span>
                <Button type="link" onClick={() => onGoTo(gap.step)}>
                  {text.goto[gap.step]}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {!isPrepared && <Objections vote={vote} objections={objections} />}
    </div>
  )
}
