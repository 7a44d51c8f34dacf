/** Leads to the pages of the gallery and lets the text size be changed. Not in the build. */
import {
  CalendarOutlined,
  FileTextOutlined,
  HomeOutlined,
  IdcardOutlined,
  SettingOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { useState } from 'react'
import { HashRouter, Route, Routes } from 'react-router'
import { type TextSize, textSizes } from '../../../domain/text-size.ts'
import { type Shell, ShellProvider } from '../../parts/frame/shell.ts'
import { Root } from '../../Root.tsx'
import { defaultTextSize } from '../../theme.ts'
import { AntdParts } from './AntdParts.tsx'
import { MeetingSample, PageSample, SignInSample } from './FrameSamples.tsx'
import { OwnParts } from './OwnParts.tsx'

const menu = [
  { path: '/page', label: '工作台', icon: <HomeOutlined /> },
  { path: '/meeting', label: '会议', icon: <TeamOutlined /> },
  { path: '/tasks', label: '事项', icon: <CalendarOutlined />, waitingCount: 1 },
  { path: '/antd', label: '文书', icon: <FileTextOutlined /> },
  { path: '/parts', label: '名册', icon: <IdcardOutlined /> },
  { path: '/settings', label: '设置', icon: <SettingOutlined /> },
]

const query = new URLSearchParams(window.location.search)
const firstSize = textSizes.find((size) => String(size) === query.get('size')) ?? defaultTextSize

export function Gallery() {
  const [textSize, setTextSize] = useState<TextSize>(firstSize)
  const shell: Shell = {
    communityName: '和苑社区',
    menu,
    textSize,
    onTextSize: setTextSize,
    backup: { word: '已备份', state: 'done', onOpen: () => undefined },
    onHelp: () => undefined,
    demo: query.has('demo') ? { communityName: '和苑社区', onLeave: () => undefined } : undefined,
  }
  return (
    <Root textSize={textSize} isStill>
      <ShellProvider value={shell}>
        <HashRouter>
          <Routes>
            <Route path="/antd" element={<AntdParts />} />
            <Route path="/page" element={<PageSample />} />
            <Route path="/sign-in" element={<SignInSample />} />
            <Route path="/meeting" element={<MeetingSample />} />
            <Route path="*" element={<OwnParts />} />
          </Routes>
        </HashRouter>
      </ShellProvider>
    </Root>
  )
}
