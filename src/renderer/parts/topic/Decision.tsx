/** The five ways to screen a topic, each asking for what it needs. Knows no life cycle. */
import { Button, Input, Radio, Segmented } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import type { TopicId } from '../../../domain/identity.ts'
import { type TopicLevel, topicLevels } from '../../../domain/topic/topic.ts'
import { type InputOf, type OutputOf, useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { partsText } from '../../text/parts.ts'
import { topicsText } from '../../text/topics.ts'
import { Phrases } from '../fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../fields/phrase-field.ts'
import { useHandler } from '../hooks/use-handler.ts'
import { useKeptText } from '../hooks/use-kept-text.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { Keycap } from '../Keycap.tsx'
import { Alike } from './Alike.tsx'
import { TopicPick } from './TopicPick.tsx'

const text = topicsText

export type Screening = InputOf<'topics.screen'>['screening']
const decisions = ['list', 'handle', 'merge', 'transfer', 'refuse'] as const
type Kind = (typeof decisions)[number]

export type DecisionProps = {
  readonly known: OutputOf<'topics.dossier'>
  /** Answers whether it was decided. */
  readonly onScreen: (screening: Screening, by: string) => Promise<boolean>
  /** What is known of the topic, above the decision. */
  readonly children: ReactNode
  /** Its papers, beside the button. */
  readonly papers: ReactNode
}

export function Decision({ known, onScreen, children, papers }: DecisionProps) {
  const { topic } = known
  const [by, setBy] = useHandler()
  const [keptKind, setKeptKind] = useKeptText(`screening ${topic.id} kind`)
  const kind =
    decisions.find((one) => one === keptKind) ?? (topic.source === 'micro-wish' ? 'handle' : 'list')
  const [level, setLevel] = useState<TopicLevel>('deliberation')
  const [intoId, setIntoId] = useState<TopicId | null>(null)
  const [to, setTo] = useKeptText(`screening ${topic.id} to`)
  const [reason, setReason] = useKeptText(`screening ${topic.id} reason`)
  const [problem, setProblem] = useState<'reason' | 'merge' | 'transfer' | null>(null)
  const [dismissed, setDismissed] = useState<readonly TopicId[]>([])
  const [isSending, setIsSending] = useState(false)
  const isBusy = useRef(false)
  const { title, place, estateName } = topic
  const alike = (
    useAsk('topics.duplicates', { topicId: topic.id, title, place, estateName }).data ?? []
  ).filter((one) => !dismissed.includes(one.topicId))

  const send = async (screening: Screening) => {
    if (isBusy.current) return
    isBusy.current = true
    setIsSending(true)
    if (await onScreen(screening, by)) {
      setKeptKind('')
      setTo('')
      setReason('')
    }
    setIsSending(false)
    isBusy.current = false
  }
  const decide = () => {
    const words = reason.trim()
    setProblem(null)
    switch (kind) {
      case 'list':
        return void send({ decision: 'list', level, reason: words })
      case 'handle':
        return void send({ decision: 'handle', reason: words })
      case 'merge':
        if (intoId === null) return setProblem('merge')
        if (words === '') return setProblem('reason')
        return void send({ decision: 'merge', intoId, reason: words })
      case 'transfer':
        if (to.trim() === '') return setProblem('transfer')
        if (words === '') return setProblem('reason')
        return void send({ decision: 'transfer', to: to.trim(), reason: words })
      case 'refuse':
        if (words === '') return setProblem('reason')
        return void send({ decision: 'refuse', reason: words })
    }
  }
  useKeys({ 'ctrl+enter': decide })
  const needsReason = kind !== 'list' && kind !== 'handle'
  return (
    <>
      <div className="side-panel-body">
        {children}
        <Alike
          duplicates={alike.slice(0, 2)}
          isBusy={isSending}
          onMerge={(one) =>
            void send({ decision: 'merge', intoId: one.topicId, reason: text.sameReason(one.title) })
          }
          onDismiss={(topicId) => setDismissed([...dismissed, topicId])}
        />
        <section className="topic-decision" aria-label={text.decision}>
          <Radio.Group
            className="topic-decisions"
            aria-label={text.decision}
            value={kind}
            onChange={(event) => {
              setKeptKind(event.target.value as Kind)
              setProblem(null)
            }}
            options={decisions.map((one) => ({ value: one, label: text.decisions[one] }))}
          />
          <p className="hint">{text.decisionHints[kind]}</p>
          {kind === 'list' && (
            <Segmented
              aria-label={text.firstLevel}
              options={topicLevels.map((one) => ({ value: one, label: text.levels[one] }))}
              value={level}
              onChange={setLevel}
            />
          )}
          {kind === 'merge' && (
            <Field label={text.mergeWhich} error={problem === 'merge' ? text.mergeNeeded : undefined}>
              {(ties) => <TopicPick ties={ties} without={topic.id} value={intoId} onChange={setIntoId} />}
            </Field>
          )}
          {kind === 'transfer' && (
            <Field label={text.transferTo} error={problem === 'transfer' ? text.transferNeeded : undefined}>
              {(ties) => (
                <Input
                  {...ties}
                  value={to}
                  maxLength={60}
                  placeholder={text.transferExample}
                  autoComplete="off"
                  onChange={(event) => setTo(event.target.value)}
                />
              )}
            </Field>
          )}
          <Field
            label={needsReason ? text.opinion : text.opinionOptional}
            error={problem === 'reason' ? text.reasonNeeded : undefined}
          >
            {(ties) => (
              <>
                <Input.TextArea
                  {...ties}
                  value={reason}
                  maxLength={500}
                  autoSize={{ minRows: 2, maxRows: 6 }}
                  onChange={(event) => {
                    setReason(event.target.value)
                    setProblem(null)
                  }}
                />
                {needsReason && (
                  <div className="row row-end">
                    <Phrases
                      use="answer"
                      onInsert={(phrase) => setReason(insertPhrase(ties.id, reason, phrase))}
                      wordsToKeep={() => wordsToKeep(ties.id)}
                    />
                  </div>
                )}
              </>
            )}
          </Field>
          <Field label={text.handler}>
            {(ties) => (
              <Input
                {...ties}
                value={by}
                maxLength={40}
                autoComplete="off"
                onChange={(event) => setBy(event.target.value)}
              />
            )}
          </Field>
        </section>
      </div>
      <div className="side-panel-foot">
        {papers}
        <span className="grow" />
        <Button type="primary" loading={isSending} onClick={decide}>
          {text.decisions[kind]} <Keycap ground="filled">{partsText.keys.ctrlEnter}</Keycap>
        </Button>
      </div>
    </>
  )
}
