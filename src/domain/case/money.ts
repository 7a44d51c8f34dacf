/** Money under joint supervision (共管资金) as entries of whole 分 that are never changed. Knows no clock and no database. */
import type { Day, MoneyEntryId } from '../identity.ts'

export const moneyKinds = ['planned', 'collected', 'paid'] as const
/** 计划、归集、支出 */
export type MoneyKind = (typeof moneyKinds)[number]

export const moneyKindNames: Readonly<Record<MoneyKind, string>> = {
  planned: '计划',
  collected: '归集',
  paid: '支出',
}

export const counterparties = [
  'owners',
  'collector',
  'property',
  'government',
  'fund',
  'contractor',
  'other',
] as const
/** 业主（合计）、代收单位、物业公司、财政资金、维修资金、施工或供货单位、其他; never one household. */
export type Counterparty = (typeof counterparties)[number]

export const counterpartyNames: Readonly<Record<Counterparty, string>> = {
  owners: '业主（合计）',
  collector: '代收单位',
  property: '物业公司',
  government: '财政资金',
  fund: '维修资金',
  contractor: '施工或供货单位',
  other: '其他',
}

/** What is written of an entry; `amount` is more than nothing, in 分. */
export type MoneyWords = {
  readonly kind: MoneyKind
  readonly amount: number
  readonly on: Day
  readonly words: string
  readonly counterparty: Counterparty
  /** 监管人 */
  readonly supervisedBy: string
}

/** One entry; a correction is an entry of its own with the amount below nothing, that names what it reverses. */
export type MoneyEntry = MoneyWords & {
  readonly id: MoneyEntryId
  readonly reversesId: MoneyEntryId | null
}

/** Sums in 分: 计划, 归集, 支出, and 结余 = 归集 − 支出. */
export type MoneySum = {
  readonly planned: number
  readonly collected: number
  readonly paid: number
  readonly balance: number
}

/** Sums the entries by whole 分; reversing entries cancel what they reverse. */
export const sumMoney = (entries: readonly Pick<MoneyEntry, 'kind' | 'amount'>[]): MoneySum => {
  const sumOf = (kind: MoneyKind): number =>
    entries.reduce((sum, entry) => (entry.kind === kind ? sum + entry.amount : sum), 0)
  const collected = sumOf('collected')
  const paid = sumOf('paid')
  return { planned: sumOf('planned'), collected, paid, balance: collected - paid }
}

/** Whether an entry was reversed by another one. */
export const isReversed = (entry: Pick<MoneyEntry, 'id'>, entries: readonly MoneyEntry[]): boolean =>
  entries.some((one) => one.reversesId === entry.id)

/** The entry that cancels another one, on a day, for a reason. */
export const reverseOf = (entry: MoneyEntry, on: Day, reason: string): MoneyWords => ({
  kind: entry.kind,
  amount: -entry.amount,
  on,
  words: reason,
  counterparty: entry.counterparty,
  supervisedBy: entry.supervisedBy,
})

/**
 * Whether the account can bear an entry: under joint supervision nothing is paid that was not collected, so a payment
 * beyond the balance is refused, and so is taking back a collection that was spent already. The bank would refuse
 * both; a warning would leave a balance below nothing in a paper that residents read.
 */
export const canBear = (entries: readonly MoneyEntry[], next: Pick<MoneyEntry, 'kind' | 'amount'>): boolean =>
  next.kind === 'planned' || sumMoney([...entries, next]).balance >= 0

/** The most that all entries of one account may come to, in 分; far from where whole numbers end, also summed over accounts. */
export const mostInAccount = 100_000_000_000_000

/** Whether an entry still fits into the sums of the account; one that does not would make every later sum inexact. */
export const fitsAccount = (
  entries: readonly Pick<MoneyEntry, 'amount'>[],
  next: Pick<MoneyEntry, 'amount'>,
): boolean => [...entries, next].reduce((sum, entry) => sum + Math.abs(entry.amount), 0) <= mostInAccount

/** Groups of fewer entries are not told apart in print. */
export const smallestGroup = 3

/** The sums of one kind by counterparty; groups of fewer than three entries stand together under 其他, or not at all. */
export const groupMoney = (
  entries: readonly MoneyEntry[],
  kind: MoneyKind,
): readonly { readonly name: string; readonly amount: number }[] => {
  const standing = entries.filter(
    (entry) => entry.kind === kind && entry.reversesId === null && !isReversed(entry, entries),
  )
  const groups = counterparties.map((counterparty) => ({
    name: counterpartyNames[counterparty],
    members: standing.filter((entry) => entry.counterparty === counterparty),
    isOther: counterparty === 'other',
  }))
  const large = groups.filter((one) => !one.isOther && one.members.length >= smallestGroup)
  const rest = groups
    .filter((one) => one.isOther || one.members.length < smallestGroup)
    .flatMap((one) => one.members)
  // A rest of one or two would tell by difference what may not be told.
  if (large.length === 0 || (rest.length > 0 && rest.length < smallestGroup)) return []
  const sumOf = (members: readonly MoneyEntry[]): number => members.reduce((sum, one) => sum + one.amount, 0)
  return [
    ...large.map(({ name, members }) => ({ name, amount: sumOf(members) })),
    ...(rest.length === 0 ? [] : [{ name: '其他', amount: sumOf(rest) }]),
  ]
}

/** Money in 分 as it stands in a table or a figure: 2,980,000.00, −3,000.00. */
export const moneyFigure = (amount: number): string => {
  const whole = Math.abs(amount)
  const rest = whole % 100
  const yuan = String((whole - rest) / 100).replace(/\B(?=(?:\d{3})+$)/gu, ',')
  return `${amount < 0 ? '−' : ''}${yuan}.${String(rest).padStart(2, '0')}`
}

/** Money in 分 inside a sentence: 298万元 where it comes out even, else 12,345.60元. */
export const moneyWords = (amount: number): string => {
  const tenThousand = 1_000_000
  if (amount !== 0 && amount % (tenThousand / 100) === 0 && Math.abs(amount) >= tenThousand) {
    const hundredths = amount / (tenThousand / 100)
    const text = String(Math.abs(hundredths)).padStart(3, '0')
    const shown = `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/u, '')
    return `${amount < 0 ? '−' : ''}${shown}万元`
  }
  return `${moneyFigure(amount).replace(/\.00$/u, '')}元`
}

/**
 * Reads an amount that was typed or pasted as 分: 12000, 1,200.50, ￥300元, 298万元. Null where it is no amount, is
 * below nothing, or has more than two places.
 */
export const readMoney = (text: string): number | null => {
  const bare = text.normalize('NFKC').replace(/[\s,，￥¥]/gu, '')
  const found = /^(\d{1,12})(?:\.(\d{1,6}))?(万)?元?$/u.exec(bare)
  if (found === null) return null
  const [, whole = '', places = '', isTenThousand] = found
  const power = isTenThousand === undefined ? 2 : 6
  const kept = places.replace(/0+$/u, '')
  if (kept.length > power) return null
  const amount = Number(`${whole}${kept.padEnd(power, '0')}`)
  return Number.isSafeInteger(amount) ? amount : null
}
