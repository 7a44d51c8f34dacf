/** Writes the lists of an owners' written vote: electorate, delivery register, who is still to be visited. Knows no format and no clock. */
import { breakTitle, dayInChinese, dayWithinYear, joinList } from '../../chinese-text.ts'
import type { Day, HeadId } from '../../identity.ts'
import { maskName, maskPhone } from '../../mask.ts'
import {
  areaSourceNames,
  ballotNumberWords,
  ballotStateNames,
  deliveryWayNames,
  groupArea,
} from '../../owners/owners-wording.ts'
import type { Carrier, Delivery, Head, WrittenBallot, WrittenFacts } from '../../owners/written-vote.ts'
import {
  type Block,
  heading,
  type PlainDocument,
  paragraph,
  standingLine,
  type TableColumn,
} from '../document.ts'
import {
  buildingWords,
  byBuilding,
  electorateWords,
  organiserWords,
  placeWords,
  unitPlace,
  voteSubject,
  writtenFileName,
} from './written-paper-words.ts'

/** What the lists need beside the facts of the vote. */
export type ListTerms = {
  /** Only this building; null for all. */
  readonly building: string | null
  readonly madeOn: Day
  readonly phones: ReadonlyMap<HeadId, string>
}

const electorateColumns: readonly TableColumn[] = [
  { heading: '序号', share: 1.3, align: 'center' },
  { heading: '座落', share: 4, align: 'left' },
  { heading: '业主', share: 3.7, align: 'left' },
  { heading: '面积（平方米）', share: 3.1, align: 'right' },
  { heading: '面积来源', share: 1.8, align: 'center' },
]

/** Masks each of several names: 张三、李小四 → 张*、李*四; the developer's name is no person's. */
export const maskNames = (head: Pick<Head, 'names' | 'isDeveloper'>): string =>
  head.isDeveloper ? head.names : joinList(head.names.split('、').map(maskName))

const electorateTables = (facts: WrittenFacts, building: string | null): readonly Block[] => {
  const units = facts.heads.flatMap((head) => head.units.map((unit) => ({ head, unit })))
  const numbered = units.map((one, index) => ({ ...one, number: index + 1 }))
  return byBuilding(numbered, ({ unit }) => unit.building)
    .filter((group) => building === null || group.building === building)
    .flatMap((group) => {
      const area = group.list.reduce((sum, { unit }) => sum + unit.area, 0)
      return [
        heading(
          1,
          `${group.building === '' ? '' : `${buildingWords(group.building)}　`}${group.list.length}套　${groupArea(area)}平方米`,
        ),
        {
          kind: 'table' as const,
          columns: electorateColumns,
          height: 'plain' as const,
          rows: group.list.map(({ head, unit, number }) => [
            String(number),
            unitPlace(unit),
            maskNames(head),
            groupArea(unit.area),
            areaSourceNames[unit.areaSource],
          ]),
        },
      ]
    })
}

/** 业主名册公示: each unit with its owners masked, area and where the area is from; totals, and how to object. */
export const composeElectorate = (
  facts: WrittenFacts,
  { building, madeOn }: Pick<ListTerms, 'building' | 'madeOn'>,
): PlainDocument => {
  const { vote, figures } = facts
  const unitCount = facts.heads.reduce((sum, head) => sum + head.units.length, 0)
  const contact = vote.contact.trim() === '' ? '' : `，联系电话：${vote.contact.trim()}`
  const place = vote.place.trim() === '' ? organiserWords(facts) : vote.place.trim()
  return {
    kind: 'electorate',
    fileName: writtenFileName(
      vote,
      `业主名册公示${building === null ? '' : `（${buildingWords(building)}）`}`,
    ),
    layout: 'table-portrait',
    title: [...breakTitle(voteSubject(vote), 21), '业主名册公示'],
    blocks: [
      paragraph(
        `本次表决的投票范围是${electorateWords(vote)}，共${figures.electorate.heads}人、${unitCount}套，专有部分面积${groupArea(figures.electorate.area)}平方米。`,
      ),
      paragraph(
        '一名业主有多套房屋的，人数按一人计算，面积合并计算；一套房屋由多人共有的，按一人计算；建设单位尚未出售和虽已出售但尚未交付的部分，按一人计算。',
      ),
      paragraph(
        `业主对本名册的姓名、座落或者面积有异议的，请在${dayInChinese(vote.opensOn)}前，持不动产权属证书或者买卖合同向${place}提出${contact}。`,
      ),
      ...(vote.frozenAt === null ? [paragraph('（名册尚未锁定，本页仅供核对，不作公示。）')] : []),
      ...electorateTables(facts, building),
      { kind: 'blank', lines: 1 },
      { kind: 'closing', signers: [organiserWords(facts)], day: madeOn, seal: true },
    ],
  }
}

/** A ballot with its head, in the order of the buildings; `place` decides the building in which it is listed. */
export type PlacedBallot = { readonly ballot: WrittenBallot; readonly head: Head; readonly building: string }

/** The ballots of a vote with their heads, listed in the building of the head's first unit. */
export const placeBallots = (
  facts: Pick<WrittenFacts, 'heads' | 'ballots'>,
  building: string | null,
): readonly PlacedBallot[] => {
  const heads = new Map(facts.heads.map((head) => [head.id, head]))
  return facts.ballots
    .flatMap((ballot): readonly PlacedBallot[] => {
      const head = heads.get(ballot.headId)
      return head === undefined ? [] : [{ ballot, head, building: head.units[0]?.building ?? '' }]
    })
    .filter((placed) => building === null || placed.building === building)
}

const carrierOf = (carriers: readonly Carrier[], { head }: PlacedBallot): string => {
  const unit = head.units[0]
  const own = carriers.find((one) => one.building === unit?.building && one.entrance === unit.entrance)
  const whole = carriers.find((one) => one.building === unit?.building && one.entrance === '')
  return (own ?? whole)?.name ?? ''
}

const carriersOf = (carriers: readonly Carrier[], placed: readonly PlacedBallot[]): string =>
  joinList([...new Set(placed.map((one) => carrierOf(carriers, one)).filter((name) => name !== ''))])

const registerColumns: readonly TableColumn[] = [
  { heading: '票号', share: 1.4, align: 'center' },
  { heading: '房号', share: 2.7, align: 'left' },
  { heading: '业主', share: 2.8, align: 'left' },
  { heading: '方式', share: 2.1, align: 'center' },
  { heading: '日期', share: 2.5, align: 'center' },
  { heading: '签收', share: 2.5, align: 'center' },
  { heading: '未送达\n公告日', share: 2.5, align: 'center' },
]

const shortDay = (day: Day | null, year: string): string => (day === null ? '' : dayWithinYear(day, year))

const standingDelivery = (ballot: WrittenBallot): Delivery | undefined =>
  ballot.deliveries.findLast((delivery) => delivery.withdrawnAt === null)

const registerRow =
  (year: string) =>
  ({ ballot, head, building }: PlacedBallot): readonly string[] => {
    const delivery = standingDelivery(ballot)
    const isReplaced = ballot.replacedBy !== null
    return [
      ballotNumberWords(ballot.number),
      placeWords(head, 4, building),
      head.names,
      delivery === undefined ? '' : deliveryWayNames[delivery.way],
      shortDay(delivery?.on ?? null, year),
      isReplaced ? `已换发${ballotNumberWords(ballot.replacedBy.number)}号` : '',
      shortDay(delivery?.noticeOn ?? null, year),
    ]
  }

const listByBuilding = (
  facts: WrittenFacts,
  placed: readonly PlacedBallot[],
  columns: readonly TableColumn[],
  lineOf: (building: string, group: readonly PlacedBallot[]) => string,
  rowOf: (one: PlacedBallot) => readonly string[],
): readonly Block[] =>
  byBuilding(placed, ({ building }) => building).flatMap(({ building, list }, index): readonly Block[] => {
    const carriers = carriersOf(facts.carriers, list)
    return [
      ...(index === 0 ? [] : [{ kind: 'page-break' as const }]),
      heading(1, building === '' ? facts.vote.estateName : buildingWords(building)),
      standingLine(
        `${lineOf(building, list)}${carriers === '' ? '　送达人：　　　　　　' : `　送达人：${carriers}`}`,
        'left',
      ),
      { kind: 'table', columns, height: 'tall', rows: list.map(rowOf) },
    ]
  })

/** 送达登记: a page or more a building, with the deliveries that are known and room for the rest to be signed. */
export const composeDeliveryRegister = (
  facts: WrittenFacts,
  { building }: Pick<ListTerms, 'building'>,
): PlainDocument => ({
  kind: 'delivery-register',
  fileName: writtenFileName(
    facts.vote,
    `送达登记${building === null ? '' : `（${buildingWords(building)}）`}`,
  ),
  layout: 'table-portrait',
  title: [...breakTitle(voteSubject(facts.vote), 21), '表决票送达登记'],
  blocks: listByBuilding(
    facts,
    placeBallots(facts, building),
    registerColumns,
    (_building, list) => `表决票${list.filter(({ ballot }) => ballot.replacedBy === null).length}张`,
    registerRow(facts.vote.opensOn.slice(0, 4)),
  ),
})

const visitColumns: readonly TableColumn[] = [
  { heading: '票号', share: 1.4, align: 'center' },
  { heading: '房号', share: 3, align: 'left' },
  { heading: '业主', share: 3, align: 'left' },
  { heading: '电话', share: 2.8, align: 'center' },
  { heading: '状态', share: 1.6, align: 'center' },
  { heading: '最近一次上门', share: 4.6, align: 'left' },
  { heading: '本次情况', share: 4.2, align: 'left' },
]

const visitRow =
  (phones: ReadonlyMap<HeadId, string>, year: string) =>
  ({ ballot, head, building }: PlacedBallot): readonly string[] => {
    const last = ballot.visits.at(-1)
    const phone = (phones.get(head.id) ?? '').split('、').filter((one) => one !== '')
    return [
      ballotNumberWords(ballot.number),
      placeWords(head, 4, building),
      head.names,
      phone.map(maskPhone).join('\n'),
      ballotStateNames[ballot.state],
      last === undefined ? '' : `${shortDay(last.on, year)}　${last.note}`,
      '',
    ]
  }

/** 未收回名单: whose ballot is not back, by building and who carries there, phones masked; for use in the office only. */
export const composeVisitList = (
  facts: WrittenFacts,
  { building, phones, madeOn }: ListTerms,
): PlainDocument => {
  const waiting = placeBallots(facts, building).filter(
    ({ ballot }) => ballot.state === 'undelivered' || ballot.state === 'outstanding',
  )
  const count = (list: readonly PlacedBallot[], state: WrittenBallot['state']): number =>
    list.filter(({ ballot }) => ballot.state === state).length
  const line = (_building: string, list: readonly PlacedBallot[]): string =>
    `还有${list.length}张：未送达${count(list, 'undelivered')}张，未收回${count(list, 'outstanding')}张`
  return {
    kind: 'visit-list',
    fileName: writtenFileName(
      facts.vote,
      `未收回名单${building === null ? '' : `（${buildingWords(building)}）`}`,
      madeOn,
    ),
    layout: 'table-landscape',
    title: [...breakTitle(voteSubject(facts.vote), 21), '未收回名单'],
    blocks: [
      standingLine(`截至${dayInChinese(madeOn)}，仅供工作使用，不得张贴。`, 'center'),
      ...(waiting.length === 0
        ? [standingLine('表决票已经全部收回。', 'center')]
        : listByBuilding(facts, waiting, visitColumns, line, visitRow(phones, madeOn.slice(0, 4)))),
    ],
  }
}
