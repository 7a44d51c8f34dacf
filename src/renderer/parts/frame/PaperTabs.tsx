/** The line of tabs on top of 公示与文书: papers, notices, what was printed, proving a paper. Asks nothing. */
import { NavLink } from 'react-router'
import { paperTabsText } from '../../text/notices.ts'
import './paper-tabs.css'

const tabs = [
  { path: '/documents', word: paperTabsText.documents },
  { path: '/notices', word: paperTabsText.notices },
  { path: '/documents/prints', word: paperTabsText.prints },
  { path: '/documents/verify', word: paperTabsText.verify },
] as const

export function PaperTabs() {
  return (
    <nav className="paper-tabs" aria-label={paperTabsText.label}>
      {tabs.map(({ path, word }) => (
        <NavLink key={path} to={path} end className="paper-tab">
          {word}
        </NavLink>
      ))}
    </nav>
  )
}
