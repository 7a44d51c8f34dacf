/** 会议准备: five steps from the form to the notice. */
export function PrepareScreen() {
  return null
}
