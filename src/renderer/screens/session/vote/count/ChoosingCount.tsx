/** 多方案择优 and 选举: papers one by one, totals, or hands; the lines and the equals that people must tell apart. Decides nothing. */
import type { ChoosingSheet } from '../../../../../domain/vote/choosing.ts'
import { previewRoomVote } from '../../../../../domain/vote/room-vote.ts'
import { tell } from '../../../../api.ts'
import { ChosenTable } from '../../../../parts/vote/ChosenTable.tsx'
import { isOfPapers, OutcomeLines } from '../../../../parts/vote/OutcomeLines.tsx'
import { PaperEntry } from '../../../../parts/vote/PaperEntry.tsx'
import { countPapersIn } from '../../../../parts/vote/paper.ts'
import { TieCard } from '../../../../parts/vote/TieCard.tsx'
import { TotalsFields } from '../../../../parts/vote/TotalsFields.tsx'
import { type DraftTotals, draftTotals, totalsFrom } from '../../../../parts/vote/totals.ts'
import { choosingText } from '../../../../text/choosing.ts'
import { useKept } from '../../table/use-kept.ts'
import { useRun } from '../../table/use-run.ts'
import { Question } from '../Question.tsx'
import { CountFoot, type CountProps } from './CountFoot.tsx'
import { isCounted } from './obstacle.ts'
import { PaperBox } from './PaperBox.tsx'
import { WriteIn } from './WriteIn.tsx'

const words = choosingText

export function ChoosingCount({ vote, count, onReady }: CountProps) {
  const run = useRun()
  const { choosing, papers } = vote
  if (choosing === null) return null
  const { outcome, chosen } = previewRoomVote(vote)
  const done = countPapersIn(choosing)
  const returned = papers.returned ?? 0
  const isWhole = isCounted(vote)
  const reading =
    choosing.entry === 'ballots' ? (
      <PaperEntry
        sheet={choosing}
        standing={done >= returned ? words.paperOver(done) : words.paper(done + 1, returned)}
        onPut={(paper) => count.put(paper, 1)}
        onTakeBack={(paper) => count.put(paper, -1)}
        onReady={onReady}
      />
    ) : (
      <Totals vote={vote} sheet={choosing} count={count} onReady={onReady} />
    )
  return (
    <>
      <Question vote={vote} isCompact />
      {chosen?.kind === 'options' && choosing.kind === 'options' && isWhole && (
        <TieCard
          sheet={choosing}
          outcome={chosen.outcome}
          onSettle={(decisions) =>
            void run(
              tell('votes.settleTie', {
                voteId: vote.id,
                decisions: decisions.map((one) => ({
                  ...one,
                  among: [...one.among],
                  picked: [...one.picked],
                })),
              }),
            )
          }
        />
      )}
      {isWhole && chosen !== null && <ChosenTable sheet={choosing} chosen={chosen} rule={vote.rule} />}
      {choosing.entry === 'hands' ? (
        reading
      ) : (
        <PaperBox vote={vote} count={count} beside={<WriteIn vote={vote} sheet={choosing} />}>
          {reading}
        </PaperBox>
      )}
      <OutcomeLines
        lines={outcome.lines.filter((line) => !isOfPapers(line))}
        tally={null}
        isWhole={isWhole}
      />
      <CountFoot vote={vote} />
    </>
  )
}

type TotalsProps = CountProps & { readonly sheet: ChoosingSheet }

/** Figures go to the store once all are written; until then they outlast a reload of the window. */
function Totals({ vote, sheet, count, onReady }: TotalsProps) {
  const typed = useKept<DraftTotals>(`totals:${vote.id}`, draftTotals(sheet))
  return (
    <TotalsFields
      sheet={sheet}
      value={typed.value}
      onChange={(value) => {
        typed.set(value)
        count.writeTotals(totalsFrom(sheet, value))
      }}
      onReady={onReady}
    />
  )
}
