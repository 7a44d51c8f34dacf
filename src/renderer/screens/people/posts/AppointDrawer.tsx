/** Appoints one person to a post. */
import { Select } from 'antd'
import { useRef, useState } from 'react'
import type { Failure } from '../../../../domain/failure.ts'
import type { Person } from '../../../../domain/people/person.ts'
import { type PostArea, type PostKind, postKindNames, postKinds } from '../../../../domain/people/post.ts'
import { tell } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { postsText } from '../../../text/posts.ts'
import { AreaFields, TermField } from './AreaFields.tsx'
import { HolderFields, holderOf, noHolder } from './HolderFields.tsx'

const text = postsText

export type AppointDrawerProps = {
  readonly kind: PostKind
  readonly area: PostArea
  readonly estates: readonly string[]
  readonly people: readonly Person[]
  readonly onClose: () => void
}

export function AppointDrawer({
  kind: firstKind,
  area: firstArea,
  estates,
  people,
  onClose,
}: AppointDrawerProps) {
  const today = useToday()
  const [kind, setKind] = useState(firstKind)
  const [area, setArea] = useState(firstArea)
  const [holder, setHolder] = useState(noHolder)
  const [from, setFrom] = useState(today)
  const [until, setUntil] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const told = holderOf(holder, people)
  const appoint = async () => {
    if (told === null || isBusy.current) return
    isBusy.current = true
    const reply = await tell('posts.appoint', {
      kind,
      from,
      until,
      holders: [{ holder: told, kind: null, ...area }],
    })
    isBusy.current = false
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  }
  return (
    <EntryDrawer
      title={text.appoint}
      submit={text.appoint}
      isDisabled={told === null}
      refusal={refusal}
      onSubmit={() => appoint()}
      onClose={onClose}
    >
      <Field label={text.kind}>
        {(ties) => (
          <Select<PostKind>
            {...ties}
            value={kind}
            options={postKinds.map((one) => ({ value: one, label: postKindNames[one] }))}
            onChange={setKind}
          />
        )}
      </Field>
      <HolderFields label={text.name} value={holder} people={people} onChange={setHolder} />
      <AreaFields value={area} estates={estates} onChange={setArea} />
      <TermField label={text.from} value={from} onChange={(day) => setFrom(day ?? today)} />
      <TermField label={text.until} hint={text.untilHint} value={until} onChange={setUntil} mayClear />
    </EntryDrawer>
  )
}
