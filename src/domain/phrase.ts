/** 常用语: phrases of official writing, by where they are used. Knows no database. */

export const phraseUses = [
  'report',
  'view',
  'demand',
  'agreed',
  'notice',
  'appeal',
  'supervision',
  'answer',
] as const
/** 听取汇报 / 会议认为 / 会议指出和要求 / 议定事项 / 公示 / 倡议 / 督办要求 / 异议答复 */
export type PhraseUse = (typeof phraseUses)[number]

/** A phrase of the secretary's own, or a shipped one without a number. */
export type Phrase<Id> = { readonly phraseId: Id | null; readonly use: PhraseUse; readonly text: string }

/**
 * Phrases that come with the program; ×× stands where a name, a day or a fact is to be written. 通报 tells what was done,
 * 通过 decides; an agreement of parties is 协商意见, only a vote decides.
 */
export const shippedPhrases: Readonly<Record<PhraseUse, readonly string[]>> = {
  report: [
    '会议听取了××关于××情况的汇报。',
    '会议通报了上次会议议定事项的办理情况。',
    '汇报人介绍了事项的起因、现状和可供选择的办法。',
    '与会人员就有关问题进行了询问，××逐一作了说明。',
    '与会人员围绕费用来源、施工安排和日常管护进行了讨论。',
    '会议审阅了书面材料，并听取了补充说明。',
    '会议传达学习了××精神。',
  ],
  view: [
    '会议认为，该事项关系居民切身利益，应当在充分听取意见的基础上稳妥推进。',
    '会议认为，各方反映的情况属实，问题应当尽快解决。',
    '会议认为，现有方案基本可行，费用分摊和后续管护还需进一步细化。',
    '会议认为，前期工作取得了成效，应当继续巩固。',
    '会议认为，目前各方意见分歧较大，条件尚不成熟，宜继续沟通后再议。',
    '会议认为，该事项依法应当由业主共同决定，本次协商意见不能代替业主表决。',
    '有代表提出不同意见，认为××。会议如实记录，供下一步工作参考。',
  ],
  demand: [
    '会议要求，各责任单位明确专人负责，按时限办结，并向下一次会议通报办理情况。',
    '会议要求，××于××年××月××日前拿出具体方案，报社区居民委员会汇总。',
    '会议要求，施工期间做好安全围挡、噪声控制和居民告知工作。',
    '会议指出，要尊重居民意愿，做好解释说明，不得代替居民作决定。',
    '会议指出，要公开透明，费用收支按规定公示，接受居民监督。',
    '会议强调，涉及个人信息的材料要妥善保管，不得外传。',
    '会议明确，由××牵头，××配合，共同抓好落实。',
  ],
  agreed: [
    '经协商，与会各方达成如下协商意见：××。',
    '经表决，会议决定：××。',
    '由××牵头，××配合，于××年××月××日前完成。',
    '所需费用由××承担，收支情况按规定公示。',
    '由××进一步完善方案，提交下一次会议协商。',
    '各方未能达成一致，由××继续沟通，择期再议。',
    '该事项由业主委员会依法组织业主共同决定。',
    '先行试行××个月，期满后由会议评估是否继续。',
    '办理情况由××在下一次会议上通报。',
  ],
  notice: [
    '现将有关情况公示如下。',
    '公示期自××年××月××日至××年××月××日。',
    '公示期间如有异议，请以书面、电话或者当面方式向××反映，并写明姓名和联系方式，以便答复。',
    '对收到的意见，将认真核实，及时答复，并为反映人保密。',
    '公示期满无异议的，按公示内容组织实施。',
    '本公示只公布汇总结果，不公布个人的表决意见。',
    '依法应当由业主共同决定的事项，另行组织业主表决。',
    '特此公示。',
  ],
  appeal: [
    '为了共同的家园，我们向全体居民发出如下倡议：',
    '遵守居民公约，爱护公共设施，不在楼道和安全出口堆放杂物。',
    '电动自行车在指定地点停放、充电，不进楼、不入户。',
    '车辆按位停放，不占用消防车通道。',
    '文明养犬，出门牵绳，及时清理粪便。',
    '生活垃圾分类投放，大件垃圾和装修垃圾放到指定地点。',
    '邻里之间互相体谅、互相帮助，有事多商量。',
    '积极参加议事协商，有意见当面提，有办法一起想。',
    '让我们从自己做起，从小事做起，共建共治共享美好家园。',
  ],
  supervision: [
    '该事项已超过办理时限，请书面说明原因和下一步安排。',
    '请于××年××月××日前办结，并报送办理结果和佐证材料。',
    '确因客观原因不能按期办结的，请在时限届满前提出延期申请，说明理由和新的办结时间。',
    '请明确责任人，每周报送一次进展，直至办结。',
    '请先采取临时措施消除安全隐患，再按方案彻底解决。',
    '办理情况将在下一次会议上通报。',
    '再次逾期的，将报请街道办事处（镇人民政府）协调督促。',
  ],
  answer: [
    '您提出的意见已收到。经核实，情况如下：××。',
    '经核对原始记录，公示内容与会议记录、表决结果一致，不作更改。',
    '经核实，您反映的情况属实，我们将更正后重新公示。',
    '您提出的建议，已转××研究，结果另行告知。',
    '该事项不属于本次公示的范围，建议您向××反映。',
    '对本答复仍有意见的，可以向××反映，也可以依法通过其他途径解决。',
    '感谢您对社区工作的关心和监督。',
  ],
}

/** Own phrases first, then the shipped ones of each use that are not among them, in the order of uses. */
export const listPhrases = <Id>(
  own: readonly { readonly phraseId: Id; readonly use: PhraseUse; readonly text: string }[],
): readonly Phrase<Id>[] =>
  phraseUses.flatMap((use) => {
    const mine = own.filter((phrase) => phrase.use === use)
    const shipped = shippedPhrases[use].filter((text) => !mine.some((phrase) => phrase.text === text))
    return [...mine, ...shipped.map((text) => ({ phraseId: null, use, text }))]
  })
