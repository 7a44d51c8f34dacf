/** 验证: a check code, a scanned QR code or a file is held against what was made here. Judges nothing itself. */
import { FileSearchOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import type { Failure, Reply } from '../../../domain/failure.ts'
import { send } from '../../api.ts'
import { Field } from '../../forms/Field.tsx'
import { Frame } from '../../parts/frame/Frame.tsx'
import { PaperTabs } from '../../parts/frame/PaperTabs.tsx'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { Section } from '../../parts/Section.tsx'
import { sayFailure } from '../../text/failures.ts'
import { verifyText } from '../../text/verify.ts'
import { KeptPage } from './KeptPage.tsx'
import { useKeptFocus } from './use-kept-focus.ts'
import { paperOf, VerdictCard, type Verified } from './VerdictCard.tsx'
import './verify.css'

const text = verifyText

export function VerifyScreen() {
  const field = useKeptFocus()
  const [code, setCode] = useState('')
  const [verified, setVerified] = useState<Verified | null>(null)
  const [refusal, setRefusal] = useState<Failure | null>(null)
  const [isPicking, setIsPicking] = useState(false)
  /** Only the answer to what was asked last is shown. */
  const asked = useRef(0)
  const take = async (asking: Promise<Reply<Verified>>) => {
    asked.current += 1
    const turn = asked.current
    const reply = await asking
    if (turn !== asked.current) return
    if (!reply.ok && reply.failure.code === 'nothing-chosen') return
    setVerified(reply.ok ? reply.value : null)
    setRefusal(reply.ok ? null : reply.failure)
    field.current?.focus({ cursor: 'all' })
  }
  const verify = (event?: FormEvent) => {
    event?.preventDefault()
    // What a scanner types may come faster than the window draws.
    const typed = field.current?.input?.value ?? code
    if (typed.trim() === '') field.current?.focus()
    else void take(send('documents.verify', { text: typed }))
  }
  const pickFile = async () => {
    setIsPicking(true)
    await take(send('documents.verifyFile', {}))
    setIsPicking(false)
  }
  const paper = verified === null || verified.kind === 'differs' ? null : paperOf(verified)
  return (
    <Frame title={text.title} isBare>
      <div className="verify-screen">
        <PaperTabs />
        <div className={paper === null ? 'verify-columns' : 'verify-columns has-page'}>
          <div className="verify-side stack">
            <Section title={text.heading}>
              <form className="stack stack-tight" onSubmit={verify}>
                {verified === null && <p className="second">{text.lead}</p>}
                <Field label={text.code} hint={verified === null ? text.codeHint : undefined}>
                  {(ties) => (
                    <Input
                      {...ties}
                      ref={field}
                      className="verify-code"
                      autoFocus
                      autoComplete="off"
                      spellCheck={false}
                      maxLength={300}
                      placeholder={text.example}
                      value={code}
                      onChange={(event) => setCode(event.target.value)}
                    />
                  )}
                </Field>
                <div className="row">
                  <KeyButton look="filled" label={text.verify} hint={text.enter} onPress={verify} />
                  <Button icon={<FileSearchOutlined />} loading={isPicking} onClick={() => void pickFile()}>
                    {text.file}
                  </Button>
                </div>
                {verified === null && <p className="hint">{text.fileHint}</p>}
              </form>
            </Section>
            <div role="status">
              {verified !== null && (
                <Section>
                  <VerdictCard verified={verified} />
                </Section>
              )}
            </div>
            {refusal !== null && (
              <p className="field-error" role="alert">
                {sayFailure(refusal)}
              </p>
            )}
          </div>
          {paper !== null && (
            <section className="verify-page" aria-label={text.keptPage}>
              <h2 className="verify-page-title">{text.keptPage}</h2>
              <KeptPage documentId={paper.documentId} title={paper.title} />
            </section>
          )}
        </div>
      </div>
    </Frame>
  )
}
