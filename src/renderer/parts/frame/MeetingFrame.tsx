/** Draws what stands around a running meeting: one line above, the bar with keys below, the paper between. */
import { DesktopOutlined, TeamOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { type ReactNode, useEffect } from 'react'
import { partsText } from '../../text/parts.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { KeyButton } from '../KeyButton.tsx'
import { MetSign } from '../signs.tsx'
import { BackButton } from './BackButton.tsx'
import { DemoBar } from './DemoBar.tsx'
import { Mark } from './Mark.tsx'
import { useShell } from './shell.ts'
import { useTightness } from './use-tightness.ts'
import './frame.css'

export type MeetingFrameProps = {
  readonly title: string
  /** The state of the meeting; gives way in narrow windows. */
  readonly badge?: ReactNode
  /** A SaveState. */
  readonly saved?: ReactNode
  readonly attendance?: { readonly present: number; readonly due: number; readonly met: boolean } | undefined
  /** What the residents see on the big screen now. */
  readonly bigScreen?: string | undefined
  /** A few words of time, as 已开 22 分钟; gives way in narrow windows. */
  readonly timing?: ReactNode
  /** The local clock, 19:52. */
  readonly clock?: string | undefined
  /** Buttons at the right end of the line, as Word, PDF, 签字页. */
  readonly tools?: ReactNode
  readonly onBack?: (() => void) | undefined
  readonly bar?: ReactNode
  /** The middle divides itself and scrolls by its own columns. */
  readonly isBare?: boolean | undefined
  readonly children: ReactNode
}

export function MeetingFrame(props: MeetingFrameProps) {
  const { title, attendance, bigScreen, onBack } = props
  const shell = useShell()
  const { header, isTight } = useTightness(`${title}|${bigScreen}|${attendance?.met}|${shell.textSize}`)
  useKeys({ f1: shell.onHelp })
  useEffect(() => {
    document.title = `${title}_${partsText.productName}`
  }, [title])
  return (
    <div className="window">
      {shell.demo !== undefined && <DemoBar {...shell.demo} />}
      <div className="meeting-frame">
        <header ref={header} className={isTight ? 'meeting-line is-tight' : 'meeting-line'}>
          {onBack === undefined ? <Mark /> : <BackButton words={partsText.back} onPress={onBack} />}
          <h1 className="meeting-title" title={title}>
            {title}
          </h1>
          {props.badge !== undefined && <span className="not-narrow">{props.badge}</span>}
          {props.saved}
          <span className="page-header-gap" />
          {attendance !== undefined && (
            <span className="meeting-fact">
              <TeamOutlined />
              <span>
                {partsText.attendance} <b>{attendance.present}</b>
                <span className="not-narrow not-tight"> / {attendance.due}</span>{' '}
                <MetSign
                  met={attendance.met}
                  word={attendance.met ? partsText.reached : partsText.notReached}
                />
              </span>
            </span>
          )}
          {bigScreen !== undefined && (
            <span className="meeting-fact">
              <DesktopOutlined />
              <span>
                <span className="not-narrow not-tight">{partsText.bigScreenPrefix}</span>
                {bigScreen}
              </span>
            </span>
          )}
          {props.timing !== undefined && (
            <span className="meeting-fact only-wide not-tight">{props.timing}</span>
          )}
          {props.clock !== undefined && <time className="meeting-clock">{props.clock}</time>}
          {props.tools !== undefined && <div className="page-actions">{props.tools}</div>}
        </header>
        <main
          id="content"
          tabIndex={-1}
          className={props.isBare === true ? 'meeting-content is-bare' : 'meeting-content'}
        >
          {props.children}
        </main>
        {props.bar}
      </div>
    </div>
  )
}

export type BarKey = {
  readonly label: string
  readonly hint: string
  readonly onPress: () => void
  readonly isDisabled?: boolean | undefined
  /** Goes under 更多 in narrow windows. */
  readonly isMinor?: boolean | undefined
}

export type BottomBarProps = {
  /** Stacked keys at the left: 签到 F2 … 休息 F8. */
  readonly keys?: readonly BarKey[] | undefined
  /** Anything else at the left: inline keys, an undo line, a check line. */
  readonly children?: ReactNode
  /** The right end: the step back, then exactly one filled button, then 结束会议. */
  readonly right?: ReactNode
}

export function BottomBar({ keys = [], children, right }: BottomBarProps) {
  const minor = keys.filter((key) => key.isMinor === true)
  return (
    <footer className="bottom-bar">
      {keys.length > 0 && (
        <div className="bar-keys">
          {keys.map((key) => (
            <span key={key.hint} className={key.isMinor === true ? 'bar-key-minor' : undefined}>
              <KeyButton
                look="stacked"
                label={key.label}
                hint={key.hint}
                onPress={key.onPress}
                isDisabled={key.isDisabled}
              />
            </span>
          ))}
          {minor.length > 0 && <MoreKeys keys={minor} />}
        </div>
      )}
      {children}
      <span className="page-header-gap" />
      {right !== undefined && <div className="bar-right">{right}</div>}
    </footer>
  )
}

function MoreKeys({ keys }: { readonly keys: readonly BarKey[] }) {
  const hint = `${keys[0]?.hint}–${keys.at(-1)?.hint}`
  return (
    <Dropdown
      trigger={['click']}
      placement="topLeft"
      menu={{
        items: keys.map((key) => ({
          key: key.hint,
          label: `${key.label} ${key.hint}`,
          disabled: key.isDisabled === true,
          onClick: key.onPress,
        })),
      }}
    >
      <span className="bar-more">
        <KeyButton look="stacked" label={partsText.moreKeys} hint={hint} onPress={() => undefined} />
      </span>
    </Dropdown>
  )
}
