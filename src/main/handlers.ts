/** Which service answers which operation; a missing one does not compile. */
import type { CheckedInputOf, NameOf, OperationName, OutputOf } from '../contract/index.ts'
import type { Reply } from '../domain/failure.ts'
import * as agenda from './services/agenda.ts'
import * as application from './services/application.ts'
import * as attendance from './services/attendance.ts'
import * as communities from './services/communities.ts'
import type { Reading, Writing } from './services/context.ts'
import * as documents from './services/documents.ts'
import * as meetings from './services/meetings.ts'
import * as people from './services/people.ts'
import * as preparation from './services/preparation.ts'
import * as rosters from './services/rosters.ts'
import * as speeches from './services/speeches.ts'
import * as tasks from './services/tasks.ts'
import * as votes from './services/votes.ts'

type ContextFor<Name extends OperationName> = Name extends NameOf<'command'> ? Writing : Reading

export type Handlers = {
  readonly [Name in OperationName]: (
    context: ContextFor<Name>,
    input: CheckedInputOf<Name>,
  ) => Promise<Reply<OutputOf<Name>>>
}

export const handlers: Handlers = {
  'application.status': application.tellStatus,
  'application.setFontSize': application.setFontSize,
  'application.enterDemo': ({ program }) => program.enterDemo(),
  'application.leaveDemo': ({ program }) => program.leaveDemo(),
  'application.backUp': ({ program }) => program.backUp(),
  'communities.get': communities.getCommunity,
  'communities.setUp': communities.setUpCommunity,
  'people.list': people.listPeople,
  'people.add': people.addPeople,
  'people.change': people.changePerson,
  'people.showPhone': people.showPersonPhone,
  'people.retire': people.retirePerson,
  'people.restore': people.restorePerson,
  'rosters.choose': rosters.chooseRoster,
  'rosters.progress': rosters.tellProgress,
  'rosters.cancel': rosters.cancelReading,
  'rosters.check': rosters.checkReading,
  'rosters.take': rosters.takeRoster,
  'rosters.undo': rosters.undoTaking,
  'rosters.estates': rosters.listEstates,
  'rosters.remarks': rosters.listRemarks,
  'rosters.dwellings': rosters.findDwellings,
  'rosters.showPhone': rosters.showPhone,
  'meetings.list': preparation.listMeetings,
  'meetings.record': meetings.recordOfMeeting,
  'meetings.draft': preparation.draftMeeting,
  'meetings.copy': preparation.copyMeeting,
  'meetings.arrange': preparation.arrangeMeeting,
  'meetings.setRule': preparation.setMeetingRule,
  'meetings.setRoll': preparation.setRoll,
  'meetings.addToRoll': preparation.addToRoll,
  'meetings.call': meetings.callMeeting,
  'meetings.recall': meetings.recallMeeting,
  'meetings.beginSignIn': meetings.beginSignIn,
  'meetings.open': meetings.openMeeting,
  'meetings.suspend': meetings.suspendMeeting,
  'meetings.resume': meetings.resumeMeeting,
  'meetings.close': meetings.closeMeeting,
  'meetings.cancel': meetings.cancelMeeting,
  'meetings.adjourn': meetings.adjournMeeting,
  'meetings.settleInterruption': meetings.settleInterruption,
  'meetings.finishMinutes': meetings.finishMinutes,
  'meetings.reopenMinutes': meetings.reopenMinutes,
  'meetings.archive': meetings.archiveMeeting,
  'meetings.editPassage': meetings.editPassage,
  'meetings.restorePassage': meetings.restorePassage,
  'agenda.add': agenda.addItems,
  'agenda.addTasks': agenda.addTaskItems,
  'agenda.change': agenda.changeItem,
  'agenda.remove': agenda.removeItem,
  'agenda.move': agenda.moveItem,
  'agenda.begin': agenda.beginItem,
  'agenda.moveStage': agenda.moveStage,
  'agenda.conclude': agenda.concludeItem,
  'agenda.finish': agenda.finishItem,
  'attendance.record': attendance.recordAttendance,
  'attendance.correctTime': attendance.correctAttendanceTime,
  'attendance.registerNewcomer': attendance.registerNewcomer,
  'attendance.withdraw': attendance.withdrawAttendance,
  'speeches.queue': speeches.queueSpeech,
  'speeches.begin': speeches.beginSpeech,
  'speeches.end': speeches.endSpeech,
  'speeches.extend': speeches.extendSpeech,
  'speeches.withdraw': speeches.withdrawSpeech,
  'points.write': speeches.writePoint,
  'points.withdraw': speeches.takeBackPoint,
  'votes.open': votes.openVoteOnItem,
  'votes.count': votes.countVote,
  'votes.choose': votes.chooseInVote,
  'votes.announce': votes.announceVote,
  'votes.abandon': votes.abandonVote,
  'votes.correct': votes.correctVote,
  'resolutions.adopt': tasks.adoptResolution,
  'resolutions.revise': tasks.reviseWording,
  'tasks.list': tasks.listTasks,
  'tasks.add': tasks.addTask,
  'tasks.assign': tasks.assignTask,
  'tasks.withdraw': tasks.withdrawTask,
  'tasks.restore': tasks.restoreTask,
  'tasks.note': tasks.noteTask,
  'tasks.finish': tasks.finishTask,
  'tasks.reopen': tasks.reopenTask,
  'tasks.exportLedger': documents.exportLedger,
  'documents.list': documents.listDocuments,
  'documents.preview': documents.previewDocument,
  'documents.write': documents.writeDocument,
  'documents.savePdf': documents.saveDocumentPdf,
  'documents.print': documents.printDocument,
  'documents.reveal': documents.revealDocument,
}
