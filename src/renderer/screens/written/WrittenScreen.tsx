/** 书面征求意见 while it runs: what is missing, the map of the buildings, and the next step in every state. Decides no result. */
import { MoreOutlined, PrinterOutlined, ScanOutlined } from '@ant-design/icons'
import { Alert, Button, Drawer, Dropdown } from 'antd'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { daysBetween } from '../../../domain/calendar.ts'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import { isWindowOver } from '../../../domain/owners/written-gates.ts'
import type { WrittenVote } from '../../../domain/owners/written-vote.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useNow } from '../../parts/hooks/use-now.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { PaperSheet } from '../../parts/paper/PaperRows.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { AnnulDialog } from '../../parts/written/AnnulDialog.tsx'
import { BeginDialog } from '../../parts/written/BeginDialog.tsx'
import { writtenText } from '../../text/written.ts'
import { BuildingMap } from './BuildingMap.tsx'
import { BuildingPanel } from './BuildingPanel.tsx'
import { usePeek } from './Covered.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { Participation } from './Participation.tsx'
import './written.css'

const text = writtenText

export function WrittenScreen() {
  const params = useParams()
  const writtenVoteId = Number(params.writtenVoteId) as WrittenVoteId
  const asked = useAsk('writtenVotes.read', { writtenVoteId })
  if (asked.data === undefined) {
    return (
      <Frame title={text.title}>
        {asked.error === null ? (
          <AskWaiting />
        ) : (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
      </Frame>
    )
  }
  return <Running key={writtenVoteId} answer={asked.data} />
}

type Answer = OutputOf<'writtenVotes.read'>
type Opened = 'extend' | 'annul' | 'begin' | 'list' | null

function Running({ answer }: { readonly answer: Answer }) {
  const { vote, figures } = answer
  const navigate = useNavigate()
  const peek = usePeek(vote.id)
  const [opened, setOpened] = useState<Opened>(null)
  const isOver = isWindowOver(vote, new Date(useNow(60_000)).toISOString())
  const goTo = (page: string) => void navigate(`/written/${vote.id}/${page}`)
  const filled = filledOf(vote, isOver, goTo, () => setOpened('begin'))
  useKeys({ 'ctrl+enter': () => filled?.press() }, { isOn: opened === null })
  const isOpen = vote.state === 'open'
  const items = [
    ...(isOpen
      ? [
          { key: 'deliver', label: text.deliveries, onClick: () => goTo('deliver') },
          { key: 'extend', label: text.extend, onClick: () => setOpened('extend') },
        ]
      : []),
    ...(vote.isDoubleEntry && isOpen
      ? [
          {
            key: 'differences',
            label: text.differences(answer.differenceCount),
            onClick: () => goTo('differences'),
          },
        ]
      : []),
    ...(vote.state === 'prepared'
      ? []
      : [
          { key: 'papers', label: text.papers, onClick: () => goTo('prepare?step=papers') },
          { key: 'prepare', label: text.toPreparation, onClick: () => goTo('prepare') },
        ]),
    ...(vote.state === 'annulled' || vote.state === 'final'
      ? []
      : [{ key: 'annul', label: text.annul, onClick: () => setOpened('annul') }]),
  ]
  return (
    <Frame
      title={vote.title === '' ? text.untitled : vote.title}
      badge={<StateBadge of="written" state={vote.state} />}
      actions={
        items.length > 0 && (
          <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
            <Button icon={<MoreOutlined />}>{text.more}</Button>
          </Dropdown>
        )
      }
    >
      <div className="written-head">
        <Facts answer={answer} isOver={isOver} />
        <div className="written-acts">
          {isOpen && isOver && (
            <Button icon={<ScanOutlined />} onClick={() => goTo('enter')}>
              {text.enter}
            </Button>
          )}
          {isOpen && !isOver && (
            <Button icon={<PrinterOutlined />} onClick={() => setOpened('list')}>
              {text.outstandingList}
            </Button>
          )}
          {filled !== null && (
            <KeyButton look="filled" icon={filled.icon} label={filled.word} onPress={filled.press} />
          )}
        </div>
      </div>
      {isOpen && <Reminders answer={answer} isOver={isOver} goTo={goTo} />}
      {!isOpen && <Standing vote={vote} />}
      {(isOpen || vote.state === 'frozen') && (
        <>
          {isOpen && <Participation answer={answer} peek={peek} />}
          <Buildings writtenVoteId={vote.id} />
        </>
      )}
      {opened === 'extend' && <ExtendDialog vote={vote} onClose={() => setOpened(null)} />}
      {opened === 'annul' && <AnnulDialog writtenVoteId={vote.id} onClose={() => setOpened(null)} />}
      {opened === 'begin' && (
        <BeginDialog vote={vote} electorate={figures.electorate} onClose={() => setOpened(null)} />
      )}
      {opened === 'list' && (
        <Drawer
          open
          size="min(60rem, 96vw)"
          className="written-paper"
          title={text.outstandingList}
          onClose={() => setOpened(null)}
        >
          <PaperSheet
            subject={{ kind: 'written-vote', writtenVoteId: vote.id, building: null, ballotId: null }}
            kind="visit-list"
          />
        </Drawer>
      )}
    </Frame>
  )
}

type Filled = { readonly word: string; readonly press: () => void; readonly icon?: React.ReactNode }

/** The one filled button: the next proper step of this state. */
function filledOf(
  vote: WrittenVote,
  isOver: boolean,
  goTo: (page: string) => void,
  begin: () => void,
): Filled | null {
  switch (vote.state) {
    case 'prepared':
      return { word: text.toPrepare, press: () => goTo('prepare') }
    case 'frozen':
      return { word: text.begin, press: begin }
    case 'open':
      return isOver
        ? { word: text.toClose, press: () => goTo('result') }
        : { word: text.enter, press: () => goTo('enter'), icon: <ScanOutlined /> }
    case 'preliminary':
    case 'final':
      return { word: text.toResult, press: () => goTo('result') }
    case 'annulled':
      return vote.results.length === 0 ? null : { word: text.toResult, press: () => goTo('result') }
  }
}

function Facts({ answer, isOver }: { readonly answer: Answer; readonly isOver: boolean }) {
  const { vote, figures } = answer
  const today = useToday()
  const number = daysBetween(vote.opensOn, today) + 1
  const left = daysBetween(today, vote.untilOn)
  const when = (): readonly string[] => {
    if (vote.state === 'preliminary' && vote.objectionsUntil !== null)
      return [text.objectionsUntil(vote.objectionsUntil)]
    if (vote.state !== 'open') return [text.until(vote.untilOn, vote.untilTime)]
    if (isOver) return [text.isOver]
    if (number < 1) return [text.beginsOn(vote.opensOn)]
    return [text.dayNumber(number), left === 0 ? text.lastDay(vote.untilTime) : text.daysLeft(left)]
  }
  return (
    <p className="written-facts">
      <span>{text.where(vote)}</span>
      {figures.electorate.heads > 0 && (
        <>
          <span>
            {text.owners} <b>{text.count(figures.electorate.heads)}</b> {text.people}
          </span>
          <span>
            <b>{text.area(figures.electorate.area)}</b> {text.squareMetres}
          </span>
        </>
      )}
      <span className="written-when">{when().join('，')}</span>
    </p>
  )
}

type RemindersProps = {
  readonly answer: Answer
  readonly isOver: boolean
  readonly goTo: (page: string) => void
}

/** What has to be done before closing, each with its way. */
function Reminders({ answer, isOver, goTo }: RemindersProps) {
  const { vote, singleEntryCount, differenceCount } = answer
  const asksAgain = vote.isDoubleEntry && singleEntryCount > 0 && isOver
  return (
    <>
      {isOver && <Alert className="written-strip" type="warning" showIcon title={text.overWords} />}
      {differenceCount > 0 && (
        <Alert
          className="written-strip"
          type="warning"
          showIcon
          title={text.differenceEntries(differenceCount)}
          action={<Button onClick={() => goTo('differences')}>{text.toSettle}</Button>}
        />
      )}
      {asksAgain && (
        <Alert
          className="written-strip"
          type="warning"
          showIcon
          title={text.singleEntries(singleEntryCount)}
          action={<Button onClick={() => goTo('enter')}>{text.toEnterAgain}</Button>}
        />
      )}
    </>
  )
}

/** Where a vote stands that is not being asked about just now. */
function Standing({ vote }: { readonly vote: WrittenVote }) {
  if (vote.state === 'open') return null
  return (
    <Section>
      <p className="serif written-standing">
        {vote.annulled === null ? text.stepsAhead[vote.state] : text.annulledFor(vote.annulled.reason)}
      </p>
      {vote.matters.length > 0 && (
        <ol className="written-matters">
          {vote.matters.map((matter) => (
            <li key={matter.id}>
              <span>{text.matterName(matter)}</span>
              <span className="hint">{matter.rule.name}</span>
            </li>
          ))}
        </ol>
      )}
      {vote.extensions.map((one) => (
        <p key={one.at} className="hint">
          {text.extensionLine(one.formerOn, one.untilOn, one.reason)}
        </p>
      ))}
    </Section>
  )
}

function Buildings({ writtenVoteId }: { readonly writtenVoteId: WrittenVoteId }) {
  const asked = useAsk('writtenVotes.map', { writtenVoteId })
  const [picked, setPicked] = useState<string | null>(null)
  if (asked.error !== null && asked.data === undefined) {
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  }
  if (asked.data === undefined) return <AskWaiting />
  const buildings = asked.data
  // Without a choice: where most was missing when the page was opened.
  const first = picked ?? findFullest(buildings)
  if (picked === null && first !== null) setPicked(first)
  const chosen = buildings.find((one) => one.building === first)
  return (
    <div className="written-ground">
      <BuildingMap buildings={buildings} chosen={chosen?.building ?? null} onChoose={setPicked} />
      {chosen !== undefined && (
        <BuildingPanel key={chosen.building} writtenVoteId={writtenVoteId} building={chosen} />
      )}
    </div>
  )
}

/** The building where most is still missing. */
function findFullest(buildings: OutputOf<'writtenVotes.map'>): string | null {
  const missing = (one: (typeof buildings)[number]): number => one.unitCount - one.returnedCount
  const [fullest] = [...buildings].sort((one, other) => missing(other) - missing(one))
  return fullest?.building ?? null
}
