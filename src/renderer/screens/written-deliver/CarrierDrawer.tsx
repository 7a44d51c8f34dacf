/** Who carries the ballots of each building, or of each entrance; what is written keeps itself. */
import { Alert, Button, Drawer } from 'antd'
import { useState } from 'react'
import type { WrittenVoteId } from '../../../domain/identity.ts'
import type { Carrier } from '../../../domain/owners/written-vote.ts'
import { isNotSaved, tell, useAsk } from '../../api.ts'
import { NameComplete } from '../../parts/fields/NameComplete.tsx'
import { useAutosave } from '../../parts/hooks/use-autosave.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { sayFailure } from '../../text/failures.ts'
import { writtenText } from '../../text/written.ts'
import { writtenDeliverText } from '../../text/written-deliver.ts'
import type { Visit } from './visit.ts'

const text = writtenDeliverText

export type CarrierDrawerProps = {
  readonly writtenVoteId: WrittenVoteId
  readonly carriers: readonly Carrier[]
  readonly visits: readonly Visit[]
  readonly onClose: () => void
}

export function CarrierDrawer({ writtenVoteId, carriers, visits, onClose }: CarrierDrawerProps) {
  const people = useAsk('people.list', {}).data ?? []
  const map = useAsk('writtenVotes.map', { writtenVoteId }).data ?? []
  const [problem, setProblem] = useState<string | null>(null)
  const { value, change, fieldEvents } = useAutosave(carriers, async (next) => {
    const named = next.filter((one) => one.name.trim() !== '')
    const reply = await tell('writtenVotes.assignCarriers', { writtenVoteId, carriers: named })
    setProblem(reply.ok || isNotSaved(reply.failure) ? null : sayFailure(reply.failure))
    return reply.ok
  })
  const [split, setSplit] = useState<ReadonlySet<string>>(
    () => new Set(carriers.filter((one) => one.entrance !== '').map((one) => one.building)),
  )
  useKeys({ escape: onClose }, { isModal: true })
  const names = [...new Set([...value.map((one) => one.name), ...people.map((person) => person.name)])]
  const buildings = map.map(({ building, cells }) => ({
    building,
    entrances: [...new Set(cells.map((cell) => cell.entrance))].filter((entrance) => entrance !== ''),
  }))
  const nameAt = (building: string, entrance: string): string =>
    value.find((one) => one.building === building && one.entrance === entrance)?.name ?? ''
  const put = (building: string, entrance: string, name: string) => {
    const rest = value.filter((one) => one.building !== building || one.entrance !== entrance)
    change([...rest, { building, entrance, name }])
  }
  const toggle = (building: string) => {
    const next = new Set(split)
    if (next.delete(building)) change(value.filter((one) => one.building !== building || one.entrance === ''))
    else next.add(building)
    setSplit(next)
  }
  const field = (building: string, entrance: string, label: string) => (
    <NameComplete
      label={label}
      placeholder={text.carriers}
      names={names}
      value={nameAt(building, entrance)}
      onChange={(name) => put(building, entrance, name)}
      maxLength={40}
    />
  )
  return (
    <Drawer
      open
      size="min(36rem, 94vw)"
      title={text.carriersTitle}
      onClose={onClose}
      footer={
        <div className="row row-end">
          <Button onClick={onClose}>{text.done}</Button>
        </div>
      }
    >
      <div className="stack" {...fieldEvents}>
        <p className="hint">{text.carriersHint}</p>
        {problem !== null && <Alert type="warning" showIcon title={problem} />}
        <ul className="written-deliver-carriers">
          {buildings
            .filter(({ building }) => building !== '' || visits.some((visit) => visit.building === ''))
            .map(({ building, entrances }) => {
              const name = writtenText.building(building)
              const isSplit = split.has(building)
              return (
                <li key={building}>
                  <b>{name}</b>
                  <div className="stack stack-tight">
                    {field(building, '', text.carrierOf(name))}
                    {isSplit &&
                      entrances.map((entrance) => (
                        <div key={entrance} className="written-deliver-entrance-row">
                          <span className="second">{entrance}</span>
                          {field(building, entrance, text.carrierOf(`${name}${entrance}`))}
                        </div>
                      ))}
                  </div>
                  {entrances.length > 1 && (
                    <Button
                      type="link"
                      aria-label={isSplit ? text.oneForAllOf(name) : text.byEntranceOf(name)}
                      onClick={() => toggle(building)}
                    >
                      {isSplit ? text.oneForAll : text.byEntrance}
                    </Button>
                  )}
                </li>
              )
            })}
        </ul>
      </div>
    </Drawer>
  )
}
