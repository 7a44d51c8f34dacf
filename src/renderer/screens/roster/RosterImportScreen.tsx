/** 导入名册 in four steps. */
export function RosterImportScreen() {
  return null
}
