/** Everything of one day of the month view; each line opens what it is. */
import { RightOutlined } from '@ant-design/icons'
import { Drawer } from 'antd'
import { useRef } from 'react'
import { useNavigate } from 'react-router'
import { dayInChinese, weekdayInChinese } from '../../../domain/chinese-text.ts'
import type { Day } from '../../../domain/identity.ts'
import type { OutputOf } from '../../api.ts'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { calendarText as text } from '../../text/calendar.ts'
import type { EntryLook } from './calendar-entry.tsx'

export type DayListProps = {
  readonly day: Day
  readonly mark: OutputOf<'calendar.month'>['holidays'][number] | undefined
  readonly looks: readonly EntryLook[]
  readonly onClose: () => void
}

export function DayList({ day, mark, looks, onClose }: DayListProps) {
  const navigate = useNavigate()
  const list = useRef<HTMLUListElement>(null)
  const move = (step: 1 | -1): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    buttons[at < 0 ? 0 : at + step]?.focus()
  }
  useKeys({ escape: onClose, arrowdown: () => move(1), arrowup: () => move(-1) }, { isModal: true })
  return (
    <Drawer
      open
      size="min(30rem, 92vw)"
      title={`${dayInChinese(day)} ${weekdayInChinese(day)}`}
      onClose={onClose}
      afterOpenChange={(isOpen) => {
        if (isOpen) list.current?.querySelector('button')?.focus()
      }}
    >
      <div className="stack">
        {mark !== undefined && (
          <p className="second">{mark.isWorkday ? text.workedNamed(mark.name) : text.offNamed(mark.name)}</p>
        )}
        {looks.length === 0 && <p className="second">{text.nothing}</p>}
        <ul ref={list} className="calendar-list">
          {looks.map((look) => (
            <li key={look.key}>
              <button type="button" className="calendar-line" onClick={() => void navigate(look.path)}>
                <span className="calendar-line-words">
                  <span>{look.title}</span>
                  <span className="row">
                    {look.badge}
                    <span className="hint">{look.note}</span>
                  </span>
                </span>
                <RightOutlined />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  )
}
