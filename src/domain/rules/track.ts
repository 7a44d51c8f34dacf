/** Proposes the legal track of a topic from its category, with the reason. Advice only: the secretary decides. */
import { describeForm, type MeetingForm } from '../meeting/meeting.ts'
import { isDecidedByMeeting, type LegalTrack, trackForRule } from './legal-track.ts'
import type { OwnersRuleId } from './owners-rule.ts'
import type { AttendanceRuleId } from './rule.ts'

export const topicCategories = [
  'parking',
  'elevator',
  'repair-with-fund',
  'emergency-repair',
  'raise-fund',
  'rebuild',
  'common-parts',
  'house-to-business',
  'property-company',
  'owners-election',
  'owners-bylaws',
  'committee-affair',
  'illegal-building',
  'certificates',
  'public-road-parking',
  'trees',
  'residents-pact',
  'micro-project',
  'missing-works',
  'other',
] as const
/** 议题类别: what a matter is about, as far as the law cares. */
export type TopicCategory = (typeof topicCategories)[number]

/** What a category leads to. */
export type CategoryDescription = {
  readonly category: TopicCategory
  readonly name: string
  /** null leaves the track to the meeting's own rule. */
  readonly track: LegalTrack | null
  /** A second track that goes beside the first. */
  readonly beside: LegalTrack | null
  /** The rule that owners vote under, where they do. */
  readonly ownersRule: OwnersRuleId | null
  readonly reason: string
  /** What the words of a title look like. */
  readonly words: RegExp | null
}

const line = (
  category: TopicCategory,
  name: string,
  track: LegalTrack | null,
  reason: string,
  words: RegExp | null,
  more: Partial<Pick<CategoryDescription, 'beside' | 'ownersRule'>> = {},
): CategoryDescription => ({ category, name, track, reason, words, beside: null, ownersRule: null, ...more })

/**
 * The categories in the order in which a title is held against them, the narrower first.
 * @see 民法典第二百七十八条、第二百七十九条、第二百八十一条
 */
export const categoryDescriptions: readonly CategoryDescription[] = [
  line(
    'public-road-parking',
    '公共道路停车',
    'administrative',
    '公共道路不归业主共有，停车由公安交管、城管等部门管理',
    /(?:公共|市政|城市)道路.*停|路边停车|占道停|门前道路停/u,
  ),
  line(
    'certificates',
    '办理产权证等证照',
    'administrative',
    '办证由自然资源、住建等部门依法办理',
    /办证|产权证|不动产(?:权|登记)|房产证/u,
  ),
  line(
    'illegal-building',
    '拆除违章搭建',
    'administrative',
    '拆违由城管、自然资源等部门依法处理',
    /拆违|违章|违建|违法(?:建筑|搭建)|私搭乱建/u,
  ),
  line(
    'trees',
    '树木修剪、移植',
    'administrative',
    '修剪、移植、砍伐树木要经园林绿化主管部门',
    /树木|大树|修剪.*树|移(?:植|栽)|砍树|伐树|树枝/u,
  ),
  line(
    'missing-works',
    '建设单位遗留问题',
    'consultation',
    '先协商形成意见，再交建设单位和住建部门办理',
    /开发商|建设单位|遗留|未完工|配套.*(?:未建|没建|缺失)|烂尾/u,
    { beside: 'administrative' },
  ),
  line(
    'elevator',
    '加装电梯',
    'owners',
    '增设电梯属于改建建筑物附属设施（第七项），由本单元或者本幢业主表决，专有部分被占用的业主要逐一同意',
    /(?:加装|增设|安装|新装).*电梯|装(?:上|个|[一两]?[部台])?电梯(?![里内间口轿广])|电梯.*(?:加装|增设)/u,
    { ownersRule: 'elevator' },
  ),
  line(
    'raise-fund',
    '筹集维修资金',
    'owners',
    '筹集建筑物及其附属设施的维修资金（第六项），要三分之二以上参与、参与的四分之三以上同意',
    /(?:筹集|续筹|归集|补交|补缴|交存).*(?:维修|资金)|维修资金.*(?:筹集|续筹|补交|补缴)/u,
    { ownersRule: 'owners-special' },
  ),
  line(
    'emergency-repair',
    '紧急维修（动用维修资金）',
    'owners-committee',
    '紧急情况下的维修，业主大会或者业委会可以依法申请使用维修资金（民法典第二百八十一条第二款）',
    /(?:紧急|应急).*(?:维修|修复|更换|漏水|渗水|停用)|抢修|抢险/u,
  ),
  line(
    'repair-with-fund',
    '动用维修资金维修',
    'owners',
    '使用建筑物及其附属设施的维修资金（第五项），要三分之二以上参与、参与的过半数同意',
    /维修资金|大修|(?:外墙|屋面|屋顶|管道|管网|消防|电梯|排水|化粪池|防水).*(?:维修|改造|修缮|更换|翻修|整治)|(?:维修|修缮|更换|翻修).*(?:外墙|屋面|屋顶|管道|管网|消防|电梯|排水|化粪池)/u,
    { ownersRule: 'owners-general' },
  ),
  line(
    'parking',
    '增设车位、充电桩、收费停车',
    'owners',
    '占用共有的道路或者场地停车、充电、收费，是改变共有部分的用途或者利用共有部分从事经营（第八项）',
    // A shed or a gate alone says nothing either.
    /停车(?![场库])|车位|充电|(?:改[变建造成为作用]|[新加扩搭]建|[加安]装|增设|设置|收费|出租).*(?:停车[场库]|车棚|车库|地锁|道闸)|(?:停车[场库]|车棚|车库|地锁|道闸).*(?:改[变建造成为作用]|[新加扩搭]建|[加安]装|设(?![施备])|收费|租|管理费)/u,
    { ownersRule: 'owners-special' },
  ),
  line(
    'house-to-business',
    '住宅改为经营用房',
    'owners',
    '住宅改为经营性用房，要有利害关系的业主一致同意（民法典第二百七十九条）',
    /住改商|住宅.*经营|民宿|居改非/u,
    { ownersRule: 'owners-unanimous' },
  ),
  line(
    'rebuild',
    '改建、重建',
    'owners',
    '改建、重建建筑物及其附属设施（第七项），要三分之二以上参与、参与的四分之三以上同意',
    /重建|改建|扩建|原拆原建/u,
    { ownersRule: 'owners-special' },
  ),
  line(
    'common-parts',
    '共有部分改变用途、出租经营',
    'owners',
    '改变共有部分的用途或者利用共有部分从事经营活动（第八项），要三分之二以上参与、参与的四分之三以上同意',
    // The place alone says nothing: what is to become of it makes the matter.
    /(?:架空层|共有部分|公共部位).*(?:改[变建造成为作用]|[新加扩]建|[加安]装|设(?![施备])|租|经营|收费|用途|用作|用于|利用)|(?:改[变建造]|[新加扩]建|出租|经营|利用|收回).*(?:架空层|共有部分|公共部位)|公共收益|广告位|绿地改|绿化改|出租(?![房屋])/u,
    { ownersRule: 'owners-special' },
  ),
  line(
    'property-company',
    '选聘、解聘物业服务企业',
    'owners',
    '选聘和解聘物业服务企业（第四项），要三分之二以上参与、参与的过半数同意',
    /(?:选聘|解聘|续聘|更换|聘请|续签).*物业|换(?:掉|[个家])?物业(?!用房)|物业.*(?:选聘|解聘|续聘|更换|合同)/u,
    { ownersRule: 'owners-general' },
  ),
  line(
    'owners-election',
    '选举、更换业委会',
    'owners',
    '选举业主委员会或者更换业主委员会成员（第三项），要三分之二以上参与、参与的过半数同意',
    /业主?委(?:员会|会).*(?:选举|换届|更换|增补|罢免)|(?:选举|换届|更换|增补|罢免).*业主?委/u,
    { ownersRule: 'owners-general' },
  ),
  line(
    'owners-bylaws',
    '管理规约、业主大会议事规则',
    'owners',
    '制定和修改业主大会议事规则、管理规约（第一项、第二项），要三分之二以上参与、参与的过半数同意',
    /管理规约|业主大会议事规则|业主公约/u,
    { ownersRule: 'owners-general' },
  ),
  line(
    'committee-affair',
    '业委会职责内的事',
    'owners-committee',
    '执行业主大会决定、监督物业合同等，由业委会依照职责决定',
    /业委会.*(?:工作|制度|经费|值班|分工)/u,
  ),
  line(
    'residents-pact',
    '居民公约',
    'residents',
    '居民公约由居民会议讨论制定，可以先在协商会上听取意见',
    /居民公约|文明公约|楼栋公约|小区公约|公约/u,
  ),
  line(
    'micro-project',
    '微项目、居民公益',
    'residents',
    '居民公益事项由居民会议或者居民代表会议讨论决定',
    /微项目|微实事|微心愿|公益|志愿|助老|助餐|文体|晒衣|晾衣|凉亭|座椅|健身/u,
  ),
  line('other', '其他', null, '按所开会议自己的规则', null),
]

const descriptionOf = (category: TopicCategory): CategoryDescription =>
  categoryDescriptions.find((one) => one.category === category) ?? line(category, '其他', null, '', null)

/** What lies about, is in the way or is broken at a place of all: it is put right, and no owner has to vote on it. */
const nuisances =
  /乱停|乱放|乱摆|违停|违规停|占用|被占|堵|堆|飞线|私拉|乱拉|乱接|(?:上楼|进楼|入户|楼道|室内).*充电|僵尸车|坏|故障|失灵|损|漏|渗|不亮|脏|噪音|扰民/u
/** What is wished for beside it changes the use after all. */
const changes =
  /增设|新增|新建|加建|加装|安装|改建|改造|改成|改为|改作|设置|设停|划(?:定|线|车位)|出租(?![房屋])|经营|收费/u
/** Categories that are told by places and things which a mere nuisance names as well. */
const toldByPlace: readonly TopicCategory[] = ['parking', 'common-parts', 'micro-project']

/** The category that the words of a title look like; null when nothing speaks for any, or for no more than a nuisance. A guess, never a decision. */
export const guessCategory = (title: string): TopicCategory | null => {
  const isNuisance = nuisances.test(title) && !changes.test(title)
  return (
    categoryDescriptions.find(
      ({ category, words }) => words?.test(title) === true && !(isNuisance && toldByPlace.includes(category)),
    )?.category ?? null
  )
}

/** The track proposed for an item with its reason. */
export type TrackProposal = {
  readonly category: TopicCategory
  readonly categoryName: string
  /** Chosen by the secretary, guessed from the title, or neither. */
  readonly from: 'chosen' | 'title' | 'meeting'
  readonly track: LegalTrack
  readonly beside: LegalTrack | null
  readonly ownersRule: OwnersRuleId | null
  readonly reason: string
}

/** Proposes the track of a matter: by the category chosen, else by the words of its title, else by the meeting's rule. */
export const proposeTrack = (
  matter: { readonly category: TopicCategory | null; readonly title: string },
  ruleId: AttendanceRuleId,
): TrackProposal => {
  const guessed = matter.category === null ? guessCategory(matter.title) : null
  const { category, name, track, beside, ownersRule, reason } = descriptionOf(
    matter.category ?? guessed ?? 'other',
  )
  return {
    category,
    categoryName: name,
    from: matter.category !== null ? 'chosen' : guessed === null ? 'meeting' : 'title',
    track: track ?? trackForRule(ruleId),
    beside,
    ownersRule,
    reason,
  }
}

/** What the words of a matter tell owners who are to vote on it: the rule, or null where it is not theirs, and why. */
export type OwnersAdvice = { readonly ruleId: OwnersRuleId | null; readonly reason: string }

/** Advises the rule of an owners' vote from the words of its question; null when nothing speaks for any. Never a decision. */
export const adviseOwnersRule = (question: string): OwnersAdvice | null => {
  const category = guessCategory(question)
  if (category === null) return null
  const { ownersRule, reason } = descriptionOf(category)
  return { ruleId: ownersRule, reason }
}

/** The track that stands for an item: the secretary's where there is one, else the proposed. */
export const trackOf = (
  item: {
    readonly category: TopicCategory | null
    readonly track: LegalTrack | null
    readonly title: string
  },
  ruleId: AttendanceRuleId,
): LegalTrack => item.track ?? proposeTrack(item, ruleId).track

const deciders: Readonly<Record<Exclude<LegalTrack, 'consultation'>, string>> = {
  residents: '要由居民会议或者居民代表会议讨论决定',
  owners: '要由业主共同决定，业主代表开会也不能代替全体业主表决',
  'owners-committee': '要由业委会依照职责决定',
  administrative: '要由职能部门依法办理',
}

/** Warns that a meeting of this form can't decide a matter of this track; null where it can, or nothing is left to decide. */
export const warnOfForm = (form: MeetingForm, ruleId: AttendanceRuleId, track: LegalTrack): string | null => {
  if (track === 'consultation' || isDecidedByMeeting(track, ruleId)) return null
  return `${describeForm(form).name}不能决定这件事：${deciders[track]}。这次会议只能形成协商意见。`
}
