/** 计票和结果: closing, the preliminary result, objections, corrections, and the final result. Counts nothing itself. */
import { FormOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate, useParams } from 'react-router'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { resultKindNames, writtenStateNames } from '../../../domain/owners/owners-wording.ts'
import type { WrittenState } from '../../../domain/owners/written-vote.ts'
import { useAsk } from '../../api.ts'
import { FormSaved } from '../../forms/SavedLine.tsx'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PostButton } from '../../parts/PostButton.tsx'
import { PaperRows } from '../../parts/paper/PaperRows.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import type { Tone } from '../../parts/signs.tsx'
import { BallotCounts } from '../../parts/written/BallotCounts.tsx'
import { postText } from '../../text/notice.ts'
import { resultText } from '../../text/written-result.ts'
import { ClosingCard } from './ClosingCard.tsx'
import { Correction } from './Correction.tsx'
import { ElectionResult } from './ElectionResult.tsx'
import { History } from './History.tsx'
import { MatterResultCard } from './MatterResultCard.tsx'
import { NextStep } from './NextStep.tsx'
import { Objections } from './Objections.tsx'
import { countersOf, type WrittenKnown } from './result-words.ts'
import './written-result.css'

const words = resultText

const stateTones: Readonly<Record<WrittenState, Tone>> = {
  prepared: 'plain',
  frozen: 'indigo',
  open: 'cinnabar',
  preliminary: 'amber',
  final: 'jade',
  annulled: 'plum',
}

export function WrittenResultScreen() {
  const writtenVoteId = Number(useParams().writtenVoteId) as WrittenVoteId
  const asked = useAsk('writtenVotes.read', { writtenVoteId })
  const navigate = useNavigate()
  if (asked.error !== null && asked.data === undefined)
    return (
      <Frame title={words.title}>
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      </Frame>
    )
  if (asked.data === undefined)
    return (
      <Frame title={words.title}>
        <AskWaiting />
      </Frame>
    )
  const known = asked.data
  const { vote } = known
  const latest = vote.results.at(-1)
  return (
    <Frame
      title={words.title}
      badge={
        <Badge tone={stateTones[vote.state]}>
          {latest !== undefined && vote.state === 'preliminary'
            ? resultKindNames[latest.kind]
            : writtenStateNames[vote.state]}
        </Badge>
      }
      actions={
        <Button icon={<FormOutlined />} onClick={() => void navigate(`/written/${vote.id}`)}>
          {words.toMap}
        </Button>
      }
      foot={<FormSaved />}
    >
      <p className="hint cut">{words.voteLine(vote.title, vote.estateName)}</p>
      {vote.state === 'open' ? (
        <>
          <Section title={words.figures}>
            <BallotCounts figures={known.figures} look="wide" />
          </Section>
          <ClosingCard known={known} />
          <Objections known={known} />
        </>
      ) : latest === undefined ? (
        <NotCounted known={known} />
      ) : (
        <Result key={vote.id} known={known} latest={latest} />
      )}
    </Frame>
  )
}

function NotCounted({ known }: { readonly known: WrittenKnown }) {
  const navigate = useNavigate()
  const { vote } = known
  return (
    <>
      <EmptyState
        title={vote.annulled === null ? words.notYet : writtenStateNames.annulled}
        actions={
          vote.annulled === null && (
            <Button type="primary" onClick={() => void navigate(`/written/${vote.id}/prepare`)}>
              {words.toPrepare}
            </Button>
          )
        }
      >
        {words.notYetHint}
      </EmptyState>
      {vote.annulled !== null && <NextStep known={known} />}
      {vote.state === 'frozen' && <Objections known={known} />}
    </>
  )
}

type ResultProps = {
  readonly known: WrittenKnown
  readonly latest: WrittenKnown['vote']['results'][number]
}

function Result({ known, latest }: ResultProps) {
  const { vote } = known
  return (
    <>
      <NextStep known={known} />
      <Section title={words.figures} extra={countersOf(vote)}>
        <BallotCounts figures={latest.figures} look="wide" />
      </Section>
      {latest.election !== null ? (
        <ElectionResult vote={vote} result={latest} election={latest.election} />
      ) : (
        vote.matters.map((matter) => {
          const found = latest.matters.find((one) => one.matterId === matter.id)
          return found === undefined ? null : (
            <MatterResultCard
              key={matter.id}
              matter={matter}
              count={vote.matters.length}
              outcome={found.outcome}
              isHeld={vote.state === 'final'}
            />
          )
        })
      )}
      <Objections known={known} />
      {vote.state === 'preliminary' && <Correction vote={vote} />}
      <History vote={vote} />
      <Section title={words.papers}>
        <PaperRows
          subject={{ kind: 'written-vote', writtenVoteId: vote.id, building: null, ballotId: null }}
          kinds={['tally-sheet', 'result-notice']}
        />
        <div className="row">
          <PostButton
            kind="vote-result"
            source={{ kind: 'written-vote', writtenVoteId: vote.id }}
            label={postText.toDesk}
          />
        </div>
      </Section>
    </>
  )
}
