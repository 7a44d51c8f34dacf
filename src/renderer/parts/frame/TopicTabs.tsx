/** The line of tabs on top of 议题: the topics themselves, and the questionnaires on them. Asks nothing. */
import { NavLink } from 'react-router'
import { topicsText } from '../../text/topics.ts'
import './paper-tabs.css'

const tabs = [
  { path: '/topics', word: topicsText.tabs.topics },
  { path: '/questionnaires', word: topicsText.tabs.questionnaires },
] as const

export function TopicTabs() {
  return (
    <nav className="paper-tabs" aria-label={topicsText.tabs.label}>
      {tabs.map(({ path, word }) => (
        <NavLink key={path} to={path} end className="paper-tab">
          {word}
        </NavLink>
      ))}
    </nav>
  )
}
