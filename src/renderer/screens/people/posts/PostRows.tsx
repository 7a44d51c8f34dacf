/** Posts under the headings of their buildings; of a thousand only those in view are drawn. */
import type { Post } from '../../../../domain/people/post.ts'
import { useShell } from '../../../parts/frame/shell.ts'
import { useRowWindow } from '../../../parts/hooks/use-row-window.ts'
import { postsText } from '../../../text/posts.ts'
import { PostLine } from './PostLine.tsx'

export type PostRow =
  | { readonly kind: 'heading'; readonly words: string; readonly count: number }
  | { readonly kind: 'post'; readonly post: Post; readonly isPlaced: boolean }

export type PostRowsProps = {
  readonly rows: readonly PostRow[]
  readonly today: string
  readonly onHandOver: (post: Post) => void
  readonly onChange: (post: Post) => void
}

export function PostRows({ rows, today, onHandOver, onChange }: PostRowsProps) {
  const height = Math.max(50, Math.round(useShell().textSize * 2.8))
  const { place, from, to, before, after } = useRowWindow(rows.length, height)
  return (
    <div ref={place} className="posts-rows scrolls">
      <ul>
        <Rest height={before} />
        {rows.slice(from, to).map((row, at) =>
          row.kind === 'heading' ? (
            <li key={`heading ${row.words}`} className="posts-heading" style={{ height }}>
              <h2 className="section-title">{row.words}</h2>
              <span className="hint">{postsText.people(row.count)}</span>
            </li>
          ) : (
            <PostLine
              key={row.post.id}
              post={row.post}
              height={height}
              place={from + at + 1}
              count={rows.length}
              today={today}
              isPlaced={row.isPlaced}
              onHandOver={() => onHandOver(row.post)}
              onChange={() => onChange(row.post)}
            />
          ),
        )}
        <Rest height={after} />
      </ul>
    </div>
  )
}

/** Stands for the rows that are not drawn. */
function Rest({ height }: { readonly height: number }) {
  return height === 0 ? null : <li aria-hidden="true" style={{ height }} />
}
