/** The secretary's own phrases in 设置: added, changed, taken out with ten seconds to take it back. */
import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import type { PhraseId } from '../../../domain/identity.ts'
import { type PhraseUse, phraseUses } from '../../../domain/phrase.ts'
import { retryBy, tell, useAsk } from '../../api.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { phrasesText } from '../../text/phrases.ts'

const text = phrasesText

type Entry = { readonly phraseId: PhraseId | null; readonly use: PhraseUse; readonly text: string }

export function PhrasesSection() {
  const all = useAsk('phrases.list', {}).data
  const { sayRefused } = useWritten()
  const [editing, setEditing] = useState<Entry | null>(null)
  const [removed, setRemoved] = useState<{ readonly phraseId: PhraseId; readonly text: string } | null>(null)
  const own = (all ?? []).filter((phrase) => phrase.phraseId !== null)
  const keep = async (entry: Entry): Promise<void> => {
    const { phraseId, use, text: words } = entry
    const reply =
      phraseId === null
        ? await tell('phrases.add', { use, text: words })
        : await tell('phrases.change', { phraseId, use, text: words })
    if (reply.ok) return setEditing(null)
    sayRefused(reply.failure)
    retryBy(reply.failure, () => keep(entry))
  }
  const remove = async (phraseId: PhraseId, words: string) => {
    const reply = await tell('phrases.remove', { phraseId })
    if (reply.ok) setRemoved({ phraseId, text: words })
    else sayRefused(reply.failure)
  }
  const restore = async () => {
    if (removed === null) return
    setRemoved(null)
    const reply = await tell('phrases.restore', { phraseId: removed.phraseId })
    if (!reply.ok) sayRefused(reply.failure)
  }
  return (
    <Section
      title={text.title}
      extra={all === undefined ? '' : text.shipped(all.filter((phrase) => phrase.phraseId === null).length)}
    >
      <div className="stack stack-tight">
        <p className="hint">{text.hint}</p>
        {all !== undefined && own.length === 0 && <p className="second">{text.none}</p>}
        {own.length > 0 && (
          <ul className="settings-phrases">
            {own.map((phrase) =>
              editing !== null && editing.phraseId === phrase.phraseId ? (
                <li key={phrase.phraseId}>
                  <PhraseFields entry={editing} onKeep={keep} onCancel={() => setEditing(null)} />
                </li>
              ) : (
                <li key={phrase.phraseId} className="settings-phrase">
                  <span className="hint no-break">{text.uses[phrase.use]}</span>
                  <span className="grow">{phrase.text}</span>
                  <span className="settings-phrase-acts">
                    <Button
                      type="text"
                      aria-label={text.changeOf(phrase.text)}
                      onClick={() => setEditing(phrase)}
                    >
                      {text.change}
                    </Button>
                    <Button
                      type="text"
                      aria-label={text.removeOf(phrase.text)}
                      onClick={() => phrase.phraseId !== null && void remove(phrase.phraseId, phrase.text)}
                    >
                      {text.remove}
                    </Button>
                  </span>
                </li>
              ),
            )}
          </ul>
        )}
        {editing !== null && editing.phraseId === null ? (
          <PhraseFields entry={editing} onKeep={keep} onCancel={() => setEditing(null)} />
        ) : (
          <div className="row">
            <Button
              icon={<PlusOutlined />}
              onClick={() => setEditing({ phraseId: null, use: 'agreed', text: '' })}
            >
              {text.add}
            </Button>
          </div>
        )}
      </div>
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={removed.phraseId}
            words={text.removed(removed.text)}
            onUndo={() => void restore()}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </Section>
  )
}

type PhraseFieldsProps = {
  readonly entry: Entry
  readonly onKeep: (entry: Entry) => Promise<void>
  readonly onCancel: () => void
}

function PhraseFields({ entry, onKeep, onCancel }: PhraseFieldsProps) {
  const [use, setUse] = useState(entry.use)
  const [words, setWords] = useState(entry.text)
  const [isBusy, setIsBusy] = useState(false)
  const ids = useId()
  const keep = async () => {
    if (isBusy) return
    setIsBusy(true)
    await onKeep({ phraseId: entry.phraseId, use, text: words })
    setIsBusy(false)
  }
  return (
    <div className="settings-phrase-fields">
      <label htmlFor={`${ids}use`}>{text.use}</label>
      <Select
        id={`${ids}use`}
        value={use}
        onChange={setUse}
        options={phraseUses.map((value) => ({ value, label: text.uses[value] }))}
      />
      <label htmlFor={`${ids}words`}>{text.words}</label>
      <Input.TextArea
        id={`${ids}words`}
        autoFocus
        autoSize={{ minRows: 1, maxRows: 6 }}
        maxLength={500}
        placeholder={text.example}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="row row-end">
        <Button onClick={onCancel}>{text.cancel}</Button>
        <Button disabled={words.trim() === ''} loading={isBusy} onClick={() => void keep()}>
          {entry.phraseId === null ? text.addNow : text.changeNow}
        </Button>
      </div>
    </div>
  )
}
