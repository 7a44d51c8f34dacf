/** 议题: taking topics in, finding them, and screening what waits in the basket. Decides nothing about a topic. */
import { FileAddOutlined } from '@ant-design/icons'
import { Button, type InputRef, Segmented } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { TopicId } from '../../../domain/identity.ts'
import { type Topic, topicSources } from '../../../domain/topic/topic.ts'
import { type InputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { TopicTabs } from '../../parts/frame/TopicTabs.tsx'
import { useComposed } from '../../parts/hooks/use-composed.ts'
import { useHandler } from '../../parts/hooks/use-handler.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Section } from '../../parts/Section.tsx'
import { ScreeningDrawer } from '../../parts/topic/ScreeningDrawer.tsx'
import { topicsText } from '../../text/topics.ts'
import type { Taken } from './JustTaken.tsx'
import { Narrowing } from './Narrowing.tsx'
import { PasteDrawer } from './PasteDrawer.tsx'
import { QuickEntry } from './QuickEntry.tsx'
import { openButtonId, TopicTable } from './TopicTable.tsx'
import { type TopicFilter, useTopicPages } from './use-topic-pages.ts'
import './topics.css'

const text = topicsText
const lists = ['basket', 'open', 'closed', 'all'] as const

/** The newest of all tells where the last one came from. */
const newest: InputOf<'topics.list'> = {
  tab: 'all',
  source: null,
  estateName: null,
  words: '',
  offset: 0,
  limit: 1,
}

/** Arrows inside a row of choices or a field move there, not in the list. */
const isElsewhere = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('.ant-segmented, .ant-select, .paper-tabs') !== null

export function TopicsScreen() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const [by] = useHandler()
  const { sayDone, sayRefused } = useWritten()
  const today = useToday()
  const community = useAsk('communities.get', {})
  const last = useAsk('topics.list', newest).data
  const estates = useAsk('rosters.estates', {}).data?.estates ?? []
  const entry = useRef<InputRef>(null)
  const tab = lists.find((one) => one === search.get('list')) ?? 'basket'
  const source = topicSources.find((one) => one === search.get('source')) ?? null
  const estateName = search.get('estate')
  const find = useComposed(search.get('words') ?? '')
  const filter: TopicFilter = { tab, source, estateName, words: find.settled.trim() }
  const pages = useTopicPages(filter)
  const [chosen, setChosen] = useState<readonly TopicId[]>([])
  const [pasted, setPasted] = useState<string | null>(null)
  const [taken, setTaken] = useState<Taken | null>(null)
  const [isHandling, setIsHandling] = useState(false)
  const openId = Number(search.get('topic')) as TopicId
  const topics = pages.topics ?? []
  const mayChoose = tab === 'basket'
  const isChoosing = mayChoose && chosen.length > 0

  const turnTo = (change: Readonly<Record<string, string | null>>) =>
    setSearch(
      (former) => {
        const next = new URLSearchParams(former)
        for (const [name, value] of Object.entries(change))
          if (value === null || value === '') next.delete(name)
          else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const words = find.settled.trim()
  useEffect(() => {
    if ((search.get('words') ?? '') !== words) turnTo({ words })
  })

  const open = (topic: Topic) => {
    if (topic.state === 'collected') turnTo({ topic: String(topic.id) })
    else void navigate(`/topics/${topic.id}`)
  }
  const close = () => {
    turnTo({ topic: null })
    document.getElementById(openButtonId(openId))?.focus()
  }
  const handleChosen = async () => {
    if (isHandling) return
    setIsHandling(true)
    const reply = await tell('topics.handleAll', { topicIds: [...chosen], by })
    setIsHandling(false)
    if (!reply.ok) return sayRefused(reply.failure)
    setChosen([])
    sayDone(text.handled(reply.value.length), {
      label: text.goTasks,
      onPress: () => void navigate('/tasks?tab=to-dispatch'),
    })
  }
  const step = (move: 1 | -1) => {
    const focused = topics.findIndex((topic) => document.activeElement?.id === openButtonId(topic.id))
    const from = focused >= 0 ? focused : topics.findIndex((topic) => topic.id === openId)
    const next = topics[from < 0 ? 0 : Math.min(Math.max(from + move, 0), topics.length - 1)]
    if (next !== undefined) document.getElementById(openButtonId(next.id))?.focus()
  }
  useKeys({
    n: () => entry.current?.focus(),
    arrowdown: (event) => (isElsewhere(event) ? false : step(1)),
    arrowup: (event) => (isElsewhere(event) ? false : step(-1)),
    escape: openId > 0 ? close : isChoosing ? () => setChosen([]) : undefined,
  })

  if (community.data === null) {
    return (
      <Frame title={text.title}>
        <TopicTabs />
        <Section>
          <EmptyState
            title={text.noCommunity}
            actions={
              <Button type="primary" onClick={() => void navigate('/settings?first')}>
                {text.goSettings}
              </Button>
            }
          >
            <p>{text.noCommunityHint}</p>
          </EmptyState>
        </Section>
      </Frame>
    )
  }
  const counts = pages.counts
  const isFiltered = source !== null || estateName !== null || words !== ''
  const estateNames = [
    ...new Set(
      [
        ...estates.map(({ name }) => name),
        ...topics.map((topic) => topic.estateName),
        estateName ?? '',
      ].filter((name) => name !== ''),
    ),
  ]
  const [lastTopic] = last?.topics ?? []
  return (
    <Frame
      title={text.title}
      actions={
        <Button icon={<FileAddOutlined />} onClick={() => setPasted('')}>
          {text.paste}
        </Button>
      }
      isBare
    >
      <div className="topics-page">
        <TopicTabs />
        {last !== undefined && community.data !== undefined && (
          <QuickEntry
            remembered={{
              source: lastTopic?.source ?? 'call',
              estateName: lastTopic?.estateName ?? '',
              receivedBy: by,
              today,
            }}
            estateNames={estateNames}
            fieldRef={entry}
            isQuiet={isChoosing || openId > 0 || pasted !== null}
            onPasteLines={setPasted}
            // The panel brings its own 撤销: one at a time.
            taken={openId > 0 ? null : taken}
            onTaken={setTaken}
          />
        )}
        <div className="topics-filters">
          <Segmented
            aria-label={text.whichList}
            options={lists.map((one) => ({
              value: one,
              label: counts === undefined ? text.lists[one] : text.listCount(text.lists[one], counts[one]),
            }))}
            value={tab}
            onChange={(next) => {
              setChosen([])
              turnTo({ list: next === 'basket' ? null : next, topic: null })
            }}
          />
          {isChoosing ? (
            <div className="row topics-chosen">
              <b>{text.chosen(chosen.length)}</b>
              <Button onClick={() => setChosen([])}>{text.dropChosen}</Button>
              <Button type="primary" loading={isHandling} onClick={() => void handleChosen()}>
                {text.handleChosen(chosen.length)}
              </Button>
            </div>
          ) : (
            <Narrowing
              source={source}
              estateName={estateName}
              estateNames={estateNames}
              find={find}
              onTurn={turnTo}
            />
          )}
        </div>
        {pages.failure !== null && <AskFailed failure={pages.failure} onRetry={pages.retry} />}
        {pages.failure === null && pages.topics === undefined && <AskWaiting />}
        {pages.topics !== undefined && last?.total === 0 && (
          <Section>
            <EmptyState
              title={text.empty}
              actions={
                <Button icon={<FileAddOutlined />} onClick={() => setPasted('')}>
                  {text.paste}
                </Button>
              }
            >
              <p>{text.emptyHint}</p>
            </EmptyState>
          </Section>
        )}
        {pages.topics !== undefined && counts !== undefined && last !== undefined && last.total > 0 && (
          <>
            <TopicTable
              key={tab}
              topics={topics}
              today={today}
              openId={openId > 0 ? openId : null}
              emptyWords={isFiltered ? text.nothingFound : text.nothingHere[tab]}
              chosen={mayChoose ? chosen : null}
              onChoose={setChosen}
              onOpen={open}
              onNearEnd={pages.fetchMore}
            />
            <p className="topics-foot hint gives-way" role="status">
              {pages.isFetchingMore ? text.loadingMore : text.found(pages.total)}
              {counts.urgent > 0 && text.urgentCount(counts.urgent)}
            </p>
          </>
        )}
      </div>
      {openId > 0 && (
        <ScreeningDrawer
          key={openId}
          topicId={openId}
          nextId={nextAfter(topics, openId)}
          onOpen={(topicId) => turnTo({ topic: String(topicId) })}
          onClose={close}
        />
      )}
      {pasted !== null && (
        <PasteDrawer
          first={pasted}
          source={lastTopic?.source ?? 'micro-wish'}
          estateName={lastTopic?.estateName ?? ''}
          onClose={() => setPasted(null)}
          onTaken={(topicIds) => {
            setTaken({
              words: text.allTaken(topicIds.length),
              topicId: null,
              back: { kind: 'list', topicIds },
            })
            turnTo({ list: null, source: null, estate: null })
          }}
        />
      )}
    </Frame>
  )
}

/** The one that waits below, else above. */
const nextAfter = (topics: readonly Topic[], topicId: TopicId): TopicId | null => {
  const at = topics.findIndex(({ id }) => id === topicId)
  const waiting = [...topics.slice(at + 1), ...topics.slice(0, Math.max(0, at))]
  return waiting.find(({ state, id }) => state === 'collected' && id !== topicId)?.id ?? null
}
