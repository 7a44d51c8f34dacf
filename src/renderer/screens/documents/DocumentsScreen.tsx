/** 文书: every paper that was written. */
export function DocumentsScreen() {
  return null
}
