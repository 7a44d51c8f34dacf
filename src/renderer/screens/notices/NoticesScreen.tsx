/** 公示台: every notice by how it stands, what is due first; a new one from here. Decides no period. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type Notice, noticeKinds } from '../../../domain/notice/notice.ts'
import { type NoticeStanding, standingOfNotice } from '../../../domain/notice/notice-standing.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PaperTabs } from '../../parts/frame/PaperTabs.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { noticesText } from '../../text/notices.ts'
import { partsText } from '../../text/parts.ts'
import { NewNotice } from './NewNotice.tsx'
import { NoticeRow } from './NoticeRow.tsx'
import './notices.css'

const groups = ['over', 'hanging', 'drafted', 'rest'] as const
type Group = (typeof groups)[number]

const groupOf = ({ kind }: NoticeStanding): Group => {
  if (kind === 'over' || kind === 'drafted') return kind
  return kind === 'hanging' || kind === 'ahead' ? 'hanging' : 'rest'
}

/** Of what is past, as many as are looked at; the others are shown when they are asked for. */
const shownOfRest = 20

export function NoticesScreen() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const today = useToday()
  const asked = useAsk('notices.list', {})
  const community = useAsk('communities.get', {})
  const list = useRef<HTMLDivElement>(null)
  const isNew = search.has('new')
  const firstKind = noticeKinds.find((kind) => kind === search.get('new')) ?? null
  const notices = asked.data ?? []
  const standings = notices.map((notice) => ({ notice, standing: standingOfNotice(notice, today) }))
  const isDue = standings.some(({ standing }) => standing.kind === 'over')
  const beginNew = () => {
    if (community.data === null) void navigate('/settings?first')
    else setSearch('new')
  }
  const step = (by: 1 | -1): unknown => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('.notices-open') ?? [])]
    const at = links.findIndex((link) => link.matches(':focus'))
    const next = links[at < 0 ? 0 : at + by]
    next?.focus()
    return next !== undefined
  }
  useKeys({ 'ctrl+enter': beginNew }, { isOn: !isNew })
  useKeys({ arrowdown: () => step(1), arrowup: () => step(-1) }, { isOn: !isNew && notices.length > 0 })
  const newButton = (
    <KeyButton
      look={isDue ? 'inline' : 'filled'}
      icon={<PlusOutlined />}
      label={noticesText.add}
      hint={partsText.keys.ctrlEnter}
      onPress={beginNew}
    />
  )
  return (
    <Frame
      title={noticesText.title}
      subtitle={notices.length === 0 ? undefined : noticesText.count(hangingCount(standings))}
      actions={isNew || notices.length === 0 ? undefined : newButton}
    >
      <PaperTabs />
      {isNew && <NewNotice firstKind={firstKind} onClose={() => setSearch({})} />}
      {asked.data === undefined && asked.error === null && <AskWaiting />}
      {asked.data === undefined && asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.data !== undefined && notices.length === 0 && !isNew && (
        <Section>
          <EmptyState
            title={noticesText.empty}
            actions={
              <>
                {newButton}
                <Button onClick={() => void navigate('/meetings')}>{noticesText.toMeetings}</Button>
              </>
            }
          >
            <p>{noticesText.emptyHint}</p>
          </EmptyState>
        </Section>
      )}
      <div ref={list} className="stack">
        {groups.map((group) => (
          <NoticeGroup
            key={group}
            group={group}
            today={today}
            isQuiet={isNew}
            members={standings.filter(({ standing }) => groupOf(standing) === group)}
          />
        ))}
      </div>
    </Frame>
  )
}

type Standing = { readonly notice: Notice; readonly standing: NoticeStanding }

const hangingCount = (standings: readonly Standing[]): number =>
  standings.filter(({ standing }) => standing.kind === 'hanging' || standing.kind === 'over').length

type NoticeGroupProps = {
  readonly group: Group
  readonly today: string
  /** Something else on the page has the filled button. */
  readonly isQuiet: boolean
  readonly members: readonly Standing[]
}

function NoticeGroup({ group, today, isQuiet, members }: NoticeGroupProps) {
  const [isWhole, setIsWhole] = useState(group !== 'rest')
  if (members.length === 0) return null
  const shown = isWhole ? members : members.slice(0, shownOfRest)
  return (
    <Section
      className={group === 'over' ? 'notices-over' : undefined}
      title={noticesText.groups[group]}
      extra={noticesText.pieces(members.length)}
    >
      <ul>
        {shown.map(({ notice, standing }, place) => (
          <NoticeRow
            key={notice.id}
            notice={notice}
            standing={standing}
            today={today}
            isNext={group === 'over' && place === 0 && !isQuiet}
          />
        ))}
      </ul>
      {shown.length < members.length && (
        <Button type="link" onClick={() => setIsWhole(true)}>
          {noticesText.more(members.length - shown.length)}
        </Button>
      )}
    </Section>
  )
}
