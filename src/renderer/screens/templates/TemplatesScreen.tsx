/** 单位模板: which layout each kind of paper is made with, and how another one is chosen, checked and used. Checks nothing itself. */
import { App, Segmented, Select } from 'antd'
import { useId, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { TemplateId } from '../../../domain/identity.ts'
import { paperTraits } from '../../../domain/papers/paper-kinds.ts'
import { type TemplateKind, templateKinds } from '../../../domain/papers/template-fields.ts'
import { send, tell, useAsk } from '../../api.ts'
import { AskFailed, AskWaiting } from '../../parts/Asking.tsx'
import { BackButton } from '../../parts/frame/BackButton.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { useKeys } from '../../parts/hooks/use-keys.ts'
import { useWritten } from '../../parts/hooks/use-written.tsx'
import { PagePreview } from '../../parts/page/PagePreview.tsx'
import { Section } from '../../parts/Section.tsx'
import { UndoToast } from '../../parts/UndoToast.tsx'
import { sayFailure } from '../../text/failures.ts'
import { templatesText } from '../../text/templates.ts'
import { type Chosen, ChosenFile } from './ChosenFile.tsx'
import { type Kept, LayoutInUse } from './LayoutInUse.tsx'
import { TemplateFieldList } from './TemplateFieldList.tsx'
import './templates.css'

const text = templatesText

export function TemplatesScreen() {
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const asked = useAsk('templates.list', {})
  const kind = templateKinds.find((one) => one === search.get('kind')) ?? 'minutes'
  const usedCount = (asked.data ?? []).filter((one) => one.isUsed).length
  const leave = () => void navigate('/settings')
  useKeys({ escape: leave })
  return (
    <Frame title={text.title} subtitle={asked.data === undefined ? undefined : text.count(usedCount)} isBare>
      <div className="templates-screen">
        {asked.error !== null && (
          <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
        )}
        {asked.error === null && asked.data === undefined && <AskWaiting />}
        {asked.data !== undefined && (
          <OneKind
            key={kind}
            kind={kind}
            kept={asked.data}
            onKind={(chosen) => setSearch({ kind: chosen }, { replace: true })}
            onLeave={leave}
          />
        )}
      </div>
    </Frame>
  )
}

type OneKindProps = {
  readonly kind: TemplateKind
  readonly kept: readonly Kept[]
  readonly onKind: (kind: TemplateKind) => void
  readonly onLeave: () => void
}

function OneKind({ kind, kept, onKind, onLeave }: OneKindProps) {
  const { message } = App.useApp()
  const { sayRefused, sayWritten } = useWritten()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [view, setView] = useState<'page' | 'fields'>('page')
  const [changed, setChanged] = useState<{ words: string; former: TemplateId | null } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const kindId = useId()
  const name = paperTraits[kind].name
  const ofKind = kept.filter((one) => one.kind === kind)
  const used = ofKind.find((one) => one.isUsed) ?? null

  /** One thing at a time: a second press while a file is written or checked does nothing. */
  const alone = async (work: () => Promise<void>) => {
    if (isBusy) return
    setIsBusy(true)
    await work()
    setIsBusy(false)
  }
  const choose = () =>
    alone(async () => {
      const reply = await send('templates.choose', { kind })
      if (reply.ok) {
        setChosen(reply.value)
        setView('page')
      } else if (reply.failure.code !== 'nothing-chosen') void message.error(sayFailure(reply.failure), 10)
    })
  const load = (readingId: string) =>
    alone(async () => {
      const former = used?.templateId ?? null
      const reply = await tell('templates.load', { readingId })
      if (!reply.ok) return sayRefused(reply.failure)
      setChosen(null)
      setChanged({ words: text.inUse(name), former })
    })
  const use = (templateId: TemplateId | null) =>
    alone(async () => {
      const former = used?.templateId ?? null
      const reply = await tell('templates.use', { kind, templateId })
      if (!reply.ok) return sayRefused(reply.failure)
      setChosen(null)
      setChanged({ words: templateId === null ? text.inOwn(name) : text.inUse(name), former })
    })
  const undo = async () => {
    if (changed === null) return
    setChanged(null)
    const reply = await tell('templates.use', { kind, templateId: changed.former })
    if (!reply.ok) sayRefused(reply.failure)
  }
  const write = (which: 'starter' | 'sample') =>
    alone(async () => {
      const reply =
        which === 'starter' || used === null
          ? await send('templates.writeStarter', { kind })
          : await send('templates.writeSample', { templateId: used.templateId })
      if (reply.ok) sayWritten([reply.value])
      else void message.error(sayFailure(reply.failure), 10)
    })

  return (
    <div className="templates-columns">
      <div className="templates-side stack">
        <div className="templates-kind">
          <BackButton words={text.back} onPress={onLeave} />
          <label htmlFor={kindId}>{text.kind}</label>
          <Select<TemplateKind>
            id={kindId}
            className="grow"
            value={kind}
            onChange={onKind}
            options={templateKinds.map((value) => ({
              value,
              label: text.kindOption(
                paperTraits[value].name,
                kept.some((one) => one.kind === value && one.isUsed),
              ),
            }))}
          />
        </div>
        {chosen !== null && (
          <ChosenFile
            chosen={chosen}
            isBusy={isBusy}
            onUse={() => void load(chosen.readingId)}
            onAgain={() => void choose()}
            onDrop={() => setChosen(null)}
          />
        )}
        <LayoutInUse
          used={used}
          others={ofKind.filter((one) => one !== used)}
          isFilled={chosen === null && used === null}
          isBusy={isBusy}
          onChoose={chosen === null ? () => void choose() : null}
          onUse={(templateId) => void use(templateId)}
          onWrite={(which) => void write(which)}
        />
      </div>
      <section className="templates-shown" aria-label={text.views[view]}>
        <div className="templates-shown-head">
          <Segmented
            aria-label={text.right}
            value={view}
            onChange={setView}
            options={(['page', 'fields'] as const).map((value) => ({ value, label: text.views[value] }))}
          />
        </div>
        {view === 'fields' && <TemplateFieldList kind={kind} />}
        {view === 'page' && chosen !== null && chosen.page !== '' && (
          <SamplePage
            key={chosen.readingId}
            name={chosen.fileName}
            page={chosen.page}
            hint={text.wordsOnlyYet}
          />
        )}
        {view === 'page' && chosen === null && used !== null && <UsedPage template={used} />}
        {view === 'page' && (chosen === null ? used === null : chosen.page === '') && <Steps />}
      </section>
      {changed !== null && (
        <div className="toast-place">
          <UndoToast
            key={changed.words}
            words={changed.words}
            onUndo={() => void undo()}
            onGone={() => setChanged(null)}
          />
        </div>
      )}
    </div>
  )
}

function SamplePage({
  name,
  page,
  hint,
}: {
  readonly name: string
  readonly page: string
  readonly hint: string
}) {
  return (
    <>
      <p className="hint">{hint}</p>
      <PagePreview html={page} label={text.pageOf(name)} />
    </>
  )
}

function UsedPage({ template }: { readonly template: Kept }) {
  const asked = useAsk('templates.preview', { templateId: template.templateId })
  if (asked.error !== null)
    return <AskFailed failure={asked.error.failure} onRetry={() => void asked.refetch()} />
  if (asked.data === undefined) return <AskWaiting />
  return <SamplePage key={template.templateId} {...asked.data} hint={text.wordsOnly} />
}

function Steps() {
  return (
    <Section title={text.steps} className="templates-steps">
      <ol>
        <li>{text.step1}</li>
        <li>{text.step2}</li>
        <li>{text.step3}</li>
      </ol>
      <p className="hint">{text.lead}</p>
    </Section>
  )
}
