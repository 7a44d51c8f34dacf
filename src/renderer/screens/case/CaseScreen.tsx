/** 专班: one page with its four figures, the time line, and five parts to look into. */
import { LeftOutlined } from '@ant-design/icons'
import { Alert, Button, Segmented } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { currentMembers, standingMilestones } from '../../../domain/case/case.ts'
import { isCounted } from '../../../domain/case/household.ts'
import type { CaseId } from '../../../domain/identity.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { Saved } from '../../parts/frame/Saved.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { casesText, caseText } from '../../text/cases.ts'
import { CaseFigures, CaseHead } from './CaseHead.tsx'
import type { CaseRecord } from './case-record.ts'
import { Households } from './households/Households.tsx'
import { Members } from './Members.tsx'
import { Milestones } from './Milestones.tsx'
import { Money } from './Money.tsx'
import { TimeLine } from './TimeLine.tsx'
import { Work } from './Work.tsx'
import './case.css'

const text = caseText
const tabs = ['milestones', 'households', 'money', 'members', 'work'] as const
type CaseTab = (typeof tabs)[number]

export function CaseScreen() {
  const navigate = useNavigate()
  const { caseId: named } = useParams()
  const caseId = Number(named) as CaseId
  const asked = useAsk('cases.read', { caseId })
  const record = asked.data
  return (
    <Frame
      title={record?.found.title ?? casesText.title}
      badge={
        record === undefined ? undefined : (
          <Badge tone={record.found.state === 'open' ? 'indigo' : 'slate'}>
            {casesText.states[record.found.state]}
          </Badge>
        )
      }
      subtitle={<Saved />}
      tellsSaved
      actions={
        <Button
          icon={<LeftOutlined />}
          title={text.back}
          aria-label={text.back}
          onClick={() => void navigate('/cases')}
        />
      }
    >
      {record === undefined ? (
        asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )
      ) : (
        <CaseDesk record={record} />
      )}
    </Frame>
  )
}

function CaseDesk({ record }: { readonly record: CaseRecord }) {
  const { found, topics, tasks } = record
  const today = useToday()
  const [search, setSearch] = useSearchParams()
  const tab = tabs.find((one) => one === search.get('tab')) ?? 'milestones'
  const [isQuiet, setIsQuiet] = useState(false)
  const counts: Readonly<Record<CaseTab, number>> = {
    milestones: standingMilestones(found.milestones).length,
    households: found.households.filter(isCounted).length,
    money: 0,
    members: currentMembers(found.members).length,
    work: topics.length + tasks.length,
  }
  const wordsOf = (one: CaseTab): string => {
    const words = text.tabs[one]
    return typeof words === 'string' ? words : words(counts[one])
  }
  const isOpen = found.state === 'open'
  return (
    <div className="case-page">
      <CaseHead record={record} today={today} onQuiet={setIsQuiet} />
      {!isOpen && <Alert type="info" showIcon title={text.closedHint} />}
      <CaseFigures record={record} today={today} />
      <Segmented
        aria-label={text.tabsLabel}
        className="case-tabs"
        value={tab}
        options={tabs.map((one) => ({ value: one, label: wordsOf(one) }))}
        onChange={(next) => setSearch(next === 'milestones' ? {} : { tab: next }, { replace: true })}
      />
      <div className={tab === 'milestones' ? undefined : 'case-line-aside'}>
        <TimeLine found={found} today={today} />
      </div>
      {tab === 'milestones' && <Milestones found={found} today={today} isQuiet={isQuiet} />}
      {tab === 'households' && <Households found={found} today={today} isQuiet={isQuiet} />}
      {tab === 'money' && <Money found={found} today={today} isQuiet={isQuiet} />}
      {tab === 'members' && <Members found={found} today={today} isQuiet={isQuiet} />}
      {tab === 'work' && <Work record={record} isQuiet={isQuiet} today={today} />}
    </div>
  )
}
