/** The house rules of today in one sentence each, and the way to the rule book. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { committeeRule, consultationRule } from '../../../domain/rules/rule.ts'
import { describeRule } from '../../../domain/vote/vote-wording.ts'
import type { OutputOf } from '../../api.ts'
import { FactList, Section } from '../../parts/Section.tsx'
import { settingsText } from '../../text/settings.ts'

const text = settingsText

type Kept = NonNullable<OutputOf<'communities.get'>>

export function RulesSection({ kept }: { readonly kept: Pick<Kept, 'houseRule' | 'committeeRule'> | null }) {
  const navigate = useNavigate()
  const rules = kept === null ? [] : [consultationRule(kept.houseRule), committeeRule(kept.committeeRule)]
  return (
    <Section
      title={text.houseRule}
      extra={<Button onClick={() => void navigate('/rules')}>{text.openRules}</Button>}
    >
      <div className="stack stack-tight">
        <p className="hint">{text.houseRuleHint}</p>
        {rules.length > 0 && (
          <FactList facts={rules.map((rule) => ({ name: rule.body, value: describeRule(rule) }))} />
        )}
      </div>
    </Section>
  )
}
