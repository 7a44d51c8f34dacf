/** One post as a line: who, which kind, where, until when; the phone stays masked until it is asked for. */
import { WarningFilled } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { dayInChinese } from '../../../../domain/chinese-text.ts'
import {
  describeArea,
  type Post,
  postKindNames,
  standingOfTerm,
  withWord,
} from '../../../../domain/people/post.ts'
import { tell } from '../../../api.ts'
import { Badge } from '../../../parts/StateBadge.tsx'
import { postsText } from '../../../text/posts.ts'

const text = postsText

export type PostLineProps = {
  readonly post: Post
  readonly today: string
  readonly height: number
  /** Which row of how many, since only some are drawn. */
  readonly place: number
  readonly count: number
  /** Whether the whole place is told, because no heading does. */
  readonly isPlaced: boolean
  readonly onHandOver: () => void
  readonly onChange: () => void
}

export function PostLine(props: PostLineProps) {
  const { post, today, height, place, count, isPlaced, onHandOver, onChange } = props
  const [phone, setPhone] = useState<string | null>(null)
  const toggle = async () => {
    if (phone !== null) return setPhone(null)
    const reply = await tell('people.showPhone', { personId: post.personId })
    if (reply.ok) setPhone(reply.value)
  }
  const area = isPlaced
    ? describeArea(post)
    : [withWord(post.entrance, '单元'), post.grid].filter((word) => word !== '').join(' ')
  return (
    <li className="posts-line" style={{ height }} aria-posinset={place} aria-setsize={count}>
      <span className="people-name">
        <b>{post.name}</b> <Badge>{postKindNames[post.kind]}</Badge>
      </span>
      <span className="cut">{area}</span>
      <span className="posts-term">
        <TermWords post={post} today={today} />
      </span>
      <span className="people-phone">
        {post.phone !== '' && (
          <>
            <span>{phone ?? post.phone}</span>
            <Button
              type="link"
              aria-label={phone === null ? text.showPhoneOf(post.name) : text.hidePhoneOf(post.name)}
              onClick={() => void toggle()}
            >
              {phone === null ? text.showPhone : text.hidePhone}
            </Button>
          </>
        )}
      </span>
      <span className="row posts-acts">
        <Button aria-label={text.handOverOf(post.name)} onClick={onHandOver}>
          {text.handOver}
        </Button>
        <Button type="link" aria-label={text.changeOf(post.name)} onClick={onChange}>
          {text.change}
        </Button>
      </span>
    </li>
  )
}

/** 任期到 …, with its sign once it runs out. */
function TermWords({ post, today }: Pick<PostLineProps, 'post' | 'today'>) {
  const standing = standingOfTerm(post, today)
  if (post.until === null) return <span className="second">{text.since(dayInChinese(post.from))}</span>
  const day = dayInChinese(post.until)
  if (standing === 'over')
    return (
      <Badge tone="crimson" icon={<WarningFilled />}>
        {text.overOn(day)}
      </Badge>
    )
  return standing === 'ending' ? (
    <Badge tone="amber">{text.endingOn(day)}</Badge>
  ) : (
    <span className="second">{text.endingOn(day)}</span>
  )
}
