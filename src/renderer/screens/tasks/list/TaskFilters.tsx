/** Narrows the tasks by source, estate, unit and words, and keeps filters under a name. Filters nothing itself. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Popover, Select } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { TaskFilter } from '../../../../contract/tasks.ts'
import { orderKinds } from '../../../../domain/task/task.ts'
import { orderKindNames } from '../../../../domain/task/task-wording.ts'
import { type OutputOf, tell, useAsk } from '../../../api.ts'
import { isSame } from '../../../forms/same.ts'
import { everyTask } from '../../../parts/every-task.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { tasksText } from '../../../text/tasks.ts'
import { countConditions } from './use-task-view.ts'

const text = tasksText

type SavedFilter = OutputOf<'tasks.filters'>[number]

/** A moment after the last letter; the list is not asked for with every one. */
const waitMs = 250

export type TaskFiltersProps = {
  readonly filter: TaskFilter
  /** Just opened: the cursor goes to the words. */
  readonly isFocused: boolean
  readonly onFilter: (filter: TaskFilter) => void
}

export function TaskFilters({ filter, isFocused, onFilter }: TaskFiltersProps) {
  const units = useAsk('tasks.units', {}).data
  const once = (names: readonly string[] | undefined, chosen: string | null) =>
    [...new Set([...(names ?? []), ...(chosen === null ? [] : [chosen])])].map((name) => ({
      value: name,
      label: name,
    }))
  return (
    <section className="tasks-conditions" aria-label={text.filters}>
      <WordsBox
        isFocused={isFocused}
        words={filter.words}
        onWords={(words) => onFilter({ ...filter, words })}
      />
      <Select
        aria-label={text.kind}
        className="tasks-condition"
        allowClear
        placeholder={text.anyKind}
        value={filter.kind}
        options={orderKinds.map((kind) => ({ value: kind, label: orderKindNames[kind] }))}
        onChange={(kind) => onFilter({ ...filter, kind: kind ?? null })}
      />
      <Select
        aria-label={text.estate}
        className="tasks-condition"
        allowClear
        showSearch
        placeholder={text.anyEstate}
        value={filter.estateName}
        options={once(units?.estates, filter.estateName)}
        onChange={(estateName) => onFilter({ ...filter, estateName: estateName ?? null })}
      />
      <Select
        aria-label={text.unit}
        className="tasks-condition"
        allowClear
        showSearch
        placeholder={text.anyUnit}
        value={filter.leadUnit}
        options={once(units?.leadUnits, filter.leadUnit)}
        onChange={(leadUnit) => onFilter({ ...filter, leadUnit: leadUnit ?? null })}
      />
      {countConditions(filter) > 0 && (
        <>
          <Button onClick={() => onFilter({ ...everyTask, tab: filter.tab })}>{text.noFilter}</Button>
          <KeepFilter filter={filter} />
        </>
      )}
    </section>
  )
}

type WordsBoxProps = {
  readonly words: string
  readonly isFocused: boolean
  readonly onWords: (words: string) => void
}

function WordsBox({ words, isFocused, onWords }: WordsBoxProps) {
  const [typed, setTyped] = useState(words)
  const sent = useRef(words)
  const timer = useRef(0)
  const isComposing = useRef(false)
  const latestOnWords = useRef(onWords)
  useEffect(() => {
    latestOnWords.current = onWords
  })
  useEffect(() => () => window.clearTimeout(timer.current), [])
  // Changed from elsewhere, as by a filter that was kept.
  useEffect(() => {
    if (words === sent.current) return
    sent.current = words
    setTyped(words)
  }, [words])
  const settle = (next: string) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      if (next.trim() === sent.current) return
      sent.current = next.trim()
      latestOnWords.current(next.trim())
    }, waitMs)
  }
  return (
    <Input
      className="tasks-words"
      aria-label={text.words}
      placeholder={text.words}
      autoComplete="off"
      autoFocus={isFocused}
      maxLength={60}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        if (!isComposing.current) settle(event.target.value)
      }}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false
        settle(event.currentTarget.value)
      }}
    />
  )
}

function KeepFilter({ filter }: { readonly filter: TaskFilter }) {
  const { sayRefused } = useWritten()
  const saved = useAsk('tasks.filters', {}).data
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const isSent = useRef(false)
  if (saved === undefined || saved.some((one) => isSame(one.filter, filter))) return null
  const keep = async () => {
    if (isSent.current || name.trim() === '') return
    isSent.current = true
    const others = saved.filter((one) => one.name !== name.trim())
    const reply = await tell('tasks.saveFilters', { filters: [...others, { name: name.trim(), filter }] })
    isSent.current = false
    if (!reply.ok) return sayRefused(reply.failure)
    setIsOpen(false)
    setName('')
  }
  return (
    <Popover
      trigger="click"
      open={isOpen}
      onOpenChange={setIsOpen}
      placement="bottomRight"
      content={
        <div className="row">
          <Input
            aria-label={text.filterName}
            placeholder={text.filterName}
            maxLength={20}
            autoFocus
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) void keep()
            }}
          />
          <Button disabled={name.trim() === ''} onClick={() => void keep()}>
            {text.keepFilter}
          </Button>
        </div>
      }
    >
      <Button aria-expanded={isOpen}>{text.saveFilter}</Button>
    </Popover>
  )
}

export type SavedFiltersProps = {
  readonly filter: TaskFilter
  readonly onFilter: (filter: TaskFilter) => void
}

/** The filters that were kept, one press each; nothing where none was. */
export function SavedFilters({ filter, onFilter }: SavedFiltersProps) {
  const { sayRefused } = useWritten()
  const saved = useAsk('tasks.filters', {}).data ?? []
  const [removed, setRemoved] = useState<{ readonly one: SavedFilter; readonly place: number } | null>(null)
  const put = async (filters: readonly SavedFilter[]): Promise<boolean> => {
    const reply = await tell('tasks.saveFilters', { filters: [...filters] })
    if (!reply.ok) sayRefused(reply.failure)
    return reply.ok
  }
  const remove = async (one: SavedFilter, place: number) => {
    if (await put(saved.toSpliced(place, 1))) setRemoved({ one, place })
  }
  const putBack = async () => {
    if (removed === null) return
    setRemoved(null)
    await put(saved.toSpliced(removed.place, 0, removed.one))
  }
  return (
    <>
      {saved.length > 0 && (
        <ul className="tasks-saved" aria-label={text.saved}>
          {saved.map((one, place) => {
            const isChosen = isSame(one.filter, filter)
            return (
              <li key={one.name} className={isChosen ? 'is-chosen' : undefined}>
                <button
                  type="button"
                  className="tasks-saved-name"
                  aria-pressed={isChosen}
                  title={text.presets}
                  onClick={() => onFilter(isChosen ? everyTask : one.filter)}
                >
                  {one.name}
                </button>
                <button
                  type="button"
                  className="tasks-saved-remove"
                  title={text.removeFilter(one.name)}
                  aria-label={text.removeFilter(one.name)}
                  onClick={() => void remove(one, place)}
                >
                  <CloseOutlined />
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={removed.one.name}
            words={text.filterRemoved(removed.one.name)}
            onUndo={() => void putBack()}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </>
  )
}
