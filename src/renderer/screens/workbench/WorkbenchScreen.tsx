/** 工作台: what comes next and what is waiting. */
export function WorkbenchScreen() {
  return null
}
