/** The search box that always has the focus, and beside it whom it means and what Enter will do. Records nothing itself. */
import { EditOutlined, SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useEffect } from 'react'
import { clockOf } from '../../../domain/calendar.ts'
import { presenceAt } from '../../../domain/meeting/attendance.ts'
import { partsText } from '../../text/parts.ts'
import { signInText } from '../../text/sign-in.ts'
import { KeyButton } from '../KeyButton.tsx'
import { Badge } from '../StateBadge.tsx'
import { type Candidate, canArrive, placeOf, standInClash } from './candidates.ts'
import { readClock, type SignIn } from './use-sign-in.ts'

export function SignInSearch({ signIn }: { readonly signIn: SignIn }) {
  const { box, typed, type, asking } = signIn
  useEffect(() => box.current?.focus(), [box])
  // The focus comes back from wherever nothing else took it.
  const keepFocus = (next: EventTarget | null): void => {
    if (next !== null) return
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && document.hasFocus()) box.current?.focus()
    })
  }
  return (
    <div className="door-search">
      <label className="door-box">
        <SearchOutlined />
        <span className="visually-hidden">{signInText.search}</span>
        <input
          ref={box}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onBlur={(event) => keepFocus(event.relatedTarget)}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="door-place"
        />
        <span id="door-place" className="door-place">
          {signInText.place}
        </span>
      </label>
      <div className="door-target">
        {asking === null ? <Target signIn={signIn} /> : <Ask signIn={signIn} />}
      </div>
      <p className="visually-hidden" role="status">
        {signIn.target === null
          ? ''
          : signInText.candidate(nameOf(signIn.target), placeFor(signIn.target, signIn))}
      </p>
    </div>
  )
}

const nameOf = (candidate: Candidate): string =>
  candidate.kind === 'entry' ? candidate.entry.name : candidate.person.name

const placeFor = (candidate: Candidate, { record }: SignIn): string =>
  placeOf(candidate.kind === 'entry' ? candidate.entry : candidate.person, record.parties)

function Target({ signIn }: { readonly signIn: SignIn }) {
  const { target, typed } = signIn
  if (target !== null) return <Found signIn={signIn} target={target} />
  if (typed.trim() !== '') {
    return (
      <>
        <div className="door-words">
          <b>{signInText.nobodyFound(typed.trim())}</b>
          <span className="hint">{signInText.nobodyFoundHint}</span>
        </div>
        {signIn.isNewName && <KeyButton label={signInText.newcomer} onPress={signIn.registerNewcomer} />}
      </>
    )
  }
  const waiting = signIn.record.roll.filter(
    (entry) => entry.capacity === 'due' && presenceAt(entry, null).state === 'not-arrived',
  ).length
  return (
    <div className="door-words">
      <b>{waiting === 0 ? signInText.allHere : signInText.notArrived(waiting)}</b>
      <span className="hint">{signInText.idleHint}</span>
    </div>
  )
}

function Found({ signIn, target }: { readonly signIn: SignIn; readonly target: Candidate }) {
  const { parties } = signIn.record
  const party = (partyId: number | null): string => parties.find((one) => one.id === partyId)?.name ?? ''
  const person = target.kind === 'entry' ? target.entry : target.person
  const partyName = party(person.partyId)
  const place = placeFor(target, signIn)
  const next = signIn.candidates[signIn.index + 1]
  const more = signIn.candidates.length - signIn.index - 2
  const presence = target.kind === 'entry' ? presenceAt(target.entry, null) : null
  const isEntry = target.kind === 'entry'
  const mayArrive = !isEntry || canArrive(target.entry)
  return (
    <>
      <div className="door-words">
        <span className="cut">
          <b className="door-name">{person.name}</b>{' '}
          <span className="second">{partyName === place ? place : `${partyName} ${place}`}</span>
        </span>
        {!isEntry && <Badge tone="amber">{signInText.notOnRoll}</Badge>}
        {presence !== null && presence.since !== null && (
          <span className="second no-break">{signInText.since(presence.state, clockOf(presence.since))}</span>
        )}
      </div>
      {next !== undefined && signIn.typed.trim() !== '' && (
        <span className="door-next not-narrow">{signInText.alsoFound(nameOf(next), more)}</span>
      )}
      {presence !== null && presence.since !== null && (
        <KeyButton label={signInText.changeTime} icon={<EditOutlined />} onPress={signIn.askTime} />
      )}
      {mayArrive && (
        <KeyButton
          look="filled"
          label={
            !isEntry
              ? signInText.addAndSignIn
              : presence?.state === 'stand-in'
                ? signInText.inPerson
                : signInText.signIn
          }
          hint={partsText.keys.enter}
          onPress={signIn.signIn}
        />
      )}
    </>
  )
}

function Ask({ signIn }: { readonly signIn: SignIn }) {
  const { asking } = signIn
  if (asking === null) return null
  const { name } = asking.entry
  const [question, label] =
    asking.kind === 'stand-in'
      ? [signInText.askStandIn(name), signInText.standInName]
      : asking.kind === 'excuse'
        ? [signInText.askExcuse(name), signInText.excuseNote]
        : [signInText.askTime(name), signInText.timeField]
  const isWrong = asking.kind === 'time' && readClock(asking.typed) === null
  const clash =
    asking.kind === 'stand-in' ? standInClash(signIn.record.roll, asking.entry, asking.typed) : null
  const isHere = clash?.isHere === true
  const warning = isWrong
    ? signInText.timeWrong
    : isHere
      ? signInText.standInIsHere(asking.typed.trim())
      : clash !== null && clash.standsFor !== null
        ? signInText.standsForAnother(asking.typed.trim(), clash.standsFor)
        : null
  const isEmpty = asking.kind === 'stand-in' && asking.typed.trim() === ''
  return (
    <>
      <div className="door-ask">
        <span className={warning === null ? 'door-question' : 'door-question is-warning'} aria-live="polite">
          {warning ?? question}
        </span>
        <Input
          key={asking.kind}
          autoFocus
          aria-label={label}
          placeholder={label}
          value={asking.typed}
          maxLength={asking.kind === 'excuse' ? 200 : 40}
          status={isWrong || isHere ? 'error' : ''}
          onFocus={(event) => event.target.select()}
          onChange={(event) => signIn.answer(event.target.value)}
        />
      </div>
      <KeyButton
        look="filled"
        label={signInText.note}
        hint={partsText.keys.enter}
        isDisabled={isWrong || isHere || isEmpty}
        onPress={signIn.submit}
      />
      <KeyButton label={signInText.notNow} hint={partsText.keys.escape} onPress={signIn.dismiss} />
    </>
  )
}
