/** Asks what a volunteers' activity was, and who took part. */
import { App, Button, Input, Select } from 'antd'
import { useRef, useState } from 'react'
import type { Failure } from '../../../../domain/failure.ts'
import type { PersonId } from '../../../../domain/identity.ts'
import { findPeople, type Person } from '../../../../domain/people/person.ts'
import { isHeld } from '../../../../domain/people/post.ts'
import { tell, useAsk } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { DayInput } from '../../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { pointsText } from '../../../text/posts.ts'

const text = pointsText

/** Hours with at most two places as whole minutes; null where they can't be read. */
const readHours = (typed: string): number | null => {
  const bare = typed.normalize('NFKC').trim()
  return /^\d{1,3}(?:\.\d{1,2})?$/u.test(bare) ? Math.round(Number(bare) * 60) : null
}
const readPoints = (typed: string): number | null => {
  const bare = typed.normalize('NFKC').trim()
  return /^\d{1,5}$/u.test(bare) && Number(bare) <= 10_000 ? Number(bare) : null
}

export function HoldActivity({
  people,
  onClose,
}: {
  readonly people: readonly Person[]
  readonly onClose: () => void
}) {
  const { message } = App.useApp()
  const today = useToday()
  const [title, setTitle] = useState('')
  const [on, setOn] = useState(today)
  const [place, setPlace] = useState('')
  const [hours, setHours] = useState('2')
  const [each, setEach] = useState('10')
  const [personIds, setPersonIds] = useState<readonly PersonId[]>([])
  const [typed, setTyped] = useState('')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const posts = useAsk('posts.list', {}).data ?? []
  const volunteerIds = posts
    .filter((post) => post.kind === 'volunteer' && isHeld(post))
    .map((post) => post.personId)
  const minutes = readHours(hours)
  const points = readPoints(each)
  const isReady = title.trim() !== '' && minutes !== null && points !== null && personIds.length > 0
  const found =
    typed.trim() === ''
      ? people
      : findPeople(
          people.map((person) => ({ ...person, number: null })),
          typed,
        )
  const chosen = people.filter((person) => personIds.includes(person.id) && !found.includes(person))
  const hold = async () => {
    if (!isReady || isBusy.current) return
    isBusy.current = true
    const reply = await tell('volunteers.hold', {
      title,
      on,
      place,
      minutes,
      points,
      personIds: [...personIds],
    })
    isBusy.current = false
    if (!reply.ok) return setRefusal(reply.failure)
    void message.success(text.held(personIds.length, points))
    onClose()
  }
  const words = (label: string, value: string, onChange: (words: string) => void, error?: string) => (
    <Field label={label} error={error}>
      {(ties) => (
        <Input
          {...ties}
          value={value}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <EntryDrawer
      title={text.hold}
      submit={text.holdDo}
      isDisabled={!isReady}
      refusal={refusal}
      onSubmit={() => hold()}
      onClose={onClose}
    >
      {words(text.title, title, setTitle)}
      <Field label={text.on}>
        {(ties) => (
          <DayInput
            ties={ties}
            inputRef={() => undefined}
            value={on}
            onChange={setOn}
            onBlur={() => undefined}
          />
        )}
      </Field>
      {words(text.place, place, setPlace)}
      <div className="points-pair">
        {words(text.hours, hours, setHours, minutes === null ? text.hoursBad : undefined)}
        {words(text.each, each, setEach, points === null ? text.eachBad : undefined)}
      </div>
      <Field label={text.people} hint={text.peopleHint}>
        {(ties) => (
          <Select<PersonId[]>
            {...ties}
            mode="multiple"
            value={[...personIds]}
            placeholder={text.peopleMissing}
            showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
            options={[...chosen, ...found].map((person) => ({
              value: person.id,
              label: [person.name, person.role, person.room].filter((word) => word !== '').join(' '),
            }))}
            onChange={(ids) => {
              setPersonIds(ids)
              setTyped('')
            }}
          />
        )}
      </Field>
      {volunteerIds.length > 0 && (
        <div className="row">
          <Button onClick={() => setPersonIds([...new Set([...personIds, ...volunteerIds])])}>
            {text.allVolunteers(volunteerIds.length)}
          </Button>
        </div>
      )}
    </EntryDrawer>
  )
}
