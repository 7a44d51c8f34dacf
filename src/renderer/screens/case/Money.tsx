/** Money under joint supervision: sums, entries, and corrections as entries of their own. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import {
  counterpartyNames,
  isReversed,
  type MoneyEntry,
  moneyFigure,
  moneyKindNames,
  sumMoney,
} from '../../../domain/case/money.ts'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Section } from '../../parts/Section.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { caseText } from '../../text/cases.ts'
import type { CasePartProps } from './Milestones.tsx'
import { EnterMoney, ReverseMoney } from './MoneyForms.tsx'

const text = caseText.money

export function Money({ found, today, isQuiet }: CasePartProps) {
  const [opened, setOpened] = useState<MoneyEntry | 'new' | null>(null)
  const { money } = found
  const sum = sumMoney(money)
  const isOpen = found.state === 'open'
  const addButton = isOpen && (
    <Button
      type={isQuiet || opened !== null ? 'default' : 'primary'}
      icon={<PlusOutlined />}
      onClick={() => setOpened('new')}
    >
      {text.enter}
    </Button>
  )
  const { columns } = text
  return (
    <Section className="case-part">
      {money.length === 0 ? (
        <EmptyState title={text.empty} actions={addButton}>
          <p>{text.emptyHint}</p>
        </EmptyState>
      ) : (
        <>
          <div className="row case-money-head">
            <dl className="case-sums">
              {(['planned', 'collected', 'paid', 'balance'] as const).map((kind) => (
                <div key={kind} className="case-sum">
                  <dt>{text[kind]}</dt>
                  <dd className="number">{moneyFigure(sum[kind])}</dd>
                </div>
              ))}
            </dl>
            <span className="grow" />
            {addButton}
          </div>
          <p className="hint">{text.balanceHint}</p>
          <div className="case-table scrolls">
            <table>
              <thead>
                <tr>
                  <th className="case-money-day">{columns.on}</th>
                  <th className="case-money-kind">{columns.kind}</th>
                  <th>{columns.words}</th>
                  <th className="not-narrow case-money-by">{columns.counterparty}</th>
                  <th className="only-wide case-money-by">{columns.supervisedBy}</th>
                  <th className="number case-money-amount">{columns.amount}</th>
                  <th className="case-money-act">
                    <span className="visually-hidden">{text.reverse}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {money.toReversed().map((entry) => {
                  const wasReversed = isReversed(entry, money)
                  return (
                    <tr key={entry.id} className={wasReversed ? 'is-struck' : undefined}>
                      <td>{dayWithinYear(entry.on, today.slice(0, 4))}</td>
                      <td>{moneyKindNames[entry.kind]}</td>
                      <td title={entry.words}>
                        {entry.reversesId !== null && <Badge tone="slate">{text.reversal}</Badge>}{' '}
                        {entry.words}
                      </td>
                      <td className="not-narrow">{counterpartyNames[entry.counterparty]}</td>
                      <td className="only-wide" title={entry.supervisedBy}>
                        {entry.supervisedBy}
                      </td>
                      <td className="number">{moneyFigure(entry.amount)}</td>
                      <td>
                        {wasReversed ? (
                          <span className="hint">{text.reversed}</span>
                        ) : (
                          isOpen &&
                          entry.reversesId === null && (
                            <Button
                              type="link"
                              aria-label={text.reverseOf(entry.words)}
                              onClick={() => setOpened(entry)}
                            >
                              {text.reverse}
                            </Button>
                          )
                        )}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
      {opened === 'new' && <EnterMoney found={found} today={today} onClose={() => setOpened(null)} />}
      {opened !== null && opened !== 'new' && (
        <ReverseMoney entry={opened} today={today} onClose={() => setOpened(null)} />
      )}
    </Section>
  )
}
