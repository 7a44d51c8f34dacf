/** Tells at which address a found record is looked at. Knows no rule. */
import { isOver } from '../../../domain/meeting/meeting.ts'
import type { SearchLine, SearchNoun } from '../../../domain/search/search.ts'
import { pathTo } from '../meeting/meeting-path.ts'
import { paperPath } from '../paper/paper-path.ts'

const ownPaths: Readonly<Record<SearchNoun, (line: SearchLine) => string>> = {
  topics: ({ id }) => `/topics/${id}`,
  meetings: () => '/meetings',
  resolutions: () => '/meetings',
  tasks: ({ id }) => `/tasks?task=${id}`,
  documents: () => '/documents',
  people: ({ title }) => `/people?${new URLSearchParams({ words: title.text })}`,
  dwellings: () => '/roster',
  cases: ({ id }) => `/cases/${id}`,
  notices: ({ id }) => `/notices/${id}`,
  questionnaires: ({ id }) => `/questionnaires/${id}`,
  writtenVotes: ({ id }) => `/written/${id}`,
}

/** The address of a found record. */
export const pathOf = (line: SearchLine): string => {
  const { opens } = line
  switch (opens.page) {
    case 'own':
      return ownPaths[line.noun](line)
    case 'meeting': {
      const meeting = { id: opens.meetingId, state: opens.state }
      return line.noun === 'resolutions' && isOver(opens.state) ? pathTo(meeting, 'minutes') : pathTo(meeting)
    }
    case 'paper':
      return paperPath(opens)
    case 'dwelling':
      return `/roster?${new URLSearchParams({ estate: String(opens.estateId), words: opens.words })}`
  }
}
