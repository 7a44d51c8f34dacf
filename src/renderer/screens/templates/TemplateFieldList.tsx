/** 占位词一览: every word that a template of the kind may use, copied by a press. Writes no template. */
import { CopyOutlined } from '@ant-design/icons'
import { App } from 'antd'
import type { TemplateKind } from '../../../domain/papers/template-fields.ts'
import { type OutputOf, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { templatesText } from '../../text/templates.ts'

const text = templatesText

type Field = OutputOf<'templates.fields'>[number]
type Line = {
  readonly key: string
  readonly placeholder: string
  readonly meaning: string
  readonly sample: string
}

const linesOf = (field: Field): readonly Line[] => {
  const { name, meaning, sample, fields } = field
  if (fields === null) return [{ key: name, placeholder: `{${name}}`, meaning, sample }]
  return [
    { key: `#${name}`, placeholder: `{#${name}}`, meaning: `${text.list}：${meaning}`, sample: '' },
    ...fields.map((inner) => ({
      key: `${name}/${inner.name}`,
      placeholder: `{${inner.name}}`,
      meaning: inner.meaning,
      sample: inner.sample,
    })),
    { key: `/${name}`, placeholder: `{/${name}}`, meaning: '', sample: '' },
  ]
}

/** The system's own way, or the old one where the window may not ask for it. */
const copy = async (words: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    const field = document.createElement('textarea')
    const focused = document.activeElement
    field.value = words
    document.body.append(field)
    field.select()
    const isCopied = document.execCommand('copy')
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
    return isCopied
  }
}

export function TemplateFieldList({ kind }: { readonly kind: TemplateKind }) {
  const { message } = App.useApp()
  const asked = useAsk('templates.fields', { kind })
  if (asked.error !== null)
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <AskWaiting />
  const take = async (placeholder: string) => {
    if (await copy(placeholder)) void message.success(text.copied(placeholder))
    else void message.info(text.notCopied)
  }
  const first = asked.data.find((field) => field.fields === null && field.name !== '标题')?.name ?? ''
  return (
    <div className="templates-fields">
      <p className="hint">{text.fieldsHint}</p>
      <p className="hint">{text.optionalHint(first)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.placeholder}</th>
            <th scope="col">{text.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {asked.data.map((field) =>
            linesOf(field).map(({ key, placeholder, meaning, sample }) => (
              <tr key={key} className={key.includes('/') && !key.startsWith('/') ? 'is-inner' : undefined}>
                <td>
                  <button
                    type="button"
                    className="templates-copy"
                    aria-label={text.copyOf(placeholder)}
                    onClick={() => void take(placeholder)}
                  >
                    <CopyOutlined />
                    <code>{placeholder}</code>
                  </button>
                </td>
                <td>
                  {meaning}
                  {sample !== '' && <span className="templates-sample">{text.exampleOf(sample)}</span>}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  )
}
