/** One line and Enter takes a topic in; what is known besides is written under it; topics that may be the same stand below while it is typed. */
import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Input, type InputRef, Select } from 'antd'
import { type RefObject, useRef, useState } from 'react'
import type { Failure } from '../../../domain/failure.ts'
import type { TopicId } from '../../../domain/identity.ts'
import { splitLongTitle } from '../../../domain/topic/topic-list.ts'
import { isNotSaved, retryBy, tell, useAsk } from '../../api.ts'
import { useComposed } from '../../parts/hooks/use-composed.ts'
import { useHandler } from '../../parts/hooks/use-handler.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { Alike, type Duplicate } from '../../parts/topic/Alike.tsx'
import { sourceOptions, TopicFields } from '../../parts/topic/TopicFields.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { topicsText } from '../../text/topics.ts'
import { type Remembered, useEntryDraft } from './entry-draft.ts'
import { JustTaken, type Taken } from './JustTaken.tsx'

const text = topicsText
/** Fewer characters say nothing yet. */
const leastWords = 2
const mostAlike = 3

export type QuickEntryProps = {
  readonly remembered: Remembered
  /** Estates to choose from beside the line. */
  readonly estateNames: readonly string[]
  readonly fieldRef: RefObject<InputRef | null>
  /** Something else on the screen is the next step. */
  readonly isQuiet: boolean
  readonly onPasteLines: (lines: string) => void
  readonly taken: Taken | null
  readonly onTaken: (taken: Taken | null) => void
}

export function QuickEntry(props: QuickEntryProps) {
  const { remembered, fieldRef, isQuiet, onPasteLines, taken, onTaken } = props
  const [by] = useHandler()
  const { words, change, begin } = useEntryDraft(remembered)
  const composed = useComposed(words.title)
  const [isOpen, setIsOpen] = useState(false)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [dismissed, setDismissed] = useState<readonly TopicId[]>([])
  const [isTaking, setIsTaking] = useState(false)
  const isBusy = useRef(false)
  const estateNames = [...new Set([...props.estateNames, words.estateName])].filter((name) => name !== '')
  const title = composed.settled.trim()
  const alike = useAsk(
    'topics.duplicates',
    { topicId: null, title: title.slice(0, 200), place: words.place, estateName: words.estateName },
    title.length >= leastWords,
  ).data
  const shown =
    title.length < leastWords
      ? []
      : (alike ?? []).filter((one) => !dismissed.includes(one.topicId)).slice(0, mostAlike)

  const take = async (into: Duplicate | null): Promise<void> => {
    if (isBusy.current) return
    const typed = composed.typed.trim()
    if (typed === '') return fieldRef.current?.focus()
    isBusy.current = true
    setIsTaking(true)
    const { title: short, description: whole } = splitLongTitle(typed)
    const description = [whole, words.description].filter((part) => part !== '').join('\n')
    const reply = await tell('topics.collect', { words: { ...words, title: short, description } })
    const joined =
      reply.ok && into !== null
        ? await tell('topics.screen', {
            topicId: reply.value,
            screening: { decision: 'merge', intoId: into.topicId, reason: text.sameReason(into.title) },
            by,
          })
        : null
    isBusy.current = false
    setIsTaking(false)
    const failed = !reply.ok ? reply.failure : joined !== null && !joined.ok ? joined.failure : null
    setRefusal(failed === null || isNotSaved(failed) ? null : failed)
    if (!reply.ok) return retryBy(reply.failure, () => take(into))
    const topicId = reply.value
    const written = { ...words, title: typed }
    onTaken(
      into !== null && joined?.ok === true
        ? { words: text.merged(into.number), topicId: into.topicId, back: { kind: 'merge', topicId } }
        : {
            words: whole === '' ? text.taken(typed) : text.takenLong(short),
            topicId,
            back: { kind: 'entry', topicId, written },
          },
    )
    // Tried again after the disk failed, other words may stand there by now: they are the next topic.
    const standing = fieldRef.current?.input?.value.trim()
    if (standing !== undefined && standing !== typed) return
    composed.setTyped('')
    setDismissed([])
    begin()
    fieldRef.current?.focus()
  }
  return (
    <section className="topics-entry" aria-label={text.entry}>
      <div className="topics-entry-line">
        <Input
          ref={fieldRef}
          {...composed.fieldEvents}
          className="topics-entry-title"
          aria-label={text.entry}
          placeholder={text.entryExample}
          autoComplete="off"
          aria-keyshortcuts="N"
          suffix={<Keycap>{text.entryKey}</Keycap>}
          maxLength={4000}
          value={composed.typed}
          onChange={(event) => {
            composed.setTyped(event.target.value)
            onTaken(null)
            if (event.target.value === '') setDismissed([])
            change({ title: event.target.value })
          }}
          onPaste={(event) => {
            const lines = event.clipboardData.getData('text')
            if (!/\S\s*\n\s*\S/u.test(lines)) return
            event.preventDefault()
            onPasteLines(lines)
          }}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing) void take(null)
          }}
        />
        <Select
          className="topics-entry-source"
          aria-label={text.source}
          value={words.source}
          options={sourceOptions}
          onChange={(source) => change({ source })}
        />
        {estateNames.length > 0 && (
          <Select
            className="topics-entry-estate"
            aria-label={text.estate}
            value={words.estateName}
            options={[
              { value: '', label: text.noEstate },
              ...estateNames.map((name) => ({ value: name, label: name })),
            ]}
            onChange={(estateName) => change({ estateName })}
          />
        )}
        <Button
          aria-expanded={isOpen}
          icon={isOpen ? <UpOutlined /> : <DownOutlined />}
          iconPlacement="end"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? text.less : text.more}
        </Button>
        <Button type={isQuiet ? 'default' : 'primary'} loading={isTaking} onClick={() => void take(null)}>
          {text.take} <Keycap ground={isQuiet ? 'card' : 'filled'}>{partsText.keys.enter}</Keycap>
        </Button>
      </div>
      {refusal !== null && (
        <p className="field-error" role="alert">
          {sayFailure(refusal)}
        </p>
      )}
      {taken !== null && (
        <JustTaken
          taken={taken}
          onBack={(after, written) => {
            onTaken(after)
            if (written !== null) {
              composed.setTyped(written.title)
              change(written)
            }
            fieldRef.current?.focus()
          }}
        />
      )}
      <Alike
        duplicates={shown}
        isBusy={isTaking}
        onMerge={(one) => void take(one)}
        onDismiss={(topicId) => setDismissed([...dismissed, topicId])}
      />
      {isOpen && (
        <div className="topics-entry-more">
          <TopicFields value={words} onChange={change} onEnter={() => void take(null)} />
        </div>
      )}
    </section>
  )
}
