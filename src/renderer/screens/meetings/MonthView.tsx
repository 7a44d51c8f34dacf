/** 月历: meetings, notices, due days and milestones of a month, Monday first; by keyboard as by mouse. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { addDays } from '../../../domain/calendar.ts'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import type { Day } from '../../../domain/identity.ts'
import { dayInOtherMonth, weeksOf } from '../../../domain/month.ts'
import { useAsk } from '../../api.ts'
import { AskFailed } from '../../parts/Asking.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { calendarText as text } from '../../text/calendar.ts'
import { partsText } from '../../text/parts.ts'
import { type EntryLook, lookOf } from './calendar-entry.tsx'
import { DayList } from './DayList.tsx'
import './calendar.css'

/** As many entries as a day shows before 还有. */
const shownADay = 3

const moves: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
}

export type MonthViewProps = {
  /** The day that is chosen at first; its month is shown. */
  readonly firstDay: Day
  /** Hears of every day that is chosen after it, for the address. */
  readonly onDay: (day: Day) => void
  /** The choice between the views, which stands in the same line. */
  readonly views: ReactNode
}

export function MonthView({ firstDay, onDay, views }: MonthViewProps) {
  // Its own state, because an address changes later than the next key is pressed.
  const [day, setDay] = useState(firstDay)
  /** Days told to the address that it has not come to yet; any other day there is somebody else's. */
  const told = useRef<Day[]>([])
  useEffect(() => {
    const place = told.current.indexOf(firstDay)
    told.current = told.current.slice(place + 1)
    if (place < 0) setDay(firstDay)
  }, [firstDay])
  const navigate = useNavigate()
  const today = useToday()
  const month = day.slice(0, 7)
  const asked = useAsk('calendar.month', { month })
  const [opened, setOpened] = useState<Day | null>(null)
  const grid = useRef<HTMLTableElement>(null)
  const isMoving = useRef(false)
  const looks = useMemo(() => {
    const byDay = new Map<Day, EntryLook[]>()
    for (const entry of asked.data?.entries ?? [])
      byDay.set(entry.on, [...(byDay.get(entry.on) ?? []), lookOf(entry, today)])
    return byDay
  }, [asked.data, today])
  const marks = new Map((asked.data?.holidays ?? []).map((one) => [one.day, one]))
  const title = text.monthTitle(Number(month.slice(0, 4)), Number(month.slice(5)))

  // The day that a key led to has the focus once it is drawn.
  useEffect(() => {
    if (!isMoving.current) return
    isMoving.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])
  // A closed list gives the focus back to its day, once the drawer has let go of it.
  const wasOpened = useRef(false)
  useEffect(() => {
    const isClosed = wasOpened.current && opened === null
    wasOpened.current = opened !== null
    if (!isClosed) return
    const timer = window.setTimeout(
      () => grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus(),
      0,
    )
    return () => window.clearTimeout(timer)
  }, [opened, day])
  const choose = (to: Day) => {
    setDay(to)
    told.current = [...told.current, to]
    onDay(to)
  }
  const go = (to: Day) => {
    isMoving.current = true
    choose(to)
  }
  const press = (event: KeyboardEvent) => {
    const step = moves[event.key]
    if (step === undefined || event.ctrlKey || event.altKey) return
    event.preventDefault()
    go(addDays(day, step))
  }
  const isOn = opened === null
  useKeys(
    {
      ...Object.fromEntries(
        Object.entries(moves).map(([key, step]) => [
          key.toLowerCase(),
          // Inside the month the grid itself hears the key; elsewhere it belongs to what has the focus.
          (event: globalThis.KeyboardEvent) =>
            event.target === document.body ? go(addDays(day, step)) : false,
        ]),
      ),
      pageup: () => go(dayInOtherMonth(day, -1)),
      pagedown: () => go(dayInOtherMonth(day, 1)),
    },
    { isOn },
  )
  return (
    <section className="calendar" aria-label={text.views.month}>
      <div className="calendar-head">
        {views}
        <h2 className="heading-2" aria-live="polite">
          {title}
        </h2>
        <span className="grow" />
        <div className="calendar-nav">
          <Button icon={<LeftOutlined />} onClick={() => choose(dayInOtherMonth(day, -1))}>
            {text.former}
            <span className="not-narrow">
              <Keycap>{partsText.keys.pageUp}</Keycap>
            </span>
          </Button>
          <Button onClick={() => go(today)}>{text.today}</Button>
          <Button onClick={() => choose(dayInOtherMonth(day, 1))}>
            {text.next}
            <span className="not-narrow">
              <Keycap>{partsText.keys.pageDown}</Keycap>
            </span>
            <RightOutlined />
          </Button>
        </div>
      </div>
      {asked.error !== null && (
        <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
      )}
      <table ref={grid} className="calendar-grid" aria-label={text.gridLabel(title)} onKeyDown={press}>
        <thead>
          <tr>
            {text.weekdays.map((word, place) => (
              <th key={word} scope="col" abbr={text.weekdayNames[place]}>
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => {
                const mark = marks.get(one)
                const entries = looks.get(one) ?? []
                const shown = entries.length > shownADay ? entries.slice(0, shownADay) : entries
                const names = [
                  ...(one === today ? [text.isToday] : []),
                  ...(mark === undefined
                    ? []
                    : [mark.isWorkday ? text.workedNamed(mark.name) : text.offNamed(mark.name)]),
                ]
                return (
                  <td
                    key={one}
                    className={[
                      'calendar-day',
                      one.startsWith(month) ? '' : 'is-beside',
                      one === today ? 'is-today' : '',
                      mark === undefined ? '' : mark.isWorkday ? 'is-worked' : 'is-off',
                    ].join(' ')}
                  >
                    <div className="calendar-head">
                      <button
                        type="button"
                        className="calendar-number"
                        data-day={one}
                        aria-current={one === today ? 'date' : undefined}
                        tabIndex={one === day ? 0 : -1}
                        aria-label={text.dayLabel(dayInChinese(one), names, entries.length)}
                        onClick={() => {
                          choose(one)
                          setOpened(one)
                        }}
                      >
                        <span className="calendar-date">{Number(one.slice(8))}</span>
                      </button>
                      {mark !== undefined && (
                        // The label of the button says it in full; the button lies over the whole day.
                        <span className="calendar-mark" aria-hidden>
                          <b>{mark.isWorkday ? text.worked : text.off}</b>{' '}
                          <span className="not-narrow">{mark.name}</span>
                        </span>
                      )}
                    </div>
                    <ul className="calendar-entries">
                      {shown.map((look) => (
                        <li key={look.key}>
                          <button
                            type="button"
                            tabIndex={-1}
                            className={`calendar-entry tone-${look.tone}`}
                            title={[look.note, look.title].filter((words) => words !== '').join(' ')}
                            onClick={() => void navigate(look.path)}
                          >
                            {look.icon}
                            <span className="cut">{look.title}</span>
                          </button>
                        </li>
                      ))}
                    </ul>
                    {entries.length > shown.length && (
                      <button
                        type="button"
                        tabIndex={-1}
                        className="calendar-more"
                        onClick={() => {
                          choose(one)
                          setOpened(one)
                        }}
                      >
                        {text.more(entries.length - shown.length)}
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {opened !== null && (
        <DayList
          day={opened}
          mark={marks.get(opened)}
          looks={looks.get(opened) ?? []}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  )
}
