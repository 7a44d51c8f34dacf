/** Asks whose owners are to be asked in writing, an estate, a building or an entrance, and starts the draft. */
import { App, Button, Radio, Select } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { EstateId } from '../../../domain/identity.ts'
import type { WrittenScope } from '../../../domain/owners/written-vote.ts'
import { tell, useAsk } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { AskWaiting } from '../../parts/Asking.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { partsText } from '../../text/parts.ts'
import { writtenText } from '../../text/written.ts'

const text = writtenText.list

export function NewWritten({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate()
  const { message } = App.useApp()
  const estates = useAsk('rosters.estates', {}).data?.estates
  const [estateId, setEstateId] = useState<EstateId | null>(null)
  const [kind, setKind] = useState<WrittenScope['kind']>('estate')
  const [building, setBuilding] = useState<string | null>(null)
  const [entrance, setEntrance] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const estate = estates?.find((one) => one.id === estateId) ?? estates?.[0]
  const buildings = (estate?.buildings ?? []).filter((one) => one.building !== '')
  const place = buildings.find((one) => one.building === building)
  const scope = scopeFrom(kind, place?.building ?? null, entrance)
  const begin = async () => {
    if (estate === undefined || scope === null || isBusy) return
    setIsBusy(true)
    const drafted = await tell('writtenVotes.draft', { estateId: estate.id, scope })
    setIsBusy(false)
    if (!drafted.ok) return void message.error(sayFailure(drafted.failure))
    // Going back must not offer to draft it once more.
    void navigate('/meetings', { replace: true })
    void navigate(`/written/${drafted.value}/prepare`)
  }
  useKeys({ escape: onClose, 'ctrl+enter': () => void begin() })
  const changePlace = (next: string | null) => {
    setBuilding(next)
    setEntrance(null)
  }
  return (
    <Section
      title={text.choose}
      extra={
        <Button type="link" onClick={onClose}>
          {text.notNow}
        </Button>
      }
    >
      {estates === undefined || estate === undefined ? (
        <AskWaiting />
      ) : (
        <div className="stack">
          <p className="hint">{text.chooseHint}</p>
          {estates.length > 1 && (
            <Radio.Group
              aria-label={text.estate}
              value={estate.id}
              options={estates.map((one) => ({
                value: one.id,
                label: (
                  <>
                    {one.name} <span className="hint">{text.household(one.dwellingCount)}</span>
                  </>
                ),
              }))}
              onChange={(event) => {
                setEstateId(event.target.value)
                changePlace(null)
              }}
            />
          )}
          <Radio.Group
            aria-label={text.scope}
            value={kind}
            options={(['estate', 'building', 'entrance'] as const).map((one) => ({
              value: one,
              label:
                one === 'estate' && estates.length === 1
                  ? `${text.scopes.estate}（${estate.name}）`
                  : text.scopes[one],
            }))}
            onChange={(event) => setKind(event.target.value)}
          />
          {kind !== 'estate' && (
            <div className="field-grid form-line">
              <Field label={text.building}>
                {(ties) => (
                  <Select
                    {...ties}
                    value={place?.building ?? null}
                    placeholder={text.chooseBuilding}
                    options={buildings.map((one) => ({
                      value: one.building,
                      label: writtenText.building(one.building),
                    }))}
                    onChange={changePlace}
                  />
                )}
              </Field>
              {kind === 'entrance' && place !== undefined && (
                <Field
                  label={text.entrance}
                  hint={place.entrances.length === 0 ? text.noEntrances : undefined}
                >
                  {(ties) => (
                    <Select
                      {...ties}
                      value={entrance}
                      placeholder={text.chooseEntrance}
                      options={place.entrances.map((one) => ({ value: one, label: one }))}
                      onChange={setEntrance}
                    />
                  )}
                </Field>
              )}
            </div>
          )}
          <div className="row">
            <KeyButton
              look="filled"
              label={text.begin}
              hint={partsText.keys.ctrlEnter}
              isDisabled={scope === null}
              isBusy={isBusy}
              onPress={() => void begin()}
            />
          </div>
        </div>
      )}
    </Section>
  )
}

/** The scope as far as it is chosen; null while a part of it is missing. */
function scopeFrom(
  kind: WrittenScope['kind'],
  building: string | null,
  entrance: string | null,
): WrittenScope | null {
  if (kind === 'estate') return { kind }
  if (building === null) return null
  if (kind === 'building') return { kind, building }
  return entrance === null ? null : { kind, building, entrance }
}
