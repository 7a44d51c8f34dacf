/** Asks for a long list of topics page by page, the next one when it is scrolled to. Filters nothing itself. */
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Failure } from '../../../domain/failure.ts'
import type { Topic } from '../../../domain/topic/topic.ts'
import { askFresh, type InputOf, type OutputOf, RefusedError } from '../../api.ts'

const pageSize = 200

export type TopicFilter = Omit<InputOf<'topics.list'>, 'offset' | 'limit'>

export type TopicPages = {
  /** As far as they were asked for; undefined while the first are awaited. */
  readonly topics: readonly Topic[] | undefined
  readonly total: number
  readonly counts: OutputOf<'topics.list'>['counts'] | undefined
  readonly failure: Failure | null
  readonly isFetchingMore: boolean
  readonly fetchMore: () => void
  readonly retry: () => void
}

export function useTopicPages(filter: TopicFilter): TopicPages {
  const queryKey = ['topics', 'list', 'pages', filter]
  const asked = useInfiniteQuery({
    queryKey,
    initialPageParam: 0,
    queryFn: async ({ pageParam }) => {
      const page = { ...filter, offset: pageParam, limit: pageSize }
      const reply = await askFresh('topics.list', page, queryKey)
      if (!reply.ok) throw new RefusedError(reply.failure)
      return reply.value
    },
    getNextPageParam: (last, pages) => {
      const known = pages.reduce((sum, page) => sum + page.topics.length, 0)
      return known < last.total && last.topics.length > 0 ? known : undefined
    },
    placeholderData: (former) => former,
  })
  const last = asked.data?.pages.at(-1)
  return {
    topics: asked.data?.pages.flatMap((page) => page.topics),
    total: last?.total ?? 0,
    counts: last?.counts,
    failure: asked.error instanceof RefusedError ? asked.error.failure : null,
    isFetchingMore: asked.isFetchingNextPage,
    fetchMore: () => {
      if (asked.hasNextPage && !asked.isFetchingNextPage) void asked.fetchNextPage()
    },
    retry: () => void asked.refetch(),
  }
}
