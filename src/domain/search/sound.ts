/** Finds characters by the letters that spell them, in full or by their first ones. Knows no dictionary and no database. */

/** One character of a text with its syllable without tone, `lv` for 吕; empty where it has none, which parts what stands beside it. */
export type Spelled = { readonly syllable: string; readonly start: number; readonly end: number }

/** Every syllable of Mandarin as it is typed. */
const syllables: ReadonlySet<string> = new Set(
  `a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai can cang cao ce cen ceng cha
  chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cu cuan cui
  cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong dou du duan dui dun duo e ei en eng er
  fa fan fang fei fen feng fo fou fu ga gai gan gang gao ge gei gen geng gong gou gu gua guai guan guang gui gun guo ha
  hai han hang hao he hei hen heng hong hou hu hua huai huan huang hui hun huo ji jia jian jiang jiao jie jin jing jiong
  jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku kua kuai kuan kuang kui kun kuo la lai lan lang lao
  le lei leng li lia lian liang liao lie lin ling liu lo long lou lu luan lun luo lv lve ma mai man mang mao me mei men
  meng mi mian miao mie min ming miu mo mou mu na nai nan nang nao ne nei nen neng ni nian niang niao nie nin ning niu
  nong nou nu nuan nuo nv nve o ou pa pai pan pang pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang
  qiao qie qin qing qiong qiu qu quan que qun ran rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san
  sang sao se sen seng sha shai shan shang shao she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo
  si song sou su suan sui sun suo ta tai tan tang tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa
  wai wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yan yang yao ye yi yin
  ying yo yong you yu yuan yue yun za zai zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi
  zhong zhou zhu zhua zhuai zhuan zhuang zhui zhun zhuo zi zong zou zu zuan zui zun zuo`.split(/\s+/u),
)

const beginnings: ReadonlySet<string> = new Set(
  [...syllables].flatMap((syllable) =>
    Array.from({ length: syllable.length }, (_, last) => syllable.slice(0, last + 1)),
  ),
)

/** Whether letters are a whole syllable; others are not searched by. */
export const isSyllable = (letters: string): boolean => syllables.has(letters)

/** One letter says too little of a sound: nearly everything has it. */
const fewestLetters = 2
/** Letters that read in more ways than this are no word that anybody types, such as manananananan. */
const mostWays = 64

/**
 * The letters of a folded word by which characters are looked for, or null where it is not spelled: letters only, two at
 * the least; the apostrophes that an input method puts between syllables fall away.
 */
export const soundOf = (word: string): string | null => {
  const letters = word.replace(/['’`]/gu, '')
  return letters.length >= fewestLetters && /^[a-z]+$/u.test(letters) ? letters : null
}

/**
 * Every way to read letters as syllables, the last of which may only have begun: xian is xian and xi an. Empty where
 * there is none, or more than sixty-four.
 */
export const readSyllables = (letters: string): readonly (readonly string[])[] => {
  // From the end on, so that what can't be read to its end is never begun.
  const waysFrom: (readonly string[])[][] = Array.from({ length: letters.length + 1 }, () => [])
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    const ways = waysFrom[from] ?? []
    if (beginnings.has(letters.slice(from))) ways.push([letters.slice(from)])
    for (let to = from + 1; to < letters.length && to <= from + 6; to += 1) {
      const syllable = letters.slice(from, to)
      if (syllables.has(syllable)) for (const rest of waysFrom[to] ?? []) ways.push([syllable, ...rest])
    }
    if (ways.length > mostWays) return []
  }
  return waysFrom[0] ?? []
}

const isReadAt = (spelled: readonly Spelled[], from: number, way: readonly string[]): boolean =>
  way.every((letters, place) => {
    const syllable = spelled[from + place]?.syllable ?? ''
    return place === way.length - 1 ? syllable.startsWith(letters) : syllable === letters
  })

/**
 * The characters that letters spell: by their first letters, a letter a character, or in full from some character on.
 * Answers the first and the one after the last as places in the list, or null.
 */
export const findSound = (
  spelled: readonly Spelled[],
  letters: string,
): { readonly from: number; readonly to: number } | null => {
  const ways = readSyllables(letters)
  for (let from = 0; from < spelled.length; from += 1) {
    if ((spelled[from]?.syllable ?? '') === '') continue
    if ([...letters].every((letter, place) => spelled[from + place]?.syllable.startsWith(letter) === true))
      return { from, to: from + letters.length }
    const way = ways.find((one) => isReadAt(spelled, from, one))
    if (way !== undefined) return { from, to: from + way.length }
  }
  return null
}
