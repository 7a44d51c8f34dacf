/** The words around results that count no more, and around corrections. */
export const formerText = {
  title: '原来的结果',
  followed: '已另行表决',
  annulled: '已宣布无效',
  at: (clock: string) => `${clock} 宣布`,
  corrected: (clock: string, reason: string, by: string) =>
    `${clock} 更正，原因：${reason}${by === '' ? '' : `，更正人：${by}`}`,
  former: '原来',
  now: '更正为',
} as const
