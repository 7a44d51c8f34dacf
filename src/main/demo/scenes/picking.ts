/** A house in whose file dialog somebody picks a given file. */
import { accept } from '../../../domain/failure.ts'
import type { House } from '../../dispatch.ts'
import type { OpenedFile } from '../../host.ts'

/** The house with a file dialog that answers this file. */
export const picking = (house: House, file: OpenedFile): House => ({
  ...house,
  program: { ...house.program, host: { ...house.program.host, openFile: async () => accept(file) } },
})
