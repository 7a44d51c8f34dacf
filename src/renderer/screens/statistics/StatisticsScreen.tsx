/** 统计: the figures of a year as numbers, charts and tables; every one opens the list behind it. Counts nothing itself. */
import { FileTextOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { dayInChinese } from '../../../domain/chinese-text.ts'
import { wholePercent } from '../../../domain/statistics/statistics.ts'
import { useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { Section } from '../../parts/Section.tsx'
import { statisticsText as text } from '../../text/statistics.ts'
import { BehindDrawer } from './BehindDrawer.tsx'
import { FigureChart } from './FigureChart.tsx'
import { FigureTable } from './FigureTable.tsx'
import { type Figure, figuresOf, filledOf, type Year } from './figures.ts'
import './statistics.css'

const optionsOf = (all: string, names: readonly string[]) => [
  { value: '', label: all },
  ...names.map((name) => ({ value: name, label: name })),
]

const yearFrom = (word: string | null): number | null =>
  word !== null && /^\d{4}$/u.test(word) ? Number(word) : null

export function StatisticsScreen() {
  const navigate = useNavigate()
  const thisYear = Number(useToday().slice(0, 4))
  const scopes = useAsk('statistics.scopes', {}).data
  // In the address: who looked at one line of a list comes back to the list.
  const [search, setSearch] = useSearchParams()
  const estateName = search.get('estate') ?? ''
  const leadUnit = search.get('unit') ?? ''
  const openKey = search.get('open')
  const year = yearFrom(search.get('year')) ?? scopes?.years[0] ?? thisYear
  const turnTo = (next: Readonly<Record<string, string>>) => {
    const words = { ...Object.fromEntries(search), open: '', ...next }
    setSearch(
      Object.entries(words).filter(([, word]) => word !== ''),
      { replace: true },
    )
  }
  const scope = { year, estateName, leadUnit }
  const asked = useAsk('statistics.year', scope, scopes !== undefined)
  const years = [...new Set([thisYear, ...(scopes?.years ?? [])])].toSorted((one, other) => other - one)
  const isEmpty = asked.data?.figures.every((figure) => figure.count === 0) === true
  const isNarrowed = estateName !== '' || leadUnit !== ''
  return (
    <Frame
      title={text.title}
      subtitle={asked.data === undefined ? undefined : text.printedOn(dayInChinese(asked.data.today))}
    >
      <div className="statistics">
        <p className="statistics-printed">{text.printedScope(year, estateName, leadUnit)}</p>
        <div className="row statistics-scope">
          <Select
            aria-label={text.yearLabel}
            value={year}
            options={years.map((one) => ({ value: one, label: text.year(one) }))}
            onChange={(one) => turnTo({ year: String(one) })}
          />
          <Select
            aria-label={text.estateLabel}
            className="statistics-name"
            showSearch
            value={estateName}
            options={optionsOf(text.everyEstate, scopes?.estates ?? [])}
            onChange={(estate) => turnTo({ estate })}
          />
          <Select
            aria-label={text.unitLabel}
            className="statistics-name"
            showSearch
            value={leadUnit}
            options={optionsOf(text.everyUnit, scopes?.leadUnits ?? [])}
            onChange={(unit) => turnTo({ unit })}
          />
          <span className="grow" />
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {text.print}
          </Button>
          <Button
            icon={<FileTextOutlined />}
            onClick={() =>
              void navigate(
                paperPath({ subject: { kind: 'community', year }, kind: 'yearly-report', size: 'page' }),
              )
            }
          >
            {text.yearly}
          </Button>
        </div>
        {asked.data === undefined && asked.error === null && <AskWaiting />}
        {asked.data === undefined && asked.error !== null && (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
        {isEmpty && isNarrowed && (
          <Section>
            <EmptyState
              title={text.emptyHere(year)}
              actions={
                <Button type="primary" onClick={() => turnTo({ estate: '', unit: '' })}>
                  {text.toAll}
                </Button>
              }
            >
              {text.emptyHereHint}
            </EmptyState>
          </Section>
        )}
        {isEmpty && !isNarrowed && (
          <Section>
            <EmptyState
              title={text.empty(year)}
              actions={
                <Button type="primary" onClick={() => void navigate('/topics')}>
                  {text.toTopics}
                </Button>
              }
            >
              {text.emptyHint}
            </EmptyState>
          </Section>
        )}
        {asked.data !== undefined && !isEmpty && (
          <Figures year={asked.data} onOpen={(figure) => turnTo({ open: figure.key })} />
        )}
      </div>
      {openKey !== null && (
        <BehindDrawer key={openKey} asking={{ ...scope, key: openKey }} onClose={() => turnTo({})} />
      )}
    </Frame>
  )
}

type FiguresProps = { readonly year: Year; readonly onOpen: (figure: Figure) => void }

function Figures({ year, onOpen }: FiguresProps) {
  const charted = (group: 'topic-sources' | 'topic-categories' | 'satisfaction' | 'task-kinds') =>
    filledOf(year, group).filter((figure) => figure.key !== 'satisfaction-content')
  const sources = charted('topic-sources')
  const categories = charted('topic-categories')
  const kinds = charted('task-kinds')
  const satisfaction = charted('satisfaction')
  const bands = filledOf(year, 'close-out-days').length > 0 ? figuresOf(year, 'close-out-days') : []
  const forms = filledOf(year, 'meeting-forms')
  const estates = filledOf(year, 'estates')
  const units = filledOf(year, 'units')
  const months = filledOf(year, 'topic-months').length > 0 ? figuresOf(year, 'topic-months') : []
  const chart = (
    title: string,
    figures: readonly Figure[],
    tones: readonly ('cinnabar' | 'jade' | 'indigo' | 'plum')[],
    isAcross = false,
  ) =>
    figures.length > 0 && (
      <FigureChart title={title} figures={figures} tones={tones} isAcross={isAcross} onOpen={onOpen} />
    )
  return (
    <>
      <Heads year={year} onOpen={onOpen} />
      <div className="statistics-charts">
        {chart(text.groups['topic-months'], months, ['cinnabar', 'jade'])}
        {chart(text.groups['topic-sources'], sources, ['indigo'], true)}
        {chart(text.groups['topic-categories'], categories, ['indigo'], true)}
        {chart(text.groups['task-kinds'], kinds, ['cinnabar', 'jade'])}
        {chart(text.groups['close-out-days'], bands, ['jade'])}
        {chart(text.groups.satisfaction, satisfaction, ['jade'], true)}
        {chart(text.groups['meeting-forms'], forms, ['indigo'], true)}
      </div>
      {estates.length > 0 && (
        <FigureTable
          title={text.groups.estates}
          nameHead={text.estateLabel}
          figures={estates}
          onOpen={onOpen}
        />
      )}
      {units.length > 0 && (
        <FigureTable title={text.groups.units} nameHead={text.unitLabel} figures={units} onOpen={onOpen} />
      )}
    </>
  )
}

/** The numbers that are asked for first, each with its base; each opens a list. */
function Heads({ year, onOpen }: FiguresProps) {
  const { attended, due } = year.attendance
  const figureOf = (key: string): Figure | undefined => year.figures.find((one) => one.key === key)
  return (
    <ul className="statistics-heads">
      {Object.entries(text.head).map(([key, name]) => {
        const figure = figureOf(key)
        if (figure === undefined) return null
        const { count, base } = figure
        const percent = base === null ? null : wholePercent(count, base)
        const share = base === null || percent === null ? '' : `${count} / ${base}`
        // What is late is counted; a share of it would round one of a hundred away.
        const isShare = percent !== null && key !== 'task-overdue'
        return (
          <Head
            key={key}
            {...{ name, figure, onOpen }}
            number={isShare ? text.percent(percent) : base === 0 ? text.none : String(count)}
            hint={isShare ? share : ''}
          />
        )
      })}
      {due > 0 && (
        <Head
          name={text.attendance}
          number={text.percent(wholePercent(attended, due) ?? 0)}
          hint={text.attendanceOf(attended, due)}
          figure={figureOf('meeting-all')}
          onOpen={onOpen}
        />
      )}
      {year.medianDays !== null && (
        <Head
          name={text.median}
          number={text.medianDays(year.medianDays)}
          hint=""
          figure={figureOf('task-closed')}
          onOpen={onOpen}
        />
      )}
    </ul>
  )
}

type HeadProps = {
  readonly name: string
  readonly number: string
  readonly hint: string
  /** Whose list it opens. */
  readonly figure: Figure | undefined
  readonly onOpen: (figure: Figure) => void
}

function Head({ name, number, hint, figure, onOpen }: HeadProps) {
  const words = (
    <>
      <span className="statistics-head-name">{name}</span>
      <span className="statistics-head-count">{number}</span>
      <span className="hint">{hint}</span>
    </>
  )
  return (
    <li>
      {figure === undefined || figure.count === 0 ? (
        <div className="statistics-head">{words}</div>
      ) : (
        <button type="button" className="statistics-head is-open" onClick={() => onOpen(figure)}>
          {words}
        </button>
      )}
    </li>
  )
}
