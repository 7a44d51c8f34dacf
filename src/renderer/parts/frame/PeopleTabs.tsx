/** The row on top of 名册: people, posts, points, and the residents behind the doors. Asks nothing. */
import { Segmented } from 'antd'
import { useNavigate } from 'react-router'
import { peopleText } from '../../text/people.ts'
import '../page/pages.css'

const ways = {
  people: '/people',
  posts: '/people?tab=posts',
  points: '/people?tab=points',
  roster: '/roster',
} as const
export type PeopleTab = keyof typeof ways
const tabs = Object.keys(ways) as readonly PeopleTab[]

export function PeopleTabs({ current }: { readonly current: PeopleTab }) {
  const navigate = useNavigate()
  return (
    <Segmented<PeopleTab>
      className="people-tabs"
      aria-label={peopleText.tabsLabel}
      value={current}
      options={tabs.map((tab) => ({ value: tab, label: peopleText.tabs[tab] }))}
      onChange={(tab) => void navigate(ways[tab])}
    />
  )
}
