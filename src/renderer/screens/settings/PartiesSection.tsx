/** The parties around the table: named, ordered, added and dropped. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { type UseFormReturn, useFieldArray } from 'react-hook-form'
import { TextField } from '../../forms/Field.tsx'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { settingsText } from '../../text/settings.ts'
import type { SetUp } from './set-up.ts'

const text = settingsText
const mostParties = 12
const leastParties = 2

export type PartiesSectionProps = {
  readonly form: UseFormReturn<SetUp>
  readonly problem: string | null
  /** A party that has people can't be dropped; it is back in its place. */
  readonly wasRefused: boolean
}

type Dropped = { readonly name: string; readonly place: number; readonly key: string }

export function PartiesSection({ form, problem, wasRefused }: PartiesSectionProps) {
  const { fields, append, remove, move, insert } = useFieldArray({
    control: form.control,
    name: 'parties',
    keyName: 'key',
  })
  const [dropped, setDropped] = useState<Dropped | null>(null)
  useEffect(() => {
    if (wasRefused) setDropped(null)
  }, [wasRefused])
  const { errors } = form.formState
  const listProblem = errors.parties?.root?.message ?? errors.parties?.message ?? problem
  const drop = (place: number, key: string) => {
    const name = form.getValues(`parties.${place}.name`)
    remove(place)
    if (name !== '') setDropped({ name, place, key })
  }
  const button = (word: string, place: number, onPress: () => void, isShut: boolean) => (
    <Button
      type="text"
      aria-label={`${word} ${text.partyName(place + 1)}`}
      disabled={isShut}
      onClick={onPress}
    >
      {word}
    </Button>
  )
  return (
    <Section title={text.parties} extra={text.partiesHint}>
      <ol className="settings-parties">
        {fields.map(({ key }, place) => (
          <li key={key} className="settings-party">
            <TextField
              control={form.control}
              name={`parties.${place}.name`}
              label={text.partyName(place + 1)}
            />
            <span className="settings-party-acts">
              {button(text.up, place, () => move(place, place - 1), place === 0)}
              {button(text.down, place, () => move(place, place + 1), place === fields.length - 1)}
              {button(text.remove, place, () => drop(place, key), fields.length <= leastParties)}
            </span>
          </li>
        ))}
      </ol>
      {listProblem && (
        <p className="field-error" role="alert">
          {listProblem}
        </p>
      )}
      <Button
        icon={<PlusOutlined />}
        disabled={fields.length >= mostParties}
        onClick={() => append({ id: null, name: '' })}
      >
        {text.addParty}
      </Button>
      {dropped !== null && (
        <div className="toast-place">
          <UndoToast
            key={dropped.key}
            words={text.partyRemoved(dropped.name)}
            onUndo={() => {
              insert(dropped.place, { id: null, name: dropped.name })
              setDropped(null)
            }}
            onGone={() => setDropped(null)}
          />
        </div>
      )}
    </Section>
  )
}
