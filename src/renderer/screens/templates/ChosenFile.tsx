/** What the check of a chosen file found: every place that has to be mended, or that it may be used. Checks nothing itself. */
import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons'
import { Button } from 'antd'
import type { OutputOf } from '../../api.ts'
import { Section } from '../../parts/Section.tsx'
import { templatesText } from '../../text/templates.ts'

const text = templatesText

/** A file that was picked, with what its check found. */
export type Chosen = OutputOf<'templates.choose'>

export type ChosenFileProps = {
  readonly chosen: Chosen
  readonly isBusy: boolean
  readonly onUse: () => void
  readonly onAgain: () => void
  readonly onDrop: () => void
}

export function ChosenFile({ chosen, isBusy, onUse, onAgain, onDrop }: ChosenFileProps) {
  const { fileName, problems, used } = chosen
  const isFine = problems.length === 0
  return (
    <Section title={text.chosen}>
      <div className="stack stack-tight">
        <p className="templates-name">{fileName}</p>
        <p className={`templates-verdict tone-${isFine ? 'jade' : 'amber'}`} role="status">
          {isFine ? <CheckCircleFilled /> : <ExclamationCircleFilled />}
          <b>{isFine ? text.fine : text.problems(problems.length)}</b>
        </p>
        {isFine && <p className="hint">{used.length === 0 ? text.usedNone : text.used(used.length)}</p>}
        {!isFine && (
          <ul className="templates-problems">
            {problems.map(({ place, placeholder, sentence }) => (
              <li key={`${place} ${placeholder} ${sentence}`}>
                <span className="templates-place">{place}</span>
                {placeholder !== '' && <code className="templates-code">{placeholder}</code>}
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        )}
        <div className="row">
          {isFine && (
            <Button type="primary" loading={isBusy} onClick={onUse}>
              {text.use}
            </Button>
          )}
          <Button type={isFine ? 'default' : 'primary'} onClick={onAgain}>
            {text.chooseAgain}
          </Button>
          <Button onClick={onDrop}>{text.drop}</Button>
        </div>
      </div>
    </Section>
  )
}
