/** Shows every own part in its states, for looking at while developing. Not in the build. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { itemOutcomes } from '../../../domain/meeting/agenda.ts'
import { meetingStates } from '../../../domain/meeting/meeting.ts'
import { taskStates } from '../../../domain/task/task-life.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { NumberField } from '../../parts/fields/NumberField.tsx'
import { DemoBar } from '../../parts/frame/DemoBar.tsx'
import { SaveState } from '../../parts/frame/SaveState.tsx'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { AnnounceDialog } from '../../parts/meeting/AnnounceDialog.tsx'
import { MeasureBar } from '../../parts/meeting/MeasureBar.tsx'
import { OpenMeetingCard } from '../../parts/meeting/OpenMeetingCard.tsx'
import { PersonTile } from '../../parts/meeting/PersonTile.tsx'
import { PreparationRing } from '../../parts/meeting/PreparationRing.tsx'
import { QuorumStrip } from '../../parts/meeting/QuorumStrip.tsx'
import { StageStepper } from '../../parts/meeting/StageStepper.tsx'
import { Timer } from '../../parts/meeting/Timer.tsx'
import { Verdict, VerdictLines, WarningBox } from '../../parts/meeting/Verdict.tsx'
import { VoteBar } from '../../parts/meeting/VoteBar.tsx'
import { PagePreview } from '../../parts/page/PagePreview.tsx'
import { FactList, Section } from '../../parts/Section.tsx'
import { DueBadge, StateBadge } from '../../parts/StateBadge.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { samples } from './samples.ts'
import './gallery.css'

const nothing = () => undefined

export function OwnParts() {
  return (
    <main className="gallery">
      <h1 className="visually-hidden">部件</h1>
      <div className="gallery-pair">
        <MeasuresAndTimers />
        <VoteBars />
      </div>
      <Badges />
      <div className="gallery-pair">
        <PeopleAndSaving />
        <GreyAndAnnouncing />
      </div>
      <div className="gallery-pair">
        <Section className="is-fill">
          <EmptyState
            title="还没有开过会"
            actions={
              <>
                <Button type="primary" icon={<PlusOutlined />}>
                  新建第一次会议
                </Button>
                <Button>导入名册</Button>
              </>
            }
          >
            <p>先导入名册，再建第一次会议。</p>
            <p>也可以进演示社区看一遍。</p>
          </EmptyState>
        </Section>
        <Section>
          <p className="hint">上次没开完，和演示社区</p>
          <div className="stack">
            <OpenMeetingCard
              title="四方议事会（第三次）还没有结束"
              detail="停在第二项表决，19:58 断开，票数都在"
              onContinue={nothing}
            />
            <DemoBar communityName="和苑社区" onLeave={nothing} />
          </div>
        </Section>
      </div>
      <QuorumStrip {...samples.quorum} />
      <QuorumStrip {...samples.largeQuorum} />
      <div className="gallery-pair">
        <Voting />
        <div className="stack">
          <Section title="概况" extra="今天">
            <FactList facts={samples.facts} />
          </Section>
          <Section>
            <PreparationRing preparations={samples.preparations} />
          </Section>
        </div>
      </div>
      <Section className="gallery-page">
        <PagePreview html={samples.page} />
      </Section>
    </main>
  )
}

function MeasuresAndTimers() {
  return (
    <Section>
      <p className="hint">法定人数条：加装电梯，3栋2单元 14 户</p>
      {samples.measures.map((measure) => (
        <MeasureBar key={measure.name} {...measure} />
      ))}
      <p className="hint">计时：平常、快到、超时</p>
      <div className="gallery-three">
        <Timer label="发言" elapsedSeconds={108} limitSeconds={180} />
        <Timer label="发言" elapsedSeconds={156} limitSeconds={180} />
        <Timer label="发言" elapsedSeconds={188} limitSeconds={180} note="共 3 分钟" />
      </div>
    </Section>
  )
}

function VoteBars() {
  return (
    <Section>
      <p className="hint">票条：达到、未达到、票数不齐</p>
      {samples.votes.map((counts) => (
        <VoteBar key={counts.for} counts={counts} base={28} need={15} needWords="过半数 15 票" />
      ))}
    </Section>
  )
}

function Badges() {
  return (
    <Section>
      <p className="hint">状态牌：一个词，一个记号，一种颜色</p>
      <div className="stack stack-tight">
        <div className="row">
          <span className="hint">会议</span>
          {meetingStates.map((state) => (
            <StateBadge key={state} of="meeting" state={state} />
          ))}
        </div>
        <div className="row">
          <span className="hint">结论</span>
          {itemOutcomes.map((state) => (
            <StateBadge key={state} of="outcome" state={state} />
          ))}
        </div>
        <div className="row">
          <span className="hint">事项</span>
          {taskStates.map((state) => (
            <StateBadge key={state} of="task" state={state} />
          ))}
          <DueBadge standing={{ kind: 'left', days: 12 }} state="in-progress" />
          <DueBadge standing={{ kind: 'soon', days: 3 }} state="in-progress" />
          <DueBadge standing={{ kind: 'soon', days: 0 }} state="in-progress" />
          <DueBadge standing={{ kind: 'overdue', days: 2 }} state="in-progress" />
        </div>
      </div>
    </Section>
  )
}

function PeopleAndSaving() {
  const [undone, setUndone] = useState(false)
  return (
    <Section>
      <p className="hint">人员牌：未到、到会、委托、请假、离场、选中</p>
      <div className="gallery-three">
        {samples.people.map((person) => (
          <PersonTile key={person.name} {...person} onPress={nothing} />
        ))}
      </div>
      <p className="hint">保存</p>
      <div className="row">
        <SaveState standing={{ kind: 'saved', at: '19:42:07' }} />
        <SaveState standing={{ kind: 'saving' }} />
        <SaveState standing={{ kind: 'failed', reason: '磁盘已满', onRetry: nothing }} />
      </div>
      <p className="hint">十秒内可撤销</p>
      {!undone && <UndoToast words="夏冬梅 19:20 已签到" onUndo={() => setUndone(true)} onGone={nothing} />}
      <UndoToast place="bar" words="夏冬梅 19:20 签到" onUndo={nothing} onGone={nothing} />
    </Section>
  )
}

function GreyAndAnnouncing() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section>
      <p className="hint">同一票条印成黑白，仍分得清</p>
      <div className="gallery-grey">
        <VoteBar counts={{ for: 21, against: 4, abstain: 3 }} base={28} need={15} needWords="过半数 15 票" />
      </div>
      <p className="hint">宣布前念一遍，回车才生效</p>
      <div className="row">
        <KeyButton
          look="filled"
          label="宣布结果"
          hint="回车"
          onPress={() => {
            setIsOpen(true)
          }}
        />
        <KeyButton label="停止" hint="空格" onPress={nothing} />
        <KeyButton label="委托" hint="1" hintFirst onPress={nothing} />
        <KeyButton look="filled" label="开会" hint="Ctrl 回车" isDisabled onPress={nothing} />
        <KeyButton look="stacked" label="签到" hint="F2" onPress={nothing} />
        <KeyButton look="ending" label="结束会议" onPress={nothing} />
      </div>
      <AnnounceDialog
        isOpen={isOpen}
        sentence="到会二十八人，同意二十一票，反对四票，弃权三票，同意超过半数，达成协商意见。"
        onConfirm={() => setIsOpen(false)}
        onBack={() => setIsOpen(false)}
      />
    </Section>
  )
}

function Voting() {
  const [agree, setAgree] = useState<number | null>(21)
  return (
    <Section>
      <StageStepper label="本项进度" stages={['介绍', '讨论', '表决', '决议']} current={2} />
      <div className="gallery-three">
        <NumberField choice="for" value={agree} onChange={setAgree} note="两人相符" />
        <NumberField choice="against" value={4} onChange={nothing} note="两人相符" />
        <NumberField choice="abstain" value={null} offered={3} onChange={nothing} note="按余数填入" />
        <NumberField label="应到" value={36} onChange={nothing} isDisabled />
      </div>
      <VoteBar
        counts={{ for: agree ?? 0, against: 4, abstain: 3 }}
        base={28}
        need={15}
        needWords="过半数 15 票"
        isBare
      />
      <VerdictLines lines={samples.lines} />
      <Verdict kind="adopted" word="达成协商意见" rule="规则：和苑社区议事规则第八条，2026年1月起用" />
      <Verdict kind="rejected" word="未通过" />
      <Verdict kind="open" word="保留分歧" />
      <WarningBox title="这还不是业主决定">
        增设车位占用共有部分，须业主共同决定。民法典第二百七十八条第一款第八项
      </WarningBox>
    </Section>
  )
}
