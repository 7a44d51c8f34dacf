/** Gathers the fields of 公示 and 倡议书 for a template, in the words of our own papers. Knows no format and no clock. */
import { asClause, dayInChinese, endSentence, numberInChinese } from '../../chinese-text.ts'
import type { Day } from '../../identity.ts'
import { itemWords } from '../board/appeal.ts'
import {
  linesOf,
  type NoticeFacts,
  nounOf,
  periodWords,
  placesWords,
  receiverWords,
  signersOf,
} from '../board/notice-words.ts'
import type { PlainDocument } from '../document.ts'
import type { TemplateFields } from '../template-fields.ts'
import { fieldsOfPaper } from './of-paper.ts'
import { completeFields } from './words.ts'

const dayOrBlank = (day: Day | null): string => (day === null ? '　　　　年　　月　　日' : dayInChinese(day))

/** The fields of a paper for the board. */
export const fieldsOfNotice = (
  kind: 'notice' | 'appeal',
  facts: NoticeFacts,
  number: string,
  paper: PlainDocument,
): TemplateFields => {
  const { notice, community } = facts
  const { words } = notice
  const own = notice.number === '' ? number : notice.number
  return completeFields(kind, {
    ...fieldsOfPaper(paper, own),
    社区名称: community.name,
    公示期限: periodWords(notice),
    开始日期: dayOrBlank(notice.postedOn),
    截止日期: dayOrBlank(notice.until),
    天数: String(notice.days),
    张贴地点: placesWords(notice),
    意见途径: kind === 'notice' ? endSentence(words.feedback) : words.feedback.trim(),
    受理: receiverWords(words, kind === 'notice' ? '受理人' : '联系人'),
    受理人: asClause(words.receiver),
    联系电话: asClause(words.contact),
    依据: words.basis.trim(),
    内容: linesOf(words.body).join('\n'),
    结束语: `特此${nounOf(notice.kind)}。`,
    称谓: words.salutation.trim().replace(/[：:，,]+$/u, ''),
    缘由: words.basis.trim(),
    倡议条目: linesOf(words.body).map((line, index) => ({
      序号: numberInChinese(index + 1),
      条目: itemWords(line),
    })),
    号召: words.call.trim(),
    署名: signersOf(facts).map((signer) => ({ 单位: signer })),
  })
}
