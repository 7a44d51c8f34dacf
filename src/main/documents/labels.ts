/** The fixed Chinese words that the printing of papers itself adds. Knows no meeting. */

/** Who is named as the program in a file's properties. */
export const programName = '四方桌'

/** Before the text of the page number and after it. */
export const pageNumberDash = '—'

/** Between a label and what is to be signed or filled in. */
export const labelColon = '：'

/** What stands in the place of a photo that is not printed. */
export const photoWords = {
  missing: '照片文件不见了，可以从备份的“附件”文件夹里找回。',
  unreadable: '照片文件已经损坏，打不开。',
  tooLarge: '照片文件较大，没有印进来，原件在社区保存。',
  unfit: '这张是WebP格式的照片，Word文件里显示不了，请直接打印或者存成PDF。',
} as const

/** The kept copy of a spreadsheet's text cell that would otherwise be read as a formula. */
export const formulaGuard = "'"
