/** Puts theme, language and text size around whatever is shown, in the window and in the gallery alike. */
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useInsertionEffect, useMemo } from 'react'
import '@fontsource/noto-serif-sc/700.css'
import type { TextSize } from '../domain/text-size.ts'
import { partsText } from './text/parts.ts'
import { applyTextSize, themeFor } from './theme.ts'
import './base.css'

export type RootProps = {
  readonly textSize: TextSize
  /** Takes motion away, as while a meeting runs. */
  readonly isStill?: boolean | undefined
  readonly children: ReactNode
}

export function Root({ textSize, isStill = false, children }: RootProps) {
  const theme = useMemo(() => themeFor(textSize, isStill), [textSize, isStill])
  // Before any layout effect: headers measure themselves in theirs.
  useInsertionEffect(() => applyTextSize(textSize, document.documentElement), [textSize])
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      drawer={{ closable: { placement: 'end', 'aria-label': partsText.shut } }}
      tag={{ variant: 'outlined' }}
    >
      {children}
    </ConfigProvider>
  )
}
