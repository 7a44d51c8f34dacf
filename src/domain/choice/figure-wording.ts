/** Writes shares, money and averages in figures, rounded in whole numbers so that no text contradicts a verdict. Decides nothing. */
import type { Threshold } from '../rules/rule.ts'

const scaledShare = (count: bigint, base: bigint, scale: bigint): bigint =>
  (count * scale * 2n + base) / (base * 2n)

/**
 * A share of a base as a percentage with one place, rounded half up in whole numbers: 42.9%. Takes more places where
 * rounding would show none, all, or the threshold itself although the count lies beside it; — where the base is nothing.
 */
export const shareText = (count: number, base: number, threshold: Threshold | null = null): string => {
  if (base <= 0) return '—'
  const [part, whole] = [BigInt(count), BigInt(base)]
  const marks: readonly (readonly [bigint, bigint])[] = [
    [0n, 1n],
    [1n, 1n],
    ...(threshold === null ? [] : [[BigInt(threshold.numerator), BigInt(threshold.denominator)] as const]),
  ]
  for (let places = 1; ; places += 1) {
    const scale = 100n * 10n ** BigInt(places)
    const scaled = scaledShare(part, whole, scale)
    const misleads = marks.some(([top, bottom]) => {
      const isThere = part * bottom === top * whole
      return !isThere && scaledShare(top, bottom, scale) === scaled
    })
    if (misleads && places < 12) continue
    const figures = String(scaled).padStart(places + 1, '0')
    return `${figures.slice(0, -places)}.${figures.slice(-places)}%`
  }
}

/** Money in 分 as yuan: 3000元, 12.50元. */
export const moneyText = (cents: number): string => {
  const rest = cents % 100
  const yuan = (cents - rest) / 100
  return rest === 0 ? `${yuan}元` : `${yuan}.${String(rest).padStart(2, '0')}元`
}

type Fraction = { readonly numerator: number; readonly denominator: number }

/** An exact average of points with two places, rounded half up; 约 before it where it isn't exact. */
export const averageText = ({ numerator, denominator }: Fraction): string => {
  if (denominator <= 0) return '—'
  const [top, bottom] = [BigInt(numerator), BigInt(denominator)]
  const scaled = scaledShare(top, bottom, 100n)
  const isExact = scaled * bottom === top * 100n
  const figures = String(scaled).padStart(3, '0')
  return `${isExact ? '' : '约'}${figures.slice(0, -2)}.${figures.slice(-2)}分`
}
