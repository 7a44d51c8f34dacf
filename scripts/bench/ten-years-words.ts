/** Makes up what a community writes in ten years: names, places, wishes, papers. Names of nobody; the same in every run. */
import type { Draw } from '../../src/main/demo/draw.ts'

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田',
  ...['欧阳', '司马', '单', '解', '查', '仇'],
]
const givens = [
  ...'建国志强秀英桂兰玉珍海燕晓敏文华丽娟芳军勇杰涛明超霞平刚云飞梅琴红霖宇辉玲丹洋倩俊峰慧颖鑫磊雪松柏荣生根宝才德福贵春',
  ...['𬀩', '𬱖', '㛃'],
]
export const estateNames = ['南方印象小区', '福鑫南郡', '和苑小区', '锦绣花园', '东方家园'] as const
const things = [
  ...[
    '路灯',
    '电梯',
    '垃圾桶',
    '化粪池',
    '消防通道',
    '围墙',
    '外墙',
    '楼道灯',
    '下水管',
    '健身器材',
    '停车位',
    '充电桩',
  ],
  ...[
    '监控',
    '门禁',
    '绿化带',
    '井盖',
    '雨棚',
    '楼顶',
    '晾衣架',
    '快递柜',
    '扶手',
    '信箱',
    '水表',
    '车棚',
    '宣传栏',
    '儿童滑梯',
  ],
]
const troubles = [
  ...[
    '不亮',
    '损坏',
    '堵塞',
    '漏水',
    '脱落',
    '老化',
    '被占用',
    '噪音大',
    '没有标识',
    '需要加装',
    '需要更换',
    '需要清理',
    '要补种',
    '要划线',
  ],
  ...['要检修', '要拆除', '要改造', '无人管理'],
]
export const units = [
  ...[
    '社区居委会',
    '物业公司',
    '业主委员会',
    '街道城管科',
    '供电公司',
    '自来水公司',
    '派出所',
    '消防大队',
    '第一网格',
    '第二网格',
  ],
  ...['第一党支部', '第二党支部', '燃气公司', '街道综合执法队', '卫生服务中心'],
]
const effects = [
  '影响出行',
  '存在安全隐患',
  '老人和孩子不方便',
  '雨天积水',
  '夜里看不清',
  '多次反映没有解决',
  '邻里有意见',
  '味道很重',
]
const hopes = [
  '希望尽快处理',
  '请上门查看',
  '请协调物业解决',
  '建议开会商量',
  '请给个答复',
  '希望纳入改造计划',
]

/** The words of ten years, drawn one after another. */
export const createWords = (draw: Draw) => {
  const pick = <Word>(list: readonly Word[]): Word => list[draw(list.length)] as Word
  const name = (): string => pick(surnames) + pick(givens) + (draw(10) < 7 ? pick(givens) : '')
  const estate = (): string => pick(estateNames)
  const door = (): string => `${draw(16) + 1}栋${draw(4) + 1}单元${draw(18) + 1}0${draw(4) + 1}`
  const matter = (): string => `${pick(things)}${pick(troubles)}`
  return {
    pick,
    name,
    estate,
    door,
    matter,
    unit: (): string => pick(units),
    wish: (): string => `${estate()}${draw(16) + 1}栋${matter()}`,
    story: (): string => `居民反映${door()}附近的${matter()}，${pick(effects)}，${pick(hopes)}。`,
  }
}
