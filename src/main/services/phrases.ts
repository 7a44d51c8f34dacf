/** Keeps the phrase library: the secretary's own phrases beside the shipped ones. */
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts'
import { accept, type Reply, refuse } from '../../domain/failure.ts'
import type { PhraseId } from '../../domain/identity.ts'
import { listPhrases } from '../../domain/phrase.ts'
import { findPhrase, insertPhrase, readPhrase, readPhrases, updatePhrase } from '../store/papers/phrases.ts'
import { missing, type Reading, type Writing } from './context.ts'

/** All phrases by use. */
export const listAllPhrases = async ({ read }: Reading): Promise<Reply<OutputOf<'phrases.list'>>> =>
  accept([...listPhrases(await readPhrases(read))])

/** Adds a phrase, once. */
export const addPhrase = async (
  { write, now }: Writing,
  { use, text }: CheckedInputOf<'phrases.add'>,
): Promise<Reply<PhraseId>> =>
  accept((await findPhrase(write, use, text)) ?? (await insertPhrase(write, { use, text, addedAt: now })))

/** Changes the words of a phrase. */
export const changePhrase = async (
  { write }: Writing,
  { phraseId, use, text }: CheckedInputOf<'phrases.change'>,
): Promise<Reply<null>> => {
  const phrase = await readPhrase(write, phraseId)
  if (phrase === null || phrase.removedAt !== null) return missing('phrase')
  const twin = await findPhrase(write, use, text)
  if (twin !== null && twin !== phraseId) return refuse({ code: 'phrase-twice' })
  await updatePhrase(write, phraseId, { use, text })
  return accept(null)
}

/** Takes a phrase out. */
export const removePhrase = async (
  { write, now }: Writing,
  { phraseId }: CheckedInputOf<'phrases.remove'>,
): Promise<Reply<null>> => {
  const phrase = await readPhrase(write, phraseId)
  if (phrase === null || phrase.removedAt !== null) return missing('phrase')
  await updatePhrase(write, phraseId, { removedAt: now })
  return accept(null)
}

/** Puts a phrase back, unless the same words came in meanwhile. */
export const restorePhrase = async (
  { write }: Writing,
  { phraseId }: CheckedInputOf<'phrases.restore'>,
): Promise<Reply<null>> => {
  const phrase = await readPhrase(write, phraseId)
  if (phrase === null) return missing('phrase')
  if ((await findPhrase(write, phrase.use, phrase.text)) === null)
    await updatePhrase(write, phraseId, { removedAt: null })
  return accept(null)
}
