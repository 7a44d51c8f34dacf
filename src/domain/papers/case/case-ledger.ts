/** Writes 逐户销号台账 of a 专班 as a sheet: rooms and names masked, no debt. Knows no format and no clock. */
import { countCase } from '../../case/case.ts'
import { nameOfTaskForce } from '../../case/case-appeal.ts'
import { householdStateNames, isCounted } from '../../case/household.ts'
import { breakTitle, columnDay, dayInChinese } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { type Gap, type PlainDocument, standingLine } from '../document.ts'
import { type CaseFacts, maskHousehold } from './case-facts.ts'

/** 逐户销号台账 as it stands on `madeOn`; households withdrawn from the list are told in one line only. */
export const composeCaseLedger = ({ community, found }: CaseFacts, madeOn: Day): PlainDocument => {
  const count = countCase(found, madeOn)
  const counted = found.households.filter(isCounted)
  const withdrawnCount = found.households.length - counted.length
  return {
    kind: 'case-ledger',
    fileName: {
      on: madeOn,
      place: found.estateName.trim() === '' ? community.name : found.estateName.trim(),
      occasion: nameOfTaskForce(found),
      paper: '逐户销号台账',
    },
    layout: 'table-landscape',
    title: [...breakTitle(nameOfTaskForce(found), 30), '逐户销号台账'],
    blocks: [
      standingLine(
        `截至${dayInChinese(madeOn)}，共${count.householdCount}户，已销号${count.closedHouseholdCount}户`,
        'right',
      ),
      {
        kind: 'table',
        height: 'plain',
        columns: [
          { heading: '序号', share: 2.6, align: 'center' },
          { heading: '房屋', share: 6.4, align: 'left' },
          { heading: '户主', share: 3.4, align: 'center' },
          { heading: '事由', share: 6, align: 'left' },
          { heading: '状态', share: 4.8, align: 'center' },
          { heading: '销号日期', share: 4.8, align: 'center' },
          { heading: '销号人', share: 4, align: 'center' },
          { heading: '依据', share: 12, align: 'left' },
        ],
        rows: counted.map((household, index) => {
          const masked = maskHousehold(household)
          const isClosed = household.state === 'closed-out'
          return [
            String(index + 1),
            masked.room,
            masked.householder,
            masked.matter,
            `${isClosed ? '√ ' : ''}${householdStateNames[household.state]}`,
            isClosed && household.on !== null ? columnDay(household.on) : '',
            isClosed ? household.by : '',
            isClosed ? masked.words : '',
          ]
        }),
      },
      ...(withdrawnCount === 0
        ? []
        : [{ kind: 'note' as const, text: `另有${withdrawnCount}户已从清单撤出，记录保留，不计入户数。` }]),
    ],
  }
}

/** A ledger without anybody on it says nothing. */
export const findCaseLedgerGaps = ({ found }: Pick<CaseFacts, 'found'>): readonly Gap[] =>
  found.households.some(isCounted)
    ? []
    : [{ code: 'households-missing', position: null, anchor: 'households', sentence: '逐户清单还是空的' }]
