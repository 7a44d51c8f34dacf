/** 会后整理: the minutes, edited in place. */
export function MinutesScreen() {
  return null
}
