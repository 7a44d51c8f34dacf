/** The words of 签到, on its own screen and over a running meeting. */
import type { AttendanceKind, PresenceState } from '../../domain/meeting/attendance.ts'

export const signInText = {
  title: '签到',
  place: '序号、姓名、拼音、房号',
  search: '查找签到的人',
  signIn: '签到',
  inPerson: '本人到会',
  addAndSignIn: '补登记并签到',
  notOnRoll: '不在名册',
  observer: '列席',
  noParty: '其他人员',
  nobodyFound: (typed: string) => `没有找到“${typed}”`,
  nobodyFoundHint: '换拼音或房号再试；新来的人打全姓名再加',
  newcomer: '新来的，加上并签到',
  idleHint: '↑↓ 换人，选中后按 1 2 3',
  allHere: '应到的人都到了',
  notArrived: (count: number) => `还有 ${count} 人未到`,
  alsoFound: (name: string, more: number) => (more === 0 ? `↓ ${name}` : `↓ ${name} 等 ${more + 1} 人`),
  since: (state: PresenceState, clock: string) =>
    state === 'left' ? `${clock} 离场` : state === 'excused' ? '已请假' : `已签到 ${clock}`,
  already: (name: string, state: PresenceState, clock: string) => `${name} ${signInText.since(state, clock)}`,
  standInFor: (name: string) => `${name}代`,
  leftAt: (clock: string) => `${clock} 走`,
  candidate: (name: string, place: string) => `回车给${name}签到，${place}`,

  kinds: { arrive: '签到', leave: '离场', excuse: '请假', 'stand-in': '委托' } satisfies Record<
    AttendanceKind,
    string
  >,
  recorded: (name: string, clock: string, kind: AttendanceKind, standInName: string) =>
    kind === 'stand-in'
      ? `${standInName}代${name} ${clock} 签到`
      : `${name} ${clock} ${signInText.kinds[kind]}`,
  addedToRoll: (name: string, clock: string) => `${name} ${clock} 补登记并签到`,
  timeCorrected: (name: string, clock: string) => `${name}的时间改为 ${clock}`,

  askStandIn: (name: string) => `谁代${name}到会？`,
  standInIsHere: (name: string) => `${name}本人已到会，不能再代别人`,
  standsForAnother: (name: string, other: string) => `${name}已经代${other}到会，要再代一人请核对`,
  askExcuse: (name: string) => `${name}请假，事由可以不写`,
  askTime: (name: string) => `${name}的时间改为`,
  standInName: '受托人姓名',
  excuseNote: '请假事由',
  timeField: '时间，如 19:08',
  timeWrong: '时间写成 19:08 的样子',
  note: '记下',
  notNow: '不改了',
  changeTime: '改时间',

  people: '人数',
  parties: '各方',
  due: (due: number, threshold: string, needed: number) => `应到 ${due}，${threshold}须到 ${needed}`,
  dueOnly: (due: number) => `应到 ${due}，没有人数要求`,
  reached: (count: number) => `已到 ${count}，达到`,
  arrivedCount: (count: number) => `已到 ${count}`,
  missing: (count: number) => `还差 ${count} 人`,
  eachParty: '每一方都要有人到会',
  partiesFree: '各方到会的人数',
  partiesPresent: (count: number) => `已到 ${count} 方`,
  partiesMet: (count: number) => `${count} 方到齐`,
  partiesMissing: (count: number) => `还差 ${count} 方`,
  rowCount: (present: number, due: number) => ({ present: String(present), due: ` / ${due} 人` }),

  startsIn: (clock: string, minutes: number) => `${clock} 开会，还有 ${minutes} 分钟`,
  startsNow: (clock: string) => `${clock} 开会，到时间了`,
  startsOn: (day: string, clock: string) => `${day} ${clock} 开会`,
  otherDay: (held: string, today: string) => `这次会议定在${held}，今天是${today}`,
  open: '开会',
  cannotOpen: '还不能开会',
  noneHere: '还没有人到会',
  beginTitle: '还没有开始签到',
  beginHint: (place: string, clock: string) =>
    place === '' ? `${clock} 开会。` : `${clock} 在${place}开会。`,
  begin: '开始签到',
  backToList: '回到会议列表',
  close: '回到会场',
  overMeeting: '签到不影响计时，按 Esc 回到会场',

  notHeld: '人到不齐，今天不开了',
  notHeldTitle: '今天不开了',
  notHeldHint: '签到的记录会留着。写一句原因，它会印在记录里。',
  reason: '原因',
  reasonExample: '如：到会不足半数',
  adjourn: '改期再开',
  cancel: '取消会议',
  goOn: '继续签到',
} as const
