/** The households that a round goes to: taken from the roster by building, or typed room by room. Lists doors, no names. */
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { type InputOf, send, tell, useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { sayFailure } from '../../text/failures.ts'
import { questionnaireText as text } from '../../text/questionnaires.ts'
import type { Known } from './known.ts'

/** As many as are asked for at once. */
const pageSize = 500

export function HouseholdsSection({ known }: { readonly known: Known }) {
  const { questionnaire, householdCount, areQuestionsFixed } = known
  const questionnaireId = questionnaire.id
  const { message } = App.useApp()
  const estates = useAsk('rosters.estates', {}).data?.estates ?? []
  const named = estates.find(({ name }) => name === questionnaire.estateName)
  const [chosen, setChosen] = useState<number | null>(null)
  const estate = estates.find(({ id }) => id === chosen) ?? named ?? estates[0]
  const [buildings, setBuildings] = useState<string[]>([])
  const [typed, setTyped] = useState('')
  const [unread, setUnread] = useState<readonly string[]>([])
  const isShut = questionnaire.state === 'closed'
  const list = async (from: InputOf<'questionnaires.listHouseholds'>['from']) => {
    const reply = await tell('questionnaires.listHouseholds', { questionnaireId, from })
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    const { addedCount, refused } = reply.value
    void message.success(text.listed(addedCount))
    setUnread(refused)
    if (from.kind === 'typed') setTyped(refused.join('\n'))
  }
  const [cleared, setCleared] = useState<string | null>(null)
  const readPlaces = async (): Promise<readonly string[]> => {
    const places: string[] = []
    for (let offset = 0; offset < householdCount; offset += pageSize) {
      const page = { questionnaireId, text: '', only: 'all', offset, limit: pageSize } as const
      const reply = await send('questionnaires.households', page)
      if (reply.ok) places.push(...reply.value.households.map(({ place }) => place))
    }
    return places
  }
  const clear = async () => {
    const places = await readPlaces()
    const reply = await tell('questionnaires.clearHouseholds', { questionnaireId })
    if (reply.ok) setCleared(places.join('\n'))
    else void message.error(sayFailure(reply.failure), 10)
  }
  return (
    <Section
      title={text.households}
      extra={
        <span className="row">
          {text.householdCount(householdCount)}
          {householdCount > 0 && !areQuestionsFixed && !isShut && (
            <Button type="link" onClick={() => void clear()}>
              {text.clear}
            </Button>
          )}
        </span>
      }
    >
      {!isShut && (
        <div className="stack">
          {estate === undefined ? (
            <p className="second">{text.noRoster}</p>
          ) : (
            <div className="row questionnaire-roster">
              <Field label={text.fromRoster}>
                {(ties) => (
                  <Select<number>
                    {...ties}
                    value={estate.id}
                    options={estates.map(({ id, name }) => ({ value: Number(id), label: name }))}
                    onChange={(value) => {
                      setChosen(value)
                      setBuildings([])
                    }}
                  />
                )}
              </Field>
              <Field label={text.buildings} className="grow">
                {(ties) => (
                  <Select<string[]>
                    {...ties}
                    mode="multiple"
                    value={buildings}
                    placeholder={text.wholeEstate}
                    options={estate.buildings.map(({ building }) => ({ value: building, label: building }))}
                    onChange={setBuildings}
                  />
                )}
              </Field>
              <Button onClick={() => void list({ kind: 'roster', estateId: estate.id, buildings })}>
                {text.listRoster}
              </Button>
            </div>
          )}
          <Field label={text.typed}>
            {(ties) => (
              <Input.TextArea
                {...ties}
                value={typed}
                rows={4}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </Field>
          {unread.length > 0 && (
            <p className="field-error" role="alert">
              {text.unread(unread)}
            </p>
          )}
          <div className="row">
            <Button disabled={typed.trim() === ''} onClick={() => void list({ kind: 'typed', text: typed })}>
              {text.listTyped}
            </Button>
          </div>
        </div>
      )}
      {cleared !== null && (
        <div className="toast-place">
          <UndoToast
            words={text.cleared}
            onUndo={() => {
              setCleared(null)
              void list({ kind: 'typed', text: cleared })
            }}
            onGone={() => setCleared(null)}
          />
        </div>
      )}
    </Section>
  )
}
