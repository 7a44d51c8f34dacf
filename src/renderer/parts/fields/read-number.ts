/** Reads a whole number out of what was typed. Knows no field. */

const mostDigits = 5

/** Reads the digits in what was typed, full-width ones included; null when there are none. */
export function readNumber(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace(/\D/g, '').slice(0, mostDigits)
  return digits === '' ? null : Number(digits)
}
