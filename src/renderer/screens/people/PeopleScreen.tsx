/** 名册 · 人员: the people who attend. */
export function PeopleScreen() {
  return null
}
