/** Says what was computed, line by line, and the verdict that follows. No control here lets a person choose it. */
import {
  CheckCircleFilled,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Tone } from '../signs.tsx'
import './counts.css'

export type VerdictLine = {
  /** null while a number is still missing. */
  readonly met: boolean | null
  /** 票数相符, 到会要求, 同意要求 */
  readonly name: string
  /** The sentence with both numbers: 到会 28，过半数须 15 票，同意 21 票. */
  readonly sentence: string
  /** 达到, 多 6 票, 还差 2 票 */
  readonly result: string
}

export type VerdictLinesProps = { readonly lines: readonly VerdictLine[] }

export function VerdictLines({ lines }: VerdictLinesProps) {
  return (
    <ul className="verdict-lines">
      {lines.map(({ met, name, sentence, result }) => (
        <li key={name} className={`verdict-line tone-${met === null ? 'amber' : met ? 'jade' : 'plum'}`}>
          {met === null ? (
            <ExclamationCircleOutlined />
          ) : met ? (
            <CheckCircleFilled />
          ) : (
            <CloseCircleOutlined />
          )}
          <span className="verdict-line-name">{name}</span>
          <span>{sentence}</span>
          <span className="verdict-line-result">{result}</span>
        </li>
      ))}
    </ul>
  )
}

export type VerdictProps = {
  /** adopted jade, rejected plum, open slate: an outcome without victory, or not yet computable. */
  readonly kind: 'adopted' | 'rejected' | 'open'
  readonly word: string
  /** The rule's name and date. */
  readonly rule?: ReactNode
}

const verdictTones = { adopted: 'jade', rejected: 'plum', open: 'slate' } as const satisfies Record<
  VerdictProps['kind'],
  Tone
>

export function Verdict({ kind, word, rule }: VerdictProps) {
  return (
    <div className={`verdict tone-${verdictTones[kind]}`}>
      <p className="verdict-word" role="status">
        {kind === 'adopted' && <CheckCircleFilled />}
        {kind === 'rejected' && <CloseCircleOutlined />}
        {kind === 'open' && <MinusCircleOutlined />}
        {word}
      </p>
      {rule !== undefined && <p className="verdict-rule">{rule}</p>}
    </div>
  )
}

export type WarningBoxProps = { readonly title: string; readonly children?: ReactNode }

/** Amber box: what the result does not decide, what is missing before the next step. */
export function WarningBox({ title, children }: WarningBoxProps) {
  return (
    <div className="warning-box">
      <p className="warning-box-title">
        <ExclamationCircleOutlined />
        {title}
      </p>
      {children}
    </div>
  )
}
