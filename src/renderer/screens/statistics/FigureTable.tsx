/** The figures of each 小区 or 责任单位 in a table; every number opens its list. Counts nothing. */
import { Section } from '../../parts/Section.tsx'
import { FigureButton } from './FigureChart.tsx'
import type { Figure } from './figures.ts'

export type FigureTableProps = {
  readonly title: string
  readonly nameHead: string
  readonly figures: readonly Figure[]
  readonly onOpen: (figure: Figure) => void
}

export function FigureTable({ title, nameHead, figures, onOpen }: FigureTableProps) {
  const labels = [...new Set(figures.map((figure) => figure.label))]
  const parts = [...new Set(figures.map((figure) => figure.part))]
  return (
    <Section title={title} className="statistics-wide">
      <table className="statistics-table">
        <thead>
          <tr>
            <th scope="col">{nameHead}</th>
            {parts.map((part) => (
              <th key={part} scope="col" className="statistics-right">
                {part}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {parts.map((part) => {
                const figure = figures.find((one) => one.label === label && one.part === part)
                return (
                  <td key={part} className="statistics-right">
                    {figure !== undefined && <FigureButton figure={figure} onOpen={onOpen} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
