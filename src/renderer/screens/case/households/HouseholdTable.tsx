/** The rows of 逐户清单 with their check boxes; only what is seen is drawn. */
import { CheckOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { memo } from 'react'
import {
  type Household,
  type HouseholdState,
  householdStateNames,
} from '../../../../domain/case/household.ts'
import { dayWithinYear } from '../../../../domain/chinese-text.ts'
import type { HouseholdId } from '../../../../domain/identity.ts'
import { useShell } from '../../../parts/frame/shell.ts'
import { useRowWindow } from '../../../parts/hooks/use-row-window.ts'
import { Badge } from '../../../parts/StateBadge.tsx'
import { caseText } from '../../../text/cases.ts'

const text = caseText.household
const tones: Readonly<Record<HouseholdState, 'amber' | 'indigo' | 'jade' | 'slate'>> = {
  open: 'amber',
  'in-hand': 'indigo',
  'closed-out': 'jade',
  withdrawn: 'slate',
}

/** The name under which a household's own button is found on the screen. */
export const openHouseholdId = (id: HouseholdId): string => `household-${id}`

export type HouseholdTableProps = {
  readonly households: readonly Household[]
  readonly today: string
  readonly chosen: ReadonlySet<HouseholdId>
  readonly mayChoose: boolean
  readonly onChoose: (chosen: ReadonlySet<HouseholdId>) => void
  readonly onOpen: (id: HouseholdId) => void
}

export function HouseholdTable(props: HouseholdTableProps) {
  const { households, today, chosen, mayChoose, onChoose, onOpen } = props
  const rowHeight = Math.max(46, Math.round(useShell().textSize * 2.6))
  const { place, from, to, before, after } = useRowWindow(households.length, rowHeight)
  const chosenCount = households.filter((one) => chosen.has(one.id)).length
  const tick = (id: HouseholdId, isTicked: boolean) => {
    const next = new Set(chosen)
    if (isTicked) next.add(id)
    else next.delete(id)
    onChoose(next)
  }
  const { columns } = text
  return (
    <div ref={place} className="case-table case-household-rows scrolls">
      <table aria-rowcount={households.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {mayChoose && (
              <th className="case-tick">
                <Checkbox
                  aria-label={text.tickAll}
                  checked={chosenCount === households.length}
                  indeterminate={chosenCount > 0 && chosenCount < households.length}
                  onChange={(event) =>
                    onChoose(new Set(event.target.checked ? households.map((one) => one.id) : []))
                  }
                />
              </th>
            )}
            <th className="case-household-room">{columns.room}</th>
            <th className="case-household-name">{columns.householder}</th>
            <th>{columns.matter}</th>
            <th className="case-household-state">{columns.state}</th>
            <th className="not-narrow case-household-last">{columns.closed}</th>
            <th className="case-household-act">
              <span className="visually-hidden">{columns.record}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <Rest height={before} />
          {households.slice(from, to).map((household, at) => (
            <HouseholdRow
              key={household.id}
              household={household}
              rowIndex={from + at + 2}
              height={rowHeight}
              year={today.slice(0, 4)}
              isChosen={chosen.has(household.id)}
              mayChoose={mayChoose}
              onTick={tick}
              onOpen={onOpen}
            />
          ))}
          <Rest height={after} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that are not drawn. */
function Rest({ height }: { readonly height: number }) {
  return height === 0 ? null : <tr style={{ height }} />
}

type HouseholdRowProps = {
  readonly household: Household
  readonly rowIndex: number
  readonly height: number
  readonly year: string
  readonly isChosen: boolean
  readonly mayChoose: boolean
  readonly onTick: (id: HouseholdId, isTicked: boolean) => void
  readonly onOpen: (id: HouseholdId) => void
}

const HouseholdRow = memo(function HouseholdRow(props: HouseholdRowProps) {
  const { household, onTick, onOpen } = props
  const { id, room, householder, matter, state, on, by } = household
  return (
    <tr
      aria-rowindex={props.rowIndex}
      className={props.isChosen ? 'is-chosen' : undefined}
      style={{ height: props.height }}
    >
      {props.mayChoose && (
        <td className="case-tick">
          <Checkbox
            aria-label={text.tick(room, householder)}
            checked={props.isChosen}
            onChange={(event) => onTick(id, event.target.checked)}
          />
        </td>
      )}
      <td title={room}>
        <b>{room}</b>
      </td>
      <td title={householder}>{householder}</td>
      <td title={matter}>{matter}</td>
      <td>
        <Badge tone={tones[state]} icon={state === 'closed-out' ? <CheckOutlined /> : undefined}>
          {householdStateNames[state]}
        </Badge>
      </td>
      <td className="not-narrow second">{on !== null && `${dayWithinYear(on, props.year)} ${by}`}</td>
      <td className="case-household-act">
        <Button
          id={openHouseholdId(id)}
          type="link"
          aria-label={text.openOf(room, householder)}
          onClick={() => onOpen(id)}
        >
          {text.open}
        </Button>
      </td>
    </tr>
  )
})
