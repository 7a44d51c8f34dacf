/** Several people at once from pasted lines: looked at first, then added. */
import { Alert, App, Button, Drawer, Input, Select, Table } from 'antd'
import { useRef, useState } from 'react'
import type { Party } from '../../../domain/community.ts'
import type { Failure } from '../../../domain/failure.ts'
import type { PartyId } from '../../../domain/identity.ts'
import { maskPhone } from '../../../domain/mask.ts'
import type { Person } from '../../../domain/people/person.ts'
import { findRepeated, type PersonLine, splitPersonLines } from '../../../domain/people/person-lines.ts'
import { retryBy, tell } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { AskUnsaved } from '../../parts/drawer/AskUnsaved.tsx'
import { useUnsaved } from '../../parts/drawer/use-unsaved.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { Keycap } from '../../parts/Keycap.tsx'
import { Badge } from '../../parts/StateBadge.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { peopleText } from '../../text/people.ts'
import { choiceOf, partyChoices, partyFrom } from './person-form.ts'

const text = peopleText

/** The first lines are looked at; the button tells how many there are. */
const shownLines = 60

export type PastePeopleProps = {
  readonly people: readonly Person[]
  readonly parties: readonly Party[]
  readonly onClose: () => void
}

type ListedLine = PersonLine & { readonly partyId: PartyId | null }

export function PastePeople({ people, parties, onClose }: PastePeopleProps) {
  const { message } = App.useApp()
  const [pasted, setPasted] = useState('')
  const [partyId, setPartyId] = useState<PartyId | null>(parties[0]?.id ?? null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const lines = splitPersonLines(
    pasted,
    parties.map((party) => party.name),
  )
  const partyOf = (line: PersonLine): PartyId | null =>
    parties.find((party) => party.name === line.partyName)?.id ?? partyId
  const listed = lines
    .filter((line) => line.problem === null)
    .map((line) => ({ ...line, partyId: partyOf(line) }))
  const repeated = findRepeated(listed, people)
  const good = listed.filter((line) => !repeated.has(line))
  // A list that names no party at all is of one party; where some lines do, the others are looked at.
  const unnamedCount = good.filter(({ partyName }) => partyName === '').length
  const isMixed = unnamedCount > 0 && unnamedCount < good.length
  const add = async (): Promise<void> => {
    if (good.length === 0 || isBusy.current) return
    isBusy.current = true
    const reply = await tell('people.add', {
      people: good.map((line) => ({
        ...{ name: line.name, role: line.role, room: line.room, phone: line.phone },
        partyId: line.partyId,
        unit: '',
        isObserver: false,
      })),
    })
    isBusy.current = false
    if (!reply.ok) {
      setRefusal(reply.failure)
      return retryBy(reply.failure, add)
    }
    void message.success(text.pasteAdded(good.length))
    onClose()
  }
  const unsaved = useUnsaved(onClose, refusal !== null)
  useKeys({ escape: unsaved.close, 'ctrl+enter': () => void add() }, { isModal: true })
  return (
    <Drawer
      open
      size="min(44rem, 94vw)"
      title={text.pasteTitle}
      keyboard={false}
      onClose={unsaved.close}
      footer={
        <div className="row row-end">
          {unsaved.isAsking && <AskUnsaved unsaved={unsaved} onDrop={onClose} />}
          <span className="grow" />
          <Button type="primary" disabled={good.length === 0} onClick={() => void add()}>
            {text.pasteAdd(good.length)}{' '}
            <Keycap ground={good.length === 0 ? 'card' : 'filled'}>{partsText.keys.ctrlEnter}</Keycap>
          </Button>
        </div>
      }
    >
      <div className="stack" {...unsaved.fieldEvents}>
        <p className="second">{text.pasteHint}</p>
        <Field label={text.pasteParty}>
          {(ties) => (
            <Select
              {...ties}
              value={choiceOf(partyId)}
              options={partyChoices(parties)}
              onChange={(choice) => setPartyId(partyFrom(choice))}
            />
          )}
        </Field>
        <Field label={text.pasteField}>
          {(ties) => (
            <Input.TextArea
              {...ties}
              value={pasted}
              placeholder={text.pasteExample}
              rows={4}
              onChange={(event) => setPasted(event.target.value)}
            />
          )}
        </Field>
        {refusal !== null && <Alert type="warning" showIcon title={sayFailure(refusal)} />}
        {lines.some((line) => line.problem !== null) && (
          <Alert
            type="warning"
            showIcon
            title={lines
              .flatMap((line) =>
                line.problem === null ? [] : [text.pasteProblem(line.lineNumber, line.problem)],
              )
              .join('；')}
          />
        )}
        {repeated.size > 0 && <Alert type="info" showIcon title={text.pasteRepeated(repeated.size)} />}
        {isMixed && (
          <Alert
            type="info"
            showIcon
            title={text.pasteAssumed(
              unnamedCount,
              parties.find((party) => party.id === partyId)?.name ?? text.noParty,
            )}
          />
        )}
        {listed.length > 0 && (
          <Table<ListedLine>
            pagination={false}
            rowKey="lineNumber"
            dataSource={listed.slice(0, shownLines)}
            columns={[
              {
                title: text.name,
                render: (_, line) => (
                  <>
                    {line.name}{' '}
                    {repeated.has(line) ? (
                      <Badge>{text.pasteKnown}</Badge>
                    ) : (
                      people.some((person) => person.name === line.name) && (
                        <Badge tone="amber">{text.pasteSame}</Badge>
                      )
                    )}
                  </>
                ),
              },
              {
                title: text.party,
                render: (_, line) => {
                  const name = parties.find((party) => party.id === line.partyId)?.name ?? text.noParty
                  return isMixed && line.partyName === '' ? <Badge tone="amber">{name}</Badge> : name
                },
              },
              { title: text.role, dataIndex: 'role' },
              { title: text.room, dataIndex: 'room' },
              { title: text.phone, render: (_, line) => maskPhone(line.phone) },
            ]}
          />
        )}
      </div>
    </Drawer>
  )
}
