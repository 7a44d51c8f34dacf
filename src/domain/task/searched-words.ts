/** Says in which forms a searched word may stand in a record: as it is typed, and with the other widths of its signs. Knows no store. */

const halfToFull: Readonly<Record<string, string>> = {
  ':': '：',
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}
const fullToHalf = Object.fromEntries(Object.entries(halfToFull).map(([half, full]) => [full, half]))

const replaceEach = (word: string, signs: Readonly<Record<string, string>>): string =>
  [...word].map((sign) => signs[sign] ?? sign).join('')

/** Letters and figures of a Chinese input method as everybody else types them. */
const narrowLetters = (word: string): string =>
  word.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

/** The forms of one word, each once; (2026)12 and [2026]12 also stand for the number 〔2026〕12. */
export const formsOfWord = (word: string): readonly string[] => {
  const narrow = narrowLetters(word)
  const numbered = narrow.replace(/[([（［【](\d{4})[)\]）］】]/gu, '〔$1〕')
  return [
    ...new Set([word, narrow, numbered, replaceEach(narrow, halfToFull), replaceEach(narrow, fullToHalf)]),
  ]
}
