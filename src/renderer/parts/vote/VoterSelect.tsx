/** Chooses one of those in a room by name, pinyin, initials or number. Asks nothing itself. */
import { Select } from 'antd'
import { useState } from 'react'
import type { RollEntryId } from '../../../domain/identity.ts'
import type { RollEntry } from '../../../domain/meeting/attendance.ts'
import { findPeople } from '../../../domain/people/person.ts'
import { formsText } from '../../text/forms.ts'

export type VoterSelectProps = {
  readonly id: string
  readonly voters: readonly {
    readonly entryId: RollEntryId
    readonly name: string
    readonly standInName?: string | null
  }[]
  readonly roll: readonly RollEntry[]
  readonly value: RollEntryId | null
  readonly onChange: (entryId: RollEntryId) => void
  readonly label?: string | undefined
  readonly hasFocus?: boolean | undefined
  readonly isDisabled?: boolean | undefined
}

export function VoterSelect(props: VoterSelectProps) {
  const { id, voters, roll, value, onChange, label, hasFocus, isDisabled } = props
  const [typed, setTyped] = useState('')
  const found = findPeople(
    roll.filter((entry) => voters.some((voter) => voter.entryId === entry.id)),
    typed,
  )
  const shown = typed.trim() === '' ? voters.map((voter) => voter.entryId) : found.map((entry) => entry.id)
  const nameOf = (entryId: number): string => {
    const voter = voters.find((one) => one.entryId === entryId)
    return voter?.standInName ?? voter?.name ?? ''
  }
  return (
    <Select<number>
      id={id}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="voter-select"
      autoFocus={hasFocus === true}
      disabled={isDisabled === true}
      value={value}
      placeholder={formsText.findPerson}
      options={shown.map((entryId) => ({ value: entryId, label: nameOf(entryId) }))}
      showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
      labelRender={({ value: chosen }) => nameOf(Number(chosen))}
      notFoundContent={formsText.nobodyFound}
      onChange={(chosen) => {
        setTyped('')
        onChange(chosen as RollEntryId)
      }}
    />
  )
}
