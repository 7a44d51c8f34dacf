/** Hands a post over in one step, changes where and until when it is held, or ends it without a successor. */
import { App, Button, Input } from 'antd'
import { useRef, useState } from 'react'
import type { Failure } from '../../../../domain/failure.ts'
import type { Person } from '../../../../domain/people/person.ts'
import { describeArea, type Post, postKindNames } from '../../../../domain/people/post.ts'
import { tell } from '../../../api.ts'
import { Field } from '../../../forms/Field.tsx'
import { EntryDrawer } from '../../../parts/drawer/EntryDrawer.tsx'
import { postsText } from '../../../text/posts.ts'
import { AreaFields, TermField } from './AreaFields.tsx'
import { HolderFields, holderOf, noHolder } from './HolderFields.tsx'

const text = postsText

type OnPost = { readonly post: Post; readonly onClose: () => void }

type ReasonFieldProps = { readonly value: string; readonly onChange: (words: string) => void }

function ReasonField({ value, onChange }: ReasonFieldProps) {
  return (
    <Field label={text.reason}>
      {(ties) => (
        <Input
          {...ties}
          value={value}
          maxLength={200}
          placeholder={text.reasonExample}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export function HandOver(props: OnPost & { readonly people: readonly Person[]; readonly today: string }) {
  const { post, people, today, onClose } = props
  const { message } = App.useApp()
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const [holder, setHolder] = useState(noHolder)
  const [until, setUntil] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const told = holderOf(holder, people)
  const handOver = async () => {
    if (told === null || isBusy.current) return
    isBusy.current = true
    const reply = await tell('posts.handOver', { postId: post.id, on, reason, holder: told, until })
    isBusy.current = false
    if (!reply.ok) return setRefusal(reply.failure)
    void message.success(text.handOverDone(post.name, holder.name.trim()))
    onClose()
  }
  return (
    <EntryDrawer
      title={text.handOverTitle(post.name, postKindNames[post.kind])}
      submit={text.handOver}
      isDisabled={told === null}
      refusal={refusal}
      onSubmit={() => handOver()}
      onClose={onClose}
    >
      <p>{describeArea(post)}</p>
      <p className="second">{text.handOverHint}</p>
      <HolderFields
        label={text.successor}
        value={holder}
        people={people.filter((person) => person.id !== post.personId)}
        onChange={setHolder}
      />
      <TermField label={text.handOverOn} value={on} onChange={(day) => setOn(day ?? today)} />
      <ReasonField value={reason} onChange={setReason} />
      <TermField label={text.until} hint={text.untilHint} value={until} onChange={setUntil} mayClear />
    </EntryDrawer>
  )
}

export function ChangePost({ post, onEnd, onClose }: OnPost & { readonly onEnd: () => void }) {
  const { estateName, building, entrance, grid } = post
  const [area, setArea] = useState({ estateName, building, entrance, grid })
  const [from, setFrom] = useState(post.from)
  const [until, setUntil] = useState(post.until)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const keep = async () => {
    const reply = await tell('posts.change', { postId: post.id, ...area, from, until })
    if (reply.ok) onClose()
    else setRefusal(reply.failure)
  }
  return (
    <EntryDrawer
      title={text.changeTitle(post.name)}
      submit={text.keep}
      refusal={refusal}
      onSubmit={() => keep()}
      onClose={onClose}
      foot={<Button onClick={onEnd}>{text.end}</Button>}
    >
      <AreaFields value={area} estates={[]} onChange={setArea} />
      <TermField label={text.from} value={from} onChange={(day) => setFrom(day ?? post.from)} />
      <TermField label={text.until} hint={text.untilHint} value={until} onChange={setUntil} mayClear />
    </EntryDrawer>
  )
}

export function EndPost(props: OnPost & { readonly today: string; readonly onEnded: () => void }) {
  const { post, today, onClose, onEnded } = props
  const [on, setOn] = useState(today)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const end = async () => {
    const reply = await tell('posts.end', { postId: post.id, on, reason })
    if (reply.ok) onEnded()
    else setRefusal(reply.failure)
  }
  return (
    <EntryDrawer
      title={text.endTitle(post.name)}
      submit={text.end}
      refusal={refusal}
      onSubmit={() => end()}
      onClose={onClose}
    >
      <p className="second">{text.endHint}</p>
      <TermField label={text.endOn} value={on} onChange={(day) => setOn(day ?? today)} />
      <ReasonField value={reason} onChange={setReason} />
    </EntryDrawer>
  )
}
