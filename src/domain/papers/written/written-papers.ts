/** Picks what each paper of an owners' written vote is made of, the same for preview, Word and print. Knows no format. */

import type { Day, HeadId, WrittenBallotId } from '../../identity.ts'
import type { WrittenFacts } from '../../owners/written-vote.ts'
import type { Block, DocumentLayout, PlainDocument } from '../document.ts'
import { composeBallots, composeProxyForm } from './written-paper-ballot.ts'
import type { WrittenPaperKind } from './written-paper-kinds.ts'
import { composeDeliveryRegister, composeElectorate, composeVisitList } from './written-paper-lists.ts'
import { composePreAnnouncement, composeResultNotice } from './written-paper-notices.ts'
import { composeTallySheet } from './written-paper-tally.ts'

/** Which part of the papers is wanted, and what the facts of the vote don't hold. */
export type WrittenPaperTerms = {
  /** Lists and ballots of this building only; null for all. */
  readonly building: string | null
  /** The ballot or proxy form of this ballot only; null for all ballots, or a blank form. */
  readonly ballotId: WrittenBallotId | null
  /** Dates notices. */
  readonly madeOn: Day
  /** Phones of the heads for the visit list, which masks them. */
  readonly phones: ReadonlyMap<HeadId, string>
}

/** The paper of one kind for a written vote. */
export const composeWrittenPaper = (
  kind: WrittenPaperKind,
  facts: WrittenFacts,
  terms: WrittenPaperTerms,
): PlainDocument => {
  switch (kind) {
    case 'electorate':
      return composeElectorate(facts, terms)
    case 'pre-announcement':
      return composePreAnnouncement(facts, terms.madeOn)
    case 'ballot':
      return composeBallots(facts, terms)
    case 'proxy-form':
      return composeProxyForm(facts, terms)
    case 'delivery-register':
      return composeDeliveryRegister(facts, terms)
    case 'visit-list':
      return composeVisitList(facts, terms)
    case 'tally-sheet':
      return composeTallySheet(facts)
    case 'result-notice':
      return composeResultNotice(facts, terms.madeOn)
  }
}

/** Sheets of rows and slips; every other layout is a running text. */
const listLayouts: readonly DocumentLayout[] = ['table-portrait', 'table-landscape', 'slips']

/** How much of a long paper a preview shows. */
export const previewLimits = { copies: 4, rows: 120 } as const

/**
 * The beginning of a long list or of many ballots for looking at: the first copies and the first rows of tables, nothing
 * after a table that was cut; a running text stands whole, so that every passage of it can be found. `shown` and `whole`
 * count ballots or rows; they are equal where nothing was left out.
 */
export const shortenPaper = (
  paper: PlainDocument,
): { readonly paper: PlainDocument; readonly shown: number; readonly whole: number } => {
  const whole = countAllPieces(paper)
  if (!listLayouts.includes(paper.layout)) return { paper, shown: whole, whole }
  const blocks: Block[] = []
  let shown = 0
  for (const block of paper.blocks) {
    const limit = block.kind === 'copies' ? previewLimits.copies : previewLimits.rows
    const left = Math.max(0, limit - shown)
    const count = countPieces(block)
    if (count > 0 && left === 0) break
    blocks.push(
      (block.kind === 'copies' || block.kind === 'table') && count > left
        ? { ...block, rows: block.rows.slice(0, left) }
        : block,
    )
    shown += Math.min(count, left)
    if (count > left) break
  }
  return { paper: { ...paper, blocks }, shown, whole }
}

const countPieces = (block: Block): number =>
  block.kind === 'copies' || block.kind === 'table' ? block.rows.length : 0

/** How many ballots and rows a paper holds. */
export const countAllPieces = (paper: PlainDocument): number =>
  paper.blocks.reduce((sum, block) => sum + countPieces(block), 0)
