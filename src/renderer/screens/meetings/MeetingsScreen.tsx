/** 会议: the list of meetings. */
export function MeetingsScreen() {
  return null
}
