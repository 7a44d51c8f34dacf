/** 差异核对: ballots that two people read differently, and ballots that only one has read. Decides no reading by itself. */
import { BarcodeOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { FormSaved } from '../../forms/SavedLine.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { BallotDrawer } from '../../parts/written/BallotDrawer.tsx'
import { ballotText } from '../../text/written-ballot.ts'
import { differencesText } from '../../text/written-entry.ts'
import { type Difference, SettleSheet } from './SettleSheet.tsx'
import { SingleReadings } from './SingleReadings.tsx'
import './written-entry.css'

const words = differencesText

export function DifferencesScreen() {
  const writtenVoteId = Number(useParams().writtenVoteId) as WrittenVoteId
  const known = useAsk('writtenVotes.read', { writtenVoteId })
  const differences = useAsk('writtenVotes.differences', { writtenVoteId })
  const ballots = useAsk('writtenVotes.ballots', { writtenVoteId })
  const navigate = useNavigate()
  const [kind, setKind] = useState<'different' | 'single' | null>(null)
  const [openId, setOpenId] = useState<WrittenBallotId | null>(null)
  const asked = [known, differences, ballots]
  const failed = asked.find((one) => one.error !== null && one.data === undefined)?.error ?? null
  if (failed !== null)
    return (
      <Frame title={words.title}>
        <AskFailed failure={failed.failure} onRetry={() => asked.forEach((one) => void one.refetch())} />
      </Frame>
    )
  if (known.data === undefined || differences.data === undefined || ballots.data === undefined)
    return (
      <Frame title={words.title}>
        <AskWaiting />
      </Frame>
    )
  const { vote, singleEntryCount } = known.data
  const shown = kind ?? (differences.data.length === 0 && singleEntryCount > 0 ? 'single' : 'different')
  const list = ballots.data
  const single = list.filter(
    (ballot) =>
      ballot.firstBy !== null && ballot.secondBy === null && !ballot.isSettled && ballot.state !== 'replaced',
  )
  const count = (has: (ballot: (typeof list)[number]) => boolean): number =>
    list.filter((ballot) => ballot.state !== 'replaced' && has(ballot)).length
  return (
    <Frame
      title={words.title}
      actions={
        <Button icon={<BarcodeOutlined />} onClick={() => void navigate(`/written/${vote.id}/enter`)}>
          {words.toEntry}
        </Button>
      }
      foot={<FormSaved />}
    >
      <p className="hint cut">{vote.title}</p>
      <div className="row row-apart">
        <Segmented
          aria-label={words.which}
          options={[
            { value: 'different' as const, label: words.different(differences.data.length) },
            ...(vote.isDoubleEntry ? [{ value: 'single' as const, label: words.single(single.length) }] : []),
          ]}
          value={shown}
          onChange={setKind}
        />
        <span className="second">
          {words.counts(
            count((ballot) => ballot.firstBy !== null),
            count((ballot) => ballot.secondBy !== null),
          )}
        </span>
      </div>
      {shown === 'single' ? (
        <SingleReadings vote={vote} ballots={single} onOpen={setOpenId} />
      ) : differences.data.length === 0 ? (
        <EmptyState
          title={vote.isDoubleEntry ? words.done : words.notDouble}
          actions={
            <Button type="primary" onClick={() => void navigate(`/written/${vote.id}/enter`)}>
              {words.toEntry}
            </Button>
          }
        >
          {vote.isDoubleEntry ? words.doneHint : words.notDoubleHint}
        </EmptyState>
      ) : (
        <Settling key="settling" vote={vote} differences={differences.data} onOpen={setOpenId} />
      )}
      {openId !== null && (
        <BallotDrawer
          writtenVoteId={vote.id}
          ballotId={openId}
          offersEntry
          onOther={setOpenId}
          onClose={() => setOpenId(null)}
        />
      )}
    </Frame>
  )
}

type SettlingProps = {
  readonly vote: OutputOf<'writtenVotes.read'>['vote']
  readonly differences: readonly Difference[]
  readonly onOpen: (ballotId: WrittenBallotId) => void
}

function Settling({ vote, differences, onOpen }: SettlingProps) {
  const [chosenId, setChosenId] = useState<WrittenBallotId | null>(null)
  const current = differences.find((one) => one.ballot.id === chosenId) ?? differences[0]
  if (current === undefined) return null
  return (
    <div className="differences-columns">
      <section className="entry-card differences-list scrolls" aria-label={words.list}>
        <ul>
          {differences.map((one) => (
            <li key={one.ballot.id}>
              <button
                type="button"
                className={one === current ? 'differences-pick is-current' : 'differences-pick'}
                aria-current={one === current}
                onClick={() => setChosenId(one.ballot.id)}
              >
                <b>{ballotText.number(one.ballot.number)}</b>
                <span className="cut">{one.names}</span>
                <span className="hint cut">{one.rooms.join('、')}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <SettleSheet
        key={current.ballot.id}
        vote={vote}
        difference={current}
        onSettled={() => setChosenId(null)}
        onOpen={() => onOpen(current.ballot.id)}
      />
    </div>
  )
}
