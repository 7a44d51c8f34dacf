/** The sizes of type that the window offers, in CSS pixels: 标准、大、特大、超大. */
export const textSizes = [16, 18, 20, 24] as const
export type TextSize = (typeof textSizes)[number]
