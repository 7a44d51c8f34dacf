/** 帮助: keys and the way through a meeting. */
export function HelpScreen() {
  return null
}
