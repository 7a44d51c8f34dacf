/** 议题的法律路径：按类别提议，按标题猜，说出理由；开的会决定不了的，先提醒。 */
import { describe, expect, it } from 'vitest'
import { meetingForms } from '../meeting/meeting.ts'
import {
  adviseOwnersRule,
  categoryDescriptions,
  guessCategory,
  proposeTrack,
  type TopicCategory,
  topicCategories,
  trackOf,
  warnOfForm,
} from './track.ts'

describe('类别', () => {
  it('每一类都有名称、理由，写了一次', () => {
    expect(categoryDescriptions.map((one) => one.category).toSorted()).toEqual(
      [...topicCategories].toSorted(),
    )
    for (const { name, reason } of categoryDescriptions) {
      expect(name).not.toBe('')
      expect(reason).not.toBe('')
    }
  })

  it.each([
    ['parking', 'owners', 'owners-special', null],
    ['common-parts', 'owners', 'owners-special', null],
    ['rebuild', 'owners', 'owners-special', null],
    ['raise-fund', 'owners', 'owners-special', null],
    ['elevator', 'owners', 'elevator', null],
    ['repair-with-fund', 'owners', 'owners-general', null],
    ['emergency-repair', 'owners-committee', null, null],
    ['property-company', 'owners', 'owners-general', null],
    ['owners-election', 'owners', 'owners-general', null],
    ['owners-bylaws', 'owners', 'owners-general', null],
    ['house-to-business', 'owners', 'owners-unanimous', null],
    ['committee-affair', 'owners-committee', null, null],
    ['illegal-building', 'administrative', null, null],
    ['certificates', 'administrative', null, null],
    ['public-road-parking', 'administrative', null, null],
    ['trees', 'administrative', null, null],
    ['residents-pact', 'residents', null, null],
    ['micro-project', 'residents', null, null],
    ['missing-works', 'consultation', null, 'administrative'],
    ['other', 'consultation', null, null],
  ] as const)('%s 走 %s，业主按 %s，同时 %s', (category, track, ownersRule, beside) => {
    expect(proposeTrack({ category, title: '' }, 'consultation')).toMatchObject({
      from: 'chosen',
      track,
      ownersRule,
      beside,
    })
  })
})

describe('按标题猜', () => {
  it.each<readonly [string, TopicCategory | null]>([
    ['南方印象小区增设停车位方案', 'parking'],
    ['地下车库安装充电桩', 'parking'],
    ['小区门口公共道路停车整治', 'public-road-parking'],
    ['3栋2单元加装电梯', 'elevator'],
    ['1栋1单元想装电梯', 'elevator'],
    ['电梯里装监控', null],
    ['动用维修资金更换5栋电梯', 'repair-with-fund'],
    ['外墙渗水维修', 'repair-with-fund'],
    ['消防管网改造', 'repair-with-fund'],
    ['6栋水管爆裂紧急维修', 'emergency-repair'],
    ['续筹维修资金', 'raise-fund'],
    ['选聘物业服务企业', 'property-company'],
    ['居民要求换物业', 'property-company'],
    ['换个物业', 'property-company'],
    ['业委会换届选举', 'owners-election'],
    ['修改管理规约', 'owners-bylaws'],
    ['拆除顶楼违章搭建', 'illegal-building'],
    ['催办不动产权证', 'certificates'],
    ['东门大树修剪', 'trees'],
    ['修订居民公约', 'residents-pact'],
    ['增设休闲座椅微项目', 'micro-project'],
    ['健身器材坏了', null],
    ['更换坏了的健身器材', null],
    ['开发商遗留的雨污分流工程', 'missing-works'],
    ['一楼架空层出租', 'common-parts'],
    ['一楼架空层电动车乱停', null],
    ['3栋一楼架空层电动车乱停', null],
    ['架空层灯不亮', null],
    ['建设二村架空层卫生', null],
    ['建设二村车棚', null],
    ['地下停车场保洁', null],
    ['搭建电动车车棚', 'parking'],
    ['停车场收费', 'parking'],
    ['东门加装道闸', 'parking'],
    ['建设二村乱停车', null],
    ['架空层消防隐患整改', null],
    ['电动车飞线充电', null],
    ['楼道里给电动车充电', null],
    ['架空层堆放杂物', null],
    ['僵尸车占用车位', null],
    ['道闸坏了', null],
    ['出租屋噪音扰民', null],
    ['架空层改造成儿童活动室', 'common-parts'],
    ['架空层改建', 'rebuild'],
    ['架空层设停车位', 'parking'],
    ['架空层出租给商户', 'common-parts'],
    ['电动车乱停，建议在架空层增设充电桩', 'parking'],
    ['小区停车难', 'parking'],
    ['停车收费', 'parking'],
    ['物业服务情况通报', null],
    ['', null],
  ])('%s 像 %s', (title, category) => {
    expect(guessCategory(title)).toBe(category)
  })

  it('选了类别就不猜；秘书选的路径最大', () => {
    const title = '增设停车位'
    expect(proposeTrack({ category: null, title }, 'consultation')).toMatchObject({
      from: 'title',
      track: 'owners',
    })
    expect(proposeTrack({ category: 'micro-project', title }, 'consultation')).toMatchObject({
      from: 'chosen',
      track: 'residents',
    })
    expect(trackOf({ category: null, track: null, title }, 'consultation')).toBe('owners')
    expect(trackOf({ category: null, track: 'consultation', title }, 'consultation')).toBe('consultation')
    expect(trackOf({ category: null, track: null, title: '日常事务' }, 'residents-assembly')).toBe(
      'residents',
    )
    expect(trackOf({ category: 'other', track: null, title }, 'owners-committee')).toBe('owners-committee')
  })
})

describe('开的会决定不了', () => {
  it('业主的事，哪种会都只能形成意见，业主代表开会也不行', () => {
    for (const form of meetingForms)
      expect(warnOfForm(form, 'consultation', 'owners')).toContain('业主代表开会也不能代替全体业主表决')
    expect(warnOfForm('four-party-council', 'consultation', 'owners')).toBe(
      '四方议事会不能决定这件事：要由业主共同决定，业主代表开会也不能代替全体业主表决。这次会议只能形成协商意见。',
    )
  })

  it('自己能决定的、只要协商意见的，不提醒', () => {
    expect(warnOfForm('residents-assembly', 'residents-assembly', 'residents')).toBeNull()
    expect(warnOfForm('owners-representatives', 'consultation', 'owners')).toBe(
      '业主代表会议不能决定这件事：要由业主共同决定，业主代表开会也不能代替全体业主表决。这次会议只能形成协商意见。',
    )
    expect(warnOfForm('owners-committee', 'owners-committee', 'owners-committee')).toBeNull()
    expect(warnOfForm('bench-meeting', 'consultation', 'consultation')).toBeNull()
    expect(warnOfForm('residents-assembly', 'residents-assembly', 'administrative')).toContain('职能部门')
  })
})

it.each([
  ['是否同意在小区北侧空地增设停车位130个', 'owners-special'],
  ['是否同意筹集维修资金', 'owners-special'],
  ['是否同意使用维修资金维修3栋外墙', 'owners-general'],
  ['是否同意选聘物业服务企业', 'owners-general'],
  ['是否同意在2单元加装一部电梯', 'elevator'],
  ['是否同意修剪门前的大树', null],
])('%s：业主表决时提议的规则是 %s', (question, ruleId) => {
  expect(adviseOwnersRule(question)?.ruleId).toBe(ruleId)
})

it('文字里看不出是哪一类，就不提议', () => {
  expect(adviseOwnersRule('是否同意东门改为刷卡通行')).toBeNull()
})
