/** Draws one chart with ECharts, which is loaded only when a chart is looked at; with patterns, so that it reads in black and white. */
import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

export type ChartSeries = {
  readonly name: string
  readonly counts: readonly number[]
  readonly tone: 'cinnabar' | 'jade' | 'indigo' | 'plum'
}

export type ChartWords = {
  readonly labels: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly isAcross: boolean
}

/** The width of a section on an A4 sheet, in pixels of a browser. */
const paperWidth = 640

const ink = '#2A2622'
const colours = { cinnabar: '#B23A2A', jade: '#1C7257', indigo: '#24577C', plum: '#7A3A62' } as const

/** Patterns by tone, as the bars of votes have them: solid, slanted, dotted. */
const decals = {
  jade: { symbol: 'none' },
  cinnabar: { symbol: 'rect', rotation: Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [3, 5] },
  indigo: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [8, 8], dashArrayY: [8, 8] },
  plum: { symbol: 'rect', rotation: -Math.PI / 4, dashArrayX: [1, 0], dashArrayY: [2, 6] },
} as const

const optionOf = ({ labels, series, isAcross }: ChartWords, fontSize: number, family: string) => {
  const words = { color: ink, fontSize, fontFamily: family }
  const names = {
    type: 'category' as const,
    data: [...labels],
    inverse: isAcross,
    axisLabel: { ...words, interval: 0, hideOverlap: !isAcross },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#877D6D' } },
  }
  const counts = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { ...words, hideOverlap: true },
    splitLine: { lineStyle: { color: '#E8E1D4' } },
  }
  return {
    animation: false,
    textStyle: words,
    aria: { enabled: true, decal: { show: true } },
    grid: {
      left: 8,
      right: isAcross ? 44 : 8,
      top: series.length > 1 ? fontSize * 2.4 : 26,
      bottom: 4,
      containLabel: true,
    },
    ...(series.length > 1 ? { legend: { top: 0, textStyle: words, itemGap: 20 } } : {}),
    xAxis: isAcross ? counts : names,
    yAxis: isAcross ? names : counts,
    series: series.map(({ name, counts: data, tone }) => ({
      type: 'bar' as const,
      name,
      data: [...data],
      barMaxWidth: 26,
      itemStyle: {
        color: colours[tone],
        borderColor: ink,
        borderWidth: 1,
        decal: { ...decals[tone], color: '#FFFDFA' },
      },
      label: {
        ...words,
        show: series.length === 1,
        position: isAcross ? ('right' as const) : ('top' as const),
      },
    })),
  }
}

export type Chart = {
  readonly draw: (words: ChartWords, fontSize: number) => void
  readonly onPick: (pick: (place: number, series: number) => void) => void
  /** Fills its place, or for the time of printing the width of a sheet; drawn at once, for a printer waits for nothing. */
  readonly resize: (on: 'screen' | 'paper') => void
  readonly end: () => void
}

/** Draws into a place that has its size; the place is empty again after `end`. */
export const beginChart = (place: HTMLElement): Chart => {
  const chart: EChartsType = init(place, null, { renderer: 'svg' })
  const family = getComputedStyle(place).fontFamily
  return {
    draw: (words, fontSize) => chart.setOption(optionOf(words, fontSize, family), true),
    onPick: (pick) => {
      chart.off('click')
      chart.on('click', ({ dataIndex, seriesIndex }) => pick(dataIndex, seriesIndex ?? 0))
    },
    resize: (on) => {
      chart.resize(on === 'paper' ? { width: paperWidth } : { width: 'auto' })
      chart.getZr().flush()
    },
    end: () => chart.dispose(),
  }
}
