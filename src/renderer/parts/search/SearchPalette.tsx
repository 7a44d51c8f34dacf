/** Finds anything from anywhere: words typed, also while an input method composes them; arrows choose, Enter opens. Decides no match. */
import { SearchOutlined } from '@ant-design/icons'
import { Command } from 'cmdk'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { splitWords } from '../../../domain/search/folding.ts'
import type { SearchLine, SearchNoun } from '../../../domain/search/search.ts'
import { sayFailure } from '../../text/failures.ts'
import { searchText } from '../../text/search.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { useToday } from '../hooks/use-today.ts'
import { Keycap } from '../Keycap.tsx'
import { type FoundCommand, findCommands } from './commands.ts'
import { FoundLine, Marked } from './FoundLine.tsx'
import { pathOf } from './open-path.ts'
import { type Answer, linesEach, useSearch } from './use-search.ts'
import './search.css'

/** What composes stands for itself: letters in it are the sound of the character that is on its way. */
const wordsOf = (typed: string, composing: string): string => {
  const at = composing === '' ? -1 : typed.lastIndexOf(composing)
  if (at < 0) return typed.trim()
  const before = typed.slice(0, at)
  const after = typed.slice(at + composing.length)
  return `${before} ${composing.replaceAll(/\s/gu, '')} ${after}`.trim()
}

/** What Enter does with a line: leads to a page, or shows more of a noun. */
type Choice = { readonly value: string } & ({ readonly path: string } | { readonly noun: SearchNoun })

/** What can be chosen, in the order shown. */
const choicesOf = (commands: readonly FoundCommand[], answer: Answer): readonly Choice[] => {
  const records = answer.found.groups.flatMap(({ noun, lines, total }): readonly Choice[] => [
    ...lines.map((line) => ({ value: `${line.noun} ${line.id}`, path: pathOf(line) })),
    ...(answer.expanded === null && total > lines.length ? [{ value: `more ${noun}`, noun }] : []),
  ])
  const acts = commands.map(({ name, path }) => ({ value: `command ${name}`, path }))
  return answer.words === '' ? [...records, ...acts] : [...acts, ...records]
}

export type SearchPaletteProps = { readonly onClose: () => void }

export function SearchPalette({ onClose }: SearchPaletteProps) {
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [composing, setComposing] = useState('')
  const [expanded, setExpanded] = useState<SearchNoun | null>(null)
  const [chosen, setChosen] = useState('')
  const words = wordsOf(typed, composing)
  const { answer, failure, isFresh } = useSearch(words, expanded)
  const commands = answer === null || answer.expanded !== null ? [] : findCommands(splitWords(answer.words))
  const choices = answer === null ? [] : choicesOf(commands, answer)
  const field = useRef<HTMLInputElement>(null)
  const closeButton = useRef<HTMLButtonElement>(null)
  /** Enter was pressed before the answer was there. */
  const isHurried = useRef(false)
  useKeys({ escape: onClose, 'ctrl+k': onClose }, { isModal: true, insideFields: true })
  useEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])

  const open = (path: string): void => {
    onClose()
    void navigate(path)
  }
  const [shown, setShown] = useState<Answer | null>(null)
  if (answer !== shown) {
    setShown(answer)
    const isNew = answer?.words !== shown?.words || answer?.expanded !== shown?.expanded
    if (isNew || !choices.some(({ value }) => value === chosen))
      setChosen((choices[answer?.expanded === null ? 0 : linesEach] ?? choices[0])?.value ?? '')
  }
  const take = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    if ('path' in choice) open(choice.path)
    else setExpanded(choice.noun)
  }
  useEffect(() => {
    if (!isFresh || !isHurried.current) return
    isHurried.current = false
    take(choices[0])
  })

  const pressKey = (event: KeyboardEvent): void => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === 229
    if (event.key === 'Enter' && !isComposing && event.target === field.current) {
      // Ours alone: the list takes up what is chosen a moment after it is shown, and would let the key fall.
      event.preventDefault()
      if (isFresh) take(choices.find(({ value }) => value === chosen) ?? choices[0])
      else isHurried.current = true
    }
    if (event.key === 'Tab') {
      event.preventDefault()
      if (document.activeElement === field.current) closeButton.current?.focus()
      else field.current?.focus()
    }
  }
  const type = (next: string): void => {
    isHurried.current = false
    setExpanded(null)
    setTyped(next)
  }
  const total = answer?.found.groups.reduce((sum, group) => sum + group.total, 0) ?? 0
  const isEmpty = answer !== null && answer.words !== '' && choices.length === 0
  return (
    <div className="search-place">
      <button
        type="button"
        className="search-veil"
        tabIndex={-1}
        aria-label={searchText.close}
        onClick={onClose}
      />
      <div
        className="search-card"
        role="dialog"
        aria-modal="true"
        aria-label={searchText.title}
        onKeyDownCapture={pressKey}
      >
        <Command
          shouldFilter={false}
          vimBindings={false}
          loop={false}
          value={chosen}
          onValueChange={setChosen}
          label={searchText.title}
        >
          <div className="search-head">
            <SearchOutlined />
            <Command.Input
              ref={field}
              className="search-field"
              placeholder={searchText.placeholder}
              maxLength={60}
              value={typed}
              onValueChange={type}
              onCompositionStart={(event) => setComposing(event.data)}
              onCompositionUpdate={(event) => setComposing(event.data)}
              onCompositionEnd={() => setComposing('')}
            />
            <button ref={closeButton} type="button" className="tool" onClick={onClose}>
              {searchText.close} <Keycap>{searchText.escape}</Keycap>
            </button>
          </div>
          <Command.List className="search-list" label={searchText.results}>
            {answer !== null && (
              <FoundGroups
                answer={answer}
                commands={commands}
                onOpen={open}
                onExpand={(noun) => setExpanded(noun)}
              />
            )}
          </Command.List>
          {failure !== null && <p className="search-empty">{sayFailure(failure)}</p>}
          {isEmpty && (
            <div className="search-empty">
              <p className="search-nothing">{searchText.nothing(answer.words)}</p>
              <p className="hint">{searchText.nothingHint}</p>
            </div>
          )}
          <div className="search-foot">
            <output aria-live="polite">
              {answer === null || answer.words === ''
                ? ''
                : searchText.found(total + (answer.expanded === null ? commands.length : 0))}
              {answer !== null &&
                answer.found.waitingCount > 0 &&
                ` ${searchText.waiting(answer.found.waitingCount)}`}
            </output>
            <span className="search-key">
              <Keycap>{searchText.arrows}</Keycap> {searchText.choose}
            </span>
            <span className="search-key">
              <Keycap>{searchText.enter}</Keycap> {searchText.open}
            </span>
          </div>
        </Command>
      </div>
    </div>
  )
}

type Row = { readonly place: string; readonly line: SearchLine | null; readonly moreCount: number }

/** Rows are known by their place: the one that says how many more there are becomes the next of them, and stays chosen. */
const rowsOf = (lines: readonly SearchLine[], moreCount: number): readonly Row[] => [
  ...lines.map((line, place) => ({ place: `row ${place}`, line, moreCount })),
  ...(moreCount > 0 ? [{ place: `row ${lines.length}`, line: null, moreCount }] : []),
]

type FoundGroupsProps = {
  readonly answer: Answer
  readonly commands: readonly FoundCommand[]
  readonly onOpen: (path: string) => void
  readonly onExpand: (noun: SearchNoun) => void
}

function FoundGroups({ answer, commands, onOpen, onExpand }: FoundGroupsProps) {
  const year = useToday().slice(0, 4)
  const isRecent = answer.words === ''
  const acts = commands.length > 0 && (
    <Command.Group key="commands" heading={searchText.commands} className="found-group">
      {commands.map(({ name, path, title }) => (
        <Command.Item
          key={name}
          value={`command ${name}`}
          className="found-line"
          onSelect={() => onOpen(path)}
        >
          <span className="found-title">
            <Marked {...title} />
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  )
  return (
    <>
      {!isRecent && acts}
      {answer.found.groups.map(({ noun, total, lines }) => {
        const name = searchText.nouns[noun]
        return (
          <Command.Group
            key={noun}
            heading={isRecent ? searchText.recent(name) : searchText.heading(name, total)}
            className="found-group"
          >
            {rowsOf(lines, answer.expanded === null ? total - lines.length : 0).map(
              ({ place, line, moreCount }) =>
                line === null ? (
                  <Command.Item
                    key={place}
                    value={`more ${noun}`}
                    className="found-line found-more"
                    onSelect={() => onExpand(noun)}
                  >
                    {searchText.more(moreCount, name)}
                  </Command.Item>
                ) : (
                  <Command.Item
                    key={place}
                    value={`${noun} ${line.id}`}
                    className="found-line"
                    onSelect={() => onOpen(pathOf(line))}
                  >
                    <FoundLine line={line} year={year} />
                  </Command.Item>
                ),
            )}
          </Command.Group>
        )
      })}
      {isRecent && acts}
    </>
  )
}
