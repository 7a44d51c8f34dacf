/** Holds the tables of written votes to their word: papers survive the change, results and readings are never taken away. */
import { describe, expect, it } from 'vitest'
import { migrations } from '../../src/main/store/migrations/index.ts'
import { behindTheBack, fileIn, makeFolder, opened } from './files.ts'

const paper = `(id, meetingId, kind, title, version, fileName, path, snapshot, snapshotHash, writtenAt)
  VALUES (7, 1, 'minutes', '会议纪要', 2, '会议纪要.docx', '会议纪要.docx', '{}', 'ab', '2026-03-12T00:00:00.000Z')`
const meeting = `INSERT INTO meeting (id, form, title, state, rule, heldOn, startTime, place, estateName, occasion, endReason)
  VALUES (1, 'bench-meeting', '板凳会', 'minuted', '{}', '2026-03-12', '19:30', '', '', '', '')`
const vote = `INSERT INTO written_vote (id, title, estateId, estateName, scopeKind, scopeBuilding, scopeEntrance, state,
    organiser, place, contact, explanation, opensOn, untilOn, untilTime, objectionDays, countsParking, isDoubleEntry,
    roundBy, roundReason, tellers, scrutineer, annulledBy, annulReason)
  VALUES (1, '征求意见', 1, '小区', 'estate', '', '', 'open', '', '', '', '', '2026-03-12', '2026-03-20', '18:00', 7, 0, 1,
    '', '', '', '', '', '')`
const head = `INSERT INTO written_head (id, writtenVoteId, position, names, phone, pinyin, initials, ownerIds,
    isDeveloper, isAffected, area) VALUES (1, 1, 1, '户一', '', '', '', '[]', 0, 0, 100)`
const ballot = (id: number, number: number): string =>
  `INSERT INTO written_ballot (id, writtenVoteId, headId, number, area, state, choices, replacedReason)
   VALUES (${id}, 1, 1, ${number}, 100, 'outstanding', '', '')`

/** A database with one open vote, one head and one ballot. */
const filled = async (): Promise<string> => {
  const directory = makeFolder()
  const store = await opened({ directory })
  behindTheBack(store.file, (raw) => {
    for (const sql of [`INSERT INTO estate (id, name) VALUES (1, '小区')`, vote, head, ballot(1, 1)])
      raw.exec(sql)
  })
  return store.file
}

describe('书面征求意见的表', () => {
  it('原来的文书一份不少，仍属于那次会议', async () => {
    const directory = makeFolder()
    const before = await opened({ directory, migrations: migrations.slice(0, 3) })
    await before.close()
    behindTheBack(fileIn(directory), (raw) => {
      raw.exec(meeting)
      raw.exec(`INSERT INTO document ${paper}`)
    })
    const { file } = await opened({ directory })
    behindTheBack(file, (raw) => {
      expect(raw.prepare('SELECT * FROM document').all()).toMatchObject([
        { id: 7, meetingId: 1, writtenVoteId: null, title: '会议纪要', version: 2, snapshotHash: 'ab' },
      ])
      const columns =
        'subjectKey, subjectKind, kind, size, title, version, number, madeOn, madeAt, contentHash, snapshot, snapshotHash'
      expect(() => raw.exec(`INSERT INTO document (${columns}) SELECT ${columns} FROM document`)).toThrow(
        /CHECK/u,
      )
      expect(raw.pragma('foreign_key_check')).toEqual([])
    })
  })

  it('结果只添不改不删，读过的票不删', async () => {
    behindTheBack(await filled(), (raw) => {
      raw.exec(`INSERT INTO written_result (writtenVoteId, kind, at, who, reason, figures, matters)
        VALUES (1, 'preliminary', '2026-03-20T10:00:00.000Z', '甲', '', '{}', '[]')`)
      raw.exec(`INSERT INTO written_reading (ballotId, pass, choices, voidNote, returnedOn, enteredBy, at, reason, endReason)
        VALUES (1, 'first', 'f', '', '2026-03-12', '甲', '2026-03-12T10:00:00.000Z', '', '')`)
      expect(() => raw.exec(`UPDATE written_result SET reason = '改'`)).toThrow(/never changed/u)
      expect(() => raw.exec('DELETE FROM written_result')).toThrow(/never taken away/u)
      expect(() => raw.exec('DELETE FROM written_reading')).toThrow(/never taken away/u)
      expect(() =>
        raw.exec(`INSERT INTO written_reading (ballotId, pass, choices, voidNote, returnedOn, enteredBy, at, reason, endReason)
          VALUES (1, 'first', 'a', '', '2026-03-12', '乙', '2026-03-12T10:00:00.000Z', '', '')`),
      ).toThrow(/UNIQUE/u)
    })
  })

  it('一个票号只有一张票，一位业主只有一张算数的票', async () => {
    behindTheBack(await filled(), (raw) => {
      expect(() => raw.exec(ballot(2, 1))).toThrow(/UNIQUE/u)
      expect(() => raw.exec(ballot(2, 2))).toThrow(/UNIQUE/u)
      raw.exec(
        `UPDATE written_ballot SET state = 'replaced', replacedByNumber = 2, replacedOn = '2026-03-12'`,
      )
      raw.exec(ballot(2, 2))
      expect(() => raw.exec(`UPDATE written_ballot SET choices = 'f' WHERE id = 2`)).toThrow(/CHECK/u)
      expect(() => raw.exec(`UPDATE written_ballot SET state = 'valid' WHERE id = 2`)).toThrow(/CHECK/u)
    })
  })
})
