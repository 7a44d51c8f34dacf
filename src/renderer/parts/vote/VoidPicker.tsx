/** Asks why a paper is void: one digit a reason. Judges nothing. */
import type { ChoosingSheet } from '../../../domain/vote/choosing.ts'
import { choosingText } from '../../text/choosing.ts'
import { type KeyActions, useKeys } from '../hooks/use-keys.ts'
import { type RoomPaper, voidReasonsOf } from './paper.ts'

export type VoidPickerProps = {
  readonly sheet: ChoosingSheet
  readonly onPick: (paper: RoomPaper) => void
  readonly onClose: () => void
}

export function VoidPicker({ sheet, onPick, onClose }: VoidPickerProps) {
  const reasons = voidReasonsOf(sheet)
  const digits: KeyActions = Object.fromEntries(
    reasons.slice(0, 9).map(({ paper }, place) => [String(place + 1), () => onPick(paper)]),
  )
  useKeys({ ...digits, escape: onClose, backspace: onClose, v: onClose })
  return (
    <fieldset className="void-buttons">
      <legend className="second">{choosingText.chooseReason}</legend>
      {reasons.map(({ paper, words }, place) => (
        <button key={words} type="button" className="choice-button tone-plum" onClick={() => onPick(paper)}>
          {place < 9 && <kbd className="keycap keycap-card">{place + 1}</kbd>} {words}
        </button>
      ))}
    </fieldset>
  )
}
