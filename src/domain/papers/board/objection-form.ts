/** Writes the register of objections (异议登记表) against one notice: an inner form, with whole names. Knows no format and no clock. */
import { breakTitle, dayInChinese, headingMark } from '../../chinese-text.ts'
import type { NoticeObjection, ObjectionWay } from '../../notice/notice.ts'
import { type Block, heading, type PlainDocument } from '../document.ts'
import type { PaperTerms } from '../paper-subject.ts'
import { type NoticeFacts, nounOf, periodWords, placesWords } from './notice-words.ts'

const wayNames: Readonly<Record<ObjectionWay, string>> = {
  written: '书面',
  phone: '电话',
  visit: '来访',
  message: '微信群等留言',
}

const blankDay = '　　　　年　　月　　日'
const wayBoxes = '□书面□电话□来访□留言'
/** Room to write in by hand, as empty lines of a cell. */
const room = '\n\n'

const factsOf = (objection: NoticeObjection | null): Block => {
  const answer = objection?.answer ?? null
  const withdrawn = objection?.withdrawn ?? null
  return {
    kind: 'facts',
    isWhole: true,
    rows: [
      [
        { label: '提出人', value: objection?.byName ?? '' },
        { label: '房号', value: objection?.room ?? '' },
      ],
      [
        { label: '收到日期', value: objection === null ? blankDay : dayInChinese(objection.receivedOn) },
        { label: '方式', value: objection === null ? wayBoxes : wayNames[objection.way] },
      ],
      [{ label: '异议内容', value: objection?.content ?? room }],
      ...(withdrawn === null
        ? [
            [{ label: '答复内容', value: answer?.text ?? room }],
            [
              { label: '答复人', value: answer?.by ?? '' },
              { label: '答复日期', value: answer === null ? blankDay : dayInChinese(answer.on) },
            ],
          ]
        : [[{ label: '撤回原因', value: withdrawn.reason }]]),
      ...(objection === null
        ? [
            [
              { label: '提出人签字', value: '' },
              { label: '登记人签字', value: '' },
            ],
          ]
        : []),
    ],
  }
}

/** Empty forms for what comes in by hand: two fill the first sheet, three one of their own. */
const blankCount = 5

/** 异议登记表: each objection taken in with its answer, and empty forms to be filled in by hand, none of them broken. */
export const composeObjectionForm = (
  facts: NoticeFacts,
  { number, madeOn }: Pick<PaperTerms, 'number' | 'madeOn'>,
): PlainDocument => {
  const { notice, community } = facts
  const count = notice.objections.length
  const takenBack = notice.objections.filter((objection) => objection.withdrawn !== null).length
  const blockAt = (objection: NoticeObjection | null, position: number): readonly Block[] => [
    heading(1, `${headingMark(1, position)}异议`),
    factsOf(objection),
  ]
  const own = notice.number === '' ? number : notice.number
  const places = placesWords(notice)
  return {
    kind: 'objection-form',
    fileName: {
      on: notice.postedOn ?? madeOn,
      place: community.name,
      occasion: notice.words.title,
      paper: '异议登记表',
    },
    layout: 'table-portrait',
    title: [...breakTitle(notice.words.title.trim(), 21), '异议登记表'],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [{ label: `${nounOf(notice.kind)}名称`, value: notice.words.title }],
          [
            { label: '文号', value: own },
            { label: '受理人', value: notice.words.receiver },
          ],
          [{ label: `${nounOf(notice.kind)}期`, value: periodWords(notice) }],
          ...(places === '' ? [] : [[{ label: '张贴地点', value: places }]]),
          [
            {
              label: '收到异议',
              value: `截至${dayInChinese(madeOn)}，共${count}件${takenBack === 0 ? '' : `，其中撤回${takenBack}件`}`,
            },
          ],
        ],
      },
      ...notice.objections.flatMap((objection, index) => blockAt(objection, index + 1)),
      ...Array.from({ length: blankCount }, (_, index) => blockAt(null, count + index + 1)).flat(),
    ],
  }
}
