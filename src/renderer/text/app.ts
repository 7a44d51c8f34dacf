/** The words around the screens: menu, copies, loading. */
export const appText = {
  menu: {
    workbench: '工作台',
    topics: '议题',
    meetings: '会议',
    tasks: '事项',
    documents: '公示与文书',
    roster: '名册',
    statistics: '统计',
    settings: '设置',
  },
  noCommunity: '还没有社区',
  backedUp: '已备份',
  backupDue: '该备份了',
  notBackedUp: '还没备份',
  loading: '正在打开…',
  reload: '重新打开',
  cannotOpen: '这一页没有打开',
} as const
