/** The fixed Chinese words that the printing of papers itself adds. Knows no meeting. */

/** Who is named as the program in a file's properties. */
export const programName = '四方桌'

/** Before the text of the page number and after it. */
export const pageNumberDash = '—'

/** Between a label and what is to be signed or filled in. */
export const labelColon = '：'

/** The kept copy of a spreadsheet's text cell that would otherwise be read as a formula. */
export const formulaGuard = "'"
