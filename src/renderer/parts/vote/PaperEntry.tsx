/** One paper after the other by its printed numbers: digits mark, Enter keeps the paper, Backspace takes back. Counts nothing; knows no voter. */
import { useRef, useState } from 'react'
import type { ChoosingSheet } from '../../../domain/vote/choosing.ts'
import { choosingText } from '../../text/choosing.ts'
import { type KeyActions, useKeys } from '../hooks/use-keys.ts'
import { KeyButton } from '../KeyButton.tsx'
import { PointsEntry } from './PointsEntry.tsx'
import {
  abstention,
  choosablesOf,
  isRanked,
  isScored,
  paperOfMarks,
  paperWords,
  type RoomPaper,
  voidWords,
} from './paper.ts'
import { VoidPicker } from './VoidPicker.tsx'

export type PaperEntryProps = {
  readonly sheet: ChoosingSheet
  /** 第 13 张，共 28 张 */
  readonly standing: string
  readonly onPut: (paper: RoomPaper) => void
  readonly onTakeBack: (paper: RoomPaper) => void
  /** Enter while no paper is begun. */
  readonly onReady: () => void
}

const words = choosingText
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** What of the paper in hand is read so far: marks in their order, or all that there is to say. */
type InHand =
  | { readonly kind: 'marks'; readonly ids: readonly number[] }
  | { readonly kind: 'whole'; readonly paper: RoomPaper }

const nothing: InHand = { kind: 'marks', ids: [] }

export function PaperEntry(props: PaperEntryProps) {
  const { sheet, onPut, onTakeBack, onReady } = props
  const [, draw] = useState(0)
  // Keys may come faster than the screen is drawn.
  const now = useRef<InHand>(nothing)
  const read = useRef<readonly RoomPaper[]>([])
  const typed = useRef('')
  const [isVoiding, setIsVoiding] = useState(false)
  const choosables = choosablesOf(sheet)
  const isWide = choosables.length > 9
  const set = (inHand: InHand): void => {
    now.current = inHand
    draw((drawn) => drawn + 1)
  }
  const keep = (paper: RoomPaper): void => {
    read.current = [...read.current, paper].slice(-20)
    typed.current = ''
    onPut(paper)
    set(nothing)
  }
  const mark = (place: number): void => {
    const one = choosables[place]
    if (one === undefined) return
    const ids = now.current.kind === 'marks' ? now.current.ids : []
    set({ kind: 'marks', ids: ids.includes(one.id) ? ids.filter((id) => id !== one.id) : [...ids, one.id] })
  }
  const press = (digit: string): unknown => {
    if (!isWide)
      return digit === '0' ? set({ kind: 'whole', paper: abstention(sheet) }) : mark(Number(digit) - 1)
    // With ten names and more every number has two digits: 01, 12; 00 abstains.
    typed.current += digit
    if (typed.current.length < 2) return set(now.current)
    const number = Number(typed.current)
    typed.current = ''
    return number === 0 ? set({ kind: 'whole', paper: abstention(sheet) }) : mark(number - 1)
  }
  const paper =
    now.current.kind === 'whole'
      ? now.current.paper
      : now.current.ids.length === 0
        ? null
        : paperOfMarks(sheet, now.current.ids)
  const save = (): unknown => {
    const inHand = now.current
    if (inHand.kind === 'whole') return keep(inHand.paper)
    if (inHand.ids.length > 0) return keep(paperOfMarks(sheet, inHand.ids))
    return onReady()
  }
  const takeBack = (): unknown => {
    const inHand = now.current
    if (typed.current !== '') {
      typed.current = ''
      return set(inHand)
    }
    if (inHand.kind === 'whole') return set(nothing)
    if (inHand.ids.length > 0) return set({ kind: 'marks', ids: inHand.ids.slice(0, -1) })
    const last = read.current.at(-1)
    if (last === undefined) return false
    read.current = read.current.slice(0, -1)
    onTakeBack(last)
    return set({ kind: 'whole', paper: last })
  }
  const isPoints = isScored(sheet)
  const numbers: KeyActions = Object.fromEntries([...digits, '0'].map((digit) => [digit, () => press(digit)]))
  useKeys(
    {
      ...(isPoints ? { '0': () => press('0') } : numbers),
      v: () => setIsVoiding(true),
      enter: save,
      backspace: takeBack,
      escape: () => (now.current === nothing ? false : set(nothing)),
    },
    { isOn: !isVoiding },
  )
  const placeOf = (id: number): number => (now.current.kind === 'marks' ? now.current.ids.indexOf(id) : -1)
  const unfit = paper === null ? null : voidWords(sheet, paper)
  const last = read.current.at(-1)
  return (
    <section className="paper-entry" aria-label={words.marked}>
      <div className="row row-apart">
        <b>{props.standing}</b>
        <span className="hint">
          {isPoints ? words.unmarkedScore : isRanked(sheet) ? words.unmarkedRank : words.unmarked}
        </span>
      </div>
      {isPoints && now.current.kind === 'marks' ? (
        <PointsEntry
          key={read.current.length}
          sheet={sheet}
          onPaper={keep}
          isOn={!isVoiding}
          onReady={onReady}
        />
      ) : (
        !isPoints && (
          <div className="paper-options">
            {choosables.map((one, place) => {
              const order = placeOf(one.id)
              return (
                <button
                  key={one.id}
                  type="button"
                  className="paper-option"
                  aria-pressed={order >= 0}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => mark(place)}
                >
                  <kbd className="keycap keycap-card">
                    {isWide ? String(place + 1).padStart(2, '0') : place + 1}
                  </kbd>
                  <span className="paper-option-name">{one.label}</span>
                  {order >= 0 && (
                    <b className="toned tone-jade">{isRanked(sheet) ? words.rank(order + 1) : words.tick}</b>
                  )}
                </button>
              )
            })}
          </div>
        )
      )}
      {isVoiding && (
        <VoidPicker
          sheet={sheet}
          onPick={(picked) => {
            setIsVoiding(false)
            set({ kind: 'whole', paper: picked })
          }}
          onClose={() => setIsVoiding(false)}
        />
      )}
      <p className="paper-words" aria-live="polite">
        {typed.current !== '' ? (
          words.digits(typed.current)
        ) : paper !== null ? (
          <>
            {paperWords(sheet, paper)}
            {unfit !== null && paper.paper.kind !== 'void' && (
              <span className="toned tone-plum">　{words.voided(unfit)}</span>
            )}
          </>
        ) : last !== undefined ? (
          <span className="second">{words.lastPaper(paperWords(sheet, last))}</span>
        ) : (
          '　'
        )}
      </p>
      <div className="row">
        <KeyButton hint={words.enterKey} label={words.save} isDisabled={paper === null} onPress={save} />
        <KeyButton
          hint={isWide ? '00' : '0'}
          hintFirst
          label={words.abstain}
          onPress={() => set({ kind: 'whole', paper: abstention(sheet) })}
        />
        <KeyButton hint="V" hintFirst label={words.void} onPress={() => setIsVoiding(true)} />
        <KeyButton
          hint={words.takeBack}
          hintFirst
          label={words.takeBackLabel}
          isDisabled={paper === null && last === undefined}
          onPress={takeBack}
        />
      </div>
    </section>
  )
}
