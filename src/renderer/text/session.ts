/** The words of 开会: what the chair reads, presses and is told. */

import { numberInChinese } from '../../domain/chinese-text.ts'
import type { AgendaKind, ItemOutcome, Stage } from '../../domain/meeting/agenda.ts'
import type { LegalTrack } from '../../domain/rules/legal-track.ts'

/** How many, as it is read aloud: 两项, 三项. */
const items = (count: number): string => `${count === 2 ? '两' : numberInChinese(count)}项`

const position = (at: number): string => `第${numberInChinese(at)}项`

export const sessionText = {
  title: '开会',
  openedFor: (minutes: number) => `已开 ${minutes} 分钟`,

  keys: {
    signIn: '签到',
    speech: '加发言',
    point: '要点',
    vote: '表决',
    timer: '计时',
    pause: '休息',
    resume: '继续',
    back: '上一步',
    end: '结束会议',
    endShort: '结束',
  },

  agenda: {
    title: '议程',
    standing: (at: number, count: number) => `第 ${at} 项，共 ${count} 项`,
    standingNone: (count: number) => `共 ${count} 项`,
    short: (at: number, count: number) => `${at} / ${count} 项`,
    kinds: { inform: '通报', discuss: '讨论', vote: '表决' } satisfies Record<AgendaKind, string>,
    stages: {
      introduce: '介绍中',
      discuss: '讨论中',
      vote: '表决中',
      resolve: '定结论',
    } satisfies Record<Stage, string>,
    informing: '通报中',
    waiting: (kind: string, minutes: number) => `${kind}，${minutes} 分钟`,
    rested: (kind: string) => `${kind}，议过一段`,
    left: (stage: string, figure: string) => `${stage}，剩 ${figure}`,
    over: (stage: string, figure: string) => `${stage}，超 ${figure}`,
    finished: (outcome: string, minutes: number) => `${outcome}，用时 ${minutes} 分`,
    takeUp: '现在议这一项',
    takeUpAgain: '再议这一项',
    extra: '临时议题',
    extraTitle: '临时议题的名称',
    extraExample: '如：3栋门禁维修',
    extraKind: '怎么议',
    add: '加上',
    cancel: '不加了',
    endsAt: '预计',
    ends: '结束',
    early: (minutes: number) => `比原定早 ${minutes} 分钟`,
    late: (minutes: number) => `比原定晚 ${minutes} 分钟`,
    onTime: '和原定一样',
  },

  item: {
    head: (at: number, kind: string, isExtra: boolean) =>
      `${position(at)}　${kind}事项${isExtra ? '　临时' : ''}`,
    used: '本项用时',
    planned: (minutes: number) => ` / ${minutes} 分`,
    presenter: (name: string) => `汇报 ${name}`,
    stages: '这一项的阶段',
    promptName: '主持提词',
    explanation: '说明',
    prompts: {
      inform: '请通报办理情况，大家有疑问可以当场提出。',
      introduce: '请汇报人介绍情况和方案，讲清要大家议什么。',
      discuss: '请按报名顺序发言，每人三分钟。先说意见，再说理由；前面讲过的不再重复。',
    },
    opening: (due: number, present: number) => `现在开会。应到${due}人，实到${present}人，符合开会要求。`,
    openingFree: (due: number, present: number) => `现在开会。应到${due}人，实到${present}人。`,
    between: '这一项结束了，可以进入下一项。',
    allDone: '议程都议完了，可以结束会议。',
    openingTitle: '会议开始',
    betweenTitle: '两项之间',
    allDoneTitle: '议程完成',
  },

  point: {
    speaker: '谁说的',
    text: '发言要点',
    example: '记一句要点',
    stored: '回车即存',
    dissent: '不同意见',
    list: '已记的要点',
    none: '还没有记下要点。按 F4 开始记，一句一条，回车即存。',
    anybody: '与会人员',
    withdraw: '撤回',
    withdrawOf: (name: string) => `撤回${name}的要点`,
    withdrawn: (name: string) => `已撤回${name}的要点`,
  },

  speech: {
    speaking: '正在发言',
    nobody: '没有人在发言',
    nobodyHint: '按 F3 加发言，按 F7 请下一位。',
    counting: '计时中',
    paused: '暂停',
    timerOf: (name: string) => `${name}发言计时`,
    whole: (minutes: number) => `共 ${minutes} 分钟`,
    stop: '停止',
    extend: '加 1 分',
    waiting: (count: number) => `等候 ${count} 人`,
    order: '先到先讲',
    withdraw: '不讲了',
    withdrawOf: (name: string) => `${name}不讲了`,
    withdrawn: (name: string) => `${name}已离开等候`,
    begin: (name: string) => `请${name}发言`,
    pick: '谁要发言',
    pickHint: '姓名、拼音、序号，回车加入',
    pickMore: '下一位；报完了按回车',
    pickOther: (name: string) => `“${name}”，不在名册`,
    cancel: '关闭',
  },

  events: { title: '经过', count: (count: number) => `经过 ${count} 条` },

  outcome: {
    title: '结论',
    choose: '选一个结论',
    reason: '原因',
    words: '说明（可不填）',
    reasonMissing: '请写一句原因',
    examples: {
      deferred: '如：等消防部门答复后再议',
      disagreement: '如：对收费标准意见不一',
      referred: '如：提交社区联动协商会',
      withdrawn: '如：提出人撤回',
    } as Readonly<Partial<Record<ItemOutcome, string>>>,
    open: '直接给结论',
    close: '回到原来的步骤',
  },

  resolve: {
    vote: '表决结果',
    resolution: '决议',
    opinion: '协商意见',
    wording: (name: string) => `${name}文字，照此印入纪要`,
    wordingMissing: '请写下文字',
    track: '法律路径',
    advice: {
      consultation: '各方协商一致的意见，由各方履行；不是法律上的决定。',
      residents: '由居民（代表）会议依法决定，本次会议就是决定的会议。',
      owners: '',
      'owners-committee': '',
      administrative: '',
    } satisfies Record<LegalTrack, string>,
    proposed: (track: string, reason: string) => `程序建议“${track}”：${reason}。`,
    conditions: '附带条件（没有就不填）',
    tasks: '分工和时限',
    task: (at: number) => `任务 ${at}`,
    addTask: '加一项任务',
    removeTask: '去掉',
    removeTaskOf: (at: number) => `去掉任务 ${at}`,
    taskTitleMissing: (at: number) => `任务 ${at} 还没有写内容`,
    skip: '不写，结束这一项',
    number: (number: string) => `编号 ${number}`,
    taskCount: (count: number) => `交办 ${count} 项任务`,
    noTasks: '没有交办任务',
    rejected: '这一项没有通过，不写决议。可以进入下一项。',
    notAgreed: '未达成协商意见，不写协商意见书。可以进入下一项。',
    nothingMore: '结论已经记下，可以进入下一项。',
    who: (unit: string, name: string, day: string) =>
      [unit, name, day === '' ? '' : `${day}前`].filter((words) => words !== '').join('　'),
  },

  step: {
    beginFirst: (title: string) => `开始：${title}`,
    next: (title: string) => `下一项：${title}`,
    to: {
      introduce: '进入介绍',
      discuss: '进入讨论',
      vote: '进入表决',
      resolve: '进入结论',
    } satisfies Record<Stage, string>,
    writeResolution: '写决议',
    writeOpinion: '写协商意见',
    openVote: '开始表决',
    announce: '宣布结果',
    chooseOutcome: '选好结论',
    correctFirst: '先提交或放弃更正',
    conclude: (outcome: string) => `记下：${outcome}`,
    adopt: (name: string) => `写成${name}`,
    finish: '结束这一项',
    resume: '继续开会',
    close: '结束会议',
  },

  pause: {
    title: '休息',
    hint: '计时都停着。签到还能记，表决等继续开会以后再做。',
    since: (clock: string) => `${clock} 开始休息`,
    timer: '已休息',
  },

  interruption: {
    title: (from: string, to: string) => `${from} 断开，${to} 重新打开：中间是否算中断？`,
    hint: '记下的内容都在。算中断的时间不计入发言和用时，记录里写明。',
    wasBreak: '算中断',
    wentOn: '不算，会一直在开',
  },

  announce: { follow: '按回车生效；翻页笔不会宣布。' },

  ending: {
    sentence: (count: number, agreed: number) =>
      agreed === 0
        ? `本次会议共议${items(count)}，议程已经完成，会议结束。`
        : `本次会议共议${items(count)}，其中${items(agreed)}形成了意见，议程已经完成，会议结束。`,
    confirm: '结束会议',
    back: '接着开',
    unfinishedTitle: '还有议程没有议完',
    unfinished: (titles: readonly string[]) => `没有结束的：${titles.join('、')}。`,
    unfinishedHint: '可以接着开，或者写明原因，改期再开。',
    voteOpen: '表决还没有宣布结果。请先宣布，或者中止这次表决。',
    adjourn: '改期再开',
    reason: '改期的原因，会印在记录里',
    reasonExample: '如：时间太晚，余下的下次再议',
  },
} as const
