/** Finds screens and actions by their names as records are found. Opens nothing. */
import { foldSigns } from '../../../domain/search/folding.ts'
import { fitsWords, type MarkedText, markTitle } from '../../../domain/search/search.ts'
import type { Spelled } from '../../../domain/search/sound.ts'
import { commandWords } from '../../text/search.ts'

type CommandName = keyof typeof commandWords

const ledgerPath = (kind: string): string =>
  `/documents/paper?${new URLSearchParams({ of: 'community', kind })}`

const paths: Readonly<Record<CommandName, string>> = {
  newMeeting: '/meetings?new',
  newWrittenVote: '/meetings?written',
  addTopic: '/topics',
  newOrder: '/tasks?new',
  newQuestionnaire: '/questionnaires?new',
  newCase: '/cases?new',
  importRoster: '/roster/import',
  printLedger: ledgerPath('ledger'),
  printWishes: ledgerPath('wish-ledger'),
  printYear: ledgerPath('yearly-report'),
  verify: '/documents/verify',
  prints: '/documents/prints',
  workbench: '/',
  topics: '/topics',
  meetings: '/meetings',
  tasks: '/tasks',
  overdue: '/tasks?tab=overdue',
  cases: '/cases',
  questionnaires: '/questionnaires',
  calendar: '/meetings?view=month',
  series: '/meetings?view=series',
  statistics: '/statistics',
  documents: '/documents',
  notices: '/notices',
  people: '/people',
  posts: '/people?tab=posts',
  points: '/people?tab=points',
  roster: '/roster',
  rules: '/rules',
  templates: '/templates',
  settings: '/settings',
  backUp: '/settings',
  help: '/help',
}

export type FoundCommand = { readonly name: string; readonly path: string; readonly title: MarkedText }

/** What is worth offering before anything is typed. */
const offered: readonly CommandName[] = ['newMeeting', 'importRoster', 'printLedger', 'overdue']

const names = Object.keys(commandWords) as CommandName[]

const spellCommand = (text: string, syllables: string): readonly Spelled[] => {
  const spelled = syllables.split(' ')
  return foldSigns(text).map(({ start, end }, place) => ({ syllable: spelled[place] ?? '', start, end }))
}

/** The commands that fit all words; a few of them where there are none. */
export const findCommands = (words: readonly string[]): readonly FoundCommand[] =>
  names.flatMap((name) => {
    const [title, syllables] = commandWords[name]
    const spell = (text: string) => spellCommand(text, syllables)
    const fits =
      words.length === 0 ? offered.includes(name) : fitsWords({ title, shown: [], hidden: [] }, words, spell)
    return fits ? [{ name, path: paths[name], title: markTitle(title, words, spell) }] : []
  })
