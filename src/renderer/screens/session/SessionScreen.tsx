/** 开会: the chair's table. */
export function SessionScreen() {
  return null
}
