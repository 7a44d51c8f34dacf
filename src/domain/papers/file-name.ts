/** Names the file of a paper so that every file system takes it. Knows no folder. */
import { cleanText } from '../chinese-text.ts'
import type { PlainDocument } from './document.ts'

const lookalikes: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  ':': '：',
  '"': '＂',
  '/': '／',
  '\\': '＼',
  '|': '｜',
  '?': '？',
  '*': '＊',
}

const countBytes = (character: string): number => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

const shorten = (text: string, limit: number): string => {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += countBytes(character)
    if (bytes > limit) return kept
    kept += character
  }
  return kept
}

/** One part of a name without what file systems refuse, composed as they keep it, of at most `limit` bytes of UTF-8. */
export const namePart = (text: string, limit: number): string =>
  shorten(
    cleanText(text)
      .normalize('NFC')
      .replace(/[<>:"/\\|?*]/gu, (character) => lookalikes[character] ?? '')
      .replace(/\s+/gu, ' ')
      .replace(/^[ .]+|[ .]+$/gu, ''),
    limit,
  ).trimEnd()

/**
 * The file's name, `2026-03-12 南方印象小区 四方议事会 会议纪要.docx`; from the second version on 第2版 follows.
 * Characters that a file system refuses become their full-width likes; the name stays below 255 bytes of UTF-8.
 */
export const fileNameFor = (
  document: Pick<PlainDocument, 'fileName'>,
  extension: string,
  version = 1,
): string => {
  const { on, place, occasion, paper } = document.fileName
  const parts = [on, namePart(place, 60), namePart(occasion, 90), namePart(paper, 60)]
  const name = parts.filter((part) => part !== '').join(' ')
  return `${name}${version > 1 ? ` 第${version}版` : ''}.${extension}`
}
