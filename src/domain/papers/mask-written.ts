/** Masks what people wrote before it is printed where others read it. Knows no paper. */
import { checkTexts, maskText, type PostingKnowledge } from '../notice/posting-check.ts'

/**
 * What somebody wrote, with phones, ID numbers, rooms and names of the roll masked; who acts in office and is named with
 * the office stays.
 * @see 个人信息保护法第二十五条
 */
export const maskWritten = (text: string, known: PostingKnowledge): string =>
  maskText(text, checkTexts([{ field: null, position: 0, place: '', isCounted: false, text }], known))
