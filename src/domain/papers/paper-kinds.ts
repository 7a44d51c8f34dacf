/** Names every paper of the office: whose it is, in which formats it is written, how it is numbered. Writes none of them. */
import { writtenPaperKinds, writtenPaperNames } from './written/written-paper-kinds.ts'

/** 会议通知、议程与主持词、签到表、会场表决票、会议记录、会议纪要、决议书或协商意见书、任务清单 */
export const meetingPaperKinds = [
  'meeting-notice',
  'agenda',
  'sign-in-sheet',
  'room-ballot',
  'record',
  'minutes',
  'resolution',
  'task-list',
] as const
export type MeetingPaperKind = (typeof meetingPaperKinds)[number]

/** 交办单、督办单、满意度评议表 */
export const taskPaperKinds = ['dispatch-order', 'supervision-order', 'satisfaction-form'] as const
export type TaskPaperKind = (typeof taskPaperKinds)[number]

/** 公示或公告、倡议书、异议登记表 */
export const noticePaperKinds = ['notice', 'appeal', 'objection-form'] as const
export type NoticePaperKind = (typeof noticePaperKinds)[number]

/** 议题征集表、议题回复单、议题卷宗 */
export const topicPaperKinds = ['topic-form', 'reply-slip', 'dossier'] as const

/** 问卷（入户征求意见表）、征求意见结果表 */
export const questionnairePaperKinds = ['questionnaire-form', 'opinion-result'] as const

/** 专班进展报告、专班逐户销号台账 */
export const casePaperKinds = ['case-report', 'case-ledger'] as const
export type CasePaperKind = (typeof casePaperKinds)[number]

/** 居务档案目录、销号台账、微心愿台账、三长名册、志愿服务积分台账、年度汇总 */
export const communityPaperKinds = [
  'archive-index',
  'ledger',
  'wish-ledger',
  'post-list',
  'points-ledger',
  'yearly-report',
] as const

export const paperKinds = [
  ...meetingPaperKinds,
  ...writtenPaperKinds,
  ...taskPaperKinds,
  ...noticePaperKinds,
  ...topicPaperKinds,
  ...questionnairePaperKinds,
  ...casePaperKinds,
  ...communityPaperKinds,
] as const
export type PaperKind = (typeof paperKinds)[number]

/** What a paper belongs to. */
export const subjectKinds = [
  'meeting',
  'written-vote',
  'task',
  'supervision',
  'notice',
  'topic',
  'case',
  'questionnaire',
  'community',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** An ordinary sheet, or large type for the notice board on A4 or A3. */
export const paperSizes = ['page', 'poster-a4', 'poster-a3'] as const
export type PaperSize = (typeof paperSizes)[number]

export const fileFormats = ['docx', 'pdf', 'xlsx'] as const
export type FileFormat = (typeof fileFormats)[number]

/** What holds for every paper of a kind. */
export type PaperTraits = {
  readonly name: string
  /** The word that tells the kind in its document number: 和苑交〔2026〕3号; null where it has no number of its own. */
  readonly numberMark: string | null
  /** Lists can also be taken along as a workbook. */
  readonly isSheet: boolean
  readonly sizes: readonly PaperSize[]
  /** 校验码: whether a finished paper carries a check code; sheets to be filled in by hand carry none. */
  readonly carriesCode: boolean
  readonly subjects: readonly SubjectKind[]
}

const plain = { numberMark: null, isSheet: false, sizes: ['page'], carriesCode: false } as const
const sheet = { ...plain, isSheet: true } as const
const board = { sizes: paperSizes } as const
const ofMeeting = { subjects: ['meeting'] } as const
const ofVote = { subjects: ['written-vote'] } as const

/**
 * The papers of documents.md. 决议书和协商意见书 are numbered by their resolution, so they take no number here.
 */
export const paperTraits: Readonly<Record<PaperKind, PaperTraits>> = {
  'meeting-notice': { ...plain, ...board, ...ofMeeting, name: '会议通知', numberMark: '通' },
  agenda: { ...plain, ...ofMeeting, name: '议程与主持词' },
  'sign-in-sheet': { ...sheet, ...ofMeeting, name: '签到表' },
  'room-ballot': { ...plain, ...ofMeeting, name: '会场表决票' },
  record: { ...plain, ...ofMeeting, name: '会议记录', carriesCode: true },
  minutes: { ...plain, ...ofMeeting, name: '会议纪要', numberMark: '纪', carriesCode: true },
  resolution: { ...plain, ...ofMeeting, name: '决议书或协商意见书', carriesCode: true },
  'task-list': { ...sheet, ...ofMeeting, name: '任务清单' },
  electorate: { ...sheet, ...ofVote, name: writtenPaperNames.electorate },
  'pre-announcement': {
    ...plain,
    ...board,
    ...ofVote,
    name: writtenPaperNames['pre-announcement'],
    carriesCode: true,
  },
  ballot: { ...plain, ...ofVote, name: writtenPaperNames.ballot },
  'proxy-form': { ...plain, ...ofVote, name: writtenPaperNames['proxy-form'] },
  'delivery-register': { ...sheet, ...ofVote, name: writtenPaperNames['delivery-register'] },
  'visit-list': { ...sheet, ...ofVote, name: writtenPaperNames['visit-list'] },
  'tally-sheet': { ...plain, ...ofVote, name: writtenPaperNames['tally-sheet'], carriesCode: true },
  'result-notice': {
    ...plain,
    ...board,
    ...ofVote,
    name: writtenPaperNames['result-notice'],
    carriesCode: true,
  },
  'dispatch-order': { ...plain, name: '交办单', numberMark: '交', carriesCode: true, subjects: ['task'] },
  'supervision-order': {
    ...plain,
    name: '督办单',
    numberMark: '督',
    carriesCode: true,
    subjects: ['supervision'],
  },
  'satisfaction-form': { ...plain, name: '满意度评议表', subjects: ['task'] },
  notice: { ...plain, ...board, name: '公示', numberMark: '示', carriesCode: true, subjects: ['notice'] },
  appeal: { ...plain, ...board, name: '倡议书', numberMark: '倡', carriesCode: true, subjects: ['notice'] },
  'objection-form': { ...plain, name: '异议登记表', subjects: ['notice'] },
  'topic-form': { ...plain, name: '议题征集表', subjects: ['topic', 'community', 'meeting'] },
  'reply-slip': { ...plain, name: '议题回复单', numberMark: '复', carriesCode: true, subjects: ['topic'] },
  dossier: { ...plain, name: '议题卷宗', carriesCode: true, subjects: ['topic'] },
  'questionnaire-form': { ...plain, name: '问卷', subjects: ['questionnaire'] },
  'opinion-result': {
    ...sheet,
    ...board,
    name: '征求意见结果表',
    carriesCode: true,
    subjects: ['questionnaire'],
  },
  'case-report': { ...plain, name: '专班进展报告', carriesCode: true, subjects: ['case'] },
  'case-ledger': { ...sheet, name: '专班逐户销号台账', carriesCode: true, subjects: ['case'] },
  'archive-index': { ...sheet, name: '居务档案目录', carriesCode: true, subjects: ['community', 'meeting'] },
  ledger: { ...sheet, name: '销号台账', carriesCode: true, subjects: ['community'] },
  'wish-ledger': { ...sheet, name: '微心愿台账', carriesCode: true, subjects: ['community'] },
  'post-list': { ...sheet, name: '三长名册', subjects: ['community'] },
  'points-ledger': { ...sheet, name: '志愿服务积分台账', carriesCode: true, subjects: ['community'] },
  'yearly-report': { ...sheet, name: '年度汇总', carriesCode: true, subjects: ['community'] },
}

/** Kinds that tell how things stand on the day they are made. */
const standingKinds: readonly PaperKind[] = [
  'visit-list',
  'ledger',
  'wish-ledger',
  'post-list',
  'points-ledger',
  'case-report',
  'case-ledger',
  'dossier',
  'archive-index',
  'yearly-report',
]

/** Whether a paper is dated anew each time it is made; every other keeps its day while nothing in it changes. */
export const isDatedAnew = (kind: PaperKind): boolean => standingKinds.includes(kind)
