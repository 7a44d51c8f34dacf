/** 名册 · 住户: estates, imports and dwellings. */
export function RosterScreen() {
  return null
}
