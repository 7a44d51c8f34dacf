/** Turns the line ends of filled words into paragraphs of a Word part, so that justified lines are not drawn apart. Knows no paper. */

/** Stands for a line end while a template is filled; a noncharacter, which cleaned text never holds. */
export const lineMark = '\uFDD0'

const paragraphPattern = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]|<\/w:p>)[\s\S])*<\/w:p>/gu
const runPattern =
  /<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>)?(?:(?!<\/w:r>)[\s\S])*<\/w:r>/gu
/** Words inside of these can't be cut apart, and a line in the middle or at the right needs no paragraph of its own. */
const staysWhole =
  /<w:(?:hyperlink|sdt|ins|smartTag|fldSimple|pPrChange|sectPr)\b|<w:jc w:val="(?:center|right|end)"\/>/u

const brokenLine = '</w:t><w:br/><w:t xml:space="preserve">'

const splitParagraph = (paragraph: string): string => {
  const properties = /^<w:p(?: [^>]*)?>(<w:pPr>[\s\S]*?<\/w:pPr>)?/u.exec(paragraph)?.[1] ?? ''
  const isWhole = staysWhole.test(paragraph)
  return paragraph.replace(runPattern, (run, runProperties: string | undefined) =>
    run.replaceAll(
      lineMark,
      isWhole
        ? brokenLine
        : `</w:t></w:r></w:p><w:p>${properties}<w:r>${runProperties ?? ''}<w:t xml:space="preserve">`,
    ),
  )
}

/** The part with a paragraph for each line; lines in the middle, at the right or within links break inside theirs. */
export const splitLines = (markup: string): string =>
  markup.includes(lineMark)
    ? markup
        .replace(paragraphPattern, (paragraph) =>
          paragraph.includes(lineMark) ? splitParagraph(paragraph) : paragraph,
        )
        .replaceAll(lineMark, ' ')
    : markup
