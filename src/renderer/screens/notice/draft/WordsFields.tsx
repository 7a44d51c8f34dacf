/** The words of a draft, field by field; an appeal has its own. Writes no words itself. */
import { Controller, type UseFormReturn } from 'react-hook-form'
import type { NoticeKind } from '../../../../domain/notice/notice.ts'
import type { PhraseUse } from '../../../../domain/phrase.ts'
import { TextField } from '../../../forms/Field.tsx'
import { Phrases } from '../../../parts/fields/Phrases.tsx'
import { insertPhrase, wordsToKeep } from '../../../parts/fields/phrase-field.ts'
import { Section } from '../../../parts/Section.tsx'
import { noticeText } from '../../../text/notice.ts'
import type { NoticeForm } from '../known.ts'
import { controlId, placeId } from '../places.ts'
import { WordList } from './WordList.tsx'

const { fields, examples } = noticeText

export type WordsFieldsProps = {
  readonly form: UseFormReturn<NoticeForm>
  readonly kind: NoticeKind
}

export function WordsFields({ form, kind }: WordsFieldsProps) {
  const { control } = form
  const isAppeal = kind === 'appeal'
  return (
    <>
      <Section title={noticeText.wordsTitle}>
        <div className="stack">
          <div id={placeId('title')}>
            <TextField
              control={control}
              name="words.title"
              label={fields.title}
              placeholder={isAppeal ? undefined : examples.title}
            />
          </div>
          {isAppeal && (
            <div id={placeId('salutation')}>
              <TextField
                control={control}
                name="words.salutation"
                label={fields.salutation}
                placeholder={examples.salutation}
              />
            </div>
          )}
          <div id={placeId('basis')}>
            <TextField
              control={control}
              name="words.basis"
              label={isAppeal ? fields.cause : fields.basis}
              rows={2}
            />
          </div>
          <div id={placeId('body')} className="notice-phrased">
            <TextField
              control={control}
              name="words.body"
              label={isAppeal ? fields.items : fields.body}
              hint={isAppeal ? noticeText.itemsHint : noticeText.bodyHint}
              rows={5}
            />
            <FieldPhrases form={form} name="body" use={isAppeal ? 'appeal' : 'notice'} />
          </div>
          {isAppeal && (
            <div id={placeId('call')} className="notice-phrased">
              <TextField control={control} name="words.call" label={fields.call} rows={2} />
              <FieldPhrases form={form} name="call" use="appeal" />
            </div>
          )}
        </div>
      </Section>
      <Section title={noticeText.opinionTitle}>
        <div className="stack">
          {!isAppeal && (
            <div id={placeId('feedback')}>
              <TextField
                control={control}
                name="words.feedback"
                label={fields.feedback}
                placeholder={examples.feedback}
                rows={2}
              />
            </div>
          )}
          <div className="field-grid">
            {!isAppeal && (
              <div id={placeId('receiver')}>
                <TextField
                  control={control}
                  name="words.receiver"
                  label={fields.receiver}
                  placeholder={examples.receiver}
                />
              </div>
            )}
            <div id={placeId('contact')}>
              <TextField
                control={control}
                name="words.contact"
                label={fields.contact}
                placeholder={examples.contact}
                hint={noticeText.contactHint}
              />
            </div>
          </div>
          <Controller
            control={control}
            name="words.signers"
            render={({ field, fieldState }) => (
              <WordList
                field="signers"
                label={fields.signers}
                placeholder={examples.signer}
                limit={60}
                values={field.value}
                error={fieldState.error?.message}
                onChange={field.onChange}
              />
            )}
          />
        </div>
      </Section>
    </>
  )
}

type FieldPhrasesProps = {
  readonly form: UseFormReturn<NoticeForm>
  readonly name: 'body' | 'call'
  readonly use: PhraseUse
}

function FieldPhrases({ form, name, use }: FieldPhrasesProps) {
  const path = `words.${name}` as const
  return (
    <Phrases
      use={use}
      onInsert={(phrase) =>
        form.setValue(path, insertPhrase(controlId(name), form.getValues(path), phrase), {
          shouldValidate: true,
        })
      }
      wordsToKeep={() => wordsToKeep(controlId(name))}
    />
  )
}
