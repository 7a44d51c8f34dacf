/** Draws what stands around a page: the rail with the menu, the header, and a middle that scrolls alone. */
import { type ReactNode, useEffect } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { partsText } from '../../text/parts.ts'
import { useKeys } from '../hooks/use-keys.ts'
import { DemoBar } from './DemoBar.tsx'
import { FrameTools } from './FrameTools.tsx'
import { Mark } from './Mark.tsx'
import { type MenuItem, useShell } from './shell.ts'
import { useTightness } from './use-tightness.ts'
import './frame.css'

export type FrameProps = {
  readonly title: string
  readonly subtitle?: ReactNode
  /** A state badge right beside the title. */
  readonly badge?: ReactNode
  /** The page's own buttons in the header, before the tools. */
  readonly actions?: ReactNode
  /** One line pinned under the middle, as the backup line of 工作台. */
  readonly foot?: ReactNode
  /** The page itself tells where writing stands; else a failure stands at its foot. */
  readonly tellsSaved?: boolean | undefined
  /** Gives the middle no padding and no scroll of its own, for pages that divide it themselves. */
  readonly isBare?: boolean | undefined
  readonly children: ReactNode
}

/** More than so many are no longer told one by one. */
const mostShown = 999

function RailItem({ path, alsoAt, label, icon, waitingCount = 0 }: MenuItem) {
  const { pathname } = useLocation()
  const words = (
    <>
      <span className="rail-icon">{icon}</span>
      <span className="rail-word">{label}</span>
      {waitingCount > 0 && (
        <span className="rail-count" role="img" aria-label={partsText.badgeCount(waitingCount)}>
          {waitingCount > mostShown ? partsText.moreThan(mostShown) : waitingCount}
        </span>
      )}
    </>
  )
  return (
    <li>
      {[alsoAt ?? []].flat().some((other) => pathname.startsWith(other)) ? (
        <Link to={path} className="rail-item active" aria-current="page">
          {words}
        </Link>
      ) : (
        <NavLink to={path} end={path === '/'} className="rail-item">
          {words}
        </NavLink>
      )}
    </li>
  )
}

export function Frame(props: FrameProps) {
  const { title, subtitle, badge, actions, tellsSaved, isBare, children } = props
  const shell = useShell()
  const foot = props.foot ?? (tellsSaved === true ? undefined : shell.notSaved)
  const { header, isTight } = useTightness(`${title}|${shell.textSize}`)
  useKeys({ f1: shell.onHelp })
  useEffect(() => {
    document.title = `${title}_${partsText.productName}`
  }, [title])
  return (
    <div className="window">
      <button type="button" className="skip-link" onClick={focusContent}>
        {partsText.skipToContent}
      </button>
      {shell.demo !== undefined && <DemoBar {...shell.demo} />}
      <div className="frame">
        <aside className="rail" aria-label={partsText.productName}>
          <div className="rail-head">
            <Mark />
            <div className="rail-names">
              <span className="rail-product">{partsText.productName}</span>
              <span className="rail-community">{shell.communityName}</span>
            </div>
          </div>
          <nav aria-label={partsText.mainMenu}>
            <ul className="rail-menu">
              {shell.menu.map((item) => (
                <RailItem key={item.path} {...item} />
              ))}
            </ul>
          </nav>
        </aside>
        <div className="page">
          <header ref={header} className={isTight ? 'page-header is-tight' : 'page-header'}>
            <h1 className="page-title">{title}</h1>
            {badge}
            {subtitle !== undefined && <div className="page-subtitle">{subtitle}</div>}
            <span className="page-header-gap" />
            {actions !== undefined && <div className="page-actions">{actions}</div>}
            <FrameTools />
          </header>
          <main
            id="content"
            tabIndex={-1}
            className={isBare === true ? 'page-content is-bare' : 'page-content'}
          >
            {isBare === true ? children : <div className="page-column">{children}</div>}
          </main>
          {foot !== undefined && <footer className="page-foot">{foot}</footer>}
        </div>
      </div>
    </div>
  )
}

function focusContent(): void {
  document.getElementById('content')?.focus()
}
