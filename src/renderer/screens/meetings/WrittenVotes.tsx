/** The owners' votes in writing as a section of 会议: where each stands, and the way to a new one. */
import { ImportOutlined, MailOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import type { WrittenState } from '../../../domain/owners/written-vote.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { writtenText } from '../../text/written.ts'

const text = writtenText.list

type WrittenLine = OutputOf<'writtenVotes.list'>[number]

/** The page on which a vote in this state goes on. */
const pageOf = (state: WrittenState): string => {
  if (state === 'prepared' || state === 'frozen') return '/prepare'
  return state === 'open' ? '' : '/result'
}

export function WrittenVotes({ onNew }: { readonly onNew: (() => void) | null }) {
  const navigate = useNavigate()
  const asked = useAsk('writtenVotes.list', {})
  const estates = useAsk('rosters.estates', {}).data?.estates
  const lines = asked.data ?? []
  const newButton =
    estates?.length === 0 ? (
      <Button icon={<ImportOutlined />} onClick={() => void navigate('/roster/import')}>
        {text.importRoster}
      </Button>
    ) : (
      onNew !== null && (
        <Button icon={<MailOutlined />} onClick={onNew}>
          {text.new}
        </Button>
      )
    )
  return (
    <Section
      title={text.title}
      extra={lines.length === 0 ? undefined : newButton}
      className="meetings-written"
    >
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.data === undefined && asked.error === null && <AskWaiting />}
      {asked.data !== undefined && lines.length === 0 && (
        <div className="row row-apart">
          <p className="second grow meetings-written-empty">
            {text.empty}
            {estates?.length === 0 && text.needsRoster}
          </p>
          {newButton}
        </div>
      )}
      {lines.length > 0 && (
        <ul className="meetings-list">
          {lines.map((line) => (
            <WrittenRow
              key={line.vote.id}
              line={line}
              onOpen={() => void navigate(`/written/${line.vote.id}${pageOf(line.vote.state)}`)}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function WrittenRow({ line, onOpen }: { readonly line: WrittenLine; readonly onOpen: () => void }) {
  const { vote, figures } = line
  const title = vote.title === '' ? writtenText.untitled : vote.title
  const word = text.open[vote.state]
  return (
    <li className="meetings-row">
      <StateBadge of="written" state={vote.state} />
      <div className="meetings-words">
        <h3 className="meetings-title">{title}</h3>
        <p className="hint meetings-facts">
          <time>{text.daysFrom(vote.opensOn, vote.untilOn)}</time>
          <span>{writtenText.where(vote)}</span>
          {figures.electorate.heads > 0 && (
            <span>{text.returned(figures.returned.heads, figures.electorate.heads)}</span>
          )}
        </p>
      </div>
      <div className="meetings-acts">
        <Button onClick={onOpen} aria-label={text.openOf(word, title)}>
          {word}
        </Button>
      </div>
    </li>
  )
}
