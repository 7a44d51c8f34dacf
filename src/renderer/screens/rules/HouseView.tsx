/** The community's own rules by body, each as its dated copies, the one in force first. */
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../../domain/calendar.ts'
import type { HouseRuleId } from '../../../domain/identity.ts'
import {
  canWithdraw,
  type HouseBody,
  type HouseRuleCopy,
  houseBodies,
  houseRuleOn,
} from '../../../domain/rules/house-rule.ts'
import { fromHouse } from '../../../domain/rules/rule-book.ts'
import { type OutputOf, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { sayFailure } from '../../text/failures.ts'
import { rulesText } from '../../text/rules.ts'
import { HouseRuleForm } from './HouseRuleForm.tsx'
import { RuleRow } from './RuleRow.tsx'
import { WordingForm } from './WordingForm.tsx'

const text = rulesText

type Copies = OutputOf<'rules.houseRules'>
type Editing =
  | { readonly kind: 'new'; readonly body: HouseBody }
  | { readonly kind: 'words'; readonly id: HouseRuleId }

export function HouseView() {
  const asked = useAsk('rules.houseRules', {})
  const today = useToday()
  const [editing, setEditing] = useState<Editing | null>(null)
  const [adopted, setAdopted] = useState<{ readonly id: HouseRuleId; readonly name: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (asked.error !== null)
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <AskWaiting />
  const copies: Copies = asked.data
  const withdraw = async (houseRuleId: HouseRuleId) => {
    const reply = await tell('rules.withdrawHouseRule', { houseRuleId })
    setProblem(reply.ok ? null : sayFailure(reply.failure))
    setAdopted(null)
  }
  const worded = editing?.kind === 'words' ? copies.find((copy) => copy.id === editing.id) : undefined
  return (
    <>
      <p className="second">{text.houseHint}</p>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {houseBodies.map((body) => (
        <Section
          key={body}
          title={text.bodies[body]}
          extra={
            <Button
              aria-label={text.addCopyOf(text.bodies[body])}
              onClick={() => setEditing({ kind: 'new', body })}
            >
              {text.addCopy}
            </Button>
          }
        >
          {body === 'owners-committee' && <p className="hint">{text.committeeHint}</p>}
          <ul>
            {newestFirst(copies, body).map((copy) => (
              <RuleRow key={copy.id} rule={fromHouse(copy)} base={null}>
                {copy.wording !== '' && <p className="rules-wording">{copy.wording}</p>}
                <div className="rules-acts">
                  <span className="hint">{text.standings[standingOf(copies, copy, today)]}</span>
                  <Button
                    type="link"
                    aria-label={text.rewordOf(copy.name)}
                    onClick={() => setEditing({ kind: 'words', id: copy.id })}
                  >
                    {text.reword}
                  </Button>
                  {canWithdraw(copies, copy, dayOf(copy.adoptedAt), today) && (
                    <Button
                      type="link"
                      aria-label={text.withdrawOf(copy.name)}
                      onClick={() => void withdraw(copy.id)}
                    >
                      {text.withdraw}
                    </Button>
                  )}
                </div>
              </RuleRow>
            ))}
          </ul>
        </Section>
      ))}
      {editing?.kind === 'new' && (
        <HouseRuleForm
          body={editing.body}
          copies={copies}
          onClose={() => setEditing(null)}
          onAdopted={(id, name) => {
            setEditing(null)
            setAdopted({ id, name })
          }}
        />
      )}
      {worded !== undefined && <WordingForm copy={worded} onClose={() => setEditing(null)} />}
      {adopted !== null && (
        <div className="toast-place">
          <UndoToast
            key={adopted.id}
            words={text.adopted(adopted.name)}
            onUndo={() => void withdraw(adopted.id)}
            onGone={() => setAdopted(null)}
          />
        </div>
      )}
    </>
  )
}

const newestFirst = (copies: Copies, body: HouseBody): Copies =>
  copies
    .filter((copy) => copy.body === body)
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1))

const standingOf = (copies: Copies, copy: HouseRuleCopy, today: string): keyof typeof rulesText.standings => {
  if (houseRuleOn(copies, copy.body, today)?.id === copy.id) return 'present'
  return copy.inForceFrom > today ? 'future' : 'past'
}
