/** Totals that tellers wrote down: papers, and votes for each option or candidate. Adds nothing up. */
import { useRef } from 'react'
import type { ChoosingSheet } from '../../../domain/vote/choosing.ts'
import { choosingText } from '../../text/choosing.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { FigureInput } from './FigureInput.tsx'
import { choosablesOf, isScored } from './paper.ts'
import type { DraftTotals } from './totals.ts'

export type TotalsFieldsProps = {
  readonly sheet: ChoosingSheet
  readonly value: DraftTotals
  readonly onChange: (value: DraftTotals) => void
  /** Enter in the last field. */
  readonly onReady: () => void
}

const words = choosingText
const paperFigures = ['valid', 'abstain', 'void'] as const

export function TotalsFields({ sheet, value, onChange, onReady }: TotalsFieldsProps) {
  const box = useRef<HTMLDivElement>(null)
  const enter = (event: KeyboardEvent): unknown => {
    const fields = [...(box.current?.querySelectorAll<HTMLInputElement>('input') ?? [])]
    const at = event.target instanceof HTMLInputElement ? fields.indexOf(event.target) : -1
    if (at < 0) return false
    const next = fields[at + 1]
    return next === undefined ? onReady() : next.focus()
  }
  useKeys({ enter }, { insideFields: true })
  const names = { valid: words.validPapers, abstain: words.abstained, void: words.voidPapers }
  const fields = [
    ...(sheet.entry === 'hands' ? [] : paperFigures.map((at) => ({ kind: 'papers' as const, at }))),
    ...choosablesOf(sheet).map((one) => ({ kind: 'votes' as const, one })),
    ...(sheet.entry === 'hands' ? [{ kind: 'papers' as const, at: 'abstain' as const }] : []),
  ]
  return (
    <section className="totals-fields" aria-label={words.totalsTitle} ref={box}>
      {fields.map((field, place) =>
        field.kind === 'papers' ? (
          <span key={field.at} className="figure-pair">
            <span aria-hidden="true">{names[field.at]}</span>
            <FigureInput
              label={names[field.at]}
              hasFocus={place === 0}
              value={value[field.at]}
              onChange={(figure) => onChange({ ...value, [field.at]: figure })}
            />
          </span>
        ) : (
          <span key={field.one.id} className="figure-pair">
            <span aria-hidden="true">{field.one.label}</span>
            <FigureInput
              label={(isScored(sheet) ? words.pointsOf : words.votesOf)(field.one.label)}
              hasFocus={place === 0}
              value={value.votes[field.one.id] ?? null}
              onChange={(figure) => onChange({ ...value, votes: { ...value.votes, [field.one.id]: figure } })}
            />
          </span>
        ),
      )}
    </section>
  )
}
