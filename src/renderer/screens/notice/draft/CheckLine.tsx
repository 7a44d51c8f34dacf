/** Says what a draft still lacks before it can be posted: the first thing by name, or that nothing is wrong. Judges nothing. */
import { CheckOutlined, ExclamationCircleOutlined } from '@ant-design/icons'
import { noticeText } from '../../../text/notice.ts'
import type { Known } from '../known.ts'

export type CheckLineProps = Pick<Known, 'gaps' | 'findings'> & {
  /** Whether something typed was refused, so that what the check saw is not what stands here. */
  readonly isRefused: boolean
}

export function CheckLine({ gaps, findings, isRefused }: CheckLineProps) {
  const [gap] = gaps
  if (isRefused)
    return (
      <span id="notice-check" className="notice-check toned tone-amber" role="status">
        <span>
          <ExclamationCircleOutlined /> {noticeText.refusedWords}
        </span>
      </span>
    )
  if (gap === undefined && findings.length === 0)
    return (
      <span id="notice-check" className="notice-check toned tone-jade" role="status">
        <span>
          <CheckOutlined /> {noticeText.ready}
        </span>
      </span>
    )
  return (
    <span id="notice-check" className="notice-check toned tone-amber" role="status">
      {gap !== undefined && (
        <span>
          <ExclamationCircleOutlined /> {gaps.length > 1 && noticeText.gapsMissing(gaps.length)}
          {gap.sentence}
        </span>
      )}
      {findings.length > 0 && (
        <span>
          <ExclamationCircleOutlined /> {noticeText.findings(findings.length)}
        </span>
      )}
    </span>
  )
}
