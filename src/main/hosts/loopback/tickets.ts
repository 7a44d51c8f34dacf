/** Keeps what is under way between an operation and a window: a file being picked, a page being printed. A ticket is random and works once. */
import { randomBytes } from 'node:crypto'
import { accept, type Reply, refuse } from '../../../domain/failure.ts'
import type { OpenedFile } from '../../host.ts'
import type { Windows } from './windows.ts'

const PRINT_FETCH_MS = 20_000

type Pick = { readonly limit: number; readonly settle: (reply: Reply<OpenedFile>) => void }
type PrintPage = { readonly page: string; readonly settle: (reply: Reply<null>) => void }

export type Tickets = {
  pickFile(
    window: string | undefined,
    wanted: { readonly title: string; readonly extensions: readonly string[]; readonly limit: number },
  ): Promise<Reply<OpenedFile>>
  printPage(window: string | undefined, page: string): Promise<Reply<null>>
  /** The byte limit of a file that is awaited under this ticket, or null. */
  limitOf(ticket: string): number | null
  settleFile(ticket: string, reply: Reply<OpenedFile>): void
  /** Gives the page of a ticket once, then forgets it. */
  takePage(ticket: string): string | null
  closeAll(): void
}

/** Makes the list of tickets over the open windows. */
export const createTickets = (windows: Windows): Tickets => {
  const picks = new Map<string, Pick>()
  const pages = new Map<string, PrintPage>()
  const newTicket = (): string => randomBytes(24).toString('base64url')

  return {
    pickFile: (window, wanted) =>
      new Promise((resolve) => {
        const ticket = newTicket()
        const settle = (reply: Reply<OpenedFile>): void => {
          if (picks.delete(ticket)) resolve(reply)
        }
        picks.set(ticket, { limit: wanted.limit, settle })
        const asked = windows.ask(window, { ask: 'open-file', ticket, ...wanted })
        if (asked === null) settle(refuse({ code: 'nothing-chosen' }))
        asked?.onClosed(() => settle(refuse({ code: 'nothing-chosen' })))
      }),
    printPage: (window, page) =>
      new Promise((resolve) => {
        const ticket = newTicket()
        const settle = (reply: Reply<null>): void => {
          if (pages.delete(ticket)) resolve(reply)
        }
        pages.set(ticket, { page, settle })
        const giveUp = setTimeout(() => settle(refuse({ code: 'no-printer' })), PRINT_FETCH_MS)
        giveUp.unref()
        const asked = windows.ask(window, { ask: 'print', ticket })
        if (asked === null) settle(refuse({ code: 'no-printer' }))
        asked?.onClosed(() => settle(refuse({ code: 'no-printer' })))
      }),
    limitOf: (ticket) => picks.get(ticket)?.limit ?? null,
    settleFile: (ticket, reply) => picks.get(ticket)?.settle(reply),
    takePage(ticket) {
      const held = pages.get(ticket)
      held?.settle(accept(null))
      return held?.page ?? null
    },
    closeAll() {
      for (const { settle } of [...picks.values()]) settle(refuse({ code: 'nothing-chosen' }))
      for (const { settle } of [...pages.values()]) settle(refuse({ code: 'no-printer' }))
    },
  }
}
