/** 设置: community, parties, house rule, copies. */
export function SettingsScreen() {
  return null
}
