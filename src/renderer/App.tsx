/** The routes of the window and what stands around every screen. Asks for the status, decides nothing. */
import {
  AuditOutlined,
  BarChartOutlined,
  CalendarOutlined,
  HomeOutlined,
  IdcardOutlined,
  NotificationOutlined,
  ProfileOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { QueryClientProvider } from '@tanstack/react-query'
import { App as Messages } from 'antd'
import { type ReactNode, useState } from 'react'
import { createHashRouter, Outlet, RouterProvider, useLocation, useNavigate } from 'react-router'
import { dayOf, daysBetween } from '../domain/calendar.ts'
import { type InputOf, queryClient, send, tell, useAsk, useSaving } from './api.ts'
import { DemoPreparation } from './parts/DemoPreparation.tsx'
import { everyTask } from './parts/every-task.ts'
import { Saved } from './parts/frame/Saved.tsx'
import { type BackupState, type Shell, ShellProvider } from './parts/frame/shell.ts'
import { useKeys } from './parts/hooks/use-keys.ts'
import { SearchPalette } from './parts/search/SearchPalette.tsx'
import { Root } from './Root.tsx'
import { CaseScreen } from './screens/case/CaseScreen.tsx'
import { CasesScreen } from './screens/cases/CasesScreen.tsx'
import { DocumentsScreen } from './screens/documents/DocumentsScreen.tsx'
import { PrintsScreen } from './screens/documents/PrintsScreen.tsx'
import { DossierScreen } from './screens/dossier/DossierScreen.tsx'
import { HelpScreen } from './screens/help/HelpScreen.tsx'
import { MeetingsScreen } from './screens/meetings/MeetingsScreen.tsx'
import { MinutesScreen } from './screens/minutes/MinutesScreen.tsx'
import { NoticeScreen } from './screens/notice/NoticeScreen.tsx'
import { NoticesScreen } from './screens/notices/NoticesScreen.tsx'
import { PaperScreen } from './screens/paper-page/PaperScreen.tsx'
import { PeopleScreen } from './screens/people/PeopleScreen.tsx'
import { PrepareScreen } from './screens/prepare/PrepareScreen.tsx'
import { QuestionnaireScreen } from './screens/questionnaire/QuestionnaireScreen.tsx'
import { QuestionnairesScreen } from './screens/questionnaires/QuestionnairesScreen.tsx'
import { RosterImportScreen } from './screens/roster/RosterImportScreen.tsx'
import { RosterScreen } from './screens/roster/RosterScreen.tsx'
import { RulesScreen } from './screens/rules/RulesScreen.tsx'
import { SessionScreen } from './screens/session/SessionScreen.tsx'
import { SettingsScreen } from './screens/settings/SettingsScreen.tsx'
import { SignInScreen } from './screens/sign-in/SignInScreen.tsx'
import { StatisticsScreen } from './screens/statistics/StatisticsScreen.tsx'
import { TasksScreen } from './screens/tasks/TasksScreen.tsx'
import { TemplatesScreen } from './screens/templates/TemplatesScreen.tsx'
import { TopicsScreen } from './screens/topics/TopicsScreen.tsx'
import { VerifyScreen } from './screens/verify/VerifyScreen.tsx'
import { WorkbenchScreen } from './screens/workbench/WorkbenchScreen.tsx'
import { WrittenScreen } from './screens/written/WrittenScreen.tsx'
import { WrittenDeliverScreen } from './screens/written-deliver/WrittenDeliverScreen.tsx'
import { DifferencesScreen } from './screens/written-entry/DifferencesScreen.tsx'
import { WrittenEntryScreen } from './screens/written-entry/WrittenEntryScreen.tsx'
import { WrittenPrepareScreen } from './screens/written-prepare/WrittenPrepareScreen.tsx'
import { WrittenResultScreen } from './screens/written-result/WrittenResultScreen.tsx'
import { appText } from './text/app.ts'

const menuFor = (overdueCount: number, basketCount: number): Shell['menu'] => [
  { path: '/', label: appText.menu.workbench, icon: <HomeOutlined /> },
  {
    path: '/topics',
    alsoAt: '/questionnaires',
    label: appText.menu.topics,
    icon: <ProfileOutlined />,
    waitingCount: basketCount,
  },
  { path: '/meetings', alsoAt: '/written', label: appText.menu.meetings, icon: <CalendarOutlined /> },
  {
    path: '/tasks',
    alsoAt: '/cases',
    label: appText.menu.tasks,
    icon: <AuditOutlined />,
    waitingCount: overdueCount,
  },
  { path: '/documents', alsoAt: '/notices', label: appText.menu.documents, icon: <NotificationOutlined /> },
  { path: '/people', alsoAt: '/roster', label: appText.menu.roster, icon: <IdcardOutlined /> },
  { path: '/statistics', label: appText.menu.statistics, icon: <BarChartOutlined /> },
  {
    path: '/settings',
    alsoAt: ['/rules', '/templates'],
    label: appText.menu.settings,
    icon: <SettingOutlined />,
  },
]

const backupFor = (lastAt: string | null, today: string, onOpen: () => void): BackupState => {
  if (lastAt === null) return { word: appText.notBackedUp, state: 'due', onOpen }
  const age = daysBetween(dayOf(lastAt), today)
  if (age < 7) return { word: appText.backedUp, state: 'done', onOpen }
  return { word: appText.backupDue, state: age < 30 ? 'due' : 'late', onOpen }
}

/** Asks for the counts; of the topics themselves one is enough. */
const basketOnly: InputOf<'topics.list'> = {
  tab: 'basket',
  source: null,
  estateName: null,
  words: '',
  offset: 0,
  limit: 1,
}

/** Hands the shell down, with the words and counts that stand on every screen. */
function ShellFromStatus({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate()
  const location = useLocation()
  const status = useAsk('application.status', {}).data
  const community = useAsk('communities.get', {}).data
  const isStill = /\/(session|sign-in)$/u.test(location.pathname)
  // During a meeting the menu is folded away, and no key waits for its counts.
  const overdueCount = useAsk('tasks.counts', { filter: everyTask }, !isStill).data?.overdue ?? 0
  const basket = useAsk('topics.list', basketOnly, !isStill).data
  const today = dayOf(status?.now ?? new Date().toISOString())
  const [isSearching, setIsSearching] = useState(false)
  const isNotSaved = useSaving(({ saving }) => saving.kind === 'failed')
  const search = () => setIsSearching(true)
  useKeys({ f1: () => void navigate('/help'), 'ctrl+k': search })
  const shell: Shell = {
    communityName: community?.community.name ?? appText.noCommunity,
    menu: menuFor(overdueCount, basket?.counts.basket ?? 0),
    textSize: status?.fontSize ?? 18,
    onTextSize: (fontSize) => void tell('application.setFontSize', { fontSize }),
    backup: backupFor(status?.lastBackup?.at ?? null, today, () => void navigate('/settings')),
    onHelp: () => void navigate('/help'),
    onSearch: search,
    notSaved: isNotSaved ? <Saved /> : undefined,
    demo: status?.isDemo
      ? {
          communityName: null,
          onLeave: () => void send('application.leaveDemo', {}).then(() => navigate('/')),
        }
      : undefined,
  }
  return (
    <Root textSize={status?.fontSize ?? 18} isStill={isStill}>
      <Messages message={{ maxCount: 2 }}>
        <ShellProvider value={shell}>{children}</ShellProvider>
        <DemoPreparation />
        {isSearching && <SearchPalette onClose={() => setIsSearching(false)} />}
      </Messages>
    </Root>
  )
}

const router = createHashRouter([
  {
    element: (
      <ShellFromStatus>
        <Outlet />
      </ShellFromStatus>
    ),
    children: [
      { path: '/', element: <WorkbenchScreen /> },
      { path: '/meetings', element: <MeetingsScreen /> },
      { path: '/meetings/:meetingId/prepare', element: <PrepareScreen /> },
      { path: '/meetings/:meetingId/sign-in', element: <SignInScreen /> },
      { path: '/meetings/:meetingId/session', element: <SessionScreen /> },
      { path: '/meetings/:meetingId/minutes', element: <MinutesScreen /> },
      { path: '/written/:writtenVoteId', element: <WrittenScreen /> },
      { path: '/written/:writtenVoteId/prepare', element: <WrittenPrepareScreen /> },
      { path: '/written/:writtenVoteId/deliver', element: <WrittenDeliverScreen /> },
      { path: '/written/:writtenVoteId/enter', element: <WrittenEntryScreen /> },
      { path: '/written/:writtenVoteId/differences', element: <DifferencesScreen /> },
      { path: '/written/:writtenVoteId/result', element: <WrittenResultScreen /> },
      { path: '/topics', element: <TopicsScreen /> },
      { path: '/topics/:topicId', element: <DossierScreen /> },
      { path: '/questionnaires', element: <QuestionnairesScreen /> },
      { path: '/questionnaires/:questionnaireId', element: <QuestionnaireScreen /> },
      { path: '/tasks', element: <TasksScreen /> },
      { path: '/cases', element: <CasesScreen /> },
      { path: '/cases/:caseId', element: <CaseScreen /> },
      { path: '/documents', element: <DocumentsScreen /> },
      { path: '/documents/verify', element: <VerifyScreen /> },
      { path: '/documents/paper', element: <PaperScreen /> },
      { path: '/documents/prints', element: <PrintsScreen /> },
      { path: '/notices', element: <NoticesScreen /> },
      { path: '/notices/:noticeId', element: <NoticeScreen /> },
      { path: '/people', element: <PeopleScreen /> },
      { path: '/roster', element: <RosterScreen /> },
      { path: '/roster/import', element: <RosterImportScreen /> },
      { path: '/statistics', element: <StatisticsScreen /> },
      { path: '/settings', element: <SettingsScreen /> },
      { path: '/rules', element: <RulesScreen /> },
      { path: '/templates', element: <TemplatesScreen /> },
      { path: '/help', element: <HelpScreen /> },
      { path: '*', element: <WorkbenchScreen /> },
    ],
  },
])

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}
