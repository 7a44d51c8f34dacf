/** Spells names so that they can be found by keyboard; stored when a name is written. */
import { pinyin } from 'pinyin-pro'
import { isSyllable, type Spelled } from '../../../domain/search/sound.ts'

/** Syllables without tones joined, and their first letters; surnames read as surnames (单 shàn, 曾 zēng, 解 xiè). */
export const spellName = (name: string): { readonly pinyin: string; readonly initials: string } => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(
    (syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ''),
  )
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.slice(0, 1)).join('') }
}

const chinese = /\p{Script=Han}+/gu

/**
 * Spells a text character by character, without tones; whatever is no Chinese character, or has no syllable, is empty.
 * Of a name the first character is read as a surname.
 */
export const spellText = (text: string, isName: boolean): readonly Spelled[] => {
  const spelled: Spelled[] = []
  let done = 0
  for (const { 0: run, index } of text.matchAll(chinese)) {
    if (index > done) spelled.push({ syllable: '', start: done, end: index })
    const syllables = pinyin(run, {
      toneType: 'none',
      type: 'array',
      v: true,
      ...(isName ? { surname: 'head' as const } : {}),
    })
    let start = index
    for (const [place, sign] of [...run].entries()) {
      const syllable = (syllables[place] ?? '').toLowerCase()
      spelled.push({ syllable: isSyllable(syllable) ? syllable : '', start, end: start + sign.length })
      start += sign.length
    }
    done = index + run.length
  }
  return spelled
}
