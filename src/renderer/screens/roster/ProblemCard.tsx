/** One problem of one row: its sentence and what can be done about it. Decides nothing by itself. */
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { Button, Input, Radio } from 'antd'
import { memo } from 'react'
import { maskPhone } from '../../../domain/mask.ts'
import { actionsOfProblem, type RosterAction } from '../../../domain/roster/roster-problem.ts'
import {
  describePlace,
  describeRosterAction,
  describeRosterProblem,
} from '../../../domain/roster/roster-wording.ts'
import { Badge } from '../../parts/StateBadge.tsx'
import { rosterText } from '../../text/roster.ts'
import type { RosterProblemShown, RowChoice } from './import-draft.ts'

export type ProblemCardProps = {
  readonly problem: RosterProblemShown
  /** The row's own choice so far; a correction may still be without text. */
  readonly choice: RowChoice | undefined
  /** What was chosen for all of its kind. */
  readonly alike: RosterAction | undefined
  readonly hasSheets: boolean
  readonly onChoose: (choice: RowChoice) => void
}

export const ProblemCard = memo(function ProblemCard(props: ProblemCardProps) {
  const { problem, choice, alike, hasSheets, onChoose } = props
  const { sheet, row, kind } = problem
  const rowName = rosterText.row(hasSheets ? sheet : null, row)
  const isTyping = choice?.action === 'correct'
  const action = choice?.action ?? alike ?? problem.action
  const isOpen = isTyping
    ? choice.text.trim() === '' || problem.isCorrectionBad
    : (choice ?? alike) === undefined
  const choose = (chosen: RosterAction, text = '') => onChoose({ sheet, row, kind, action: chosen, text })
  return (
    <li className="roster-problem">
      <div className="roster-problem-head">
        <b className="no-break">{rowName}</b>
        <span className="roster-problem-words">
          {problem.duplicate === null || problem.place === null
            ? describeRosterProblem(problem)
            : rosterText.duplicateWords(describePlace(problem.place))}
        </span>
        {isOpen && (
          <span className="roster-open">
            <Badge tone="amber" icon={<ExclamationCircleOutlined />}>
              {rosterText.byDefault}
            </Badge>
            {!isTyping && (
              <Button aria-label={rosterText.settleOf(rowName)} onClick={() => choose(action)}>
                {rosterText.settle}
              </Button>
            )}
          </span>
        )}
      </div>
      {problem.duplicate !== null && <BothRows duplicate={problem.duplicate} hasSheets={hasSheets} />}
      <Radio.Group className="roster-actions" value={action} aria-label={rosterText.choiceOf(rowName)}>
        {actionsOfProblem[kind].map((each) => (
          // A click, not a change: pressing what stands by default decides for it too.
          <Radio key={each} value={each} onClick={() => choose(each, each === 'correct' ? choice?.text : '')}>
            {describeRosterAction(each)}
          </Radio>
        ))}
      </Radio.Group>
      {isTyping && (
        <Correction
          label={`${rowName}，${rosterText.correctionHint(kind)}`}
          hint={rosterText.correctionHint(kind)}
          text={choice.text}
          isBad={problem.isCorrectionBad}
          onType={(text) => choose('correct', text)}
        />
      )}
    </li>
  )
})

type CorrectionProps = {
  readonly label: string
  readonly hint: string
  readonly text: string
  readonly isBad: boolean
  readonly onType: (text: string) => void
}

function Correction({ label, hint, text, isBad, onType }: CorrectionProps) {
  const isEmpty = text.trim() === ''
  return (
    <div className="roster-correction">
      <Input
        aria-label={label}
        placeholder={hint}
        value={text}
        maxLength={200}
        autoComplete="off"
        autoFocus={isEmpty}
        {...(isBad && !isEmpty ? { status: 'error' } : {})}
        onChange={(event) => onType(event.target.value)}
      />
      <span className={isBad && !isEmpty ? 'roster-bad' : 'hint'} role="status">
        {isEmpty ? rosterText.correctionWanted : isBad ? rosterText.correctionBad(text) : ''}
      </span>
    </div>
  )
}

type Duplicate = NonNullable<RosterProblemShown['duplicate']>

const samePhones = ({ first, second }: Duplicate): boolean =>
  first.phones.toSorted().join() === second.phones.toSorted().join()

function BothRows({ duplicate, hasSheets }: { readonly duplicate: Duplicate; readonly hasSheets: boolean }) {
  const sides = [
    { side: duplicate.first, name: rosterText.duplicateFirst },
    { side: duplicate.second, name: rosterText.duplicateSecond },
  ]
  return (
    <div className="roster-both">
      {sides.map(({ side, name }) => (
        <dl key={name} className="roster-side">
          <div>
            <dt>{name}</dt>
            <dd>{rosterText.row(hasSheets ? side.sheet : null, side.row)}</dd>
          </div>
          <div>
            <dt>{rosterText.owner}</dt>
            <dd>{side.names.length === 0 ? rosterText.noOwner : side.names.join('、')}</dd>
          </div>
          <div>
            <dt>{rosterText.phone}</dt>
            <dd>{side.phones.length === 0 ? rosterText.noPhone : side.phones.map(maskPhone).join('、')}</dd>
          </div>
          <div>
            <dt>{rosterText.areaColumn}</dt>
            <dd>{side.area === null ? rosterText.noArea : rosterText.area(side.area)}</dd>
          </div>
        </dl>
      ))}
      {duplicate.first.phones.length + duplicate.second.phones.length > 0 && (
        <span className="hint">{samePhones(duplicate) ? rosterText.samePhones : rosterText.otherPhones}</span>
      )}
    </div>
  )
}
