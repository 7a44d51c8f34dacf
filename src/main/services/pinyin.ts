/** Spells names so that they can be found by keyboard; stored when a name is written. */
import { pinyin } from 'pinyin-pro'

/** Syllables without tones joined, and their first letters; surnames read as surnames (单 shàn, 曾 zēng, 解 xiè). */
export const spellName = (name: string): { readonly pinyin: string; readonly initials: string } => {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(
    (syllable) => syllable.toLowerCase().replace(/[^a-z0-9]/gu, ''),
  )
  return { pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.slice(0, 1)).join('') }
}
