/** The list of households that a 专班 closes out one by one, and the steps it knows. Knows no clock and no database. */

import type { Day, HouseholdId } from '../identity.ts'
import { foldRoom } from '../people/person.ts'

export const householdStates = ['open', 'in-hand', 'closed-out', 'withdrawn'] as const
/** 未办、在办、已销号、已撤出清单 */
export type HouseholdState = (typeof householdStates)[number]

export const householdSteps = ['take', 'put-back', 'close-out', 'reopen', 'withdraw', 'restore'] as const
/** 开始办理、退回未办、销号、撤回销号、撤出清单、放回清单 */
export type HouseholdStep = (typeof householdSteps)[number]

export const householdStateNames: Readonly<Record<HouseholdState, string>> = {
  open: '未办',
  'in-hand': '在办',
  'closed-out': '已销号',
  withdrawn: '已撤出',
}

export const householdStepNames: Readonly<Record<HouseholdStep, string>> = {
  take: '开始办理',
  'put-back': '退回未办',
  'close-out': '销号',
  reopen: '撤回销号',
  withdraw: '撤出清单',
  restore: '放回清单',
}

/** The life of a household on the list: from, step, to. */
export const householdLifeCycle: readonly {
  readonly from: HouseholdState
  readonly step: HouseholdStep
  readonly to: HouseholdState
}[] = [
  { from: 'open', step: 'take', to: 'in-hand' },
  { from: 'in-hand', step: 'put-back', to: 'open' },
  { from: 'open', step: 'close-out', to: 'closed-out' },
  { from: 'in-hand', step: 'close-out', to: 'closed-out' },
  { from: 'closed-out', step: 'reopen', to: 'in-hand' },
  { from: 'open', step: 'withdraw', to: 'withdrawn' },
  { from: 'in-hand', step: 'withdraw', to: 'withdrawn' },
  { from: 'withdrawn', step: 'restore', to: 'open' },
]

/** The state after a step; null where the table does not allow it. */
export const moveHousehold = (from: HouseholdState, step: HouseholdStep): HouseholdState | null =>
  householdLifeCycle.find((row) => row.from === from && row.step === step)?.to ?? null

/** Whether a step takes something back or out and therefore asks for the reason. */
export const needsReason = (step: HouseholdStep): boolean =>
  step === 'reopen' || step === 'withdraw' || step === 'put-back'

/** What is written of a household. */
export type HouseholdWords = {
  /** 楼栋房号 */
  readonly room: string
  readonly householder: string
  /** 事由 */
  readonly matter: string
  /** 欠费, in 分; null where nothing is owed or it is not known. */
  readonly owed: number | null
}

/** One household of the list; never deleted, at most withdrawn with the reason. */
export type Household = HouseholdWords & {
  readonly id: HouseholdId
  readonly state: HouseholdState
  /** The day of the last step, who did it, and its words (佐证 or the reason). */
  readonly on: Day | null
  readonly by: string
  readonly words: string
  readonly stepCount: number
}

/** One step of a household as it was kept. */
export type HouseholdMove = {
  readonly step: HouseholdStep
  readonly on: Day
  readonly by: string
  readonly words: string
}

/** Whether a household belongs to n of m: all but those withdrawn. */
export const isCounted = ({ state }: Pick<Household, 'state'>): boolean => state !== 'withdrawn'

/** By what the same household with the same matter is known again: room, householder and matter. */
export const householdKey = ({ room, householder, matter }: Omit<HouseholdWords, 'owed'>): string =>
  [foldRoom(room), householder.replace(/\s/gu, ''), matter.replace(/\s/gu, '')].join('\t')

/** The building at the head of a room: 7栋 of 7栋2单元1102, 3 of 3-1-502; empty where none can be told. */
export const buildingOf = (room: string): string => {
  const [building = '', ...rest] = foldRoom(room).split('-')
  return rest.length === 0 || building === '' ? '' : `${building}栋`
}

/** How far each building is, in the order in which they first stand on the list. */
export const countByBuilding = (
  households: readonly Household[],
): readonly { readonly building: string; readonly count: number; readonly closedCount: number }[] => {
  const groups = new Map<string, Household[]>()
  for (const one of households.filter(isCounted)) {
    const building = buildingOf(one.room)
    groups.set(building, [...(groups.get(building) ?? []), one])
  }
  return [...groups].map(([building, members]) => ({
    building,
    count: members.length,
    closedCount: members.filter((one) => one.state === 'closed-out').length,
  }))
}
