/** Asks what a new 专班 is about and who leads it. */
import { zodResolver } from '@hookform/resolvers/zod'
import { useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useNavigate } from 'react-router'
import type { z } from 'zod'
import { caseWords, memberEntry } from '../../../contract/cases.ts'
import type { Failure } from '../../../domain/failure.ts'
import { tell } from '../../api.ts'
import { TextField } from '../../forms/Field.tsx'
import { DayField } from '../../forms/TimeFields.tsx'
import { EntryDrawer } from '../../parts/drawer/EntryDrawer.tsx'
import { useToday } from '../../parts/hooks/use-today.ts'
import { casesText } from '../../text/cases.ts'

const text = casesText
const entry = caseWords.extend({
  head: memberEntry.shape.unit,
  headUnit: memberEntry.shape.unit,
  contact: memberEntry.shape.contact,
})
type Entry = z.input<typeof entry>

export function NewCase({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const today = useToday()
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const isBusy = useRef(false)
  const { control, handleSubmit } = useForm<Entry>({
    resolver: zodResolver(entry),
    defaultValues: {
      ...{ title: '', estateName: '', background: '', startedOn: today },
      ...{ head: '', headUnit: '', contact: '' },
    },
  })
  const begin = handleSubmit(async ({ head, headUnit, contact, ...words }) => {
    if (isBusy.current) return
    isBusy.current = true
    const reply = await tell('cases.begin', {
      words,
      head: head.trim() === '' ? null : { name: head, unit: headUnit, contact },
    })
    isBusy.current = false
    if (reply.ok) void navigate(`/cases/${reply.value}`)
    else setRefusal(reply.failure)
  })
  return (
    <EntryDrawer
      title={text.add}
      submit={text.begin}
      refusal={refusal}
      onSubmit={() => begin()}
      onClose={onClose}
    >
      <TextField control={control} name="title" label={text.name} placeholder={text.nameExample} />
      <div className="columns">
        <TextField control={control} name="estateName" label={text.estate} />
        <DayField control={control} name="startedOn" label={text.startedOn} />
      </div>
      <TextField
        control={control}
        name="background"
        label={text.background}
        hint={text.backgroundHint}
        rows={3}
      />
      <TextField control={control} name="head" label={text.head} />
      <TextField control={control} name="headUnit" label={text.headUnit} />
      <TextField control={control} name="contact" label={text.headContact} />
    </EntryDrawer>
  )
}
