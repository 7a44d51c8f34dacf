/** One group of figures as a chart and as a table beneath it whose every number opens its list. Counts nothing. */
import { useEffect, useRef, useState } from 'react'
import { wholePercent } from '../../../domain/statistics/statistics.ts'
import { useShell } from '../../parts/frame/shell.ts'
import { Section } from '../../parts/Section.tsx'
import { statisticsText as text } from '../../text/statistics.ts'
import type { Chart, ChartSeries } from './chart.ts'
import type { Figure } from './figures.ts'

export type FigureChartProps = {
  readonly title: string
  readonly figures: readonly Figure[]
  readonly tones: readonly ChartSeries['tone'][]
  readonly isAcross?: boolean
  readonly onOpen: (figure: Figure) => void
}

const distinct = (words: readonly string[]): readonly string[] => [...new Set(words)]

export function FigureChart({ title, figures, tones, isAcross = false, onOpen }: FigureChartProps) {
  const labels = distinct(figures.map((figure) => figure.label))
  const parts = distinct(figures.map((figure) => figure.part))
  const at = (label: string, part: string): Figure | undefined =>
    figures.find((figure) => figure.label === label && figure.part === part)
  const place = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<Chart | null>(null)
  const { textSize } = useShell()

  useEffect(() => {
    const element = place.current
    if (element === null) return
    let begun: Chart | null = null
    let isGone = false
    void import('./chart.ts').then(({ beginChart }) => {
      if (isGone) return
      begun = beginChart(element)
      setChart(begun)
    })
    let isPrinting = false
    const observer = new ResizeObserver(() => {
      if (!isPrinting) begun?.resize('screen')
    })
    observer.observe(element)
    const layOn = (medium: 'screen' | 'paper') => (): void => {
      isPrinting = medium === 'paper'
      begun?.resize(medium)
    }
    const [toPaper, toScreen] = [layOn('paper'), layOn('screen')]
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', toScreen)
    return () => {
      isGone = true
      observer.disconnect()
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', toScreen)
      begun?.end()
      setChart(null)
    }
  }, [])

  useEffect(() => {
    if (chart === null) return
    const series = parts.map((part, index) => ({
      name: part,
      tone: tones[index] ?? 'indigo',
      counts: labels.map((label) => at(label, part)?.count ?? 0),
    }))
    chart.draw({ labels, series, isAcross }, Math.round(textSize * 0.85))
    chart.onPick((labelPlace, seriesPlace) => {
      const picked = at(labels[labelPlace] ?? '', parts[seriesPlace] ?? '')
      if (picked !== undefined && picked.count > 0) onOpen(picked)
    })
  })

  const isPaired = parts.length > 1 && figures.some((figure) => figure.base !== null)
  const height = isAcross ? labels.length * 34 + 20 : 240
  return (
    <Section title={title} className="statistics-chart">
      <div ref={place} className="statistics-drawing" style={{ height }} aria-hidden="true">
        {chart === null && <p className="hint">{text.drawing}</p>}
      </div>
      <ul className={isPaired ? 'statistics-figures is-paired' : 'statistics-figures'}>
        {labels.map((label) => (
          <li key={label} className="statistics-figure">
            <span className="statistics-label">{label}</span>
            {parts.map((part) => {
              const figure = at(label, part)
              return (
                figure !== undefined && (
                  <FigureButton key={figure.key} figure={figure} hasPart={parts.length > 1} onOpen={onOpen} />
                )
              )
            })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

export type FigureButtonProps = {
  readonly figure: Figure
  /** Whether the part stands before the number: 收到 12. */
  readonly hasPart?: boolean
  readonly onOpen: (figure: Figure) => void
}

/** A number that opens the list behind it; nothing opens where there is none. */
export function FigureButton({ figure, hasPart = false, onOpen }: FigureButtonProps) {
  const { label, part, count, base } = figure
  const percent = base === null ? null : wholePercent(count, base)
  const words = (
    <>
      {hasPart && <span className="statistics-part">{part}</span>}
      <span className="statistics-count">{count}</span>
      {percent !== null && base !== null && (
        <span className="statistics-percent">{text.ofBase(base, percent)}</span>
      )}
    </>
  )
  if (count === 0) return <span className="statistics-number">{words}</span>
  return (
    <button
      type="button"
      className="statistics-number is-open"
      title={text.opens}
      onClick={() => onOpen(figure)}
    >
      <span className="visually-hidden">{hasPart ? label : text.figureOf(label, part)}</span>
      {words}
    </button>
  )
}
