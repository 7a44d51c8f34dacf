/** Gathers what the papers of an owners' written vote are written from. What they say is the domain's. */
import { accept, type Failure, type Reply, refuse } from '../../../domain/failure.ts'
import type { HeadId } from '../../../domain/identity.ts'
import type { WrittenFacts } from '../../../domain/owners/written-vote.ts'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import type { PaperKind } from '../../../domain/papers/paper-kinds.ts'
import type { PaperSubject, PaperTerms } from '../../../domain/papers/paper-subject.ts'
import {
  type WrittenPaperKind,
  writtenPaperKinds,
} from '../../../domain/papers/written/written-paper-kinds.ts'
import { composeWrittenPaper, type WrittenPaperTerms } from '../../../domain/papers/written/written-papers.ts'
import type { Read } from '../../store/schema/schema.ts'
import { readWrittenFacts } from '../../store/written/facts.ts'
import { readHeadPhones } from '../../store/written/heads.ts'
import { startWriting } from '../../workers/document-writing.ts'
import { missing } from '../context.ts'
import type { ComposedKind } from './composed.ts'

/** Why a paper can't be made yet: lists need the frozen electorate, results a count. */
const findUnready = (kind: WrittenPaperKind, facts: WrittenFacts): Failure | null => {
  switch (kind) {
    case 'electorate':
    case 'ballot':
    case 'delivery-register':
    case 'visit-list':
      return facts.ballots.length === 0 ? { code: 'ballots-missing' } : null
    case 'tally-sheet':
      return facts.vote.results.length === 0 ? { code: 'result-missing' } : null
    case 'result-notice':
      return facts.vote.results.length === 0 && facts.vote.annulled === null
        ? { code: 'result-missing' }
        : null
    case 'pre-announcement':
    case 'proxy-form':
      return null
  }
}

const isWrittenPaper = (kind: PaperKind): kind is WrittenPaperKind =>
  writtenPaperKinds.some((one) => one === kind)

const noPhones: ReadonlyMap<HeadId, string> = new Map()

/** Ballots whose papers are composed in no time; with more of them a worker does it, so that the window never waits. */
const fewBallots = 1000

const composeFrom = async (
  kind: WrittenPaperKind,
  facts: WrittenFacts,
  terms: WrittenPaperTerms,
): Promise<Reply<PlainDocument>> => {
  if (facts.ballots.length <= fewBallots) return accept(composeWrittenPaper(kind, facts, terms))
  const composed = await startWriting({
    source: { kind: 'written-vote', paper: kind, facts, terms },
    wanted: 'snapshot',
  }).done
  return composed.ok ? accept(JSON.parse(composed.value.snapshot) as PlainDocument) : composed
}

/** The paper of one kind for a written vote, one building or one ballot of it. */
export const composeOfWrittenVote = async (
  read: Read,
  { writtenVoteId, building, ballotId }: Extract<PaperSubject, { kind: 'written-vote' }>,
  kind: PaperKind,
  { madeOn }: PaperTerms,
): Promise<Reply<ComposedKind>> => {
  const facts = await readWrittenFacts(read, writtenVoteId)
  if (facts === null) return missing('writtenVote')
  if (!isWrittenPaper(kind)) return missing('document')
  if (ballotId !== null && facts.ballots.every((ballot) => ballot.id !== ballotId))
    return missing('writtenBallot')
  const unready = findUnready(kind, facts)
  if (unready !== null) return refuse(unready)
  const phones = kind === 'visit-list' ? await readHeadPhones(read, writtenVoteId) : noPhones
  const paper = await composeFrom(kind, facts, { building, ballotId, madeOn, phones })
  if (!paper.ok) return paper
  return accept({
    papers: [{ paper: paper.value, fields: null }],
    gaps: [],
  })
}
