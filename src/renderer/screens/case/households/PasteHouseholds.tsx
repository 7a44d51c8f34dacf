/** Households from lines that were pasted out of Excel: looked at first, then added. */
import { Alert, App, Input, Table } from 'antd'
import { memo, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Case } from '../../../../domain/case/case.ts'
import { householdKey, isCounted } from '../../../../domain/case/household.ts'
import { type HouseholdLine, splitHouseholdLines } from '../../../../domain/case/household-lines.ts'
import { moneyWords } from '../../../../domain/case/money.ts'
import type { Failure } from '../../../../domain/failure.ts'
import { tell } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { Badge } from '../../../parts/StateBadge.tsx'
import { caseText } from '../../../text/cases.ts'
import { peopleText } from '../../../text/people.ts'

const text = caseText.household
/** The first lines are looked at; the count tells of the others. */
const shownLines = 60

const isGood = (line: HouseholdLine): boolean => line.problem === null

export function PasteHouseholds({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { message } = App.useApp()
  const [pasted, setPasted] = useState('')
  const [matter, setMatter] = useState('')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  // Thousands of lines are read behind the typing, and once for each state of the two boxes.
  const read = { pasted: useDeferredValue(pasted), matter: useDeferredValue(matter) }
  const isBehind = read.pasted !== pasted || read.matter !== matter
  const lines = useMemo(() => splitHouseholdLines(read.pasted, read.matter), [read.pasted, read.matter])
  const known = useMemo(
    () => new Set(found.households.filter(isCounted).map(householdKey)),
    [found.households],
  )
  const good = useMemo(() => lines.filter(isGood), [lines])
  const bad = lines.filter((line) => !isGood(line))
  const add = async () => {
    // What stands in the box is added, also where it is not looked at yet.
    const wanted = isBehind ? splitHouseholdLines(pasted, matter).filter(isGood) : good
    if (wanted.length === 0 || isBusy.current) return
    isBusy.current = true
    const reply = await tell('cases.addHouseholds', {
      caseId: found.id,
      households: wanted.map(({ room, householder, owed, ...line }) => ({
        ...{ room, householder, matter: line.matter, owed },
      })),
    })
    isBusy.current = false
    if (!reply.ok) return setRefusal(reply.failure)
    void message.success(text.added(reply.value.addedCount, reply.value.skippedCount))
    onClose()
  }
  return (
    <EntryDrawer
      isWide
      title={text.paste}
      submit={text.pasteAdd(good.length)}
      isDisabled={good.length === 0 && !isBehind}
      refusal={refusal}
      onSubmit={() => add()}
      onClose={onClose}
    >
      <p className="second">{text.pasteHint}</p>
      <Field label={text.pasteField}>
        {(ties) => (
          <Input.TextArea
            {...ties}
            autoFocus
            value={pasted}
            placeholder={text.pasteExample}
            rows={4}
            onChange={(event) => setPasted(event.target.value)}
          />
        )}
      </Field>
      <Field label={text.matterForAll}>
        {(ties) => (
          <Input
            {...ties}
            value={matter}
            maxLength={100}
            onChange={(event) => setMatter(event.target.value)}
          />
        )}
      </Field>
      {bad.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`${text.pasteRefused(bad.length)}${bad
            .slice(0, 5)
            .map((line) => text.pasteProblem(line.lineNumber, line.problem ?? ''))
            .join('；')}`}
        />
      )}
      {good.length > 0 && <FirstLines lines={good} known={known} />}
    </EntryDrawer>
  )
}

type FirstLinesProps = { readonly lines: readonly HouseholdLine[]; readonly known: ReadonlySet<string> }

const FirstLines = memo(function FirstLines({ lines, known }: FirstLinesProps) {
  return (
    <Table<HouseholdLine>
      pagination={false}
      rowKey="lineNumber"
      dataSource={lines.slice(0, shownLines)}
      columns={[
        {
          title: text.columns.room,
          render: (_, line) => (
            <>
              {line.room} {known.has(householdKey(line)) && <Badge>{peopleText.pasteKnown}</Badge>}
            </>
          ),
        },
        { title: text.columns.householder, dataIndex: 'householder' },
        { title: text.columns.matter, dataIndex: 'matter' },
        {
          title: text.owed,
          align: 'right',
          render: (_, line) => (line.owed === null ? '' : moneyWords(line.owed)),
        },
      ]}
    />
  )
})
