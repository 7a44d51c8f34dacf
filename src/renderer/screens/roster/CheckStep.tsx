/** 核对: the counts, every problem row with its choice, and the estate's name. Counts nothing itself. */
import { Alert, Button, Input, Pagination, Select } from 'antd'
import { type KeyboardEvent, useCallback, useId, useMemo } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import {
  actionsOfProblem,
  type RosterAction,
  type RosterProblemKind,
} from '../../../domain/roster/roster-problem.ts'
import { describeRosterAction } from '../../../domain/roster/roster-wording.ts'
import { isNotSaved } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { rosterText } from '../../text/roster.ts'
import { Figures } from './Figures.tsx'
import {
  type ChangeDraft,
  type ImportDraft,
  keyOfProblem,
  type RosterCheck,
  type RowChoice,
  withChoice,
  withKindChoice,
} from './import-draft.ts'
import { namePage } from './name-page.ts'
import { ProblemCard } from './ProblemCard.tsx'

/** As many as the program answers at once. */
const problemsAPage = 200

export type ProblemPage = { readonly from: number; readonly only: RosterProblemKind | null }

export type CheckStepProps = {
  readonly check: RosterCheck
  readonly draft: ImportDraft
  readonly onChange: ChangeDraft
  readonly estateName: string
  /** Why the name or the file was refused when it was to be taken in. */
  readonly refusal: Failure | null
  readonly onRetry: () => void
  /** Goes on to take in, as the filled button does. */
  readonly onNext: () => void
  readonly page: ProblemPage
  readonly onPage: (page: ProblemPage) => void
}

export function CheckStep(props: CheckStepProps) {
  const { check, draft, onChange, estateName, refusal, onRetry, onNext, page, onPage } = props
  const { summary, problems } = check
  const { choices } = draft
  const { figures, count, household } = rosterText
  const nameId = useId()
  const choiceOf = useMemo(() => new Map(choices.map((choice) => [keyOfProblem(choice), choice])), [choices])
  const alikeOf = new Map(draft.alike.map((one) => [one.kind, one.action]))
  const choose = useCallback(
    (choice: RowChoice) => onChange((before) => ({ choices: withChoice(before.choices, choice) })),
    [onChange],
  )
  const shownCount =
    page.only === null
      ? summary.problemCount
      : (summary.problemKinds.find((one) => one.kind === page.only)?.count ?? 0)
  return (
    <>
      {refusal !== null && (
        <Alert
          type="error"
          showIcon
          title={sayFailure(refusal)}
          role="alert"
          action={isNotSaved(refusal) && <Button onClick={onRetry}>{partsText.retry}</Button>}
        />
      )}
      <Section>
        <div className="roster-check-head">
          <label className="roster-name" htmlFor={nameId}>
            <span>{rosterText.estateName}</span>
            <Input
              id={nameId}
              value={estateName}
              maxLength={40}
              autoComplete="off"
              placeholder={rosterText.estateNameHint}
              {...(estateName.trim() === '' ? { status: 'error' } : {})}
              onChange={(event) => onChange({ estateName: event.target.value })}
            />
          </label>
          <p className="roster-balance" role="status">
            {rosterText.balance(summary.rowsIn, summary.rowsTaken, summary.rowsRefused)}
          </p>
        </div>
        <Figures
          figures={[
            [figures.dwellings, count(summary.dwellingCount)],
            [figures.area, rosterText.area(summary.totalArea)],
            [figures.owners, count(summary.ownerCount)],
            [figures.coOwned, household(summary.coOwnedCount)],
            [figures.withoutArea, household(summary.dwellingsWithoutAreaCount)],
          ]}
        />
      </Section>
      <Section
        title={rosterText.problemsTitle}
        extra={
          summary.problemCount === 0
            ? undefined
            : rosterText.problemsState(summary.problemCount, summary.undecidedCount)
        }
      >
        {summary.problemCount === 0 ? (
          <p className="second">{rosterText.noProblems}</p>
        ) : (
          <>
            <Kinds
              kinds={summary.problemKinds}
              alikeOf={alikeOf}
              only={page.only}
              onNext={onNext}
              onOnly={(only) => onPage({ from: 0, only })}
              onAlike={(kind, action) => onChange((before) => withKindChoice(before, kind, action))}
            />
            <ul className="roster-problems">
              {problems.map((problem) => (
                <ProblemCard
                  key={keyOfProblem(problem)}
                  problem={problem}
                  choice={choiceOf.get(keyOfProblem(problem))}
                  alike={alikeOf.get(problem.kind)}
                  hasSheets={summary.sheets.filter((sheet) => sheet.isUsed).length > 1}
                  onChoose={choose}
                />
              ))}
            </ul>
            {shownCount > problemsAPage && (
              <Pagination
                className="roster-pages"
                current={Math.floor(page.from / problemsAPage) + 1}
                pageSize={problemsAPage}
                total={shownCount}
                showSizeChanger={false}
                itemRender={namePage}
                showTotal={(total, [from, to]) => rosterText.problemsRange(from, to, total)}
                onChange={(number) => onPage({ ...page, from: (number - 1) * problemsAPage })}
              />
            )}
          </>
        )}
      </Section>
      <SameNames check={check} />
    </>
  )
}

type KindsProps = {
  readonly kinds: RosterCheck['summary']['problemKinds']
  readonly alikeOf: ReadonlyMap<RosterProblemKind, RosterAction>
  readonly only: RosterProblemKind | null
  readonly onNext: () => void
  readonly onOnly: (only: RosterProblemKind | null) => void
  readonly onAlike: (kind: RosterProblemKind, action: RosterAction | null) => void
}

function Kinds({ kinds, alikeOf, only, onNext, onOnly, onAlike }: KindsProps) {
  // A choice would open its list on Enter and keep the key.
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) onNext()
  }
  return (
    <ul className="roster-kinds" aria-label={rosterText.kindsTitle} onKeyDownCapture={press}>
      {kinds.map(({ kind, count, undecidedCount }) => {
        const name = rosterText.problemKinds[kind]
        return (
          <li key={kind}>
            <b>{name}</b>
            <span className="second roster-kind-count">{rosterText.kindRows(count, undecidedCount)}</span>
            <Select
              allowClear
              aria-label={rosterText.alikeOf(name)}
              placeholder={rosterText.allAlike}
              value={alikeOf.get(kind) ?? null}
              options={actionsOfProblem[kind]
                .filter((action) => action !== 'correct')
                .map((action) => ({ value: action, label: describeRosterAction(action) }))}
              onChange={(action) => onAlike(kind, action ?? null)}
            />
            {kinds.length > 1 && (
              <Button aria-pressed={only === kind} onClick={() => onOnly(only === kind ? null : kind)}>
                {only === kind ? rosterText.allKinds : rosterText.onlyKind}
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function SameNames({ check }: { readonly check: RosterCheck }) {
  if (check.sameNames.length === 0) return null
  const more = check.summary.sameNamesCount - check.sameNames.length
  return (
    <Section
      title={rosterText.sameNamesTitle}
      extra={rosterText.sameNamesCount(check.summary.sameNamesCount)}
    >
      <details className="roster-more">
        <summary>{rosterText.sameNamesWords}</summary>
        <ul className="roster-others">
          {check.sameNames.map(({ names, places }) => (
            <li key={`${names.join()} ${places.flat().join()}`}>
              <b>{names.join('、')}</b> {places.map((held) => held.join('、')).join(' ｜ ')}
            </li>
          ))}
        </ul>
        {more > 0 && <p className="hint">{rosterText.moreSameNames(more)}</p>}
      </details>
    </Section>
  )
}
