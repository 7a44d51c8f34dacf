/** Shows the roll as tiles, one row of them a party; the one that the keys mean stands out. Decides no presence. */
import { ExclamationCircleOutlined } from '@ant-design/icons'
import { memo, type ReactNode, useEffect, useRef } from 'react'
import type { Party } from '../../../domain/community.ts'
import { isInRoom, presenceAt, type RollEntry } from '../../../domain/meeting/attendance.ts'
import { signInText } from '../../text/sign-in.ts'
import { PersonTile } from '../meeting/PersonTile.tsx'
import { groupRoll, placeOf, type RollGroup, timeWords } from './candidates.ts'
import type { SignIn } from './use-sign-in.ts'

export type EntryTilesProps = { readonly signIn: SignIn; readonly foot?: ReactNode }

export function EntryTiles({ signIn, foot }: EntryTilesProps) {
  const { record, target } = signIn
  const place = useRef<HTMLDivElement>(null)
  const chosenId = target?.kind === 'entry' ? target.entry.id : null
  useEffect(() => {
    if (chosenId !== null)
      place.current?.querySelector('.person-tile.is-selected')?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  const select = useRef(signIn.select)
  useEffect(() => {
    select.current = signIn.select
  })
  const stableSelect = useRef((entry: RollEntry) => select.current(entry.id)).current
  return (
    <div className="door-rows" ref={place} data-tiles>
      {groupRoll(record.parties, record.roll).map((group) => (
        <section key={group.key} className="door-row" aria-label={group.name}>
          <RowHead group={group} />
          <div className="door-tiles">
            {group.entries.map((entry) => (
              <Tile
                key={entry.id}
                entry={entry}
                parties={record.parties}
                isSelected={entry.id === chosenId}
                onPress={stableSelect}
              />
            ))}
          </div>
        </section>
      ))}
      {foot}
    </div>
  )
}

function RowHead({ group }: { readonly group: RollGroup }) {
  const present = group.entries.filter((entry) => isInRoom(presenceAt(entry, null))).length
  const words = signInText.rowCount(present, group.entries.length)
  const isMissing = present === 0 && group.key !== 'observer' && group.key !== 'none'
  return (
    <div className="door-row-head">
      <h2 className="door-party">{group.name}</h2>
      <p className={isMissing ? 'door-count is-missing' : 'door-count'}>
        {isMissing && <ExclamationCircleOutlined />} <b>{words.present}</b>
        {words.due}
      </p>
    </div>
  )
}

type TileProps = {
  readonly entry: RollEntry
  readonly parties: readonly Party[]
  readonly isSelected: boolean
  readonly onPress: (entry: RollEntry) => void
}

/** Drawn again only when its own entry changed: a roll may hold two thousand. */
const Tile = memo(function Tile({ entry, parties, isSelected, onPress }: TileProps) {
  const presence = presenceAt(entry, null)
  return (
    <PersonTile
      number={entry.number}
      name={entry.name}
      place={
        presence.standInName === null ? placeOf(entry, parties) : signInText.standInFor(presence.standInName)
      }
      state={presence.state}
      time={timeWords(presence)}
      isSelected={isSelected}
      onPress={() => onPress(entry)}
    />
  )
})
