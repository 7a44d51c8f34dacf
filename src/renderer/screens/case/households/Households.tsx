/** 逐户清单: found, filtered, ticked, and closed out several at once. */
import { SearchOutlined } from '@ant-design/icons'
import { App, Button, Input, Segmented } from 'antd'
import { useDeferredValue, useMemo, useState } from 'react'
import { type Household, type HouseholdState, isCounted } from '../../../../domain/case/household.ts'
import type { HouseholdId } from '../../../../domain/identity.ts'
import { foldRoom, foldSearch } from '../../../../domain/people/person.ts'
import { tell } from '../../../api.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { useHandler } from '../../../parts/hooks/use-handler.ts'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { PaperButtons } from '../../../parts/paper/PaperButtons.tsx'
import { Section } from '../../../parts/Section.tsx'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { caseText } from '../../../text/cases.ts'
import { sayFailure } from '../../../text/failures.ts'
import type { CasePartProps } from '../Milestones.tsx'
import { CloseOutBar } from './CloseOutBar.tsx'
import { HouseholdDrawer } from './HouseholdDrawer.tsx'
import { HouseholdTable, openHouseholdId } from './HouseholdTable.tsx'
import { PasteHouseholds } from './PasteHouseholds.tsx'

const text = caseText.household
const filters = ['all', 'open', 'in-hand', 'closed-out'] as const
type Filter = (typeof filters)[number] | 'withdrawn'

const isOf = (filter: Filter) => (household: Household) =>
  filter === 'all' ? isCounted(household) : household.state === filter

const isFound = (typed: string) => {
  const folded = foldSearch(typed)
  const room = foldRoom(typed)
  return (household: Household): boolean =>
    folded === '' ||
    foldSearch(household.householder).includes(folded) ||
    (room !== '' && foldRoom(household.room).startsWith(room)) ||
    foldSearch(household.room).includes(folded)
}

const findHouseholds = (all: readonly Household[], filter: Filter, typed: string): readonly Household[] =>
  all.filter(isOf(filter)).filter(isFound(typed))

const mayClose = (state: HouseholdState): boolean => state === 'open' || state === 'in-hand'

export function Households({ found, today, isQuiet }: CasePartProps) {
  const { message } = App.useApp()
  const [by] = useHandler()
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [chosen, setChosen] = useState<ReadonlySet<HouseholdId>>(new Set())
  const [openId, setOpenId] = useState<HouseholdId | null>(null)
  const [isPasting, setIsPasting] = useState(false)
  const [closed, setClosed] = useState<readonly HouseholdId[] | null>(null)
  const isOpen = found.state === 'open'
  // Thousands of households are looked through behind the typing.
  const looked = useDeferredValue(typed)
  const shown = useMemo(
    () => findHouseholds(found.households, filter, looked),
    [found.households, filter, looked],
  )
  const opened = found.households.find((one) => one.id === openId)
  const ticked = found.households
    .filter((one) => chosen.has(one.id) && mayClose(one.state))
    .map((one) => one.id)
  const step = (move: 1 | -1): unknown => {
    const focused = shown.findIndex((one) => document.activeElement?.id === openHouseholdId(one.id))
    const next = shown[focused < 0 ? 0 : focused + move]
    if (next !== undefined) document.getElementById(openHouseholdId(next.id))?.focus()
    return next !== undefined
  }
  // Typed and found, the row is reached without the mouse; other fields keep their arrows.
  const isSearching = () => document.activeElement?.closest('.case-household-search') !== null
  const isElsewhere = () =>
    !isSearching() && document.activeElement?.closest('.ant-segmented, input, textarea') !== null
  const openFound = () => {
    const [only, ...more] = looked === typed ? shown : findHouseholds(found.households, filter, typed)
    if (!isSearching() || only === undefined || more.length > 0) return false
    return setOpenId(only.id)
  }
  useKeys(
    {
      arrowdown: () => (isElsewhere() ? false : step(1)),
      arrowup: () => (isElsewhere() ? false : step(-1)),
      enter: openFound,
      escape: () => (chosen.size > 0 ? setChosen(new Set()) : typed === '' ? false : setTyped('')),
    },
    { isOn: opened === undefined && !isPasting, insideFields: true },
  )
  const close = () => {
    setOpenId(null)
    // The drawer holds the focus until it is gone.
    if (openId !== null) window.setTimeout(() => document.getElementById(openHouseholdId(openId))?.focus(), 0)
  }
  const closedOut = (ids: readonly HouseholdId[]) => {
    setChosen(new Set())
    setClosed(ids)
  }
  const takeBack = async () => {
    if (closed === null) return
    setClosed(null)
    const reply = await tell('cases.moveHouseholds', {
      ...{ householdIds: [...closed], step: 'reopen', on: today, by, words: text.undone },
    })
    if (!reply.ok) void message.error(sayFailure(reply.failure))
  }
  const isEmpty = found.households.length === 0
  const isPasteFilled = isEmpty && !isQuiet && !isPasting
  const pasteButton = isOpen && (
    <Button type={isPasteFilled ? 'primary' : 'default'} onClick={() => setIsPasting(true)}>
      {text.paste}
    </Button>
  )
  const countOf = (one: Filter): number => found.households.filter(isOf(one)).length
  return (
    <Section className="case-part case-households">
      {isEmpty ? (
        <EmptyState title={text.empty} actions={pasteButton}>
          <p>{text.emptyHint}</p>
        </EmptyState>
      ) : (
        <>
          <div className="row case-household-tools">
            <Segmented<Filter>
              aria-label={text.filter}
              value={filter}
              options={[...filters, ...(countOf('withdrawn') > 0 ? (['withdrawn'] as const) : [])].map(
                (one) => ({
                  value: one,
                  label: text.filterCount(text.filters[one], countOf(one)),
                }),
              )}
              onChange={setFilter}
            />
            <Input
              className="case-household-search"
              prefix={<SearchOutlined />}
              aria-label={text.search}
              placeholder={text.search}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <span className="grow" />
            {pasteButton}
            <PaperButtons
              subject={{ kind: 'case', caseId: found.id }}
              kind="case-ledger"
              ways={['xlsx']}
              words={caseText.ledger}
            />
          </div>
          {shown.length === 0 ? (
            <p className="second">{text.nothing}</p>
          ) : (
            <HouseholdTable
              households={shown}
              today={today}
              chosen={chosen}
              mayChoose={isOpen}
              onChoose={setChosen}
              onOpen={setOpenId}
            />
          )}
          {isOpen && ticked.length > 0 && (
            <CloseOutBar key={found.id} ids={ticked} today={today} onDone={closedOut} isQuiet={isQuiet} />
          )}
          <p className="hint gives-way">{caseText.keys}</p>
        </>
      )}
      {isPasting && <PasteHouseholds found={found} onClose={() => setIsPasting(false)} />}
      {opened !== undefined && (
        <HouseholdDrawer
          key={`${opened.id} ${opened.stepCount}`}
          household={opened}
          isOpen={isOpen}
          today={today}
          onClose={close}
        />
      )}
      {closed !== null && (
        <div className="toast-place">
          <UndoToast
            key={closed.join(' ')}
            words={text.closedOut(closed.length)}
            onUndo={() => void takeBack()}
            onGone={() => setClosed(null)}
          />
        </div>
      )}
    </Section>
  )
}
