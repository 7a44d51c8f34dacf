/** One rule of the book: its name and source, the sentence with its article, its force, and the worked example. */
import { AuditOutlined, HistoryOutlined, HomeOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { BookRule, BookSource } from '../../../domain/rules/rule-book.ts'
import {
  describeExample,
  describeForce,
  describeInOneSentence,
  type ExampleBase,
  sourceNames,
} from '../../../domain/rules/rule-wording.ts'
import { rulesText } from '../../text/rules.ts'

const text = rulesText

export function SourceMark({ source, word }: { readonly source: BookSource; readonly word?: string }) {
  const icon =
    source === 'V' ? <AuditOutlined /> : source === 'house' ? <HomeOutlined /> : <HistoryOutlined />
  return (
    <span className={`rules-source rules-source-${source === 'V' || source === 'house' ? source : 'other'}`}>
      {icon} {word ?? sourceNames[source]}
    </span>
  )
}

export type RuleRowProps = {
  readonly rule: BookRule
  readonly base: ExampleBase | null
  readonly children?: ReactNode
}

export function RuleRow({ rule, base, children }: RuleRowProps) {
  const example = base === null ? '' : describeExample(rule, base)
  return (
    <li className="rules-rule">
      <div className="rules-head">
        <h3 className="rules-name">{rule.name}</h3>
        <SourceMark source={rule.source} />
        <span className="hint">{describeForce(rule)}</span>
      </div>
      <p className="rules-sentence">{describeInOneSentence(rule)}</p>
      {rule.matters !== '' && <p className="hint">{text.matters(rule.matters)}</p>}
      {example !== '' && (
        <p className="rules-example">
          <span className="rules-example-word">{text.example}</span> {example}
        </p>
      )}
      {rule.supersededBy !== '' && <p className="hint">{text.supersededBy(rule.supersededBy)}</p>}
      {children}
    </li>
  )
}
