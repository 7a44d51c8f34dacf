/** One ballot that two people read differently: both readings side by side, and what the paper says. Settles through the program only. */
import { FileSearchOutlined } from '@ant-design/icons'
import { Button, Input, Segmented } from 'antd'
import { useId, useRef, useState } from 'react'
import type { ProxyId } from '../../../domain/identity.ts'
import type { PaperChoice } from '../../../domain/owners/owners-vote.ts'
import { type Entry, type VoidReason, voidReasons } from '../../../domain/owners/written-vote.ts'
import { type OutputOf, tell } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { PaperWord } from '../../parts/written/paper-choice.tsx'
import { partsText } from '../../text/parts.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { differencesText, entryText } from '../../text/written-entry.ts'
import { ChoiceKeys, voidReasonAt } from './BallotSheet.tsx'
import { nextOpen } from './next-open.ts'

const words = differencesText
const storedName = 'written-settled-by'

export type Difference = OutputOf<'writtenVotes.differences'>[number]

export type SettleSheetProps = {
  readonly vote: OutputOf<'writtenVotes.read'>['vote']
  readonly difference: Difference
  readonly onSettled: () => void
  readonly onOpen: () => void
}

type Draft = {
  readonly choices: readonly (PaperChoice | null)[]
  /** The matter asked now; their count once all are answered. */
  readonly at: number
  readonly voidReason: VoidReason | null
  readonly isVoiding: boolean
  /** Undefined until a person says who signed. */
  readonly proxyId: ProxyId | null | undefined
}

/** What both read alike is filled in; the rest is asked. */
const draftOf = (first: Entry, second: Entry, count: number): Draft => {
  const choices = Array.from({ length: count }, (_, place) => {
    const one = first.choices[place] ?? null
    return one !== null && one === second.choices[place] ? one : null
  })
  return {
    choices,
    at: nextOpen(choices),
    voidReason: null,
    isVoiding: false,
    proxyId: first.proxyId === second.proxyId ? first.proxyId : undefined,
  }
}

export function SettleSheet(props: SettleSheetProps) {
  const { first, second } = props.difference.ballot
  if (first === null || second === null) return null
  return <Settle {...props} first={first} second={second} />
}

type SettleProps = SettleSheetProps & { readonly first: Entry; readonly second: Entry }

function Settle({ vote, difference, onSettled, onOpen, first, second }: SettleProps) {
  const { sayRefused } = useWritten()
  const { ballot, names, rooms } = difference
  const [draft, setDraft] = useState(() => draftOf(first, second, vote.matters.length))
  const [settledBy, setSettledBy] = useState(() => sessionStorage.getItem(storedName) ?? '')
  const [reason, setReason] = useState<string>(words.lookedAgain)
  const [voidNote, setVoidNote] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const now = useRef(draft)
  const nameId = useId()
  const reasonId = useId()
  const noteId = useId()
  const put = (change: Partial<Draft>): void => {
    now.current = { ...now.current, ...change }
    setDraft(now.current)
  }
  const choose = (choice: PaperChoice): unknown => {
    const { choices, at, isVoiding } = now.current
    if (isVoiding || at >= choices.length) return false
    const next = choices.map((one, place) => (place === at ? choice : one))
    put({ choices: next, at: nextOpen(next), voidReason: null })
  }
  const spoil = (voidReason: VoidReason): void =>
    put({ voidReason, isVoiding: false, choices: vote.matters.map(() => null), at: vote.matters.length })
  const again = (): void => put(draftOf(first, second, vote.matters.length))
  const isWhole =
    (draft.voidReason !== null && (draft.voidReason !== 'other' || voidNote.trim() !== '')) ||
    (draft.voidReason === null && draft.choices.every((choice) => choice !== null))
  const isReady =
    isWhole && draft.proxyId !== undefined && settledBy.trim() !== '' && reason.trim() !== '' && !isBusy

  const settle = async (): Promise<void> => {
    if (!isReady || draft.proxyId === undefined || ballot.returnedOn === null) return
    const read = draft.choices.flatMap((choice) => (choice === null ? [] : [choice]))
    setIsBusy(true)
    sessionStorage.setItem(storedName, settledBy.trim())
    const reply = await tell('writtenVotes.settle', {
      entry: {
        ballotId: ballot.id,
        returnedOn: ballot.returnedOn,
        choices: draft.voidReason === null ? [...read] : [],
        voidReason: draft.voidReason,
        voidNote: draft.voidReason === null ? '' : voidNote.trim(),
        proxyId: draft.proxyId,
      },
      settledBy: settledBy.trim(),
      reason: reason.trim(),
    })
    setIsBusy(false)
    if (reply.ok) onSettled()
    else sayRefused(reply.failure)
  }
  const digit = (choice: PaperChoice, key: string) => (): unknown => {
    if (!now.current.isVoiding) return choose(choice)
    const voidReason = voidReasonAt(key)
    return voidReason === null ? false : spoil(voidReason)
  }
  const further = (key: string) => (): unknown => {
    const voidReason = voidReasonAt(key)
    return now.current.isVoiding && voidReason !== null ? spoil(voidReason) : false
  }
  useKeys({
    '1': digit('for', '1'),
    '2': digit('against', '2'),
    '3': digit('abstain', '3'),
    '0': digit('void', '0'),
    '4': further('4'),
    '5': further('5'),
    '6': further('6'),
    '7': further('7'),
    '8': further('8'),
    '9': further('9'),
    v: () => put({ isVoiding: true }),
    backspace: again,
    escape: () => (now.current.isVoiding ? put({ isVoiding: false }) : false),
  })
  useKeys(
    { enter: (event) => (isReady && !(event.target instanceof HTMLTextAreaElement) ? void settle() : false) },
    { insideFields: true },
  )
  const isVoidApart = first.voidReason !== null || second.voidReason !== null
  const asked = draft.voidReason === null && !draft.isVoiding ? draft.at : -1
  const agents = ballot.proxies.filter((proxy) => proxy.id === first.proxyId || proxy.id === second.proxyId)
  return (
    <section className="entry-card" aria-label={entryText.sheet(ballot.number)}>
      <div className="entry-owner">
        <span className="entry-names">
          {ballotText.number(ballot.number)} {names}
        </span>
        <Button icon={<FileSearchOutlined />} onClick={onOpen}>
          {entryText.details}
        </Button>
      </div>
      <p className="second">{rooms.join('、')}</p>
      <p className="hint">{words.hint}</p>
      <table className="differences-table">
        <thead>
          <tr>
            <th className="differences-question">{words.matter}</th>
            <th>{words.first(first.enteredBy)}</th>
            <th>{words.second(second.enteredBy)}</th>
            <th>{words.settled}</th>
          </tr>
        </thead>
        <tbody>
          {isVoidApart && (
            <tr>
              <td>{words.wholeVoid}</td>
              <td>{voidWords(first)}</td>
              <td>{voidWords(second)}</td>
              <td>{draft.voidReason === null ? '' : ballotText.voidReasons[draft.voidReason]}</td>
            </tr>
          )}
          {vote.matters.map((matter, place) => {
            const choice = draft.choices[place] ?? null
            return (
              <tr key={matter.id} className={place === asked ? 'is-current' : undefined}>
                <td>
                  {vote.matters.length > 1 && `${place + 1}. `}
                  {matter.question}
                </td>
                <td>
                  <Read entry={first} place={place} />
                </td>
                <td>
                  <Read entry={second} place={place} />
                </td>
                <td>
                  {choice !== null ? (
                    <PaperWord choice={choice} />
                  ) : (
                    <span className="hint">{draft.voidReason === null ? words.differs : words.spoilt}</span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {first.proxyId !== second.proxyId && (
        <div className="row">
          <span>{words.signer}</span>
          <Segmented
            aria-label={words.signer}
            options={[
              { value: 0, label: words.owner },
              ...agents.map((proxy) => ({
                value: proxy.id as number,
                label: entryText.proxyBy(proxy.agentName),
              })),
            ]}
            value={draft.proxyId === undefined ? -1 : (draft.proxyId ?? 0)}
            onChange={(value) => put({ proxyId: value === 0 ? null : (value as ProxyId) })}
          />
        </div>
      )}
      {draft.isVoiding ? (
        <div className="entry-asking">
          <p className="entry-question">{entryText.voidTitle}</p>
          <div className="row">
            {voidReasons.map((one, place) => (
              <KeyButton
                key={one}
                hint={String(place + 1)}
                hintFirst
                label={ballotText.voidReasons[one]}
                onPress={() => spoil(one)}
              />
            ))}
          </div>
        </div>
      ) : (
        <div className="row differences-keys">
          {asked >= 0 && asked < vote.matters.length && <ChoiceKeys onChoose={choose} />}
          <KeyButton hint="V" hintFirst label={entryText.voidAll} onPress={() => put({ isVoiding: true })} />
          <KeyButton hint={entryText.backKey} hintFirst label={words.again} onPress={again} />
        </div>
      )}
      {draft.voidReason === 'other' && (
        <div className="field">
          <label htmlFor={noteId} className="field-label">
            {entryText.voidNote}
          </label>
          <Input
            id={noteId}
            maxLength={200}
            value={voidNote}
            onChange={(event) => setVoidNote(event.target.value)}
          />
        </div>
      )}
      <div className="differences-foot">
        <div className="field">
          <label htmlFor={nameId} className="field-label">
            {words.settledBy}
          </label>
          <Input
            id={nameId}
            maxLength={40}
            placeholder={words.settledByExample}
            value={settledBy}
            onChange={(event) => setSettledBy(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={reasonId} className="field-label">
            {words.reason}
          </label>
          <Input
            id={reasonId}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <KeyButton
          look="filled"
          label={words.save}
          hint={partsText.keys.enter}
          isDisabled={!isReady}
          isBusy={isBusy}
          onPress={() => void settle()}
        />
      </div>
    </section>
  )
}

const voidWords = (entry: Entry): string =>
  entry.voidReason === null
    ? words.notVoid
    : ballotText.wholeVoid(ballotText.voidReasons[entry.voidReason], entry.voidNote)

function Read({ entry, place }: { readonly entry: Entry; readonly place: number }) {
  const choice = entry.choices[place]
  return choice === undefined ? <span className="hint">{words.spoilt}</span> : <PaperWord choice={choice} />
}
