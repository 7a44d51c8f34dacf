/** The words of a topic, kept as they are typed. A phone that is shown with stars stays as it was. */
import { Drawer, Input, Select } from 'antd'
import { useState } from 'react'
import type { Failure } from '../../../../domain/failure.ts'
import type { TopicWords } from '../../../../domain/topic/topic.ts'
import { isNotSaved, tell } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { FormSaved } from '../../../forms/SavedLine.tsx'
import { useAutosave } from '../../../parts/hooks/use-autosave.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { sourceOptions, TopicFields } from '../../../parts/topic/TopicFields.tsx'
import { wordsOf } from '../../../parts/topic/TrackChoice.tsx'
import { dossierText } from '../../../text/dossier.ts'
import { sayFailure } from '../../../text/failures.ts'
import { topicsText } from '../../../text/topics.ts'
import type { ActProps } from './act-parts.tsx'

const text = dossierText

export function WordsAct({ known, onTurn }: ActProps) {
  const { topic } = known
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const { value, change, fieldEvents } = useAutosave<TopicWords>(wordsOf(topic), async (words) => {
    if (words.title.trim() === '') return false
    const reply = await tell('topics.reword', { topicId: topic.id, words })
    setRefusal(reply.ok || isNotSaved(reply.failure) ? null : reply.failure)
    return reply.ok
  })
  const close = () => onTurn(null)
  useKeys({ escape: close, 'ctrl+enter': close }, { isModal: true })
  const put = (some: Partial<TopicWords>) => change({ ...value, ...some })
  return (
    <Drawer
      open
      size="min(46rem, 94vw)"
      title={text.words}
      keyboard={false}
      extra={<FormSaved />}
      onClose={close}
    >
      <div className="stack" {...fieldEvents}>
        <p className="hint">{text.wordsHint}</p>
        <Field
          label={topicsText.columns.title}
          error={value.title.trim() === '' ? topicsText.entry : undefined}
        >
          {(ties) => (
            <Input
              {...ties}
              value={value.title}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => put({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label={topicsText.source}>
          {(ties) => (
            <Select
              {...ties}
              value={value.source}
              options={sourceOptions}
              onChange={(source) => put({ source })}
            />
          )}
        </Field>
        <TopicFields value={value} onChange={put} />
        {refusal !== null && (
          <p className="field-error" role="alert">
            {sayFailure(refusal)}
          </p>
        )}
      </div>
    </Drawer>
  )
}
