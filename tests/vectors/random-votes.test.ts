/** Counts random votes a second time by a count that shares nothing with the program's own. */
import { describe, expect, it } from 'vitest'
import { proveCounts } from '../../scripts/proof/compare.ts'
import { createDraw, drawAttendanceCase, drawOwnersCase } from '../../scripts/proof/random-votes.ts'
import { type ReferenceLine, referenceAttendance, referenceOwners } from '../../scripts/proof/reference.ts'

// Fixed, so that a failure is the same everywhere; `npm run prove` draws other ones.
const seed = 20_261_122

describe('random votes', () => {
  it(`100,000 of them count the same twice (seed ${seed})`, { timeout: 120_000 }, () => {
    const { equalCount, differCount, smallest } = proveCounts(100_000, seed)
    expect(smallest).toBeNull()
    expect([equalCount, differCount]).toEqual([100_000, 0])
  })

  it('lie at the edges of every threshold, pass and fail', () => {
    const draw = createDraw(7)
    const seen = new Set<string>()
    const note = (name: string, line: ReferenceLine | null | undefined): void => {
      if (line === null || line === undefined || line.base === 0n) return
      if (line.count === line.needed) seen.add(`${name} reached exactly`)
      if (line.count === line.needed - 1n) seen.add(`${name} missed by one`)
    }
    const wanted = ['taking part', 'agreeing'].flatMap((part) =>
      ['heads', 'area'].flatMap((measure) =>
        ['owners-general', 'owners-special'].flatMap((matter) =>
          ['reached exactly', 'missed by one'].map((edge) => `${matter} ${part} ${measure} ${edge}`),
        ),
      ),
    )
    for (let count = 0; count < 20_000; count += 1) {
      const vote = drawOwnersCase(draw)
      const { takePart, agree, passed, quorumMet } = referenceOwners(vote)
      seen.add(`${vote.matter} ${passed ? 'passes' : quorumMet ? 'fails' : 'lacks quorum'}`)
      for (const [place, measure] of ['heads', 'area'].entries()) {
        note(`${vote.matter} taking part ${measure}`, takePart[place])
        note(`${vote.matter} agreeing ${measure}`, agree[place])
      }
      const room = drawAttendanceCase(draw)
      const decided = referenceAttendance(room)
      seen.add(`${room.rule} ${decided.passed === true ? 'passes' : 'does not pass'}`)
      note(`${room.rule} attending`, decided.attend)
      note(`${room.rule} agreeing`, decided.agree)
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        ...wanted,
        'owners-unanimous passes',
        'elevator passes',
        'residents-assembly attending missed by one',
        'residents-representatives attending reached exactly',
        'collective-members agreeing missed by one',
        'consultation agreeing reached exactly',
        'owners-committee passes',
      ]),
    )
  })
})
