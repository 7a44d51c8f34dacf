/** Enters money under joint supervision and its corrections. */
import type { CheckedInputOf } from '../../../contract/index.ts'
import type { Case } from '../../../domain/case/case.ts'
import {
  canBear,
  fitsAccount,
  isReversed,
  type MoneyEntry,
  reverseOf,
  sumMoney,
} from '../../../domain/case/money.ts'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { MoneyEntryId } from '../../../domain/identity.ts'
import { findMoneyCase, insertMoney } from '../../store/cases.ts'
import { missing, refuseAhead, type Writing, wrongState } from '../context.ts'
import { findOpenCase } from './context.ts'

const enter = async (
  context: Writing,
  found: Case,
  entry: Omit<MoneyEntry, 'id'>,
): Promise<Reply<MoneyEntryId>> => {
  const { write, now } = context
  const ahead = entry.kind === 'planned' ? null : refuseAhead(context, entry.on)
  if (ahead !== null) return ahead
  if (!canBear(found.money, entry)) {
    const { balance } = sumMoney(found.money)
    return refuse({ code: 'balance-short', balance, amount: Math.abs(entry.amount) })
  }
  return accept(await insertMoney(write, found.id, entry, now))
}

/** Enters money; what was collected or paid was so by today, and all entries together stay countable. */
export const enterMoney = async (
  context: Writing,
  { caseId, money }: CheckedInputOf<'cases.enterMoney'>,
): Promise<Reply<MoneyEntryId>> => {
  const found = await findOpenCase(context, caseId)
  if (!found.ok) return found
  if (!fitsAccount(found.value.money, money))
    return refuse({
      code: 'invalid-input',
      problems: [
        { path: 'money.amount', message: '加上这一笔，各笔合计超过一万亿元，请看看金额是不是写错了' },
      ],
    })
  return enter(context, found.value, { ...money, reversesId: null })
}

/** Corrects an entry by one that cancels it. */
export const reverseMoney = async (
  context: Writing,
  { entryId, on, reason }: CheckedInputOf<'cases.reverseMoney'>,
): Promise<Reply<MoneyEntryId>> => {
  const caseId = await findMoneyCase(context.write, entryId)
  if (caseId === null) return missing('moneyEntry')
  const found = await findOpenCase(context, caseId)
  if (!found.ok) return found
  const { money } = found.value
  const entry = money.find((one) => one.id === entryId)
  if (entry === undefined) return missing('moneyEntry')
  if (entry.reversesId !== null || isReversed(entry, money))
    return wrongState('moneyEntry', 'reversed', 'reverse')
  if (on < entry.on) return refuse({ code: 'day-unfit', problem: 'before', limit: entry.on })
  return enter(context, found.value, { ...reverseOf(entry, on, reason), reversesId: entryId })
}
