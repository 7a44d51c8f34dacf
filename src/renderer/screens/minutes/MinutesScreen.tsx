/** 会后整理: what happened, the minutes by item, and their pages side by side, down to 核对完成 and 归档. */
import { Button, Segmented } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import type { MeetingId } from '../../../domain/identity.ts'
import { isBeingPrepared, isOver, isSigningIn } from '../../../domain/meeting/meeting.ts'
import type { MeetingRecord } from '../../../domain/meeting/meeting-record.ts'
import type { Gap } from '../../../domain/papers/document.ts'
import { heldOn } from '../../../domain/papers/meeting/meeting-wording.ts'
import { draftMinutes } from '../../../domain/papers/meeting/minutes.ts'
import type { MeetingPaperKind } from '../../../domain/papers/paper-kinds.ts'
import { isConsultation } from '../../../domain/vote/vote-wording.ts'
import { useAsk } from '../../api.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { Saved } from '../../parts/frame/Saved.tsx'
import { UnopenedMeeting } from '../../parts/frame/UnopenedMeeting.tsx'
import { PaperButtons } from '../../parts/paper/PaperButtons.tsx'
import { PaperChoice } from '../../parts/paper/PaperChoice.tsx'
import { PaperPages } from '../../parts/paper/PaperPages.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { minutesText } from '../../text/minutes.ts'
import { papersText } from '../../text/papers.ts'
import { CheckBar } from './CheckBar.tsx'
import { type Desk, DeskProvider, goToPassage, headingsOf, type OpenEditor } from './desk.ts'
import { EventLine } from './EventLine.tsx'
import { Facts } from './Facts.tsx'
import { Item } from './Item.tsx'
import { Passage } from './Passage.tsx'
import './minutes.css'

export function MinutesScreen() {
  const params = useParams()
  const navigate = useNavigate()
  const meetingId = Number(params.meetingId) as MeetingId
  const asked = useAsk('meetings.record', { meetingId })
  if (asked.data === undefined) {
    return (
      <UnopenedMeeting
        title={minutesText.title}
        failure={asked.error?.failure ?? null}
        onRetry={() => void asked.refetch()}
      />
    )
  }
  const { meeting } = asked.data
  if (isOver(meeting.state)) return <MinutesDesk record={asked.data} />
  const isCancelled = meeting.state === 'cancelled'
  const isEarly = isBeingPrepared(meeting.state)
  const place = isEarly ? 'prepare' : meeting.state === 'signing-in' ? 'sign-in' : 'session'
  return (
    <MeetingFrame
      title={minutesText.title}
      badge={<StateBadge of="meeting" state={meeting.state} />}
      onBack={() => void navigate('/meetings')}
    >
      <EmptyState
        title={isCancelled ? minutesText.cancelled : minutesText.notOver}
        actions={
          isCancelled ? (
            <Button onClick={() => void navigate('/meetings')}>{minutesText.goToMeetings}</Button>
          ) : (
            <Button type="primary" onClick={() => void navigate(`/meetings/${meetingId}/${place}`)}>
              {isSigningIn(meeting.state) ? minutesText.goToMeeting : minutesText.goToPreparing}
            </Button>
          )
        }
      >
        {isCancelled ? minutesText.cancelledHint : minutesText.notOverHint}
      </EmptyState>
    </MeetingFrame>
  )
}

const views = ['words', 'pages', 'events'] as const
type View = (typeof views)[number]

const editorFor = ({ code, position, anchor }: Gap): OpenEditor | null => {
  switch (code) {
    case 'task-without-responsible':
      return { kind: 'task', anchor, field: 'responsible' }
    case 'task-without-due-day':
      return { kind: 'task', anchor, field: 'dueOn' }
    case 'item-without-resolution':
      return position === null ? null : { kind: 'adopt', position }
    case 'chair-missing':
      return { kind: 'facts', field: 'chair' }
    case 'recorder-missing':
      return { kind: 'facts', field: 'recorder' }
    case 'place-missing':
      return { kind: 'facts', field: 'place' }
    default:
      return null
  }
}

/** The gap that whoever came here is to fill; null where the address names none. */
const gapOf = (search: URLSearchParams): Gap | null => {
  const code = search.get('gap')
  const position = search.get('position')
  return code === null
    ? null
    : {
        code,
        position: position === null ? null : Number(position),
        anchor: search.get('anchor') ?? '',
        sentence: '',
      }
}

type MinutesDeskProps = { readonly record: MeetingRecord }

function MinutesDesk({ record }: MinutesDeskProps) {
  const navigate = useNavigate()
  const { meeting } = record
  const [kind, setKind] = useState<MeetingPaperKind>('minutes')
  const [view, setView] = useState<View>('words')
  const [search] = useSearchParams()
  const wanted = gapOf(search)
  const firstAnchor = wanted?.anchor ?? null
  const [focused, setFocused] = useState<string | null>(firstAnchor)
  const [pointed, setPointed] = useState<string | null>(null)
  const [editor, openEditor] = useState<OpenEditor | null>(wanted === null ? null : editorFor(wanted))
  const columns = usePassages(setFocused, setPointed)
  useEffect(() => {
    if (firstAnchor !== null) window.setTimeout(() => goToPassage(firstAnchor), 0)
  }, [firstAnchor])
  const desk: Desk = {
    record,
    canEdit: meeting.state === 'closed' || meeting.state === 'adjourned',
    litAnchor: pointed ?? focused,
    focusedAnchor: focused,
    editor,
    openEditor,
  }
  const pick = (anchor: string) => {
    setView('words')
    setFocused(anchor)
    // After the column stands again where it was folded away.
    window.setTimeout(() => goToPassage(anchor), 0)
  }
  const go = (gap: Gap) => {
    const wanted = editorFor(gap)
    setView('words')
    setFocused(gap.anchor)
    openEditor(wanted)
    window.setTimeout(() => {
      if (wanted === null) goToPassage(gap.anchor)
      else document.querySelector('.minutes-editor')?.scrollIntoView({ block: 'nearest' })
    }, 0)
  }
  const names = papersText.kinds(isConsultation(meeting.rule))
  const day = heldOn(meeting)
  const subject = { kind: 'meeting', meetingId: meeting.id } as const
  return (
    <DeskProvider value={desk}>
      <MeetingFrame
        title={minutesText.title}
        isBare
        onBack={() => void navigate('/meetings')}
        badge={
          <span className="minutes-which">
            <span className="minutes-meeting cut">
              {meeting.title} {dayWithinYear(day, day.slice(0, 4))}
            </span>
            <StateBadge of="meeting" state={meeting.state} />
          </span>
        }
        saved={<Saved />}
        tools={<PaperButtons subject={subject} kind={kind} name={names[kind]} onFill={go} />}
        bar={<CheckBar onGo={go} />}
      >
        <div ref={columns} className="minutes-columns" data-view={view}>
          <div className="minutes-views">
            <Segmented
              block
              aria-label={minutesText.show}
              options={views.map((one) => ({ value: one, label: minutesText[one] }))}
              value={view}
              onChange={setView}
            />
          </div>
          <EventLine onPick={pick} />
          <Words record={record} />
          <section className="minutes-pages" aria-label={minutesText.shown}>
            <div className="minutes-pages-head">
              <PaperChoice kind={kind} names={names} onChoose={setKind} />
            </div>
            <PaperPages
              key={kind}
              subject={subject}
              kind={kind}
              name={names[kind]}
              litAnchor={kind === 'minutes' ? desk.litAnchor : null}
              shownAnchor={kind === 'minutes' ? focused : null}
              onPick={kind === 'minutes' ? pick : undefined}
              onPoint={kind === 'minutes' ? setPointed : undefined}
            />
          </section>
        </div>
      </MeetingFrame>
    </DeskProvider>
  )
}

function Words({ record }: { readonly record: MeetingRecord }) {
  const sections = draftMinutes(record)
  const headings = headingsOf(record)
  const sectionsAt = (position: number | null) => sections.filter((section) => section.position === position)
  return (
    <section className="minutes-words" aria-label={minutesText.words}>
      {sectionsAt(null).map((section) => (
        <Passage key={section.anchor} section={section} />
      ))}
      <Facts />
      {record.agenda.map((item) => (
        <Item
          key={item.id}
          item={item}
          heading={headings.get(item.position) ?? item.title}
          sections={sectionsAt(item.position)}
        />
      ))}
    </section>
  )
}

const anchorUnder = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-anchor]')?.getAttribute('data-anchor') ?? null) : null

/** Hears which passage has the cursor or the pointer, whatever inside it is touched. */
function usePassages(onFocus: (anchor: string) => void, onPoint: (anchor: string | null) => void) {
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  return useCallback(
    (columns: HTMLDivElement | null) => {
      stop.current?.()
      stop.current = null
      if (columns === null) return
      const focus = (event: FocusEvent) => {
        const anchor = anchorUnder(event.target)
        if (anchor !== null) onFocus(anchor)
      }
      const point = (event: PointerEvent) => onPoint(anchorUnder(event.target))
      const leave = () => onPoint(null)
      columns.addEventListener('focusin', focus)
      columns.addEventListener('pointerover', point)
      columns.addEventListener('pointerleave', leave)
      stop.current = () => {
        columns.removeEventListener('focusin', focus)
        columns.removeEventListener('pointerover', point)
        columns.removeEventListener('pointerleave', leave)
      }
    },
    [onFocus, onPoint],
  )
}
