/** 事项: what follows from resolutions. */
export function TasksScreen() {
  return null
}
