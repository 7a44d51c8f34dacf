/** The signs that stand with every colour: the three choices, met or still missing. Decides no result. */
import {
  CheckOutlined,
  CloseOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Choice } from '../../domain/vote/vote.ts'
import './signs.css'

/** Colour families of tints and words; each always stands with a word and a sign. */
export type Tone = 'plain' | 'cinnabar' | 'jade' | 'plum' | 'slate' | 'indigo' | 'amber' | 'crimson'

/** Jade, plum and slate: against is an opinion, never an error. */
export const choiceTones = { for: 'jade', against: 'plum', abstain: 'slate' } as const satisfies Record<
  Choice,
  Tone
>

export function ChoiceSign({ choice }: { readonly choice: Choice }) {
  if (choice === 'for') return <CheckOutlined />
  return choice === 'against' ? <CloseOutlined /> : <MinusCircleOutlined />
}

export type MetSignProps = { readonly met: boolean; readonly word: ReactNode }

/** ✔ in jade or ! in amber, with its word. */
export function MetSign({ met, word }: MetSignProps) {
  return (
    <span className={met ? 'met-sign tone-jade' : 'met-sign tone-amber is-missing'}>
      {met ? <CheckOutlined /> : <ExclamationCircleOutlined />}
      {word}
    </span>
  )
}
