/** 工作专班: every task force with how far it is; a new one from here. */
import { LeftOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { casesText } from '../../text/cases.ts'
import { partsText } from '../../text/parts.ts'
import { NewCase } from './NewCase.tsx'
import './cases.css'

const text = casesText

type Line = OutputOf<'cases.list'>[number]

export function CasesScreen() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const asked = useAsk('cases.list', {})
  const community = useAsk('communities.get', {})
  const isNew = search.has('new')
  const lines = asked.data ?? []
  const add = () => {
    if (community.data === null) void navigate('/settings?first')
    else setSearch('new')
  }
  useKeys({ 'ctrl+enter': add }, { isOn: !isNew })
  const addButton = (
    <KeyButton
      look="filled"
      icon={<PlusOutlined />}
      label={text.add}
      hint={partsText.keys.ctrlEnter}
      onPress={add}
    />
  )
  return (
    <Frame title={text.title}>
      <div className="row row-apart cases-acts">
        <Button icon={<LeftOutlined />} onClick={() => void navigate('/tasks')}>
          {text.back}
        </Button>
        {lines.length > 0 && addButton}
      </div>
      {asked.data === undefined &&
        (asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        ))}
      {asked.data !== undefined && lines.length === 0 && (
        <Section>
          <EmptyState title={text.empty} actions={addButton}>
            <p>{text.emptyHint}</p>
          </EmptyState>
        </Section>
      )}
      {lines.length > 0 && (
        <Section>
          <ul>
            {lines.map((line) => (
              <CaseRow key={line.id} line={line} />
            ))}
          </ul>
        </Section>
      )}
      {isNew && <NewCase onClose={() => setSearch({})} />}
    </Frame>
  )
}

function CaseRow({ line }: { readonly line: Line }) {
  const { figures, work } = line
  const facts = [
    figures.milestoneCount === 0 ? '' : text.milestones(figures.doneMilestoneCount, figures.milestoneCount),
    figures.householdCount === 0 ? '' : text.households(figures.closedHouseholdCount, figures.householdCount),
    figures.balance === 0 ? '' : text.balance(figures.balance),
    work.taskCount === 0 ? '' : text.tasks(work.closedTaskCount, work.taskCount),
  ].filter((fact) => fact !== '')
  return (
    <li className="cases-row">
      <Link to={`/cases/${line.id}`} className="cases-open">
        <span className="cases-title">{line.title}</span>
        <span className="cases-facts">
          {[line.estateName, text.headLine(line.headName), text.members(line.memberCount)]
            .filter((words) => words !== '')
            .map((words) => (
              <span key={words}>{words}</span>
            ))}
        </span>
        <span className="cases-figures">
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </span>
      </Link>
      {figures.overdueMilestoneCount > 0 && line.state === 'open' && (
        <Badge tone="crimson">{text.overdue(figures.overdueMilestoneCount)}</Badge>
      )}
      <Badge tone={line.state === 'open' ? 'indigo' : 'slate'}>{text.states[line.state]}</Badge>
    </li>
  )
}
