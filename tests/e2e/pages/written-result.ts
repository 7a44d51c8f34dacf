/** What a result says: on the page, and in the database behind the program's back. Decides nothing. */
import type { Locator, Page } from '@playwright/test'
import Bare from 'better-sqlite3'
import type { OwnersAnswer } from '../../../scripts/proof/reference.ts'
import type { WrittenVoteId } from '../../../src/domain/identity.ts'
import type { WrittenResult } from '../../../src/domain/owners/written-vote.ts'
import { heads, square } from './many-ballots.ts'

const textsOf = async (list: Locator): Promise<readonly string[]> =>
  (await list.allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim())

/** What the result page shows: ballots, and of each matter the four choices and every line. */
export const readScreen = async (page: Page, questions: readonly [string, string]) => {
  const matter = async (question: string) => {
    const card = page.getByRole('region', { name: question })
    return {
      counts: await textsOf(card.locator('.result-counts dd')),
      sentences: await textsOf(card.locator('.verdict-line > :nth-child(3)')),
      verdict: (await card.locator('.verdict-word').textContent()) ?? '',
    }
  }
  const counts = page.locator('.ballot-counts')
  const names = await textsOf(counts.locator('dt'))
  const values = await textsOf(counts.locator('dd'))
  return {
    figures: Object.fromEntries(names.map((name, place) => [name, values[place] ?? ''])),
    matters: [await matter(questions[0]), await matter(questions[1])],
  }
}

export const marks = ['for', 'against', 'abstain', 'void'] as const
type Pair = { readonly heads: bigint; readonly area: bigint }
/** A pair as the page shows it. */
export const shown = ({ heads: count, area }: Pair): string => `${heads(count)} 人 ${square(area)} ㎡`

/** The numbers of the four lines in their order on the page: by heads, then by area, who takes part and who agrees. */
export const linesOf = ({ takePart, agree }: OwnersAnswer) =>
  [0, 1].flatMap((measure) =>
    [takePart[measure], agree[measure]].flatMap((line) =>
      line === undefined ? [] : [[line.base, line.needed, line.count]],
    ),
  )

/** The numbers of a sentence, areas in 0.01 m². */
export const figuresIn = (sentence: string): readonly bigint[] =>
  [...sentence.matchAll(/[\d,.]+/g)].map(([figures]) => BigInt(figures.replaceAll(/[,.]/g, '')))

/** The last result that was kept, what kinds were kept, and the ballots as they count. */
export const readDatabase = (file: string, writtenVoteId: WrittenVoteId) => {
  const raw = new Bare(file, { readonly: true })
  const row = raw
    .prepare<[number], { kind: string; figures: string; matters: string }>(
      'SELECT kind, figures, matters FROM written_result WHERE writtenVoteId = ? ORDER BY id DESC LIMIT 1',
    )
    .get(writtenVoteId)
  const rows = raw
    .prepare<[], { state: string; choices: string; area: number }>(
      'SELECT state, choices, area FROM written_ballot',
    )
    .all()
  const kinds = raw.prepare<[], string>('SELECT kind FROM written_result ORDER BY id').pluck().all()
  raw.close()
  if (row === undefined) throw new Error('no result was kept')
  return {
    kinds,
    figures: JSON.parse(row.figures) as WrittenResult['figures'],
    matters: JSON.parse(row.matters) as WrittenResult['matters'],
    rows,
  }
}

/** Figures of the program as the other count has them. */
export const pair = ({ heads: count, area }: { readonly heads: number; readonly area: number }): Pair => ({
  heads: BigInt(count),
  area: BigInt(area),
})
