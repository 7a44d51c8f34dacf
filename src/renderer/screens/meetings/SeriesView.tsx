/** 固定会议: the series that are held, what each makes next, and ready patterns to begin with. */
import { CheckOutlined, PauseOutlined, PlusOutlined, SyncOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { addDays } from '../../../domain/calendar.ts'
import type { Reply } from '../../../domain/failure.ts'
import type { SeriesState } from '../../../domain/meeting/series.ts'
import { type SeriesPattern, seriesPatterns } from '../../../domain/meeting/series-patterns.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { pathTo } from '../../parts/meeting/meeting-path.ts'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import type { Tone } from '../../parts/signs.tsx'
import { sayFailure } from '../../text/failures.ts'
import { meetingsText } from '../../text/meetings.ts'
import { partsText } from '../../text/parts.ts'
import { seriesText as text } from '../../text/series.ts'
import { EndSeries } from './EndSeries.tsx'
import { SeriesDrawer } from './SeriesDrawer.tsx'
import './series.css'

type SeriesLine = OutputOf<'series.list'>[number]

/** How far 往后再建 goes beyond what there is. */
const daysAhead = 92

type Opened =
  | { readonly kind: 'new'; readonly pattern: SeriesPattern | null }
  | { readonly kind: 'change'; readonly line: SeriesLine }
  | { readonly kind: 'end'; readonly line: SeriesLine }

export function SeriesView({ views }: { readonly views: ReactNode }) {
  const { message } = App.useApp()
  const today = useToday()
  const asked = useAsk('series.list', {})
  const [opened, setOpened] = useState<Opened | null>(null)
  const isBusy = useRef(false)
  const lines = asked.data ?? []
  const beginNew = () => setOpened({ kind: 'new', pattern: null })
  useKeys({ 'ctrl+enter': beginNew }, { isOn: opened === null })
  const act = async <Value,>(asking: () => Promise<Reply<Value>>, words: (value: Value) => string) => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await asking()
    isBusy.current = false
    if (reply.ok) void message.success(words(reply.value))
    else void message.error(sayFailure(reply.failure))
  }
  const generate = (line: SeriesLine) => {
    const last = line.madeUntil
    const from = last === null || last < today ? today : last
    return act(
      () => tell('series.generate', { seriesId: line.id, until: addDays(from, daysAhead) }),
      (ids) => text.made(ids.length),
    )
  }
  const newButton = (
    <KeyButton
      look="filled"
      icon={<PlusOutlined />}
      label={text.newSeries}
      hint={partsText.keys.ctrlEnter}
      onPress={beginNew}
    />
  )
  return (
    <Frame title={meetingsText.title} actions={lines.length === 0 ? undefined : newButton}>
      {views}
      {asked.data === undefined && asked.error === null && <AskWaiting />}
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      {asked.data !== undefined && lines.length === 0 && (
        <Section>
          <EmptyState title={text.empty} actions={newButton}>
            <p>{text.emptyHint}</p>
          </EmptyState>
        </Section>
      )}
      {lines.length > 0 && (
        <Section title={text.all}>
          <ul className="series-list">
            {lines.map((line) => (
              <SeriesRow
                key={line.id}
                line={line}
                acts={
                  <>
                    {line.state === 'running' && (
                      <Button aria-label={text.moreOf(line.title)} onClick={() => void generate(line)}>
                        {text.more}
                      </Button>
                    )}
                    {line.state !== 'ended' && (
                      <Button
                        type="link"
                        aria-label={text.changeOf(line.title)}
                        onClick={() => setOpened({ kind: 'change', line })}
                      >
                        {text.change}
                      </Button>
                    )}
                    {line.state === 'running' ? (
                      <Button
                        type="link"
                        aria-label={text.pauseOf(line.title)}
                        onClick={() =>
                          void act(
                            () => tell('series.pause', { seriesId: line.id }),
                            () => text.paused(line.title),
                          )
                        }
                      >
                        {text.pause}
                      </Button>
                    ) : (
                      <Button
                        type="link"
                        aria-label={text.resumeOf(line.title)}
                        onClick={() =>
                          void act(
                            () => tell('series.resume', { seriesId: line.id }),
                            () => text.resumed(line.title),
                          )
                        }
                      >
                        {text.resume}
                      </Button>
                    )}
                    {line.state !== 'ended' && (
                      <Button
                        type="text"
                        aria-label={text.endOf(line.title)}
                        onClick={() => setOpened({ kind: 'end', line })}
                      >
                        {text.end}
                      </Button>
                    )}
                  </>
                }
              />
            ))}
          </ul>
        </Section>
      )}
      {asked.data !== undefined && (
        <Section title={text.patterns} extra={text.patternsHint}>
          <div className="series-patterns">
            {seriesPatterns.map((pattern) => (
              <button
                key={pattern.key}
                type="button"
                className="series-pattern"
                onClick={() => setOpened({ kind: 'new', pattern })}
              >
                <span className="series-pattern-name">{pattern.title}</span>
                <span className="hint">
                  {text.sayRecurrence(pattern.recurrence)}，{text.patternHints[pattern.key]}
                </span>
              </button>
            ))}
          </div>
        </Section>
      )}
      {opened?.kind === 'end' && <EndSeries line={opened.line} onClose={() => setOpened(null)} />}
      {(opened?.kind === 'new' || opened?.kind === 'change') && (
        <SeriesDrawer
          pattern={opened.kind === 'new' ? opened.pattern : null}
          former={opened.kind === 'change' ? opened.line : null}
          onClose={() => setOpened(null)}
        />
      )}
    </Frame>
  )
}

const looks: Readonly<Record<SeriesState, readonly [Tone, ReactNode]>> = {
  running: ['jade', <SyncOutlined key="running" />],
  paused: ['amber', <PauseOutlined key="paused" />],
  ended: ['slate', <CheckOutlined key="ended" />],
}

function SeriesRow({ line, acts }: { readonly line: SeriesLine; readonly acts: ReactNode }) {
  const navigate = useNavigate()
  const today = useToday()
  const { next } = line
  const [tone, icon] = looks[line.state]
  const themeCount = line.themes.filter((theme) => theme !== '').length
  const facts = [
    `${text.sayRecurrence(line.recurrence)} ${line.startTime}`,
    [line.estateName, line.place].filter((words) => words !== '').join(' '),
    line.heldCount === 0 ? '' : text.facts.held(line.heldCount),
    line.draftCount === 0 ? '' : text.facts.drafts(line.draftCount),
    line.madeUntil === null ? '' : text.facts.until(line.madeUntil),
    themeCount === 0 ? '' : text.facts.themes(themeCount),
  ].filter((words) => words !== '')
  return (
    <li className="series-row">
      <Badge tone={tone} icon={icon}>
        {text.states[line.state]}
      </Badge>
      <div className="meetings-words">
        <h3 className="meetings-title">{line.title}</h3>
        <p className="hint meetings-facts">
          {facts.map((words) => (
            <span key={words}>{words}</span>
          ))}
        </p>
        <p className="series-next">
          {next === null ? (
            <span className="hint">{text.noNext}</span>
          ) : (
            <>
              <span>{text.next(next.heldOn, today, next.startTime, next.theme)}</span>
              <Button
                type="link"
                onClick={() => void navigate(pathTo({ id: next.meetingId, state: next.state }))}
              >
                {text.openNext}
              </Button>
            </>
          )}
        </p>
      </div>
      <div className="meetings-acts">{acts}</div>
    </li>
  )
}
