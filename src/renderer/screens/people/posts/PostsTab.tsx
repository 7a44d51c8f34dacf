/** 三长和网格: who holds which post where, what stands empty, whose term runs out. */
import { PlusOutlined, SearchOutlined, WarningFilled } from '@ant-design/icons'
import { Button, Input, Segmented, Select } from 'antd'
import { useState } from 'react'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import type { Person } from '../../../../domain/people/person.ts'
import {
  describeArea,
  endingPosts,
  findPostGaps,
  findPosts,
  groupPosts,
  isHeld,
  type Post,
  type PostArea,
  type PostKind,
  postKindNames,
  postKinds,
} from '../../../../domain/people/post.ts'
import { tell, useAsk } from '../../../api.ts'
import { AskFailed, AskWaiting } from '../../../parts/Asking.tsx'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { PeopleTabs } from '../../../parts/frame/PeopleTabs.tsx'
import { useKeys } from '../../../parts/hooks/use-keys.ts'
import { useToday } from '../../../parts/hooks/use-today.ts'
import { useWritten } from '../../../parts/hooks/use-written.tsx'
import { PaperButton } from '../../../parts/paper/PaperButton.tsx'
import { Section } from '../../../parts/Section.tsx'
import { Badge } from '../../../parts/StateBadge.tsx'
import { UndoToast } from '../../../parts/UndoToast.tsx'
import { postsText } from '../../../text/posts.ts'
import { AppointDrawer } from './AppointDrawer.tsx'
import { ChangePost, EndPost, HandOver } from './HandOver.tsx'
import { PastePosts } from './PastePosts.tsx'
import { type PostRow, PostRows } from './PostRows.tsx'
import './posts.css'

const text = postsText
/** As many gaps are named at first; the others when they are asked for. */
const namedGaps = 24

type View = 'all' | 'gaps' | 'ending'

type Opened =
  | { readonly act: 'appoint'; readonly kind: PostKind; readonly area: PostArea }
  | { readonly act: 'paste' }
  | { readonly act: 'change' | 'end' | 'hand-over'; readonly post: Post }

const anywhere: PostArea = { estateName: '', building: '', entrance: '', grid: '' }

export function PostsTab({ people }: { readonly people: readonly Person[] }) {
  const asked = useAsk('posts.list', {})
  const places = useAsk('posts.places', {})
  if (asked.data !== undefined && places.data !== undefined)
    return <Posts posts={asked.data} places={places.data} people={people} />
  const failure = asked.error?.failure ?? places.error?.failure
  return failure === undefined ? (
    <AskWaiting />
  ) : (
    <AskFailed failure={failure} onRetry={() => void Promise.all([asked.refetch(), places.refetch()])} />
  )
}

/** 三长名册 for the head of the page, once anybody holds a post. */
export function PostListButton() {
  const posts = useAsk('posts.list', {}).data ?? []
  return posts.some(isHeld) ? (
    <PaperButton subject={{ kind: 'community', year: null }} kind="post-list" />
  ) : null
}

type PostsProps = {
  readonly posts: readonly Post[]
  readonly places: Parameters<typeof findPostGaps>[1]
  readonly people: readonly Person[]
}

function Posts({ posts, places, people }: PostsProps) {
  const today = useToday()
  const { sayRefused } = useWritten()
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<PostKind | 'all'>('all')
  const [view, setView] = useState<View>('all')
  const [opened, setOpened] = useState<Opened | null>(null)
  const [ended, setEnded] = useState<Post | null>(null)
  const held = posts.filter(isHeld)
  const former = posts.filter((post) => !isHeld(post))
  const ofKind = held.filter((post) => kind === 'all' || post.kind === kind)
  const isSearching = typed.trim() !== ''
  const shown = isSearching ? findPosts(ofKind, typed) : ofKind
  const gaps = findPostGaps(posts, places).filter((gap) => kind === 'all' || gap.kind === kind)
  const ending = endingPosts(ofKind, today)
  const rows: readonly PostRow[] =
    isSearching || view === 'ending'
      ? (isSearching ? shown : ending).map((post) => ({ kind: 'post', post, isPlaced: true }))
      : groupPosts(shown).flatMap((group): readonly PostRow[] => [
          {
            kind: 'heading',
            words:
              [group.estateName, group.building].filter((word) => word !== '').join(' ') || text.noBuilding,
            count: group.posts.length,
          },
          ...group.posts.map((post) => ({ kind: 'post', post, isPlaced: false }) as const),
        ])
  useKeys({ escape: () => (isSearching ? setTyped('') : false) }, { isOn: opened === null })
  const estates = [...new Set([...places, ...held].map((one) => one.estateName))].filter(
    (name) => name !== '',
  )
  const startArea = { ...anywhere, estateName: estates.length === 1 ? (estates[0] ?? '') : '' }
  const appoint = (of: PostKind, area: PostArea) => setOpened({ act: 'appoint', kind: of, area })
  const takeBack = async () => {
    if (ended === null) return
    setEnded(null)
    const reply = await tell('posts.restore', { postId: ended.id })
    if (!reply.ok) sayRefused(reply.failure)
  }
  const close = () => setOpened(null)
  const appointButton = (
    <Button
      type={opened === null ? 'primary' : 'default'}
      icon={<PlusOutlined />}
      onClick={() => appoint(kind === 'all' ? 'group-lead' : kind, startArea)}
    >
      {text.appoint}
    </Button>
  )
  const pasteButton = <Button onClick={() => setOpened({ act: 'paste' })}>{text.paste}</Button>
  return (
    <>
      <div className="row people-tools">
        <PeopleTabs current="posts" />
        <span className="grow" />
        {posts.length > 0 && pasteButton}
        {posts.length > 0 && appointButton}
      </div>
      {posts.length === 0 ? (
        <Section>
          <EmptyState
            title={text.empty}
            actions={
              <>
                {appointButton}
                {pasteButton}
              </>
            }
          >
            <p>{text.emptyHint}</p>
          </EmptyState>
        </Section>
      ) : (
        <>
          <div className="row people-tools">
            <Input
              className="people-search"
              prefix={<SearchOutlined />}
              aria-label={text.search}
              placeholder={text.searchExample}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Select<PostKind | 'all'>
              className="posts-kind"
              aria-label={text.kindFilter}
              value={kind}
              options={[
                { value: 'all', label: text.allKinds },
                ...postKinds.map((one) => ({ value: one, label: postKindNames[one] })),
              ]}
              onChange={setKind}
            />
            <Segmented<View>
              aria-label={text.viewLabel}
              value={view}
              options={[
                { value: 'all', label: text.count(ofKind.length) },
                { value: 'gaps', label: text.gaps(gaps.length) },
                { value: 'ending', label: text.ending(ending.length) },
              ]}
              onChange={setView}
            />
            <output className={isSearching ? 'hint' : 'visually-hidden'} aria-live="polite">
              {isSearching ? text.found(shown.length) : text.count(ofKind.length)}
            </output>
          </div>
          {!isSearching && view === 'gaps' ? (
            <Gaps gaps={gaps} onFill={appoint} />
          ) : (
            <Section>
              {rows.length === 0 ? (
                <p className="second">{isSearching ? text.nobodyFound(typed.trim()) : text.nobodyHere}</p>
              ) : (
                <PostRows
                  key={`${view} ${kind}`}
                  rows={rows}
                  today={today}
                  onHandOver={(post) => setOpened({ act: 'hand-over', post })}
                  onChange={(post) => setOpened({ act: 'change', post })}
                />
              )}
            </Section>
          )}
          {!isSearching && view === 'all' && former.length > 0 && <Former posts={former} />}
        </>
      )}
      {opened?.act === 'appoint' && (
        <AppointDrawer
          kind={opened.kind}
          area={opened.area}
          estates={estates}
          people={people}
          onClose={close}
        />
      )}
      {opened?.act === 'paste' && <PastePosts startArea={startArea} people={people} onClose={close} />}
      {opened?.act === 'hand-over' && (
        <HandOver post={opened.post} people={people} today={today} onClose={close} />
      )}
      {opened?.act === 'change' && (
        <ChangePost
          post={opened.post}
          onEnd={() => setOpened({ act: 'end', post: opened.post })}
          onClose={close}
        />
      )}
      {opened?.act === 'end' && (
        <EndPost
          post={opened.post}
          today={today}
          onClose={close}
          onEnded={() => {
            close()
            setEnded(opened.post)
          }}
        />
      )}
      {ended !== null && (
        <div className="toast-place">
          <UndoToast
            key={ended.id}
            words={text.ended(ended.name)}
            onUndo={() => void takeBack()}
            onGone={() => setEnded(null)}
          />
        </div>
      )}
    </>
  )
}

type GapsProps = {
  readonly gaps: ReturnType<typeof findPostGaps>
  readonly onFill: (kind: PostKind, area: PostArea) => void
}

function Gaps({ gaps, onFill }: GapsProps) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? gaps : gaps.slice(0, namedGaps)
  return (
    <Section className="posts-gaps">
      {gaps.length === 0 && <p className="second">{text.noGaps}</p>}
      <ul className="row">
        {shown.map(({ kind, area }) => (
          <li key={`${kind} ${describeArea(area)}`}>
            <Button icon={<WarningFilled />} onClick={() => onFill(kind, area)}>
              {text.gap(describeArea(area), postKindNames[kind])}
            </Button>
          </li>
        ))}
        {shown.length < gaps.length && (
          <li>
            <Button type="link" onClick={() => setIsWhole(true)}>
              {text.moreGaps(gaps.length - shown.length)}
            </Button>
          </li>
        )}
      </ul>
    </Section>
  )
}

function Former({ posts }: { readonly posts: readonly Post[] }) {
  const [isShown, setIsShown] = useState(false)
  return (
    <Section
      title={text.former(posts.length)}
      extra={
        <Button type="link" onClick={() => setIsShown(!isShown)}>
          {isShown ? text.hideFormer : text.showFormer}
        </Button>
      }
    >
      {isShown && (
        <ul className="people-list">
          {posts.toReversed().map((post) => (
            <li key={post.id} className="posts-line">
              <span className="people-name">
                <b>{post.name}</b> <Badge>{postKindNames[post.kind]}</Badge>
              </span>
              <span className="cut">{describeArea(post)}</span>
              <span className="second posts-term">
                {text.formerLine(
                  dayInChinese(post.endedOn ?? post.from),
                  post.endedReason,
                  post.successorName,
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
