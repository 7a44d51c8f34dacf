/** Names the fonts that papers ask for and those that stand in for them. Knows no measure and no file format. */
/** The face of a title and of a page number, beside the three faces of the text. */
export const printedFaces = ['title', 'body', 'black', 'kai', 'number'] as const
export type PrintedFace = (typeof printedFaces)[number]

/** Latin letters and figures of every face. */
export const latinFont = 'Times New Roman'

/** The font that each face asks for, then those that stand in for it, best first. */
export const fontChains: Readonly<Record<PrintedFace, readonly [string, ...string[]]>> = {
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  black: ['黑体', 'SimHei', 'STHeiti', 'Noto Sans CJK SC', 'Source Han Sans SC'],
  kai: ['楷体_GB2312', '楷体', 'KaiTi', 'STKaiti', 'Noto Serif CJK SC', 'Source Han Serif SC'],
  title: [
    '方正小标宋简体',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'SimSun',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
  ],
  number: ['宋体', 'SimSun', 'Noto Serif CJK SC', 'Source Han Serif SC'],
}

/** Fonts that stand in for Times New Roman where it is missing; their letters have the same widths. */
export const latinChain = [latinFont, 'Liberation Serif', 'Tinos', 'Nimbus Roman'] as const

/** Other names under which the same font may be installed. */
export const fontAliases: Readonly<Record<string, readonly string[]>> = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
  仿宋_GB2312: ['FangSong_GB2312'],
  楷体_GB2312: ['KaiTi_GB2312'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
}

/** Fonts that stand in for a title's in their bold. */
export const boldReplacements: readonly string[] = ['Noto Serif CJK SC', 'Source Han Serif SC']

/** Full names under which a browser finds a title's font, best first; bold Song comes last. */
export const titleChain = [
  '方正小标宋简体',
  'FZXiaoBiaoSong-B05S',
  '华文中宋',
  'STZhongsong',
  'NotoSerifCJKsc-Bold',
  'SourceHanSerifSC-Bold',
] as const
