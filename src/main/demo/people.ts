/** The people of the sample community; all of them are made up. */

/** Party names of the sample, in order. */
export const sampleParties = ['社区', '业委会', '物业', '居民代表'] as const
export type SampleParty = (typeof sampleParties)[number]

/** Name, party, role, room; unit for guests from departments. */
export type SamplePerson = {
  readonly name: string
  readonly party: SampleParty | null
  readonly role: string
  readonly unit: string
  readonly room: string
  /** When they came to the third council, `HH:MM`; 请假 with its reason, or nothing for 缺席. */
  readonly came: string | { readonly excused: string } | null
}

const sits =
  (party: SampleParty) =>
  (name: string, role: string, room: string, came: SamplePerson['came']): SamplePerson => ({
    name,
    party,
    role,
    unit: '',
    room,
    came,
  })

const community = sits('社区')
const committee = sits('业委会')
const property = sits('物业')
const resident = sits('居民代表')
const guest = (name: string, unit: string, role: string, came: string): SamplePerson => ({
  name,
  party: null,
  role,
  unit,
  room: '',
  came,
})

export const samplePeople: readonly SamplePerson[] = [
  community('周敏', '书记', '', '19:02'),
  community('唐小莉', '居委', '', '19:00'),
  community('邓建平', '支书', '', '19:04'),
  community('贺兰英', '支委', '', '19:11'),
  community('孙立民', '支委', '', '19:24'),
  community('龙艳', '网格员', '', '19:06'),
  committee('李建国', '主任', '2栋', '19:08'),
  committee('陈素芬', '副主任', '3栋', '19:08'),
  committee('彭志强', '委员', '1栋', '19:23'),
  committee('肖丽萍', '委员', '5栋', '19:15'),
  committee('曾凡荣', '委员', '4栋', null),
  committee('黄卫东', '委员', '6栋', { excused: '外地出差' }),
  committee('单晓燕', '委员', '7栋', '19:17'),
  property('吴磊', '项目经理', '', '19:22'),
  property('彭丽', '客服主管', '', '19:25'),
  property('段宏伟', '秩序主管', '', null),
  property('尹亮', '工程主管', '', null),
  resident('何玉珍', '居民代表', '1栋', '19:05'),
  resident('罗海波', '居民代表', '1栋', '19:12'),
  resident('王兰', '居民代表', '2栋', '19:50'),
  resident('刘德顺', '居民代表', '2栋', '19:09'),
  resident('欧阳静', '居民代表', '3栋', '19:13'),
  resident('易春生', '居民代表', '3栋', '19:26'),
  resident('谭桂香', '居民代表', '4栋', '19:07'),
  resident('郭伟', '居民代表', '4栋', '19:12'),
  resident('文小红', '居民代表', '5栋', '19:14'),
  resident('胡正华', '居民代表', '5栋', '19:14'),
  resident('蒋美玲', '居民代表', '6栋', '19:16'),
  resident('杨学军', '居民代表', '6栋', { excused: '住院' }),
  resident('谢芬', '居民代表', '7栋', '19:18'),
  resident('汤国良', '居民代表', '7栋', '19:10'),
  resident('袁志明', '居民代表', '8栋', '19:19'),
  resident('夏冬梅', '居民代表', '8栋', '19:20'),
  resident('廖长庚', '居民代表', '7栋', { excused: '探亲' }),
  resident('向文斌', '居民代表', '8栋', null),
  resident('佘丽华', '居民代表', '8栋', null),
  guest('贺志平', '街道物业办', '副主任', '19:21'),
  guest('唐文', '交警中队', '民警', '19:27'),
]

/** Who came through somebody else: 郭伟 sent his son. */
export const sampleStandIns: Readonly<Record<string, string>> = { 郭伟: '郭小军' }
