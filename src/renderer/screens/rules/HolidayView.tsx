/** The holidays by year, shipped or imported, and the import of a new year. Reads no file itself. */
import { ImportOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { dayWithinYear } from '../../../domain/chinese-text.ts'
import { type HolidayDay, joinHolidaySpans } from '../../../domain/rules/holiday.ts'
import { type OutputOf, send, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { FactList, Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { sayFailure } from '../../text/failures.ts'
import { rulesText } from '../../text/rules.ts'

const text = rulesText

type Years = OutputOf<'rules.holidays'>
type Chosen = OutputOf<'rules.chooseHolidays'>

export function HolidayView() {
  const { message } = App.useApp()
  const asked = useAsk('rules.holidays', {})
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [removed, setRemoved] = useState<Chosen | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  if (asked.error !== null)
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <AskWaiting />
  const years: Years = asked.data
  const choose = async () => {
    if (isBusy) return
    setIsBusy(true)
    const reply = await send('rules.chooseHolidays', {})
    setIsBusy(false)
    if (reply.ok) setChosen(reply.value)
    else if (reply.failure.code !== 'nothing-chosen') void message.error(sayFailure(reply.failure), 10)
  }
  const keep = async (file: Chosen) => {
    const reply = await tell('rules.importHolidays', file)
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    setChosen(null)
    setRemoved(null)
    void message.success(text.imported(file.holidays.year))
  }
  const remove = async ({ isShipped: _, fileName, ...holidays }: Years[number]) => {
    const reply = await tell('rules.removeHolidays', { year: holidays.year })
    if (!reply.ok) return void message.error(sayFailure(reply.failure), 10)
    setRemoved({ fileName, holidays })
  }
  return (
    <>
      <div className="row row-apart">
        <p className="second grow">{text.holidaysHint}</p>
        <Button
          type={chosen === null ? 'primary' : 'default'}
          icon={<ImportOutlined />}
          loading={isBusy}
          onClick={() => void choose()}
        >
          {text.importHolidays}
        </Button>
      </div>
      <p className="hint">{text.importHint}</p>
      {chosen !== null && (
        <Section title={chosen.holidays.title} extra={text.importedFrom(chosen.fileName)}>
          <div className="stack stack-tight">
            <Days days={chosen.holidays.days} year={chosen.holidays.year} />
            <p className="second">{text.willReplace(chosen.holidays.year)}</p>
            <div className="row row-end">
              <Button onClick={() => setChosen(null)}>{text.cancel}</Button>
              <Button type="primary" onClick={() => void keep(chosen)}>
                {text.confirmImport}
              </Button>
            </div>
          </div>
        </Section>
      )}
      {years.map((year) => (
        <Section
          key={year.year}
          title={year.title}
          extra={
            year.isShipped ? (
              text.shipped
            ) : (
              <>
                {text.importedFrom(year.fileName)}{' '}
                <Button
                  type="link"
                  aria-label={text.removeYearOf(year.year)}
                  onClick={() => void remove(year)}
                >
                  {text.removeYear}
                </Button>
              </>
            )
          }
        >
          <Days days={year.days} year={year.year} />
          {year.note !== '' && <p className="hint">{year.note}</p>}
        </Section>
      ))}
      {removed !== null && (
        <div className="toast-place">
          <UndoToast
            key={removed.holidays.year}
            words={text.yearRemoved(removed.holidays.year)}
            onUndo={() => void keep(removed)}
            onGone={() => setRemoved(null)}
          />
        </div>
      )}
    </>
  )
}

type DaysProps = { readonly days: readonly HolidayDay[]; readonly year: number }

function Days({ days, year }: DaysProps) {
  const say = (isWorkday: boolean): string =>
    joinHolidaySpans(days)
      .filter((span) => span.isWorkday === isWorkday)
      .map(({ from, to, name }) => {
        const first = dayWithinYear(from, String(year))
        return `${isWorkday ? '' : `${name} `}${from === to ? first : `${first}至${dayWithinYear(to, String(year))}`}`
      })
      .join('；')
  const worked = days.filter((day) => day.isWorkday).length
  return (
    <>
      <p>{text.count(days.length - worked, worked)}</p>
      <FactList
        facts={[
          { name: text.daysOff, value: say(false) },
          ...(worked === 0 ? [] : [{ name: text.workdays, value: say(true) }]),
        ]}
      />
    </>
  )
}
