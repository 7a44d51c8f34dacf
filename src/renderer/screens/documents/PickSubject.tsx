/** Asks what a paper is to be made of: which meeting, vote, task, notice or year; then opens its page. Makes nothing. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Drawer, Input, Segmented } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { type PaperKind, paperTraits, type SubjectKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../domain/papers/paper-subject.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { paperPath } from '../../parts/paper/paper-path.ts'
import { documentsText } from '../../text/documents.ts'
import { asksForYear, subjectsOf } from './kinds.ts'
import { type Candidate, useCandidates } from './use-candidates.tsx'

export type PickSubjectProps = { readonly kind: PaperKind; readonly onClose: () => void }

const byWord = (by: SubjectKind, kind: PaperKind): string => {
  if (by === 'meeting') return documentsText.byMeeting
  return asksForYear(kind) ? documentsText.byYear : documentsText.wholeCommunity
}

export function PickSubject({ kind, onClose }: PickSubjectProps) {
  const navigate = useNavigate()
  const subjects = subjectsOf(kind)
  const [by, setBy] = useState<SubjectKind>(subjects[0] ?? 'community')
  useKeys({ escape: onClose }, { isModal: true })
  const open = (subject: PaperSubject): void => void navigate(paperPath({ subject, kind }))
  return (
    <Drawer open size="min(34rem, 94vw)" title={paperTraits[kind].name} keyboard={false} onClose={onClose}>
      <div className="stack">
        {subjects.length > 1 && (
          <Segmented
            aria-label={documentsText.by}
            options={subjects.map((one) => ({ value: one, label: byWord(one, kind) }))}
            value={by}
            onChange={setBy}
          />
        )}
        <Candidates key={by} kind={kind} by={by} onPick={open} />
      </div>
    </Drawer>
  )
}

type CandidatesProps = {
  readonly kind: PaperKind
  readonly by: SubjectKind
  readonly onPick: (subject: PaperSubject) => void
}

/** So many lie in sight; the search finds the others. */
const shownAtOnce = 60
/** A list that can be seen whole needs no search. */
const searchedFrom = 8

function Candidates({ kind, by, onPick }: CandidatesProps) {
  const navigate = useNavigate()
  const { candidates, failure, retry, way } = useCandidates(kind, by)
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  if (failure !== null) return <AskFailed failure={failure} onRetry={retry} />
  if (candidates === null) return <AskWaiting />
  if (candidates.length === 0) {
    return (
      <>
        <p className="second">{documentsText.pickNone[by]}</p>
        <div className="row">
          <Button type="primary" onClick={() => void navigate(way)}>
            {documentsText.pickGo[by]}
          </Button>
        </div>
      </>
    )
  }
  const shown = candidates.filter((one) => one.words.includes(words)).slice(0, shownAtOnce)
  return (
    <>
      <p className="second">{documentsText.pick[by]}</p>
      {candidates.length >= searchedFrom && (
        <Input
          allowClear
          prefix={<SearchOutlined />}
          aria-label={documentsText.pickWords}
          placeholder={documentsText.pickWords}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className="second">{documentsText.pickNoneFound}</p>}
      <ul className="documents-candidates">
        {shown.map((one) => (
          <li key={one.key}>
            <CandidateButton candidate={one} onPick={onPick} />
          </li>
        ))}
      </ul>
    </>
  )
}

function CandidateButton({
  candidate,
  onPick,
}: { readonly candidate: Candidate } & Pick<CandidatesProps, 'onPick'>) {
  return (
    <button type="button" className="documents-candidate" onClick={() => onPick(candidate.subject)}>
      <span className="grow">{candidate.title}</span>
      {candidate.badge}
      {candidate.when !== '' && <span className="hint">{candidate.when}</span>}
    </button>
  )
}
