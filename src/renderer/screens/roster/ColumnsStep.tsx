/** 认列: shows what each column was taken for, with examples, and lets a person change it. Guesses nothing itself. */
import { InfoCircleOutlined } from '@ant-design/icons'
import { Alert, Select } from 'antd'
import { maskPhone } from '../../../domain/mask.ts'
import { chooseColumn } from '../../../domain/roster/roster-columns.ts'
import { columnMeanings } from '../../../domain/roster/roster-headings.ts'
import { describeColumnMeaning, describeUnusedSheet } from '../../../domain/roster/roster-wording.ts'
import { Section } from '../../parts/Section.tsx'
import { rosterText } from '../../text/roster.ts'
import {
  type ChangeDraft,
  type RosterCheck,
  type SheetColumns,
  type SheetShown,
  withColumns,
} from './import-draft.ts'

export type ColumnsStepProps = {
  readonly check: RosterCheck
  readonly chosen: readonly SheetColumns[]
  readonly onChange: ChangeDraft
}

/** 不导入 stands first, since it is where a wrong guess goes. */
const meaningOptions = columnMeanings
  .toSorted((one, other) => Number(other === 'ignored') - Number(one === 'ignored'))
  .map((meaning) => ({
    value: meaning,
    label: describeColumnMeaning(meaning),
  }))

/** The name of a column as spreadsheet programs show it: A … Z, AA …. */
const letterOf = (at: number): string =>
  (at >= 26 ? letterOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

/** Phones stay covered even as examples. */
const maskMobile = (example: string): string => example.replace(/1[3-9]\d{9}/g, maskPhone)

/** Sheets with the same headings and meanings are one card, so that a file of thirty buildings is not thirty cards. */
const groupSheets = (sheets: readonly SheetShown[]): readonly (readonly SheetShown[])[] => {
  const groups = new Map<string, SheetShown[]>()
  for (const sheet of sheets) {
    const key = JSON.stringify([sheet.headings, sheet.columns])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [sheet])
    else group.push(sheet)
  }
  return [...groups.values()]
}

export function ColumnsStep({ check, chosen, onChange }: ColumnsStepProps) {
  const { sheets } = check.summary
  const used = groupSheets(sheets.filter((sheet) => sheet.isUsed))
  const unused = sheets.filter((sheet) => !sheet.isUsed)
  const choose = (group: readonly SheetShown[], meanings: SheetColumns['columns']) =>
    onChange({
      columns: withColumns(
        chosen,
        group.map((sheet) => sheet.sheet),
        meanings,
      ),
    })
  return (
    <>
      {used.length === 0 ? (
        <Alert type="warning" showIcon title={rosterText.needsRoom} />
      ) : (
        <p className="second">
          <InfoCircleOutlined /> {rosterText.columnsIntro}
        </p>
      )}
      {used.map((group) => (
        <Section
          key={group[0]?.sheet ?? ''}
          title={rosterText.sheetsTitle(group.map((sheet) => sheet.sheet))}
          extra={rosterText.unitRows(group.reduce((sum, sheet) => sum + sheet.unitRowCount, 0))}
        >
          <ColumnTable group={group} onChoose={(meanings) => choose(group, meanings)} />
          <OtherRows group={group} />
        </Section>
      ))}
      {used.length > 0 && <Preview check={check} />}
      {unused.length > 0 && (
        <Section title={rosterText.unusedTitle}>
          <ul className="ruled roster-unused">
            {unused.map((sheet) => (
              <li key={sheet.sheet}>
                {sheet.unusedBecause === 'no-room-column' ? (
                  <details className="roster-more" open={used.length === 0}>
                    <summary>
                      <b>{sheet.sheet}</b> {describeUnusedSheet('no-room-column')}。{rosterText.useThis}
                    </summary>
                    <ColumnTable group={[sheet]} onChoose={(meanings) => choose([sheet], meanings)} />
                  </details>
                ) : (
                  <span>
                    <b>{sheet.sheet}</b> {describeUnusedSheet(sheet.unusedBecause ?? 'empty')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

type ColumnTableProps = {
  readonly group: readonly SheetShown[]
  readonly onChoose: (meanings: SheetColumns['columns']) => void
}

function ColumnTable({ group, onChoose }: ColumnTableProps) {
  const [first] = group
  if (first === undefined) return null
  const shown = first.columns.flatMap((meaning, at) => {
    const heading = first.headings[at] ?? ''
    const examples = first.examples[at] ?? []
    return heading === '' && examples.length === 0 && meaning === 'ignored'
      ? []
      : [{ at, meaning, heading, examples }]
  })
  return (
    <>
      <p className="hint">
        {rosterText.headerAt(first.headerRows)}
        {group.length > 1 && `，${rosterText.sameHeadings}`}
      </p>
      <table className="roster-columns">
        <thead>
          <tr>
            <th scope="col">{rosterText.columnLetter}</th>
            <th scope="col">{rosterText.heading}</th>
            <th scope="col">{rosterText.examples}</th>
            <th scope="col">{rosterText.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ at, meaning, heading, examples }) => (
            <tr key={at} className={meaning === 'ignored' ? 'is-ignored' : undefined}>
              <td>{letterOf(at)}</td>
              <td className="roster-heading">{heading === '' ? rosterText.noHeading : heading}</td>
              <td className="roster-examples">
                {examples.length === 0 ? (
                  <span className="hint">{rosterText.noExamples}</span>
                ) : (
                  <span>{[...new Set(examples)].map(maskMobile).join(' ／ ')}</span>
                )}
              </td>
              <td>
                <Select
                  aria-label={rosterText.meaningOf(letterOf(at), heading)}
                  value={meaning}
                  options={meaningOptions}
                  listHeight={400}
                  virtual={false}
                  onChange={(chosen) => onChoose([...chooseColumn(first.columns, at, chosen)])}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function OtherRows({ group }: { readonly group: readonly SheetShown[] }) {
  const rows = group.flatMap((sheet) => sheet.others.map((other) => ({ ...other, sheet: sheet.sheet })))
  if (rows.length === 0) return null
  const hidden = group.reduce((sum, sheet) => sum + sheet.otherRowCount - sheet.others.length, 0)
  const totals = group.flatMap((sheet) => sheet.statedTotals)
  return (
    <details className="roster-more">
      <summary>
        {rosterText.othersTitle}（{rosterText.count(rows.length + hidden)}）
        {totals.length > 0 &&
          totals.length <= 2 &&
          `，${totals.map((total) => rosterText.statedTotal(total.row, total.area)).join('，')}`}
      </summary>
      <ul className="roster-others">
        {rows.map((other) => (
          <li key={`${other.sheet} ${other.row}`}>
            <span className="second">
              {rosterText.row(group.length > 1 ? other.sheet : null, other.row)}{' '}
              <b>{rosterText.others[other.role]}</b>
            </span>{' '}
            {other.text}
          </li>
        ))}
      </ul>
      {hidden > 0 && <p className="hint">{rosterText.moreOthers(hidden)}</p>}
    </details>
  )
}

const previewRows = 4

function Preview({ check }: { readonly check: RosterCheck }) {
  const rows = check.examples.slice(0, previewRows)
  return (
    <Section title={rosterText.previewTitle}>
      {rows.length === 0 ? (
        <p className="second">{rosterText.noPreview}</p>
      ) : (
        <table className="roster-columns roster-preview">
          <thead>
            <tr>
              <th scope="col">{rosterText.building}</th>
              <th scope="col">{rosterText.entrance}</th>
              <th scope="col">{rosterText.room}</th>
              <th scope="col">{rosterText.owner}</th>
              <th scope="col" className="number">
                {rosterText.areaColumn}
              </th>
              <th scope="col">{rosterText.kind}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.building} ${row.entrance} ${row.room} ${row.kind}`}>
                <td>{row.building}</td>
                <td>{row.entrance}</td>
                <td>{row.room}</td>
                <td>{row.names.length === 0 ? rosterText.noOwner : row.names.join('、')}</td>
                <td className="number">
                  {row.area === null ? rosterText.noArea : rosterText.area(row.area)}
                </td>
                <td>{rosterText.kindAndState(row.kind, row.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}
