/** Notices and periods in days with an example from a day chosen, how days are counted, and who may ask for a meeting. */
import { useState } from 'react'
import { convenings, describeConvening, exampleConvening } from '../../../domain/rules/convening.ts'
import { describeNotice, exampleNotice, noticeRules } from '../../../domain/rules/notice-rule.ts'
import type { BookSource } from '../../../domain/rules/rule-book.ts'
import { useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { DayInput } from '../../forms/TimeFields.tsx'
import { useHolidays, useIsYearKnown } from '../../parts/hooks/use-holidays.ts'
import { useToday } from '../../parts/hooks/use-today.ts'
import { Section } from '../../parts/Section.tsx'
import { rulesText } from '../../text/rules.ts'
import { SourceMark } from './RuleRow.tsx'

const text = rulesText
const sources = { law: 'V', practice: 'P', setting: 'house' } as const satisfies Record<string, BookSource>

export function PeriodView() {
  const today = useToday()
  const [from, setFrom] = useState<string | null>(null)
  const calendar = useHolidays()
  const estates = useAsk('rosters.estates', {}).data?.estates ?? []
  const day = from ?? today
  const isKnown = useIsYearKnown(day)
  const owners = Math.max(0, ...estates.map((estate) => estate.ownerCount))
  return (
    <>
      <Section title={text.noticeTitle}>
        <Field label={text.noticeOn} className="rules-from">
          {(ties) => <DayInput ties={ties} value={day} onChange={setFrom} />}
        </Field>
        {!isKnown && <p className="hint">{text.unknownYear(Number(day.slice(0, 4)))}</p>}
        <ul>
          {Object.values(noticeRules).map((rule) => (
            <li key={rule.id} className="rules-rule">
              <div className="rules-head">
                <p className="rules-sentence">{describeNotice(rule)}</p>
                <SourceMark source={sources[rule.standing]} word={text.standingNames[rule.standing]} />
              </div>
              <p className="hint">{rule.article}</p>
              <p className="rules-example">
                <span className="rules-example-word">{text.example}</span>{' '}
                {exampleNotice(rule, day, calendar)}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text.counting}>
        <p>{text.countingWords}</p>
      </Section>
      <Section title={text.convening}>
        <ul>
          {convenings.map((one) => {
            const example = exampleConvening(one, { 业主: owners })
            return (
              <li key={one.id} className="rules-rule">
                <div className="rules-head">
                  <p className="rules-sentence">{describeConvening(one)}</p>
                  <SourceMark source="V" />
                </div>
                <p className="hint">{one.article}</p>
                {example !== '' && (
                  <p className="rules-example">
                    <span className="rules-example-word">{text.example}</span> {example}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      </Section>
    </>
  )
}
