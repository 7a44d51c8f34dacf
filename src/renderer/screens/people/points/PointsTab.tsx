/** 志愿者积分: who earned how many points and has how many left, and the activities that gave them. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import type { Person } from '../../../../domain/people/person.ts'
import { describeMinutes } from '../../../../domain/people/points.ts'
import { type OutputOf, useAsk } from '../../../api.ts'
import { AskFailed, AskWaiting } from '../../../parts/Asking.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { PeopleTabs } from '../../../parts/frame/PeopleTabs.tsx'
import { PaperButtons } from '../../../parts/paper/PaperButtons.tsx'
import { Section } from '../../../parts/Section.tsx'
import { pointsText } from '../../../text/posts.ts'
import { AccountDrawer } from './AccountDrawer.tsx'
import { HoldActivity } from './HoldActivity.tsx'
import './points.css'

const text = pointsText
type Line = OutputOf<'volunteers.ranking'>[number]

export function PointsTab({ people }: { readonly people: readonly Person[] }) {
  const ranking = useAsk('volunteers.ranking', {})
  const activities = useAsk('volunteers.activities', {})
  const [isHolding, setIsHolding] = useState(false)
  const [openId, setOpenId] = useState<Line['personId'] | null>(null)
  const failure = ranking.error?.failure ?? activities.error?.failure
  if (ranking.data === undefined || activities.data === undefined)
    return failure === undefined ? (
      <AskWaiting />
    ) : (
      <AskFailed
        failure={failure}
        onRetry={() => void Promise.all([ranking.refetch(), activities.refetch()])}
      />
    )
  const opened = ranking.data.find((line) => line.personId === openId)
  const isEmpty = activities.data.length === 0 && ranking.data.length === 0
  const holdButton = (
    <Button
      type={isHolding || opened !== undefined ? 'default' : 'primary'}
      icon={<PlusOutlined />}
      onClick={() => setIsHolding(true)}
    >
      {text.hold}
    </Button>
  )
  return (
    <>
      <div className="row people-tools">
        <PeopleTabs current="points" />
        <span className="grow" />
        {!isEmpty && (
          <>
            <PaperButtons
              subject={{ kind: 'community', year: null }}
              kind="points-ledger"
              ways={['xlsx']}
              words={text.ledger}
            />
            {holdButton}
          </>
        )}
      </div>
      {isEmpty ? (
        <Section>
          <EmptyState title={text.empty} actions={holdButton}>
            <p>{text.emptyHint}</p>
          </EmptyState>
        </Section>
      ) : (
        <div className="columns">
          <Section title={text.ranking} extra={text.rankingCount(ranking.data.length)}>
            <ol>
              {ranking.data.map((line) => (
                <RankLine key={line.personId} line={line} onOpen={() => setOpenId(line.personId)} />
              ))}
            </ol>
          </Section>
          <Section title={text.activities} extra={text.activitiesCount(activities.data.length)}>
            <ul>
              {activities.data.map((activity) => (
                <li key={activity.id} className="points-row">
                  <span className="points-words">
                    <b>{activity.title}</b>
                    <span className="second">
                      {[dayInChinese(activity.on), activity.place, describeMinutes(activity.minutes)]
                        .filter((word) => word !== '')
                        .join('　')}
                    </span>
                  </span>
                  <span className="second no-break">
                    {text.joined(activity.people.length, activity.points)}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      )}
      {isHolding && <HoldActivity people={people} onClose={() => setIsHolding(false)} />}
      {opened !== undefined && (
        <AccountDrawer
          personId={opened.personId}
          name={opened.name}
          balance={opened.balance}
          onClose={() => setOpenId(null)}
        />
      )}
    </>
  )
}

function RankLine({ line, onOpen }: { readonly line: Line; readonly onOpen: () => void }) {
  return (
    <li>
      <button type="button" className="points-row points-open" onClick={onOpen}>
        <span className="points-rank">{line.rank}</span>
        <span className="points-words">
          <b>{line.name}</b>
          <span className="second">{text.line(line.activityCount, describeMinutes(line.minutes))}</span>
        </span>
        <span className="points-sums no-break">
          <b className="number">{text.earned(line.earned)}</b>
          <span className="second">{text.left(line.balance)}</span>
        </span>
      </button>
    </li>
  )
}
