/** Households from lines that were pasted out of Excel: looked at first, then added. */
import { Alert, App, Input, Table } from 'antd'
import { useRef, useState } from 'react'
import type { Case } from '../../../../domain/case/case.ts'
import { householdKey, isCounted } from '../../../../domain/case/household.ts'
import { type HouseholdLine, splitHouseholdLines } from '../../../../domain/case/household-lines.ts'
import { moneyWords } from '../../../../domain/case/money.ts'
import type { Failure } from '../../../../domain/failure.ts'
import { tell } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { EntryDrawer } from '../../../parts/EntryDrawer.tsx'
import { Badge } from '../../../parts/StateBadge.tsx'
import { caseText } from '../../../text/cases.ts'
import { peopleText } from '../../../text/people.ts'

const text = caseText.household
/** The first lines are looked at; the count tells of the others. */
const shownLines = 60

export function PasteHouseholds({ found, onClose }: { readonly found: Case; readonly onClose: () => void }) {
  const { message } = App.useApp()
  const [pasted, setPasted] = useState('')
  const [matter, setMatter] = useState('')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const lines = splitHouseholdLines(pasted, matter)
  const known = new Set(found.households.filter(isCounted).map(householdKey))
  const good = lines.filter((line) => line.problem === null)
  const bad = lines.filter((line) => line.problem !== null)
  const add = async () => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('cases.addHouseholds', {
      caseId: found.id,
      households: good.map(({ room, householder, owed, ...line }) => ({
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
      isDisabled={good.length === 0}
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
            autoSize={{ minRows: 4, maxRows: 9 }}
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
          title={bad
            .slice(0, 5)
            .map((line) => text.pasteProblem(line.lineNumber, line.problem ?? ''))
            .join('；')}
        />
      )}
      {good.length > 0 && (
        <Table<HouseholdLine>
          pagination={false}
          rowKey="lineNumber"
          dataSource={good.slice(0, shownLines)}
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
      )}
    </EntryDrawer>
  )
}
