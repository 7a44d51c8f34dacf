/** Everything of one ballot: units, delivery, visits, readings, proxies, and what may still be done to it. Decides nothing. */
import { EyeOutlined } from '@ant-design/icons'
import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { WrittenBallotId, WrittenVoteId } from '../../../domain/identity.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { AskFailed, AskWaiting } from '../Asking.tsx'
import { useKeys } from '../hooks/use-keys.ts'
import { PaperRows } from '../paper/PaperRows.tsx'
import { FactList } from '../Section.tsx'
import { Badge } from '../StateBadge.tsx'
import { BallotActs, WithdrawDelivery } from './BallotActs.tsx'
import { ballotLooks } from './ballot-look.tsx'
import { ProxyList } from './ProxyList.tsx'
import { Readings } from './Readings.tsx'
import './written.css'

export type BallotDrawerProps = {
  readonly writtenVoteId: WrittenVoteId
  readonly ballotId: WrittenBallotId
  readonly onClose: () => void
  /** Shows another ballot in this one's place, as the new one after 换发. */
  readonly onOther: (ballotId: WrittenBallotId) => void
  /** Shown where entering is not the page underneath. */
  readonly offersEntry?: boolean | undefined
}

export type BallotKnown = OutputOf<'writtenVotes.ballot'>

export function BallotDrawer({ writtenVoteId, ballotId, onClose, onOther, offersEntry }: BallotDrawerProps) {
  const asked = useAsk('writtenVotes.ballot', { ballotId })
  const vote = useAsk('writtenVotes.read', { writtenVoteId }).data?.vote
  useKeys({ escape: onClose }, { isModal: true })
  const known = asked.data
  return (
    <Drawer
      open
      size="min(30rem, 94vw)"
      title={known === undefined ? '' : ballotText.title(known.ballot.number)}
      keyboard={false}
      onClose={onClose}
    >
      {asked.error !== null && known === undefined ? (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      ) : known === undefined || vote === undefined ? (
        <AskWaiting />
      ) : (
        <BallotFacts
          key={ballotId}
          known={known}
          vote={vote}
          onOther={onOther}
          offersEntry={offersEntry === true}
        />
      )}
    </Drawer>
  )
}

type BallotFactsProps = {
  readonly known: BallotKnown
  readonly vote: OutputOf<'writtenVotes.read'>['vote']
  readonly onOther: (ballotId: WrittenBallotId) => void
  readonly offersEntry: boolean
}

function BallotFacts({ known, vote, onOther, offersEntry }: BallotFactsProps) {
  const navigate = useNavigate()
  const { ballot } = known
  const [tone, Icon] = ballotLooks[ballot.state]
  const isOpen = vote.state === 'open'
  return (
    <div className="stack ballot-drawer">
      <div className="row">
        <Badge tone={tone} icon={<Icon />}>
          {ballotText.states[ballot.state]}
        </Badge>
        {known.isDeveloper && <Badge>{ballotText.developer}</Badge>}
        {known.isAffected && <Badge tone="amber">{ballotText.affected}</Badge>}
      </div>
      <p className="heading-3">{known.names}</p>
      {ballot.replacedBy !== null && (
        <p className="second">
          {ballotText.replacedLine(
            ballot.replacedBy.number,
            dayInChinese(ballot.replacedBy.on),
            ballot.replacedBy.reason,
          )}
        </p>
      )}
      <section className="ballot-part" aria-label={ballotText.units}>
        <h3>{ballotText.units}</h3>
        <ul className="ballot-units">
          {known.units.map((unit) => (
            <li key={unit.room}>
              <span>{unit.room}</span>
              <span className="number">{ballotText.area(unit.area)}</span>
              <span className="hint">{ballotText.areaSources[unit.areaSource]}</span>
            </li>
          ))}
        </ul>
        <FactList
          facts={[
            { name: ballotText.totalArea, value: ballotText.area(known.area) },
            {
              name: ballotText.phone,
              value: known.maskedPhone === '' ? ballotText.noPhone : known.maskedPhone,
            },
          ]}
        />
      </section>
      <Deliveries known={known} mayWithdraw={ballot.state === 'outstanding' && isOpen} />
      <section className="ballot-part" aria-label={ballotText.readings}>
        <h3>{ballotText.readings}</h3>
        <CoveredReadings known={known} vote={vote} />
      </section>
      <ProxyList known={known} vote={vote} />
      {isOpen && <BallotActs known={known} vote={vote} onOther={onOther} />}
      {ballot.state !== 'replaced' && (
        <section className="ballot-part" aria-label={ballotText.print}>
          <h3>{ballotText.print}</h3>
          <PaperRows
            subject={{
              kind: 'written-vote',
              writtenVoteId: vote.id,
              building: null,
              ballotId: ballot.id,
            }}
            kinds={['ballot', 'proxy-form']}
          />
        </section>
      )}
      {offersEntry && isOpen && ballot.state !== 'replaced' && (
        <Button
          type="primary"
          onClick={() => void navigate(`/written/${vote.id}/enter?number=${ballot.number}`)}
        >
          {ballotText.enter}
        </Button>
      )}
    </div>
  )
}

function Deliveries({ known, mayWithdraw }: { readonly known: BallotKnown; readonly mayWithdraw: boolean }) {
  const { deliveries, visits } = known.ballot
  return (
    <section className="ballot-part" aria-label={ballotText.deliveries}>
      <h3>{ballotText.deliveries}</h3>
      {deliveries.length === 0 && <p className="hint">{ballotText.noDeliveries}</p>}
      <ul className="ballot-lines">
        {deliveries.map((delivery) => {
          const words = [
            ballotText.delivery(ballotText.ways[delivery.way], dayInChinese(delivery.on), delivery.carrier),
            delivery.noticeOn === null ? '' : ballotText.noticeOn(dayInChinese(delivery.noticeOn)),
            delivery.note,
          ]
            .filter((one) => one !== '')
            .join('　')
          return (
            <li key={delivery.id}>
              {delivery.withdrawnAt === null ? <span>{words}</span> : <s>{words}</s>}
              {delivery.withdrawnAt !== null && <span className="hint">{ballotText.withdrawn}</span>}
              {delivery.withdrawnAt === null && mayWithdraw && <WithdrawDelivery deliveryId={delivery.id} />}
            </li>
          )
        })}
        {visits.map((visit) => (
          <li key={`${visit.on} ${visit.note}`}>
            <span>
              {ballotText.delivery(ballotText.visits, dayInChinese(visit.on), visit.carrier)}　{visit.note}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Before the end nothing shows for and against by itself: a reading is uncovered one ballot at a time. */
function CoveredReadings({ known, vote }: Pick<BallotFactsProps, 'known' | 'vote'>) {
  const [isShown, setIsShown] = useState(false)
  const { ballot } = known
  const isCovered = vote.state === 'open' && !isShown && (ballot.first !== null || ballot.former.length > 0)
  if (!isCovered) return <Readings ballot={ballot} matters={vote.matters} />
  const by = [ballot.first?.enteredBy, ballot.second?.enteredBy].filter((name) => name !== undefined)
  return (
    <>
      {by.length > 0 && <p>{ballotText.coveredBy(by)}</p>}
      <p className="hint">{ballotText.covered}</p>
      <div className="row">
        <Button icon={<EyeOutlined />} onClick={() => setIsShown(true)}>
          {ballotText.uncover}
        </Button>
      </div>
    </>
  )
}
