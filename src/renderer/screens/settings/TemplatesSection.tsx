/** Which papers are made with the office's own Word template, and the way to the templates. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { useAsk } from '../../api.ts'
import { FactList, Section } from '../../parts/Section.tsx'
import { templatesText } from '../../text/templates.ts'

const text = templatesText

export function TemplatesSection() {
  const navigate = useNavigate()
  const used = (useAsk('templates.list', {}).data ?? []).filter((one) => one.isUsed)
  return (
    <Section
      title={text.title}
      extra={<Button onClick={() => void navigate('/templates')}>{text.open}</Button>}
    >
      <div className="stack stack-tight">
        <p className="hint">{text.lead}</p>
        {used.length > 0 && (
          <FactList facts={used.map(({ kind, name }) => ({ name: paperTraits[kind].name, value: name }))} />
        )}
      </div>
    </Section>
  )
}
