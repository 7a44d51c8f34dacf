/** Step two: what is asked, one line a matter or a candidate, each with its rule in one sentence. */
import { Alert, Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import { describeOwnersRule } from '../../../domain/owners/owners-wording.ts'
import type { MatterKind, WrittenVote } from '../../../domain/owners/written-vote.ts'
import { type OwnersRuleId, ownersRuleIds, ownersRules } from '../../../domain/rules/owners-rule.ts'
import { adviseOwnersRule } from '../../../domain/rules/track.ts'
import { isNotSaved, tell } from '../../api.ts'
import { CountField } from '../../forms/CountField.tsx'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { writtenPrepareText } from '../../text/written-prepare.ts'
import { useArrangement } from './FactsStep.tsx'
import { MatterRow } from './MatterRow.tsx'
import { draftsOf, type MatterDraft } from './matter-draft.ts'

const text = writtenPrepareText

export function MattersStep({ vote }: { readonly vote: WrittenVote }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [removed, setRemoved] = useState<{ readonly matter: MatterDraft; readonly at: number } | null>(null)
  const { value, change, fieldEvents } = useAutosave(draftsOf(vote), async (matters) => {
    if (matters.some(({ question }) => question.trim() === '')) {
      setProblem(text.questionNeeded)
      return false
    }
    const reply = await tell('writtenVotes.setMatters', { writtenVoteId: vote.id, matters: [...matters] })
    setProblem(reply.ok || isNotSaved(reply.failure) ? null : sayFailure(reply.failure))
    return reply.ok
  })
  const kind = value[0]?.kind ?? (vote.seats === null ? 'proposal' : 'candidate')
  const setKind = (next: MatterKind) => {
    change(value.map((matter) => ({ ...matter, kind: next })))
    setChosenKind(next)
  }
  const [chosenKind, setChosenKind] = useState<MatterKind>(kind)
  const shownKind = value.length === 0 ? chosenKind : kind
  const put = (at: number, matter: MatterDraft) =>
    change(value.map((one, place) => (place === at ? matter : one)))
  const move = (at: number, to: number) => {
    const rest = value.filter((_, place) => place !== at)
    const matter = value[at]
    if (matter !== undefined) change([...rest.slice(0, to), matter, ...rest.slice(to)])
  }
  const remove = (at: number) => {
    const matter = value[at]
    if (matter === undefined) return
    setRemoved({ matter, at })
    change(value.filter((_, place) => place !== at))
  }
  const undo = () => {
    if (removed === null) return
    change([...value.slice(0, removed.at), removed.matter, ...value.slice(removed.at)])
    setRemoved(null)
  }
  const rows = value.map((matter, at) => ({ matter, position: at + 1 }))
  return (
    <div className="stack" {...fieldEvents}>
      {vote.state === 'prepared' && (
        <AddMatters kind={shownKind} onKind={setKind} onAdd={(matters) => change([...value, ...matters])} />
      )}
      {shownKind === 'candidate' && <Seats vote={vote} candidateCount={value.length} />}
      {problem !== null && <Alert type="warning" showIcon title={problem} />}
      <Section>
        {value.length === 0 ? (
          <p className="second">{text.noMatters[shownKind]}</p>
        ) : (
          <ol className="written-prepare-matters">
            {rows.map(({ position, matter }) => (
              <MatterRow
                // A row has no number of its own before it is kept; its place is all it is known by.
                key={position}
                matter={matter}
                position={position}
                isLast={position === rows.length}
                onChange={(next) => put(position - 1, next)}
                onMove={(to) => move(position - 1, to - 1)}
                onRemove={() => remove(position - 1)}
              />
            ))}
          </ol>
        )}
      </Section>
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={`${removed.at} ${removed.matter.question}`}
            words={text.removed(removed.matter.question)}
            onUndo={undo}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </div>
  )
}

/** Seats of an election: kept with the arrangement. */
function Seats({ vote, candidateCount }: { readonly vote: WrittenVote; readonly candidateCount: number }) {
  const { form, refusal } = useArrangement(vote)
  return (
    <Section>
      <div className="field-grid">
        <CountField
          control={form.control}
          name="seats"
          label={text.seats}
          hint={text.seatsHint(candidateCount)}
        />
      </div>
      {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}
    </Section>
  )
}

type AddMattersProps = {
  readonly kind: MatterKind
  readonly onKind: (kind: MatterKind) => void
  readonly onAdd: (matters: readonly MatterDraft[]) => void
}

/** One box for new lines: Enter adds, several pasted lines become several, under the rule chosen beside it. */
function AddMatters({ kind, onKind, onAdd }: AddMattersProps) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<OwnersRuleId | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const ruleFor = (question: string): OwnersRuleId =>
    kind === 'candidate'
      ? 'owners-general'
      : (chosen ?? adviseOwnersRule(question)?.ruleId ?? 'owners-general')
  const rule = ownersRules[ruleFor(typed)]
  const add = () => {
    const questions = typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    if (questions.length === 0) return
    onAdd(questions.map((question) => ({ kind, question, explanation: '', ruleId: ruleFor(question) })))
    setTyped('')
    box.current?.querySelector('textarea')?.focus()
  }
  return (
    <Section>
      <div className="stack stack-tight" ref={box}>
        <div className="written-prepare-kind">
          <Select
            aria-label={text.kind}
            value={kind}
            options={(['proposal', 'candidate'] as const).map((one) => ({
              value: one,
              label: text.kinds[one],
            }))}
            onChange={onKind}
          />
          <span className="hint">{text.kindHints[kind]}</span>
        </div>
        <div className="written-prepare-add">
          <Input.TextArea
            value={typed}
            aria-label={text.addMatter[kind]}
            placeholder={text.addExample[kind]}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              const { nativeEvent } = event
              if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || nativeEvent.isComposing) return
              event.preventDefault()
              add()
            }}
          />
          {kind === 'proposal' && (
            <Select
              aria-label={text.nextRule}
              value={rule.id}
              options={ownersRuleIds.map((id) => ({ value: id, label: text.ruleNames[id] }))}
              onChange={setChosen}
            />
          )}
          <Button onClick={add}>
            {text.add} <Keycap>{partsText.keys.enter}</Keycap>
          </Button>
        </div>
        <p className="hint">
          {text.ruleMatters(rule.matters)}
          {describeOwnersRule(rule)} {rule.article}
        </p>
      </div>
    </Section>
  )
}
