/** Ties the keys of entering to the desk: digits choose, letters ask, Enter goes on. Decides nothing. */
import type { PaperChoice } from '../../../domain/owners/owners-vote.ts'
import { stoodOn } from '../../../domain/owners/written-entry.ts'
import type { OutputOf } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { voidReasonAt } from './BallotSheet.tsx'
import type { EntryDesk } from './use-entry.ts'

export type EntryKeys = {
  readonly desk: EntryDesk
  /** The proxies of the ballot on the desk, chosen by digit. */
  readonly proxies: OutputOf<'writtenVotes.ballot'>['ballot']['proxies']
  readonly isOn: boolean
}

export function useEntryKeys({ desk, proxies, isOn }: EntryKeys): void {
  const standing = proxies.filter((proxy) => stoodOn(proxy, desk.returnedOn))
  // Digits that another field holds are its own.
  const isMine = (event: KeyboardEvent): boolean =>
    event.target === desk.box.current ||
    !(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
  const choice = (one: PaperChoice, digit: string) => (event: KeyboardEvent) => {
    if (!isMine(event) || desk.sheet === null || (desk.isWhole && desk.typed !== '')) return false
    if (desk.isAsking('void')) {
      const reason = voidReasonAt(digit)
      return reason === null ? false : desk.spoil(reason)
    }
    if (desk.isAsking('proxy')) return sign(digit)
    return desk.choose(one)
  }
  const sign = (digit: string): unknown => {
    if (digit === '0') return desk.sign(null)
    const proxy = standing[Number(digit) - 1]
    return proxy === undefined ? false : desk.sign({ id: proxy.id, agentName: proxy.agentName })
  }
  const furtherDigit = (digit: string) => (event: KeyboardEvent) => {
    if (!isMine(event)) return false
    const reason = voidReasonAt(digit)
    if (desk.isAsking('void') && reason !== null) return desk.spoil(reason)
    return desk.isAsking('proxy') ? sign(digit) : desk.sheet !== null && !desk.isWhole
  }
  // Who was told to save first has the next paper in hand: a letter is not meant for the ballot on the desk.
  const isRefused = desk.isWhole && desk.note !== null
  const letter = (act: () => unknown) => (event: KeyboardEvent) =>
    isMine(event) && desk.sheet !== null && desk.typed === '' && !isRefused ? act() : false
  useKeys(
    {
      enter: (event) => {
        if (!isMine(event)) return false
        return desk.catchScan() || desk.confirm()
      },
      '1': choice('for', '1'),
      '2': choice('against', '2'),
      '3': choice('abstain', '3'),
      '0': choice('void', '0'),
      '4': furtherDigit('4'),
      '5': furtherDigit('5'),
      '6': furtherDigit('6'),
      '7': furtherDigit('7'),
      '8': furtherDigit('8'),
      '9': furtherDigit('9'),
      a: letter(desk.repeat),
      v: letter(() => desk.ask('void')),
      p: letter(() => desk.ask('proxy')),
      backspace: (event) => (isMine(event) ? desk.back() : false),
      escape: desk.drop,
      arrowdown: (event) => (isMine(event) ? desk.move(1) : false),
      arrowup: (event) => (isMine(event) ? desk.move(-1) : false),
    },
    { insideFields: true, isOn },
  )
}
