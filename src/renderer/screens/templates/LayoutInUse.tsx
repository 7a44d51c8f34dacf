/** The layout that a kind of paper has now, and the ways to another. Changes nothing itself. */
import { FileAddOutlined, FileWordOutlined, FormOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { TemplateId } from '../../../domain/identity.ts'
import type { OutputOf } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { templatesText } from '../../text/templates.ts'

const text = templatesText

/** A template that was loaded. */
export type Kept = OutputOf<'templates.list'>[number]

export type LayoutInUseProps = {
  readonly used: Kept | null
  readonly others: readonly Kept[]
  /** Choosing is the next step. */
  readonly isFilled: boolean
  readonly isBusy: boolean
  /** Null while a chosen file waits for its answer. */
  readonly onChoose: (() => void) | null
  readonly onUse: (templateId: TemplateId | null) => void
  readonly onWrite: (which: 'starter' | 'sample') => void
}

export function LayoutInUse(props: LayoutInUseProps) {
  const { used, others, isFilled, isBusy, onChoose, onUse, onWrite } = props
  return (
    <Section title={text.now}>
      <div className="stack stack-tight">
        <p className="templates-name">
          {used !== null && <FileWordOutlined />}
          {used === null ? text.own : used.name}
        </p>
        <div className="row">
          {onChoose !== null && (
            <Button
              type={isFilled ? 'primary' : 'default'}
              icon={<FileAddOutlined />}
              loading={isBusy}
              onClick={onChoose}
            >
              {used === null ? text.choose : text.chooseAnother}
            </Button>
          )}
          {used !== null && (
            <>
              <Button onClick={() => onWrite('sample')}>{text.sample}</Button>
              <Button onClick={() => onUse(null)}>{text.backToOwn}</Button>
            </>
          )}
          <Button icon={<FormOutlined />} onClick={() => onWrite('starter')}>
            {text.starter}
          </Button>
        </div>
        <p className="hint">{text.starterHint}</p>
        {others.length > 0 && (
          <div>
            <h3 className="templates-others">{text.others}</h3>
            <ul className="templates-list">
              {others.map((one) => (
                <li key={one.templateId}>
                  <span className="grow">{one.name}</span>
                  <Button
                    type="link"
                    aria-label={text.pickAgainOf(one.name)}
                    onClick={() => onUse(one.templateId)}
                  >
                    {text.pickAgain}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  )
}
