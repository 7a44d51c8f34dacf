/** Makes papers as the window does, and finds its parts by what they are called. Knows no wording of papers. */
import type { Locator, Page } from '@playwright/test'
import type { OutputOf } from '../../../src/contract/index.ts'
import type { MeetingId } from '../../../src/domain/identity.ts'
import type { FileFormat, PaperKind } from '../../../src/domain/papers/paper-kinds.ts'
import type { PaperSubject } from '../../../src/domain/papers/paper-subject.ts'
import { expect, type Story } from '../story.ts'

export const ofMeeting = (meetingId: MeetingId): PaperSubject => ({ kind: 'meeting', meetingId })

/** A file is written beside everything else that a busy machine does. */
export const writingMs = 90_000

/** Makes the papers of a kind and writes a file of each. */
export const writePapers = async (
  { ask }: Pick<Story, 'ask'>,
  subject: PaperSubject,
  kind: PaperKind,
  format: FileFormat = 'docx',
): Promise<readonly OutputOf<'documents.keep'>[]> => {
  const made = await ask('documents.make', { subject, kind, size: 'page', despiteGaps: true })
  const kept: OutputOf<'documents.keep'>[] = []
  for (const { documentId } of made) {
    const { makingId } = await ask('documents.begin', { documentId, format })
    await expect
      .poll(async () => (await ask('documents.progress', { makingId })).isReady, { timeout: writingMs })
      .toBe(true)
    kept.push(await ask('documents.keep', { makingId }))
  }
  return kept
}

export type PaperScreen = {
  /** A way to take the paper along, or any other button of the page. */
  readonly button: (name: string | RegExp) => Locator
  /** The toolbar above the pages. */
  readonly pages: Locator
  readonly versions: Locator
  readonly line: (version: number) => Locator
  readonly dialog: Locator
  /** What was written, with the way to its folder. */
  readonly said: Locator
  readonly openVersions: () => Promise<void>
}

/** The page of one paper. */
export const onPaper = (page: Page): PaperScreen => {
  const versions = page.getByRole('complementary', { name: '版本' })
  return {
    button: (name) => page.getByRole('button', { name, exact: true }),
    pages: page.frameLocator('.page-preview iframe').locator('.text'),
    versions,
    line: (version) => versions.getByRole('listitem').filter({ hasText: `第 ${version} 版` }),
    dialog: page.getByRole('dialog'),
    said: page.locator('.ant-notification').getByRole('status'),
    openVersions: async () => {
      await page.getByRole('button', { name: /^各版/ }).click()
      await expect(versions).toBeVisible()
    },
  }
}
