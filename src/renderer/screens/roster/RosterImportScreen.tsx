/** 导入名册 in four steps: 选文件, 认列, 核对, 结果. Keeps what was decided while the reading lives; checks nothing itself. */
import { Alert, Button, Steps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Failure } from '../../../domain/failure.ts'
import { guessEstateName } from '../../../domain/roster/roster-estate.ts'
import { send, tell } from '../../api.ts'
import { AskWaiting } from '../../parts/Asking.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { Saved } from '../../parts/frame/Saved.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { rosterText } from '../../text/roster.ts'
import { CheckStep, type ProblemPage } from './CheckStep.tsx'
import { ChooseStep } from './ChooseStep.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { UndoImportDialog } from './ImportList.tsx'
import {
  decisionsOf,
  emptyDraft,
  type ImportDraft,
  type ImportStep,
  type RosterCheck,
  useImportDraft,
} from './import-draft.ts'
import { ResultStep, useIsUndone } from './ResultStep.tsx'
import { useRosterCheck } from './use-roster-check.ts'
import './roster.css'

const steps: readonly ImportStep[] = ['choose', 'columns', 'check', 'result']
const firstPage: ProblemPage = { from: 0, only: null }

const titlesOf = (check: RosterCheck | null): readonly string[] =>
  (check?.summary.sheets ?? []).flatMap((sheet) =>
    sheet.others.flatMap((other) => (other.role === 'title' ? [other.text] : [])),
  )

export function RosterImportScreen() {
  const navigate = useNavigate()
  const [draft, change] = useImportDraft()
  const [notice, setNotice] = useState<string | null>(null)
  const [page, setPage] = useState(firstPage)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [isTaking, setIsTaking] = useState(false)
  const [isUndoing, setIsUndoing] = useState(false)
  const content = useRef<HTMLElement>(null)
  const { step, readingId } = draft
  const isOpen = readingId !== null && (step === 'columns' || step === 'check')
  const asked = isOpen ? { readingId, decisions: decisionsOf(draft), ...page } : null
  const { check, failure, isChecking, askAgain } = useRosterCheck(asked)
  const isUndone = useIsUndone(draft.taken?.importId ?? null)
  const estateName = draft.estateName ?? guessEstateName(draft.fileName, titlesOf(check))

  const isGone = failure?.code === 'reading-gone'
  useEffect(() => {
    if (!isGone) return
    setNotice(rosterText.gone)
    change(emptyDraft)
  }, [isGone, change])
  const kindsLeft = check?.summary.problemKinds
  const isKindGone = page.only !== null && kindsLeft?.some((one) => one.kind === page.only) === false
  useEffect(() => {
    if (isKindGone) setPage(firstPage)
  }, [isKindGone])
  useEffect(() => {
    if (step !== 'choose') setNotice(null)
    content.current?.scrollTo({ top: 0 })
  }, [step])

  const goTo = (next: ImportStep) => {
    setRefusal(null)
    change({ step: next })
  }
  const take = async () => {
    if (readingId === null || isTaking || estateName.trim() === '') return
    setIsTaking(true)
    setRefusal(null)
    const reply = await tell('rosters.take', { readingId, decisions: decisionsOf(draft), estateName })
    setIsTaking(false)
    if (!reply.ok) {
      setRefusal(reply.failure)
      content.current?.scrollTo({ top: 0 })
      return
    }
    change({ ...emptyDraft, step: 'result', taken: { ...reply.value, estateName: estateName.trim() } })
    setPage(firstPage)
    // The program need not hold the file any longer.
    void send('rosters.cancel', { readingId })
  }
  const startAgain = () => change(emptyDraft)
  const isReady = check !== null && !isChecking && failure === null
  const hasRows = check !== null && check.summary.rowsIn > 0
  const hasDwellings = check !== null && check.summary.dwellingCount > 0
  const next: Readonly<Record<ImportStep, (() => void) | null>> = {
    choose: null,
    columns: isReady && hasRows ? () => goTo('check') : null,
    check: isReady && hasDwellings && !isTaking && estateName.trim() !== '' ? () => void take() : null,
    result: isUndone ? startAgain : () => void navigate(`/roster?estate=${draft.taken?.estateId ?? ''}`),
  }
  useKeys({ 'ctrl+enter': () => next[step]?.() ?? false })
  return (
    <Frame title={rosterText.importRoster} subtitle={draft.fileName} isBare>
      <div className="roster-import">
        <Steps
          className="roster-steps"
          responsive={false}
          current={steps.indexOf(step)}
          items={rosterText.steps.map((title) => ({ title }))}
        />
        <section
          ref={content}
          className="roster-import-content"
          aria-label={rosterText.steps[steps.indexOf(step)]}
        >
          <div className="roster-import-column">
            {failure !== null && !isGone && (
              <Alert
                type="error"
                showIcon
                role="alert"
                title={sayFailure(failure)}
                action={<Button onClick={askAgain}>{rosterText.tryAgain}</Button>}
              />
            )}
            {step === 'choose' && (
              <ChooseStep draft={draft} onChange={change} notice={notice} onNotice={setNotice} />
            )}
            {isOpen && check === null && failure === null && <AskWaiting words={rosterText.checking} />}
            {step === 'columns' && check !== null && (
              <ColumnsStep check={check} chosen={draft.columns} onChange={change} />
            )}
            {step === 'check' && check !== null && (
              <CheckStep
                check={check}
                draft={draft}
                onChange={change}
                estateName={estateName}
                refusal={refusal}
                onRetry={() => void take()}
                onNext={() => next.check?.()}
                page={page}
                onPage={setPage}
              />
            )}
            {step === 'result' && draft.taken !== null && (
              <ResultStep taken={draft.taken} onUndo={() => setIsUndoing(true)} onAgain={startAgain} />
            )}
          </div>
        </section>
        <footer className="roster-bar">
          {step === 'columns' || step === 'check' ? (
            <Button onClick={() => goTo(step === 'check' ? 'columns' : 'choose')}>{rosterText.back}</Button>
          ) : (
            (step === 'choose' || isUndone) && (
              <Button onClick={() => void navigate('/roster')}>{rosterText.toRoster}</Button>
            )
          )}
          <span className="roster-bar-words second" role="status">
            {sayBar(draft, check, isChecking, isTaking)}
          </span>
          {step === 'result' && <Saved />}
          {step !== 'choose' && (
            <KeyButton
              look="filled"
              label={sayNext(step, check, isUndone)}
              hint={partsText.keys.ctrlEnter}
              isDisabled={next[step] === null && !isTaking}
              isBusy={isTaking}
              onPress={() => next[step]?.()}
            />
          )}
        </footer>
      </div>
      <UndoImportDialog
        asked={
          isUndoing && draft.taken !== null
            ? { id: draft.taken.importId, estateName: draft.taken.estateName }
            : null
        }
        onClose={() => setIsUndoing(false)}
      />
    </Frame>
  )
}

const sayBar = (
  draft: ImportDraft,
  check: RosterCheck | null,
  isChecking: boolean,
  isTaking: boolean,
): string => {
  if (isTaking) return rosterText.taking
  if (draft.step !== 'columns' && draft.step !== 'check') return ''
  if (isChecking || check === null) return rosterText.checking
  if (check.summary.rowsIn === 0) return rosterText.nothingRead
  if (draft.step === 'columns') return rosterText.unitRows(check.summary.rowsIn)
  if (check.summary.dwellingCount === 0) return rosterText.nothingToTake
  return check.summary.problemCount === 0 ? '' : rosterText.undecidedHint(check.summary.undecidedCount)
}

const sayNext = (step: ImportStep, check: RosterCheck | null, isUndone: boolean): string => {
  if (step === 'columns') return rosterText.toCheck
  if (step === 'check') return rosterText.take(check?.summary.dwellingCount ?? 0)
  return isUndone ? rosterText.importAnother : rosterText.toDwellings
}
