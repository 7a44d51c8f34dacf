/** The ballot on the desk: its matters one after the other, and what else a paper may show. Saves through the desk only. */
import { FileSearchOutlined, WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { type PaperChoice, paperChoices } from '../../../domain/owners/owners-vote.ts'
import { stoodOn } from '../../../domain/owners/written-entry.ts'
import { type VoidReason, voidReasons } from '../../../domain/owners/written-vote.ts'
import type { OutputOf } from '../../api.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { PaperSign, PaperWord, paperTones } from '../../parts/written/paper-choice.tsx'
import { Reading } from '../../parts/written/Readings.tsx'
import { partsText } from '../../text/parts.ts'
import { ballotText } from '../../text/written-ballot.ts'
import { entryText } from '../../text/written-entry.ts'
import { AskWords } from './AskWords.tsx'
import type { EntryDesk, Sheet } from './use-entry.ts'

type BallotKnown = OutputOf<'writtenVotes.ballot'>

export type BallotSheetProps = {
  readonly desk: EntryDesk
  readonly sheet: Sheet
  /** Everything known of the ballot, once it is asked. */
  readonly known: BallotKnown | undefined
  readonly onDetails: () => void
}

export function BallotSheet({ desk, sheet, known, onDetails }: BallotSheetProps) {
  const { ballot, asking } = sheet
  return (
    <section className="entry-card entry-sheet" aria-label={entryText.sheet(ballot.number)}>
      {ballot.state === 'undelivered' && <p className="hint">{entryText.notDelivered}</p>}
      {asking === 'replace' ? (
        <Replace desk={desk} known={known} />
      ) : (
        <>
          {asking === null && <Matters desk={desk} sheet={sheet} />}
          {(asking === 'void' || asking === 'void-note') && <VoidChoice desk={desk} asking={asking} />}
          {asking === 'proxy' && <ProxyChoice desk={desk} known={known} onDetails={onDetails} />}
          {asking === null && <SheetKeys desk={desk} sheet={sheet} onDetails={onDetails} />}
        </>
      )}
    </section>
  )
}

function Matters({ desk, sheet }: { readonly desk: EntryDesk; readonly sheet: Sheet }) {
  const { matters, seats } = desk.vote
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (sheet.at >= 0) current.current?.scrollIntoView({ block: 'nearest' })
  }, [sheet.at])
  const chosen = sheet.choices.filter((choice) => choice === 'for').length
  return (
    <>
      <ol className="entry-matters">
        {matters.map((matter, place) => {
          const isCurrent = place === sheet.at && sheet.asking === null
          const choice = sheet.choices[place] ?? null
          return (
            <li
              key={matter.id}
              ref={isCurrent ? current : null}
              aria-current={isCurrent ? 'step' : undefined}
            >
              {isCurrent ? (
                <Choosing desk={desk} question={matter.question} at={place} count={matters.length} />
              ) : (
                <button type="button" className="entry-matter" onClick={() => desk.goTo(place)}>
                  <span className="entry-matter-place">{place + 1}</span>
                  <span className="cut">{matter.question}</span>
                  {choice === null ? (
                    <span className="hint">{entryText.notChosen}</span>
                  ) : (
                    <PaperWord choice={choice} />
                  )}
                </button>
              )}
            </li>
          )
        })}
      </ol>
      {seats !== null && chosen > seats && (
        <p className="entry-note">
          <WarningFilled /> {entryText.tooMany(chosen, seats)}
        </p>
      )}
    </>
  )
}

type ChoosingProps = {
  readonly desk: EntryDesk
  readonly question: string
  readonly at: number
  readonly count: number
}

function Choosing({ desk, question, at, count }: ChoosingProps) {
  return (
    <div className="entry-choosing">
      <p className="hint">{entryText.choose(at + 1, count)}</p>
      <p className="entry-question">{question}</p>
      <ChoiceKeys
        onChoose={(choice) => {
          desk.choose(choice)
          desk.focus()
        }}
      />
    </div>
  )
}

/** 1 同意 2 反对 3 弃权 0 无效 as buttons. */
export function ChoiceKeys({ onChoose }: { readonly onChoose: (choice: PaperChoice) => void }) {
  return (
    <div className="row">
      {paperChoices.map((choice) => (
        <KeyButton
          key={choice}
          hint={entryText.keysOf[choice]}
          hintFirst
          label={
            <span className={`toned tone-${paperTones[choice]}`}>
              <PaperSign choice={choice} /> {ballotText.paperChoices[choice]}
            </span>
          }
          onPress={() => onChoose(choice)}
        />
      ))}
    </div>
  )
}

type SheetKeysProps = { readonly desk: EntryDesk; readonly sheet: Sheet; readonly onDetails: () => void }

function SheetKeys({ desk, sheet, onDetails }: SheetKeysProps) {
  const last = sheet.choices.slice(0, sheet.at).findLast((one) => one !== null)
  const isLong = desk.vote.matters.length > 1
  return (
    <>
      {sheet.proxy !== null && <p className="second">{entryText.proxyBy(sheet.proxy.agentName)}</p>}
      <div className="row entry-keys">
        {desk.isWhole && (
          <KeyButton
            look="filled"
            label={entryText.save}
            hint={partsText.keys.enter}
            onPress={() => desk.confirm()}
          />
        )}
        {isLong && !desk.isWhole && last !== undefined && last !== null && (
          <KeyButton
            hint="A"
            hintFirst
            label={entryText.restSame(ballotText.paperChoices[last])}
            onPress={() => {
              desk.repeat()
              desk.focus()
            }}
          />
        )}
        <KeyButton hint="V" hintFirst label={entryText.voidAll} onPress={() => void desk.ask('void')} />
        <KeyButton hint="P" hintFirst label={entryText.proxy} onPress={() => void desk.ask('proxy')} />
        <KeyButton
          hint={entryText.backKey}
          hintFirst
          label={entryText.back}
          onPress={() => {
            desk.back()
            desk.focus()
          }}
        />
        <KeyButton
          hint={partsText.keys.escape}
          hintFirst
          label={entryText.drop}
          onPress={() => void desk.drop()}
        />
        <Button icon={<FileSearchOutlined />} onClick={onDetails}>
          {entryText.details}
        </Button>
      </div>
    </>
  )
}

const digitOf = (place: number): string => String(place + 1)

type VoidChoiceProps = { readonly desk: EntryDesk; readonly asking: 'void' | 'void-note' }

function VoidChoice({ desk, asking }: VoidChoiceProps) {
  return (
    <div className="entry-asking">
      <p className="entry-question">{entryText.voidTitle}</p>
      {asking === 'void' ? (
        <div className="row">
          {voidReasons.map((reason, place) => (
            <KeyButton
              key={reason}
              hint={digitOf(place)}
              hintFirst
              label={ballotText.voidReasons[reason]}
              onPress={() => desk.spoil(reason)}
            />
          ))}
          <KeyButton
            hint={partsText.keys.escape}
            hintFirst
            label={ballotText.cancel}
            onPress={() => void desk.drop()}
          />
        </div>
      ) : (
        <AskWords
          label={entryText.voidNote}
          example={entryText.voidNoteExample}
          confirm={entryText.voidAll}
          limit={200}
          onConfirm={(words) => desk.spoil('other', words)}
          onCancel={() => void desk.drop()}
        />
      )}
    </div>
  )
}

/** The void reason under a digit. */
export const voidReasonAt = (digit: string): VoidReason | null => voidReasons[Number(digit) - 1] ?? null

type KnownProps = { readonly desk: EntryDesk; readonly known: BallotKnown | undefined }

function ProxyChoice({ desk, known, onDetails }: KnownProps & { readonly onDetails: () => void }) {
  const proxies = (known?.ballot.proxies ?? []).filter((proxy) => stoodOn(proxy, desk.returnedOn))
  return (
    <div className="entry-asking">
      <p className="entry-question">{entryText.proxyTitle}</p>
      <div className="row">
        {proxies.map((proxy, place) => (
          <KeyButton
            key={proxy.id}
            hint={digitOf(place)}
            hintFirst
            label={proxy.agentName}
            onPress={() => desk.sign({ id: proxy.id, agentName: proxy.agentName })}
          />
        ))}
        <KeyButton hint="0" hintFirst label={entryText.notProxy} onPress={() => desk.sign(null)} />
        <Button onClick={onDetails}>{proxies.length === 0 ? entryText.noProxy : ballotText.addProxy}</Button>
      </div>
    </div>
  )
}

function Replace({ desk, known }: KnownProps) {
  const read = known?.ballot[desk.pass] ?? null
  const by =
    read?.enteredBy ?? (desk.pass === 'first' ? desk.sheet?.ballot.firstBy : desk.sheet?.ballot.secondBy)
  return (
    <div className="entry-asking">
      <p className="entry-question">{entryText.enteredAlready(ballotText.passes[desk.pass], by ?? '')}</p>
      {read !== null && known !== undefined && (
        <div className="entry-former">
          <p className="hint">{entryText.readAs}</p>
          <Reading reading={read} proxies={known.ballot.proxies} matters={desk.vote.matters} />
        </div>
      )}
      <AskWords
        label={entryText.replaceReason}
        example={entryText.replaceExample}
        confirm={entryText.replace}
        limit={300}
        onConfirm={desk.replace}
        onCancel={() => void desk.drop()}
      />
    </div>
  )
}
