/** Shows both frames filled as in the design's pictures, to be held beside them. Not in the build. */
import { LockOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { Frame } from '../../parts/frame/Frame.tsx'
import { BottomBar, MeetingFrame } from '../../parts/frame/MeetingFrame.tsx'
import { SaveState } from '../../parts/frame/SaveState.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { AnnounceDialog } from '../../parts/meeting/AnnounceDialog.tsx'
import { PersonTile } from '../../parts/meeting/PersonTile.tsx'
import { PreparationRing } from '../../parts/meeting/PreparationRing.tsx'
import { QuorumStrip } from '../../parts/meeting/QuorumStrip.tsx'
import { StageStepper } from '../../parts/meeting/StageStepper.tsx'
import { Timer } from '../../parts/meeting/Timer.tsx'
import { Section } from '../../parts/Section.tsx'
import { StateBadge } from '../../parts/StateBadge.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { samples } from './samples.ts'
import './gallery.css'

const nothing = () => undefined

export function PageSample() {
  return (
    <Frame
      title="工作台"
      subtitle="3月12日 星期四"
      actions={<Button icon={<PlusOutlined />}>新建会议</Button>}
      foot="U 盘备份：3 天前（3月9日 17:20），校验完好"
    >
      <div className="with-side">
        <Section>
          <StateBadge of="meeting" state="called" />
          <h2 className="heading-2">南方印象小区四方议事会（第三次）</h2>
          <p className="second">小区党群服务站二楼 主持 周敏</p>
          <div className="row">
            <Button type="primary">去签到</Button>
            <Button>打印会议包</Button>
          </div>
        </Section>
        <Section>
          <PreparationRing preparations={samples.preparations} />
        </Section>
      </div>
      <div className="columns">
        {['最近会议', '最近文书'].map((title) => (
          <Section key={title} title={title} extra={<a href="#/meeting">全部</a>}>
            <ul className="ruled">
              <li>
                <StateBadge of="meeting" state="closed" />
                <span className="grow cut">福鑫南郡外墙脱落恳谈会</span>
                <time className="hint">3月9日</time>
              </li>
              <li>
                <StateBadge of="meeting" state="archived" />
                <span className="grow cut">四方议事会（第二次）</span>
                <time className="hint">2月23日</time>
              </li>
            </ul>
          </Section>
        ))}
      </div>
    </Frame>
  )
}

export function SignInSample() {
  return (
    <MeetingFrame
      title="南方印象小区四方议事会（第三次）"
      badge={<StateBadge of="meeting" state="signing-in" />}
      saved={<SaveState standing={{ kind: 'saved', at: '19:20:41' }} />}
      bigScreen="欢迎"
      timing="19:30 开会，还有 9 分钟"
      clock="19:21"
      bar={
        <BottomBar
          right={
            <>
              <div className="bar-reason" id="shut">
                <span>还不能开会</span>
                <span>物业公司还没有人到会</span>
              </div>
              <KeyButton
                look="filled"
                label="开会"
                icon={<LockOutlined />}
                hint="Ctrl 回车"
                isDisabled
                describedBy="shut"
                onPress={nothing}
              />
            </>
          }
        >
          <div className="bar-keys">
            <KeyButton label="委托" hint="1" hintFirst onPress={nothing} />
            <KeyButton label="请假" hint="2" hintFirst onPress={nothing} />
            <KeyButton label="离场" hint="3" hintFirst onPress={nothing} />
            <KeyButton label="大屏" hint="F5" onPress={nothing} />
          </div>
          <UndoToast place="bar" words="夏冬梅 19:20 签到" onUndo={nothing} onGone={nothing} />
        </BottomBar>
      }
    >
      <div className="stack">
        <QuorumStrip {...samples.quorum} />
        <div className="gallery-three">
          {samples.people.map((person) => (
            <PersonTile key={person.name} {...person} onPress={nothing} />
          ))}
        </div>
      </div>
    </MeetingFrame>
  )
}

const barKeys = [
  ['签到', 'F2'],
  ['加发言', 'F3'],
  ['要点', 'F4'],
  ['大屏', 'F5'],
  ['表决', 'F6'],
  ['计时', 'F7'],
  ['休息', 'F8'],
] as const

export function MeetingSample() {
  const [isAnnouncing, setIsAnnouncing] = useState(false)
  const [pressed, setPressed] = useState('')
  useKeys({
    pagedown: () => setIsAnnouncing(true),
    f2: () => setPressed('F2'),
    space: () => setPressed('空格'),
    'ctrl+enter': () => setPressed('Ctrl 回车'),
  })
  return (
    <MeetingFrame
      title="四方议事会（第三次）"
      badge={<StateBadge of="meeting" state="in-session" />}
      saved={<SaveState standing={{ kind: 'saved', at: '19:52:06' }} />}
      attendance={{ present: 28, due: 36, met: true }}
      bigScreen="发言"
      timing="已开 22 分钟"
      clock="19:52"
      isBare
      bar={
        <BottomBar
          keys={barKeys.map(([label, hint], index) => ({
            label,
            hint,
            onPress: () => setPressed(hint),
            isMinor: index > 3,
          }))}
          right={
            <>
              <KeyButton look="stacked" label="上一步" hint="PgUp" onPress={nothing} />
              <KeyButton look="filled" label="进入表决" hint="PgDn" onPress={() => setIsAnnouncing(true)} />
              <KeyButton look="ending" label="结束会议" shortLabel="结束" onPress={nothing} />
            </>
          }
        />
      }
    >
      <div className="meeting-columns">
        <div className="not-narrow">
          <Section title="议程">第 2 项，共 3 项</Section>
        </div>
        <Section className="scrolls">
          <div className="row">
            <Button className="only-narrow">2 / 3 项</Button>
            <h2 className="heading-2">南方印象小区增设停车位方案</h2>
          </div>
          <StageStepper stages={['介绍', '讨论', '表决', '决议']} current={1} />
          <Input aria-label="要点" />
          <p id="pressed">{pressed}</p>
        </Section>
        <div className="stack scrolls">
          <Section title="何玉珍">
            <Timer label="何玉珍发言" elapsedSeconds={108} limitSeconds={180} note="共 3 分钟" isQuiet />
            <div className="row">
              <KeyButton label="停止" hint="空格" onPress={nothing} />
              <KeyButton label="加 1 分" onPress={nothing} />
            </div>
          </Section>
        </div>
      </div>
      <AnnounceDialog
        isOpen={isAnnouncing}
        sentence="到会二十八人，同意二十一票，反对四票，弃权三票，同意超过半数，达成协商意见。"
        onConfirm={() => {
          setPressed('宣布')
          setIsAnnouncing(false)
        }}
        onBack={() => setIsAnnouncing(false)}
      />
    </MeetingFrame>
  )
}
