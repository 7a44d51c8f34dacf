/** Says what a paper's contents hash to and which check code follows from them and the journal. Knows no table. */
import { createHash } from 'node:crypto'
import type { PlainDocument } from '../../../domain/papers/document.ts'
import { withoutCheckCode, writeCheckCode } from '../../../domain/papers/register/check-code.ts'

/** SHA-256 in lower-case hex. */
export const hashOf = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The hash of a cleaned paper without its check code; the same contents give the same hash. */
export const hashContents = (paper: PlainDocument): string => hashOf(JSON.stringify(withoutCheckCode(paper)))

/** How many codes are tried where one is taken already by another paper; two in 2⁵⁵ papers. */
export const codeAttempts = 5

/** 校验码 of a paper made when the journal ended with `journalHash`; `attempt` counts from 0. */
export const checkCodeOf = (contentHash: string, journalHash: string, attempt: number): string =>
  writeCheckCode(hashOf(`${contentHash}${journalHash}${attempt === 0 ? '' : attempt}`))
