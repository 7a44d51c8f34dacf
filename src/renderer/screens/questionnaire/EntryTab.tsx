/** 录入: one slip or one household at a time by option numbers and Enter; beside it how things stand and what was entered last. */
import { Button, Input } from 'antd'
import { useId } from 'react'
import { useNavigate } from 'react-router'
import { useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { DayInput } from '../../forms/TimeFields.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { NameComplete } from '../../parts/fields/NameComplete.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { partsText } from '../../text/parts.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { EntrySide } from './EntrySide.tsx'
import { HouseholdBox } from './HouseholdBox.tsx'
import type { Known } from './known.ts'
import { type Entry, readSlipCount, useEntry } from './use-entry.ts'

export function EntryTab({ known }: { readonly known: Known }) {
  const navigate = useNavigate()
  const { state, id } = known.questionnaire
  if (state === 'open') return <EntryDesk known={known} />
  const isDraft = state === 'drafted'
  return (
    <div className="page-column">
      <Section>
        <EmptyState
          title={isDraft ? text.notOpen : text.isClosed}
          actions={
            <Button
              onClick={() =>
                void navigate(`/questionnaires/${id}?tab=${isDraft ? 'design' : 'result'}`, { replace: true })
              }
            >
              {isDraft ? text.tabs.design : text.toResult}
            </Button>
          }
        >
          <p>{isDraft ? text.notOpenHint : text.isClosedHint}</p>
        </EmptyState>
      </Section>
    </div>
  )
}

function EntryDesk({ known }: { readonly known: Known }) {
  const { kind, questions } = known.questionnaire
  const entry = useEntry(known)
  const { household, undo } = entry
  const isVisit = kind === 'door-to-door'
  const count = readSlipCount(entry.slipCount)
  const manyId = useId()
  useKeys({
    'ctrl+enter': () => void entry.record(),
    f7: isVisit && household !== null ? () => void entry.record('absent') : undefined,
    f8: isVisit && household !== null ? () => void entry.record('declined') : undefined,
  })
  return (
    <div className="with-side questionnaire-entry">
      <Section className="questionnaire-sheet">
        <div className="questionnaire-sheet-head">
          <h2 className="serif questionnaire-number">
            {isVisit ? (household?.place ?? text.whichHousehold) : text.slipNumber(known.nextNumber)}
          </h2>
          <Given entry={entry} known={known} />
        </div>
        {isVisit && <HouseholdBox known={known} entry={entry} />}
        {(!isVisit || household !== null) && (
          <>
            <p className="hint gives-way">{text.answerHint}</p>
            <AnswerFields questions={questions} entry={entry} />
            <div className="row row-apart questionnaire-foot">
              {isVisit ? (
                <span className="row">
                  <KeyButton
                    label={text.absent}
                    hint={text.keys.absent}
                    onPress={() => void entry.record('absent')}
                  />
                  <KeyButton
                    label={text.declined}
                    hint={text.keys.declined}
                    onPress={() => void entry.record('declined')}
                  />
                </span>
              ) : (
                <span className="questionnaire-many">
                  <label htmlFor={manyId}>{text.many}</label>
                  <Input
                    id={manyId}
                    value={entry.slipCount}
                    inputMode="numeric"
                    maxLength={6}
                    autoComplete="off"
                    {...(count === null ? { status: 'error' as const } : {})}
                    onChange={(event) => entry.setSlipCount(event.target.value)}
                    onFocus={(event) => event.target.select()}
                    onPressEnter={(event) => {
                      if (!event.ctrlKey) void entry.record()
                    }}
                  />
                </span>
              )}
              <KeyButton
                look="filled"
                label={count === null || count === 1 ? text.record : text.recordMany(count)}
                hint={partsText.keys.ctrlEnter}
                isDisabled={count === null}
                onPress={() => void entry.record()}
              />
            </div>
          </>
        )}
      </Section>
      <EntrySide
        known={known}
        onChoose={entry.choose}
        undo={
          undo !== null && (
            <UndoToast
              key={undo.opinionId}
              place="bar"
              words={undo.words}
              onUndo={() => void entry.takeBack()}
              onGone={entry.forgetUndo}
            />
          )
        }
      />
    </div>
  )
}

/** The day and who brought it: they stay from one entry to the next. */
function Given({ entry, known }: { readonly entry: Entry; readonly known: Known }) {
  const people = useAsk('people.list', {}).data ?? []
  return (
    <span className="row questionnaire-given">
      <Field label={text.on}>
        {(ties) => (
          <DayInput
            ties={ties}
            inputRef={() => undefined}
            value={entry.on}
            onChange={(day) => day !== '' && entry.setOn(day)}
            onBlur={() => undefined}
          />
        )}
      </Field>
      <Field label={text.carrier[known.questionnaire.kind]}>
        {({ id }) => (
          <NameComplete
            id={id}
            names={people.map(({ name }) => name)}
            value={entry.carrier}
            onChange={entry.setCarrier}
            maxLength={40}
          />
        )}
      </Field>
    </span>
  )
}
