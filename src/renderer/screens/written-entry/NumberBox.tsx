/** The one field that always has the focus, and beside it the ballot that it means. Opens and saves through the desk. */
import { BarcodeOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { ballotNumberWords } from '../../../domain/owners/owners-wording.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { entryText } from '../../text/written-entry.ts'
import type { BallotLine, EntryDesk } from './use-entry.ts'

export function NumberBox({ desk, isShut }: { readonly desk: EntryDesk; readonly isShut: boolean }) {
  const { sheet, typed, box, meant, isWhole } = desk
  // The focus comes back from wherever nothing else took it.
  const keepFocus = (next: EventTarget | null): void => {
    if (next !== null) return
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && document.hasFocus()) box.current?.focus()
    })
  }
  const isReading = sheet !== null && !isWhole
  return (
    <div className="entry-box-row">
      <label className={isShut ? 'entry-box is-shut' : 'entry-box'}>
        <span className="entry-box-label">
          <BarcodeOutlined /> {entryText.field}
        </span>
        <input
          ref={box}
          value={isReading ? ballotNumberWords(sheet.ballot.number) : typed}
          readOnly={isReading}
          disabled={isShut}
          placeholder={isWhole ? ballotNumberWords(sheet?.ballot.number ?? 0) : undefined}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="entry-meant"
          onChange={(event) => desk.type(event.target.value)}
          onBlur={(event) => keepFocus(event.relatedTarget)}
          onKeyDown={desk.hear}
        />
      </label>
      <div id="entry-meant" className="entry-meant">
        {sheet !== null ? (
          <Owner ballot={sheet.ballot} />
        ) : meant.kind === 'ballot' && typed !== '' ? (
          <Owner ballot={meant.ballot} />
        ) : (
          <p className="second">{isShut ? entryText.nameFirst : entryText.fieldHint}</p>
        )}
      </div>
      <Note desk={desk} />
    </div>
  )
}

function Owner({ ballot }: { readonly ballot: BallotLine }) {
  return (
    <>
      <p className="entry-owner">
        <b className="entry-names">{ballot.names}</b>
        <span className="entry-area">{ballotText.area(ballot.area)}</span>
      </p>
      <p className="entry-rooms">{ballot.rooms}</p>
    </>
  )
}

function Note({ desk }: { readonly desk: EntryDesk }) {
  const { note, sheet, typed, meant } = desk
  const words =
    note ??
    (sheet === null && meant.kind === 'unknown-number'
      ? entryText.unknownNumber(meant.number)
      : sheet === null && meant.kind === 'found' && meant.ballots.length === 0
        ? entryText.nobodyFound(typed.trim())
        : null)
  return (
    <p className={words === null ? 'visually-hidden' : 'entry-note'} role="status">
      {words !== null && (
        <>
          <ExclamationCircleOutlined /> {words}
        </>
      )}
    </p>
  )
}

/** The ballots that a name or a room may mean; arrows choose, Enter opens. */
export function FoundBallots({ desk }: { readonly desk: EntryDesk }) {
  const { found, meant, place } = desk
  if (meant.kind !== 'found' || found.length === 0 || desk.sheet !== null) return null
  const count = meant.ballots.length
  return (
    <section className="entry-card" aria-label={entryText.found(count)}>
      <p className="hint">
        {count > found.length ? entryText.foundFew(found.length, count) : entryText.found(count)}
      </p>
      <ul className="entry-found">
        {found.map((ballot, index) => (
          <li key={ballot.ballotId}>
            <button
              type="button"
              className={index === place ? 'entry-found-row is-current' : 'entry-found-row'}
              aria-current={index === place}
              onClick={() => desk.open(ballot)}
            >
              <b>{ballotText.number(ballot.number)}</b>
              <span>{ballot.names}</span>
              <span className="second cut">{ballot.rooms}</span>
              <span className="second">{ballotText.states[ballot.state]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
