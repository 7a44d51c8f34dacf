/** Words how a choice among options is taken, before anybody votes; the same on screen and in print. Decides nothing. */
import { moneyText } from './figure-wording.ts'
import type { OptionsKind, OptionsSettings, OptionsVoidReason } from './options-vote.ts'

/** 单选、限选、可多选、排序、打分 */
export const optionsKindNames: Readonly<Record<OptionsKind, string>> = {
  single: '单选',
  several: '限选',
  approval: '可多选',
  ranked: '排序',
  score: '打分',
}

/** Why a ballot is void, in a few words. */
export const optionsVoidReasonNames: Readonly<Record<OptionsVoidReason, string>> = {
  'no-mark': '没有填写',
  'too-many-marks': '选的项数超过规定',
  'option-twice': '同一方案填了两次',
  'unknown-option': '填了票上没有的方案',
  'mark-unfit': '填写的记号不合要求',
  'rank-twice': '两个方案填了同一名次',
  'rank-skipped': '名次跳号',
  'score-out-of-range': '打分超出范围',
  'marks-and-abstention': '又选方案又填弃权',
  unreadable: '字迹无法辨认',
  'not-issued': '不是本次发出的票',
}

const describeMethod = ({ method, blank }: OptionsSettings): string => {
  const unmarked = blank === 'void' ? '没有填写的票无效' : '没有填写的票算弃权'
  switch (method.kind) {
    case 'single':
      return `每票选一个方案，多选的票无效，${unmarked}。`
    case 'several':
      return `每票最多选${method.limit}个方案，多选的票无效，少选有效，${unmarked}。`
    case 'approval':
      return `每票可以选任意几个方案，${unmarked}。`
    case 'ranked':
      return `每票给方案排名次，可以只排前几名；名次重复或者跳号的票无效，${unmarked}。`
    case 'score':
      return `每票给每个方案打0分到${method.maxScore}分的整数，没有打分的方案算0分，超出范围的票无效，${unmarked}。`
  }
}

const rankedSentences = ({ method }: OptionsSettings): readonly string[] => {
  if (method.kind !== 'ranked') return []
  const apart =
    method.tieRule === 'earlier-rounds'
      ? '从最近的一轮往前比，票少的淘汰；仍然相同的，抽签或者当场商定'
      : '抽签或者当场商定'
  return [
    '逐轮计票：每票计给所排方案中还没有淘汰的第一个，超过本轮计票数半数的方案胜出；没有的，淘汰票数最少的方案，再计一轮。',
    '票数最少的几个方案合计仍少于其余任何一个方案的，谁先淘汰结果都一样，一并淘汰。',
    `其他票数最少而相同的，${apart}。`,
  ]
}

/** 到会人数, 有效票数: of whom half is asked. */
export const baseName = (settings: Pick<OptionsSettings, 'base'>): string =>
  settings.base === 'present' ? '到会人数' : '有效票数'

const takingSentence = (settings: OptionsSettings): string => {
  const { take, budget, decision, method } = settings
  if (method.kind === 'ranked')
    return decision === 'majority'
      ? `胜出的方案还要超过${baseName(settings)}的半数；没有超过的，前两名再投一轮。`
      : ''
  const support = method.kind === 'score' ? '得分' : '得票'
  const half = `${support}超过${baseName(settings)}的半数`
  if (budget === null && take === 1)
    return decision === 'majority'
      ? `${half}且最多的方案选定；都没有超过的，得票前两名再投一轮，并列的一同进入。`
      : `${support}最多的方案选定。`
  const who = decision === 'majority' ? `${half}的方案` : '方案'
  const count = take === null ? '' : `，最多${take}个`
  if (budget === null) return `${who}按${support}从多到少选定${count}。`
  return `${who}按${support}从多到少选定${count}，总费用不超过${moneyText(budget)}；余款不够的跳过，接着看后面的方案。`
}

/** How the vote is taken and decided, one sentence a piece, as read out before it and printed. */
export const describeOptionsSettings = (settings: OptionsSettings): readonly string[] =>
  [
    describeMethod(settings),
    ...rankedSentences(settings),
    takingSentence(settings),
    settings.method.kind === 'ranked'
      ? ''
      : '在能否选定的界限上票数或者分数相同的，抽签、当场商定或者再投一轮。',
  ].filter((sentence) => sentence !== '')
