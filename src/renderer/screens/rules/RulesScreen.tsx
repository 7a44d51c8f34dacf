/** 规则: the rule book with worked examples, the house rules, periods, and holidays. Computes no rule. */
import { Button, Segmented } from 'antd'
import { useNavigate, useSearchParams } from 'react-router'
import { Frame } from '../../parts/frame/Frame.tsx'
import { rulesText } from '../../text/rules.ts'
import { HolidayView } from './HolidayView.tsx'
import { HouseView } from './HouseView.tsx'
import { LawView } from './LawView.tsx'
import { PeriodView } from './PeriodView.tsx'
import './rules.css'

const text = rulesText
const views = ['law', 'house', 'periods', 'holidays'] as const

export function RulesScreen() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const view = views.find((one) => one === search.get('view')) ?? 'law'
  return (
    <Frame
      title={text.title}
      actions={<Button onClick={() => void navigate('/settings')}>{text.back}</Button>}
    >
      <Segmented
        className="rules-views"
        aria-label={text.viewLabel}
        value={view}
        options={views.map((value) => ({ value, label: text.views[value] }))}
        onChange={(value) => setSearch({ view: value }, { replace: true })}
      />
      {view === 'law' && <LawView />}
      {view === 'house' && <HouseView />}
      {view === 'periods' && <PeriodView />}
      {view === 'holidays' && <HolidayView />}
    </Frame>
  )
}
