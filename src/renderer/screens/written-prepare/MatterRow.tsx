/** One matter or candidate as a line of fields, with its rule in words and the buttons that move and remove it. */
import { Button, Input, Select } from 'antd'
import { describeOwnersRule } from '../../../domain/owners/owners-wording.ts'
import { ownersRuleIds, ownersRules } from '../../../domain/rules/owners-rule.ts'
import { adviseOwnersRule } from '../../../domain/rules/track.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'
import type { MatterDraft } from './matter-draft.ts'

const text = writtenPrepareText

export type MatterRowProps = {
  readonly matter: MatterDraft
  readonly position: number
  readonly isLast: boolean
  readonly onChange: (matter: MatterDraft) => void
  /** Moves it to another position, counted from 1. */
  readonly onMove: (position: number) => void
  readonly onRemove: () => void
}

export function MatterRow({ matter, position, isLast, onChange, onMove, onRemove }: MatterRowProps) {
  const isCandidate = matter.kind === 'candidate'
  const rule = ownersRules[matter.ruleId]
  const advice = isCandidate ? null : adviseOwnersRule(matter.question)
  const isEmpty = matter.question.trim() === ''
  const button = (word: string, onPress: () => void, isShut = false) => (
    <Button
      type="text"
      aria-label={text.ofMatter(word, position)}
      onClick={onPress}
      // Without the switch a locked page would be unlocked here.
      {...(isShut ? { disabled: true } : {})}
    >
      {word}
    </Button>
  )
  return (
    <li className="written-prepare-matter">
      <span className="written-prepare-position">{position}</span>
      <Input.TextArea
        className="written-prepare-question"
        aria-label={isCandidate ? text.candidateOf(position) : text.questionOf(position)}
        value={matter.question}
        maxLength={1000}
        autoSize={{ minRows: 1, maxRows: 6 }}
        {...(isEmpty ? { status: 'error' as const } : {})}
        onChange={(event) => onChange({ ...matter, question: event.target.value.replaceAll('\n', '') })}
      />
      {!isCandidate && (
        <Select
          className="written-prepare-rule"
          aria-label={text.ruleOf(position)}
          value={matter.ruleId}
          options={ownersRuleIds.map((id) => ({ value: id, label: text.ruleNames[id] }))}
          onChange={(ruleId) => onChange({ ...matter, ruleId })}
        />
      )}
      <span className="written-prepare-matter-acts">
        {button(text.up, () => onMove(position - 1), position === 1)}
        {button(text.down, () => onMove(position + 1), isLast)}
        {button(text.remove, onRemove)}
      </span>
      <Input.TextArea
        className="written-prepare-explanation"
        aria-label={text.explanationOf(position)}
        placeholder={text.matterExplanation}
        value={matter.explanation}
        maxLength={2000}
        autoSize={{ minRows: 1, maxRows: 8 }}
        onChange={(event) => onChange({ ...matter, explanation: event.target.value })}
      />
      {!isCandidate && (
        <p className="hint written-prepare-matter-rule">
          {describeOwnersRule(rule)} {rule.article}
        </p>
      )}
      {advice !== null && advice.ruleId !== matter.ruleId && (
        <p className="written-prepare-matter-rule written-prepare-advice" role="note">
          {text.advice(advice.ruleId, advice.reason)}
        </p>
      )}
    </li>
  )
}
