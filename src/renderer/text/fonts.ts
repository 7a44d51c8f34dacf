/** Every sentence about the fonts that papers ask for and this computer lacks. */

/** Fonts as people call them; others keep their own names. */
const fontNames: Readonly<Record<string, string>> = {
  方正小标宋简体: '小标宋',
  仿宋_GB2312: '仿宋_GB2312',
  楷体_GB2312: '楷体_GB2312',
  FangSong: '仿宋',
  STFangsong: '华文仿宋',
  SimHei: '黑体',
  STHeiti: '华文黑体',
  KaiTi: '楷体',
  STKaiti: '华文楷体',
  STZhongsong: '华文中宋',
  SimSun: '宋体',
  'Noto Serif CJK SC': '思源宋体',
  'Source Han Serif SC': '思源宋体',
  'Noto Sans CJK SC': '思源黑体',
  'Source Han Sans SC': '思源黑体',
  'Liberation Serif': 'Liberation Serif',
}

const nameOf = (font: string): string => fontNames[font] ?? font

export const fontsText = {
  /** 缺小标宋，用思源宋体粗体代替 */
  missing: (wanted: string, replacement: string | null, isBold: boolean) =>
    replacement === null
      ? `缺${nameOf(wanted)}，由系统另选字体代替`
      : `缺${nameOf(wanted)}，用${nameOf(replacement)}${isBold ? '粗体' : ''}代替`,
  several: (first: string, count: number) => `${first}，共 ${count} 种`,
  short: '缺字体',
  title: '这台电脑缺少公文字体',
  hint: '版面照常。装上缺少的字体后重新打开程序，就会用上。',
} as const
