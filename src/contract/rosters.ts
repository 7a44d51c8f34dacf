/** What may be asked about household rosters: reading a file, checking it, taking it in, and finding dwellings. */
import { z } from 'zod'
import { columnMeanings } from '../domain/roster/roster-headings.ts'
import { rosterActions, rosterProblemKinds } from '../domain/roster/roster-problem.ts'
import { areaSources, dwellingKinds, dwellingStates } from '../domain/roster/roster-unit.ts'
import { done, id, instant, neededWords, nothing, oneOf, wholeNumber, words } from './fields.ts'
import { act, command, query } from './operation.ts'

/** One reading of a file; it lives only while the program runs. */
const readingId = neededWords('读取编号', 40)
const onReading = z.strictObject({ readingId })

/** Never trimmed: a sheet may well be called by a name with a space at its end. */
const sheetName = z.string('工作表应当是文字').max(300, '工作表的名称太长')

const decisions = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        sheet: sheetName,
        columns: z.array(oneOf('列的含义', columnMeanings)).max(500, '列数太多'),
      }),
    )
    .max(500, '工作表太多'),
  choices: z
    .array(
      z.strictObject({
        sheet: sheetName,
        row: wholeNumber('行号', 1, 1_100_000),
        kind: oneOf('问题', rosterProblemKinds),
        action: oneOf('处理办法', rosterActions),
        text: words('改正后的内容', 200),
      }),
    )
    .max(200_000, '选择太多'),
  /** 同类都这样办: for rows without a choice of their own. */
  alike: z
    .array(
      z.strictObject({
        kind: oneOf('问题', rosterProblemKinds),
        action: oneOf('处理办法', rosterActions),
      }),
    )
    .max(rosterProblemKinds.length, '选择太多')
    .default([]),
})

const count = z.int().min(0)
const place = z
  .strictObject({ building: z.string().nullable(), entrance: z.string().nullable(), room: z.string() })
  .nullable()
const rowOfDwelling = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  names: z.array(z.string()),
  phones: z.array(z.string()),
  area: z.int().nullable(),
})

const check = z.strictObject({
  sheets: z.array(
    z.strictObject({
      sheet: z.string(),
      isUsed: z.boolean(),
      unusedBecause: z.enum(['hidden', 'empty', 'no-room-column']).nullable(),
      headerRows: z.array(z.int()),
      headings: z.array(z.string()),
      columns: z.array(z.enum(columnMeanings)),
      examples: z.array(z.array(z.string())),
      rowCount: count,
      unitRowCount: count,
      others: z.array(
        z.strictObject({
          row: z.int(),
          role: z.enum(['title', 'heading', 'section', 'total', 'note', 'blank']),
          text: z.string(),
        }),
      ),
      statedTotals: z.array(z.strictObject({ row: z.int(), area: z.int() })),
      otherRowCount: count,
    }),
  ),
  rowsIn: count,
  rowsTaken: count,
  rowsRefused: count,
  totalArea: count,
  dwellingsWithoutAreaCount: count,
  coOwnedCount: count,
  undecidedCount: count,
  dwellingCount: count,
  ownerCount: count,
  problemCount: count,
  problemKinds: z.array(z.strictObject({ kind: z.enum(rosterProblemKinds), count, undecidedCount: count })),
  sameNamesCount: count,
  namesOnlyCount: count,
})

const problem = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  kind: z.enum(rosterProblemKinds),
  text: z.string(),
  place,
  names: z.array(z.string()),
  action: z.enum(rosterActions),
  isDecided: z.boolean(),
  isCorrectionBad: z.boolean(),
  duplicate: z.strictObject({ first: rowOfDwelling, second: rowOfDwelling }).nullable(),
})

const shownDwelling = z.strictObject({
  building: z.string(),
  entrance: z.string(),
  room: z.string(),
  names: z.array(z.string()),
  /** In 0.01 m². */
  area: z.int().nullable(),
  kind: z.enum(dwellingKinds),
  state: z.enum(dwellingStates),
  areaSource: z.enum(areaSources),
})

export const rosters = {
  /** Lets the user pick a spreadsheet and begins to read it in a worker. */
  choose: act({
    input: nothing,
    output: z.strictObject({ readingId: z.string(), fileName: z.string() }),
  }),
  /** How far a reading is; refuses with the reason when the file can't be used. */
  progress: query({
    input: onReading,
    output: z.strictObject({
      isRead: z.boolean(),
      phase: z.enum(['unpacking', 'reading', 'collecting', 'checking']),
      done: count,
      total: count.nullable(),
    }),
  }),
  /** Ends a reading; nothing of it was kept. */
  cancel: act({ input: onReading, output: done }),
  /**
   * What an import would find under the decisions so far: counts, sheets and up to 200 problems from `from` on, of one
   * kind where `only` names it. With no column for rooms there are sheets and no rows, so that columns can be chosen.
   */
  check: query({
    input: z.strictObject({
      readingId,
      decisions,
      from: wholeNumber('起始行', 0, 1_000_000),
      only: oneOf('问题', rosterProblemKinds).nullable().default(null),
    }),
    output: z.strictObject({
      summary: check,
      problems: z.array(problem),
      examples: z.array(shownDwelling),
      /** Owners of the same names and different phones, kept apart unless a person joins them later. */
      sameNames: z.array(
        z.strictObject({ names: z.array(z.string()), places: z.array(z.array(z.string())) }),
      ),
    }),
  }),
  /** Takes a checked file in as one estate, in one transaction: rows in = taken + refused. */
  take: command({
    input: z.strictObject({ readingId, decisions, estateName: neededWords('小区名称', 40) }),
    output: z.strictObject({
      importId: id<'rosterImport'>(),
      estateId: id<'estate'>(),
      rowsIn: count,
      rowsTaken: count,
      rowsRefused: count,
      dwellingCount: count,
    }),
    touches: ['rosters'],
    // Drawn by lot and gone with the program: it says nothing to whoever reads the journal.
    unkept: ['readingId'],
  }),
  /** 撤销本次导入: its dwellings and owners go, the record that it was made stays. */
  undo: command({
    input: z.strictObject({ importId: id<'rosterImport'>() }),
    output: done,
    touches: ['rosters'],
  }),
  /** Estates with their size, and the imports that made them, newest first. */
  estates: query({
    input: nothing,
    output: z.strictObject({
      estates: z.array(
        z.strictObject({
          id: id<'estate'>(),
          name: z.string(),
          dwellingCount: count,
          ownerCount: count,
          /** In 0.01 m². */
          totalArea: count,
          withoutAreaCount: count,
          /** Where its dwellings are, in the order of the roster; parking left out. */
          buildings: z.array(z.strictObject({ building: z.string(), entrances: z.array(z.string()) })),
        }),
      ),
      imports: z.array(
        z.strictObject({
          id: id<'rosterImport'>(),
          estateName: z.string(),
          fileName: z.string(),
          importedAt: instant,
          rowCount: count,
          takenCount: count,
          refusedCount: count,
          undoneAt: instant.nullable(),
        }),
      ),
    }),
  }),
  /** Rows that an import refused or took with a remark, as sentences with their row numbers. */
  remarks: query({
    input: z.strictObject({ importId: id<'rosterImport'>() }),
    output: z.array(z.strictObject({ sheet: z.string(), row: z.int(), sentence: z.string() })),
  }),
  /** Dwellings of an estate by owner's name, pinyin, initials or room, from `from` on, 200 at the most. Phones are masked. */
  dwellings: query({
    input: z.strictObject({
      estateId: id<'estate'>(),
      text: words('查找', 40),
      from: wholeNumber('起始行', 0, 1_000_000),
    }),
    output: z.strictObject({
      total: count,
      dwellings: z.array(
        z.strictObject({
          ...shownDwelling.shape,
          id: id<'dwelling'>(),
          names: z.string(),
          maskedPhone: z.string(),
          note: z.string(),
        }),
      ),
    }),
  }),
  /** Shows one full phone; journaled, so that it is known who was looked up. */
  showPhone: command({
    input: z.strictObject({ dwellingId: id<'dwelling'>() }),
    output: z.string(),
    touches: [],
  }),
}
