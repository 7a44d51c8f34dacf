/** The card that a screen is made of, and the small parts that lie in it: facts, and a label row for a switch. */
import { type ReactNode, useId } from 'react'
import './page/pages.css'

export type SectionProps = {
  readonly title?: ReactNode
  /** At the right of the title: a count, a link 全部, a button. */
  readonly extra?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function Section({ title, extra, className, children }: SectionProps) {
  const titleId = useId()
  return (
    <section
      className={className === undefined ? 'section' : `section ${className}`}
      aria-labelledby={title === undefined ? undefined : titleId}
    >
      {title !== undefined && (
        <div className="section-head">
          <h2 id={titleId} className="section-title">
            {title}
          </h2>
          {extra !== undefined && <div className="section-extra">{extra}</div>}
        </div>
      )}
      {children}
    </section>
  )
}

export type Fact = { readonly name: string; readonly value: ReactNode }
export type FactListProps = {
  readonly facts: readonly Fact[]
  /** ruled: a line between facts · plain · pairs: two columns */
  readonly look?: 'ruled' | 'plain' | 'pairs' | undefined
}

export function FactList({ facts, look = 'ruled' }: FactListProps) {
  return (
    <dl className={`fact-list fact-list-${look}`}>
      {facts.map(({ name, value }) => (
        <div key={name} className="fact">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export type LabelRowProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** A switch or another control without its own label, under the id that ties it to this one. */
  readonly children: (controlId: string) => ReactNode
}

/** Gives a switch its 44 px: the whole row is the label. Checkboxes and radios bring theirs. */
export function LabelRow({ label, hint, children }: LabelRowProps) {
  const controlId = useId()
  return (
    <label className="label-row" htmlFor={controlId}>
      {children(controlId)}
      <span>
        {label}
        {hint !== undefined && <span className="label-row-hint">{hint}</span>}
      </span>
    </label>
  )
}
