/** 录入表决票: one field, one ballot at a time, by keyboard; what is typed goes to the database in order. Counts nothing. */
import { FormOutlined, SwapOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { daysBetween } from '../../../domain/calendar.ts'
import type { Day, WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import type { WrittenState } from '../../../domain/owners/written-vote.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { FormSaved } from '../../forms/SavedLine.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { BallotDrawer } from '../../parts/written/BallotDrawer.tsx'
import { entryText } from '../../text/written-entry.ts'
import { BallotSheet } from './BallotSheet.tsx'
import { EntryBar } from './EntryBar.tsx'
import { EntryLines } from './EntryLines.tsx'
import { EntrySide } from './EntrySide.tsx'
import { checkUnsent, type EntryPassed, useEntryQueue } from './entry-queue.ts'
import { FoundBallots, NumberBox } from './NumberBox.tsx'
import { useEntered, useIsQuiet } from './use-answers.ts'
import { useEntry } from './use-entry.ts'
import { useEntryKeys } from './use-entry-keys.ts'
import './written-entry.css'

export function WrittenEntryScreen() {
  const writtenVoteId = Number(useParams().writtenVoteId) as WrittenVoteId
  // While ballots are on their way, the answers asked anew would only hold them up.
  const isQuiet = useIsQuiet()
  const known = useAsk('writtenVotes.read', { writtenVoteId }, isQuiet)
  const ballots = useAsk('writtenVotes.ballots', { writtenVoteId }, isQuiet)
  const failed = known.error ?? ballots.error
  if (failed !== null && (known.data === undefined || ballots.data === undefined)) {
    const retry = (): void => void Promise.all([known.refetch(), ballots.refetch()])
    return (
      <Frame title={entryText.title}>
        <AskFailed failure={failed.failure} onRetry={retry} />
      </Frame>
    )
  }
  if (known.data === undefined || ballots.data === undefined) {
    return (
      <Frame title={entryText.title}>
        <AskWaiting />
      </Frame>
    )
  }
  if (known.data.vote.state !== 'open')
    return <NotOpen vote={known.data.vote} state={known.data.vote.state} />
  return (
    <Entry
      known={known.data}
      ballots={ballots.data}
      knownAt={known.dataUpdatedAt}
      ballotsAt={ballots.dataUpdatedAt}
    />
  )
}

type NotOpenProps = {
  readonly vote: OutputOf<'writtenVotes.read'>['vote']
  readonly state: Exclude<WrittenState, 'open'>
}

function NotOpen({ vote, state }: NotOpenProps) {
  const navigate = useNavigate()
  const isBefore = state === 'prepared' || state === 'frozen'
  return (
    <Frame title={entryText.title} subtitle={vote.title}>
      <EmptyState
        title={entryText.notOpen[state]}
        actions={
          <Button
            type="primary"
            onClick={() => void navigate(`/written/${vote.id}/${isBefore ? 'prepare' : 'result'}`)}
          >
            {isBefore ? entryText.prepare : entryText.goResult}
          </Button>
        }
      >
        {entryText.notOpenHint[state]}
      </EmptyState>
    </Frame>
  )
}

const storedName = 'written-entry-by'
const storedPass = 'written-entry-pass'
const keptPass = (): EntryPassed => (sessionStorage.getItem(storedPass) === 'second' ? 'second' : 'first')

type EntryProps = {
  readonly known: OutputOf<'writtenVotes.read'>
  readonly ballots: OutputOf<'writtenVotes.ballots'>
  /** When the answers came, for knowing what the queue knows better. */
  readonly knownAt: number
  readonly ballotsAt: number
}

function Entry({ known, ballots, knownAt, ballotsAt }: EntryProps) {
  const { vote } = known
  const navigate = useNavigate()
  const today = useToday()
  const [search, setSearch] = useSearchParams()
  const [enteredBy, setEnteredBy] = useState(() => sessionStorage.getItem(storedName) ?? '')
  const [isNamed, setIsNamed] = useState(enteredBy !== '')
  const [chosenPass, setPass] = useState<EntryPassed>(keptPass)
  const pass = vote.isDoubleEntry ? chosenPass : 'first'
  const lastDay = daysBetween(today, vote.untilOn) < 0 ? vote.untilOn : today
  const [returnedOn, setReturnedOn] = useState<Day>(lastDay)
  const [openId, setOpenId] = useState<WrittenBallotId | null>(null)
  const nameField = useRef<{ focus: () => void; blur: () => void }>(null)
  const { lines, figures } = useEntryQueue()
  const newer = figures?.writtenVoteId === vote.id && figures.at > knownAt ? figures : null
  const ours = useMemo(() => lines.filter((line) => line.writtenVoteId === vote.id), [lines, vote.id])
  const entered = useEntered(vote.id, ballots, ballotsAt)
  const desk = useEntry({ vote, ballots: entered, pass, enteredBy: enteredBy.trim(), returnedOn })
  const { sheet, box } = desk
  const detail = useAsk(
    'writtenVotes.ballot',
    { ballotId: sheet?.ballot.ballotId ?? (1 as WrittenBallotId) },
    sheet !== null,
  ).data

  useEffect(() => {
    void checkUnsent()
    if (isNamed) box.current?.focus()
    else nameField.current?.focus()
  }, [box, isNamed])
  const openedId = sheet?.ballot.ballotId
  useEffect(() => {
    if (openedId !== undefined) document.getElementById('content')?.scrollTo({ top: 0 })
  }, [openedId])
  // A ballot that another page sent here.
  const wanted = Number(search.get('number') ?? '0')
  useEffect(() => {
    const ballot = entered.find((one) => one.number === wanted)
    if (ballot === undefined || !isNamed) return
    setSearch({}, { replace: true })
    desk.open(ballot)
  })

  const named = (): void => {
    const name = enteredBy.trim()
    sessionStorage.setItem(storedName, name)
    setIsNamed(name !== '')
  }
  const choosePass = (next: EntryPassed): void => {
    sessionStorage.setItem(storedPass, next)
    desk.clear()
    setPass(next)
    desk.focus()
  }
  useEntryKeys({ desk, proxies: detail?.ballot.proxies ?? [], isOn: openId === null })
  const differenceCount = known.differenceCount
  return (
    <Frame
      title={entryText.title}
      actions={
        <>
          <Button icon={<SwapOutlined />} onClick={() => void navigate(`/written/${vote.id}/differences`)}>
            {differenceCount === 0 ? entryText.differences : entryText.differencesCount(differenceCount)}
          </Button>
          <Button icon={<FormOutlined />} onClick={() => void navigate(`/written/${vote.id}`)}>
            {entryText.toMap}
          </Button>
        </>
      }
      foot={
        <>
          <FormSaved />
          <span className="grow" />
          {desk.done !== null && (
            <UndoToast
              key={desk.done.key}
              place="bar"
              words={desk.done.words}
              onUndo={() => void desk.undo()}
              onGone={() => desk.forget(desk.done?.key ?? '')}
            />
          )}
        </>
      }
    >
      <div className="with-side entry">
        <div className="stack entry-main">
          <div className="entry-card entry-desk">
            <p className="hint cut">{vote.title}</p>
            <EntryBar
              enteredBy={enteredBy}
              onEnteredBy={(name) => {
                setEnteredBy(name)
                if (name.trim() === '') setIsNamed(false)
              }}
              onNamed={named}
              nameRef={nameField}
              pass={pass}
              onPass={choosePass}
              isDouble={vote.isDoubleEntry}
              returnedOn={returnedOn}
              onReturnedOn={setReturnedOn}
              firstDay={vote.opensOn}
              lastDay={lastDay}
            />
            <NumberBox desk={desk} isShut={!isNamed} />
          </div>
          <FoundBallots desk={desk} />
          {sheet !== null && (
            <BallotSheet
              desk={desk}
              sheet={sheet}
              known={detail}
              onDetails={() => setOpenId(sheet.ballot.ballotId)}
            />
          )}
          <EntryLines lines={ours} ballots={entered} onOpen={setOpenId} />
        </div>
        <EntrySide known={known} figures={newer?.figures ?? known.figures} />
      </div>
      {openId !== null && (
        <BallotDrawer
          writtenVoteId={vote.id}
          ballotId={openId}
          onOther={setOpenId}
          onClose={() => {
            setOpenId(null)
            desk.focus()
          }}
        />
      )}
    </Frame>
  )
}
