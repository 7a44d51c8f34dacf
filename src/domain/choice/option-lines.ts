/** Reads pasted or typed lines as options with what they cost. Knows no vote. */
import { splitAgendaLines } from '../meeting/agenda.ts'

/** 方案 as it was typed: its name, and its cost in 分 where one was written. */
export type TypedOption = { readonly label: string; readonly cost: number | null }

/** Parts of one yuan or of ten thousand: the decimals that an amount may have. */
const units = { '': 2, 元: 2, 万: 6, 万元: 6 } as const

const amount = /^(\d{1,9})(?:\.(\d+))?(万元|万|元|)$/u

/** An amount of money in 分: 3000, 12.5元, 1.2万元; null where it is none, or has parts of a 分. */
export const readMoney = (text: string): number | null => {
  const [, whole = '', decimals = '', unit = ''] =
    amount.exec(text.normalize('NFKC').replace(/[\s,]/gu, '')) ?? []
  const places = units[unit as keyof typeof units]
  const digits = decimals.replace(/0+$/u, '')
  if (whole === '' || digits.length > places) return null
  return Number(`${whole}${digits.padEnd(places, '0')}`)
}

/** What stands behind the name: after a tab, or after a space or comma with its unit. */
const costAfterTab = /^(.*?)\s*\t\s*([^\t]+)$/u
const costWithUnit = /^(.*?)[\s,，、:：]+([\d０-９.．]+\s*(?:万元|元))$/u

const readLine = (line: string): TypedOption => {
  for (const form of [costAfterTab, costWithUnit]) {
    const [, label = '', money = ''] = form.exec(line) ?? []
    const cost = label === '' ? null : readMoney(money)
    if (cost !== null) return { label, cost }
  }
  return { label: line.replaceAll('\t', ' '), cost: null }
}

/** One option a line, leading numbers dropped; empty lines ignored. */
export const readOptionLines = (text: string): readonly TypedOption[] => splitAgendaLines(text).map(readLine)
