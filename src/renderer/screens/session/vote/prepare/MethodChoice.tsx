/** How the vote is taken: the ways that the rule knows, and what the chosen one asks. Decides no rule. */
import { Radio } from 'antd'
import type { AttendanceRule } from '../../../../../domain/rules/rule.ts'
import { methodsFor } from '../../../../../domain/vote/room-vote.ts'
import { methodHints, methodNames } from '../../../../../domain/vote/room-wording.ts'
import type { VoteMethod } from '../../../../../domain/vote/vote.ts'
import { voteText } from '../../../../text/session-vote.ts'

export type MethodChoiceProps = {
  readonly rule: AttendanceRule
  readonly value: VoteMethod
  readonly onChange: (method: VoteMethod) => void
}

export function MethodChoice({ rule, value, onChange }: MethodChoiceProps) {
  return (
    <div className="stack stack-tight">
      <Radio.Group
        className="vote-methods"
        aria-label={voteText.method}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {methodsFor(rule).map((method) => (
          <Radio key={method} value={method} className="vote-method">
            {methodNames[method]}
          </Radio>
        ))}
      </Radio.Group>
      <p className="hint" aria-live="polite">
        {methodNames[value]}：{methodHints[value]}
      </p>
    </div>
  )
}
