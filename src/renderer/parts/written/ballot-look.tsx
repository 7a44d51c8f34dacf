/** The sign and colour of where a ballot is. Decides no state. */
import {
  CheckOutlined,
  ClockCircleOutlined,
  MinusCircleOutlined,
  StopOutlined,
  SwapOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { BallotState } from '../../../domain/owners/written-vote.ts'
import type { Tone } from '../signs.tsx'

/** 有效 has the indigo of 已收回: it says nothing of for or against. */
export const ballotLooks: Readonly<Record<BallotState, readonly [Tone, ComponentType]>> = {
  undelivered: ['plain', MinusCircleOutlined],
  outstanding: ['amber', ClockCircleOutlined],
  valid: ['indigo', CheckOutlined],
  void: ['plum', StopOutlined],
  replaced: ['slate', SwapOutlined],
}
