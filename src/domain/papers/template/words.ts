/** Lists the words that a template of each kind of paper may use, with what they mean and a sample. Decides no wording of papers. */
import {
  isTemplateList,
  type TemplateField,
  type TemplateFields,
  type TemplateKind,
  type TemplateList,
  type TemplateRow,
  type TemplateWord,
} from '../template-fields.ts'

type Described = readonly [name: string, meaning: string, ...samples: readonly string[]]

const word = ([name, meaning, sample = '']: Described): TemplateWord => ({ name, meaning, sample })

/** A list whose sample has as many rows as its words have samples. */
const list = (name: string, meaning: string, described: readonly Described[]): TemplateList => {
  const count = Math.max(...described.map(([, , ...samples]) => samples.length))
  const rows: readonly TemplateRow[] = Array.from({ length: count }, (_, place) =>
    Object.fromEntries(described.map(([inner, , ...samples]) => [inner, samples[place] ?? samples[0] ?? ''])),
  )
  return { name, meaning, words: described.map(word), rows }
}

const sampleTitle = '和苑社区四方议事会（第三次）'

const ofPaper = (title: string, number: string): readonly TemplateField[] => [
  word(['标题', '文书的全名，长的分行', title]),
  word(['文号', '这份文书的编号', number]),
  word(['校验码', '正式制作时的校验码，预览里是空的', '7K2M-9QXD-4TBN']),
  word(['落款', '在文末署名的单位', '和苑社区居民委员会']),
  word(['成文日期', '落款的日期', '2026年3月13日']),
  list('正文', '本程序版式的正文，一段一条；表格一行一条', [
    ['段落', '一段文字', '会议听取了物业公司对增设停车位的说明。', '会议议定，按方案一实施。'],
  ]),
]

const ofMeeting: readonly TemplateField[] = [
  word(['会议名称', '会议的全名', sampleTitle]),
  word(['会议类型', '会议的形式', '四方议事会']),
  word(['会议日期', '开会的日期', '2026年3月12日']),
  word(['星期', '开会那天是星期几', '星期四']),
  word(['会议时间', '几时到几时；通知里是开会的时间', '19时30分至20时25分']),
  word(['地点', '开会的地点', '小区党群服务站二楼']),
  word(['主持人', '主持人的姓名', '周敏']),
  word(['主持人身份', '主持人的单位、职务和姓名', '和苑社区党委书记周敏']),
  word(['记录人', '记录人的姓名', '唐小莉']),
  word(['前置研究', '党组织前置研究的情况；没有就空着', '']),
  word(['社区名称', '社区的名称', '和苑社区']),
  word(['小区名称', '会议所在的小区', '南方印象小区']),
  word(['街道', '街道或者镇', '清河街道']),
  word(['社区党组织', '社区党组织的名称', '和苑社区党委']),
  word(['联系方式', '联系人和电话', '唐小莉，0731-00000000']),
]

const ofPeople: readonly TemplateField[] = [
  word(['时段', '日期和上午、下午或者晚上', '2026年3月12日晚']),
  word(['到会情况', '应到、实到、请假、缺席人数', '应到8人，实到6人，请假1人，缺席1人']),
  word(['应到人数', '应到几人', '8']),
  word(['实到人数', '实到几人', '6']),
  word(['请假人数', '请假几人', '1']),
  word(['缺席人数', '缺席几人', '1']),
  word(['列席人数', '列席几人', '1']),
  word(['出席名单', '到会的人，受托的写明代谁', '周敏、李国强、吴磊、夏冬梅、唐小莉、郝建（代仇大力）']),
  word(['请假名单', '请假的人', '任小红']),
  word(['缺席名单', '没有到会也没有请假的人', '曾志远']),
  word(['列席名单', '列席的人和单位', '唐文（交警中队）']),
  word(['休会说明', '会议没有开完时的说明；开完了就空着', '']),
]

const ofResolutionWords: readonly Described[] = [
  ['决定文号', '决议或者协商意见的编号', '和苑议〔2026〕3号', ''],
  ['决定内容', '决议或者协商意见的文字', '同意按方案一增设停车位三十个。', ''],
  ['附带条件', '附带的条件；没有就空着', '', ''],
  ['效力说明', '还要走哪一步的说明；没有就空着', '', ''],
]

const items = list('议题', '会上的每一项，按议程次序', [
  ['序号', '第几项', '一', '二'],
  ['标题', '议题的名称', '增设停车位', '上次会议事项办理情况'],
  ['类型', '通报、讨论或者表决', '表决', '通报'],
  ['汇报人', '谁汇报', '物业公司李国强', '唐小莉'],
  ['汇报', '听取汇报的一段', '会议听取了物业公司李国强对增设停车位的说明。', '会议听取了唐小莉的通报。'],
  ['讨论', '与会人员的意见', '与会人员提出：费用要公开。也有与会人员提出不同意见：绿地不宜再减少。', ''],
  [
    '结果',
    '表决或者协商的结果',
    '经举手表决，到会6人，同意5人，反对1人，弃权0人，达成协商意见：按方案一增设停车位三十个。',
    '',
  ],
  ['结论', '结果的名称', '达成协商意见', '已通报'],
  ['结论说明', '随结论写下的说明', '', ''],
  ['更正', '票数更正的说明；没有就空着', '', ''],
  ...ofResolutionWords,
])

const votes = list('表决', '每一次表决', [
  ['序号', '第几次', '一'],
  ['议题', '表决的是哪一项', '增设停车位'],
  ['表决事项', '表决的问题', '是否同意按方案一增设停车位'],
  ['表决方式', '怎样表决', '举手表决'],
  ['依据', '依据的规则', '《和苑社区议事规则》'],
  ['在场人数', '表决时在场几人', '6'],
  ['同意', '同意几票；择优和选举的看“票数”', '5'],
  ['反对', '反对几票', '1'],
  ['弃权', '弃权几票', '0'],
  ['票数', '票数合成一句', '同意5人，反对1人，弃权0人'],
  ['核对', '人数、门槛逐条核对', '同意：5票，过半数。'],
  ['表决结论', '表决的结论', '达成协商意见'],
  ['表决说明', '整个表决合成一句', '经举手表决，到会6人，同意5人，反对1人，弃权0人，达成协商意见。'],
  ['计票人', '计票人', '唐小莉'],
  ['监票人', '监票人', '夏冬梅'],
  ['回避', '谁回避、为什么；没有就空着', ''],
  ['更正', '再次表决、更正、宣布无效的说明；没有就空着', ''],
])

const duties = (name: string): TemplateList =>
  list(name, '交办的每一件事', [
    ['序号', '第几件', '一', '二'],
    ['议题', '出自哪一项', '增设停车位', '增设停车位'],
    ['事项', '要办的事', '公示停车位方案。', '施划停车位。'],
    ['责任单位', '牵头的单位', '业主委员会', '物业公司'],
    ['责任人', '负责的人', '夏冬梅', '李国强'],
    ['配合', '配合的单位或者人', '物业公司', '业主委员会'],
    ['时限', '什么时候办结', '3月20日', '4月30日'],
    [
      '责任说明',
      '责任和时限合成一句',
      '由业主委员会负责，责任人夏冬梅，物业公司配合，3月20日前完成。',
      '由物业公司负责，责任人李国强，业主委员会配合，4月30日前完成。',
    ],
  ])

const noticeOfMeeting: readonly TemplateField[] = [
  word(['缘由', '为什么开会，后面带逗号；没有就空着', '为协商增设停车位，']),
  word(['应到人数', '应到几人', '8']),
  list('参会人员', '应到和列席的人，一方一条', [
    ['各方', '哪一方', '社区', '物业'],
    ['名单', '这一方的人', '周敏、唐小莉', '李国强'],
  ]),
  list('议程', '会上的每一项', [
    ['序号', '第几项', '一', '二'],
    ['事项', '议题的名称', '通报上次会议事项办理情况', '增设停车位'],
    ['类型', '通报、讨论或者表决', '通报', '表决'],
    ['汇报人', '谁汇报', '唐小莉', '李国强'],
  ]),
]

const record: readonly TemplateField[] = [
  word(['时间', '日期、星期、几时到几时，其间休息', '2026年3月12日（星期四）19时30分至20时25分']),
  word(['出席', '到会的人，受托的写明代谁', '周敏、李国强、吴磊、夏冬梅、唐小莉、郝建（代仇大力）']),
  word(['请假', '请假的人和原因', '任小红（出差）']),
  word(['缺席', '缺席的人', '曾志远']),
  word(['列席', '列席的人和单位', '唐文（交警中队）']),
  word(['会中到离', '会中谁到、谁走；没有就空着', '20时5分吴磊离场']),
]

const resolution: readonly TemplateField[] = [
  word(['文书名称', '决议书或者协商意见书', '协商意见书']),
  word(['事项', '审议或者协商的事项', '增设停车位。']),
  word([
    '会议情况',
    '会议的时间、地点、到会合成一句',
    '2026年3月12日19时30分至20时25分，和苑社区四方议事会（第三次）在小区党群服务站二楼召开，周敏主持，应到8人，实到6人，请假1人，缺席1人。',
  ]),
  word(['表决事项', '表决的问题；没有表决就空着', '是否同意按方案一增设停车位。']),
  word([
    '表决说明',
    '整个表决或者协商的结果',
    '经举手表决，到会6人，同意5人，反对1人，弃权0人，达成协商意见。',
  ]),
  word(['核对', '人数、门槛逐条核对', '应到8人，到会6人，到会人数过应到人数的半数，符合开会要求。']),
  word(['同意', '同意几票', '5']),
  word(['反对', '反对几票', '1']),
  word(['弃权', '弃权几票', '0']),
  word(['依据', '依据的规则', '《和苑社区议事规则》。']),
  word(['决定内容', '决议或者协商意见的文字', '同意按方案一增设停车位三十个。']),
  word(['附带条件', '附带的条件；没有就空着', '']),
  word(['效力说明', '还要走哪一步的说明；没有就空着', '']),
  list('签字人', '要签字的人', [['签字', '签字前的字样', '社区（签字）', '业主委员会（签字）']]),
]

const ofTask: readonly TemplateField[] = [
  word(['社区名称', '社区的名称', '和苑社区']),
  word(['来源决议', '出自哪份决议或者协商意见', '和苑议〔2026〕3号，2026年3月12日四方议事会（第三次）']),
  word(['事项', '要办的事', '施划停车位']),
  word(['牵头单位', '牵头的单位', '物业公司']),
  word(['责任人', '负责的人', '李国强']),
]

const dispatch: readonly TemplateField[] = [
  ...ofTask,
  word(['编号', '事项的编号', '事项2026-3']),
  word(['交办日期', '交办的日期', '2026年3月13日']),
  word(['议定内容', '决议或者协商意见的文字', '同意按方案一增设停车位三十个。']),
  word([
    '要求',
    '办理的要求',
    '请在2026年4月30日前办结，并书面报送办理情况和佐证材料。确有困难不能按期办结的，在期限届满前说明原因，申请延期。',
  ]),
  word(['协办', '配合的单位或者人', '业主委员会']),
  word(['时限', '什么时候办结', '2026年4月30日']),
]

const supervision: readonly TemplateField[] = [
  ...ofTask,
  word(['原单号', '交办单的编号', '和苑交〔2026〕2号']),
  word(['督办日期', '督办的日期', '2026年5月6日']),
  word(['原时限', '原来的时限', '2026年4月30日']),
  word(['逾期天数', '逾期几天', '逾期6天']),
  word(['督办要求', '要做到什么', '请明确责任人，每周报送一次进展，直至办结。']),
  word(['新时限', '新的时限', '2026年5月20日']),
  word(['签发人', '谁签发', '周敏']),
  word(['回复', '承办单位的回复；没有就空着', '']),
  word(['回复日期', '回复的日期；没有就留空填写', '']),
  word(['延期申请', '申请延期到哪一天', '']),
]

const ofBoard: readonly TemplateField[] = [
  word(['社区名称', '社区的名称', '和苑社区']),
  word(['公示期限', '从哪天到哪天，共几天', '自2026年3月13日起至3月20日止，共7日']),
  word(['开始日期', '张贴的日期', '2026年3月13日']),
  word(['截止日期', '最后一天', '2026年3月20日']),
  word(['天数', '公示几天', '7']),
  word(['张贴地点', '贴在哪里', '南方印象小区东门公告栏、3栋一楼大厅']),
  word(['意见途径', '意见怎么提', '公示期间如有异议，请以书面、电话或者当面方式反映。']),
  word(['受理', '受理人和电话合成一句', '受理人：唐小莉，联系电话：0731-00000000。']),
  word(['受理人', '受理人', '唐小莉']),
  word(['联系电话', '办公电话', '0731-00000000']),
]

const board: readonly TemplateField[] = [
  ...ofBoard,
  word(['依据', '依据', '根据2026年3月12日四方议事会的协商意见，现将有关情况公示如下。']),
  word(['内容', '事项与结果', '同意按方案一增设停车位三十个。']),
  word(['结束语', '最后一句', '特此公示。']),
]

const appeal: readonly TemplateField[] = [
  ...ofBoard,
  word(['称谓', '写给谁', '南方印象小区全体居民']),
  word(['缘由', '为什么倡议', '为了共同的家园，我们发出如下倡议：']),
  list('倡议条目', '每一条倡议', [
    ['序号', '第几条', '一', '二'],
    ['条目', '这一条的文字', '车辆按位停放，不占用消防车通道。', '文明养犬，出门牵绳。'],
  ]),
  word(['号召', '最后的号召', '让我们从自己做起，共建美好家园。']),
  list('署名', '联合署名的每一个单位', [
    ['单位', '一个单位', '和苑社区居民委员会', '南方印象小区业主委员会'],
  ]),
]

const wordsByKind: Readonly<Record<TemplateKind, readonly TemplateField[]>> = {
  'meeting-notice': [
    ...ofPaper(`关于召开${sampleTitle}的通知`, '和苑通〔2026〕5号'),
    ...ofMeeting,
    ...noticeOfMeeting,
  ],
  record: [
    ...ofPaper(`${sampleTitle}会议记录`, ''),
    ...ofMeeting,
    ...ofPeople,
    ...record,
    items,
    votes,
    duties('分工'),
    list('发言', '每一条发言要点', [
      ['议题', '在哪一项', '增设停车位', '增设停车位'],
      ['时间', '什么时候', '19时42分', '19时50分'],
      ['发言人', '谁说的', '夏冬梅', '吴磊'],
      ['意见', '不同意见会写明', '', '不同意见'],
      ['要点', '说了什么', '费用要公开。', '绿地不宜再减少。'],
    ]),
  ],
  minutes: [
    ...ofPaper(`${sampleTitle}会议纪要`, '和苑纪〔2026〕3号'),
    ...ofMeeting,
    ...ofPeople,
    word([
      '导语',
      '开头的一段',
      '2026年3月12日晚，和苑社区四方议事会（第三次）在小区党群服务站二楼召开。现将会议情况纪要如下。',
    ]),
    items,
    votes,
    duties('议定事项'),
  ],
  resolution: [
    ...ofPaper(`${sampleTitle}协商意见书`, '和苑议〔2026〕3号'),
    ...ofMeeting,
    ...ofPeople,
    ...resolution,
    duties('议定事项'),
  ],
  notice: [...ofPaper('关于增设停车位协商意见的公示', '和苑示〔2026〕4号'), ...board],
  appeal: [...ofPaper('文明停车倡议书', '和苑倡〔2026〕1号'), ...appeal],
  'dispatch-order': [...ofPaper('和苑社区事项交办单', '和苑交〔2026〕2号'), ...dispatch],
  'supervision-order': [...ofPaper('和苑社区事项督办单', '和苑督〔2026〕1号'), ...supervision],
}

/** The words that a template of this kind of paper may use. */
export const templateWords = (kind: TemplateKind): readonly TemplateField[] => wordsByKind[kind]

/** Exactly the words of the kind: what the paper has no fact for is empty, what no template can ask for falls away. */
export const completeFields = (kind: TemplateKind, fields: TemplateFields): TemplateFields =>
  Object.fromEntries(
    templateWords(kind).map((field) => {
      const value = fields[field.name]
      if (!isTemplateList(field)) return [field.name, typeof value === 'string' ? value : '']
      const rows = value === undefined || typeof value === 'string' ? [] : value
      return [
        field.name,
        rows.map((row) => Object.fromEntries(field.words.map(({ name }) => [name, row[name] ?? '']))),
      ]
    }),
  )
