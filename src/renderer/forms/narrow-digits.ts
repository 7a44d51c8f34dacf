/** Turns full-width digits, as an input method types them, into those that number boxes read. Knows no field. */

/** What stands in a number box, in narrow signs. */
export const narrowDigits = (typed: string | undefined): string => (typed ?? '').normalize('NFKC').trim()
