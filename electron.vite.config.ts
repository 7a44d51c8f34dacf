/** Builds the three parts of the Electron program; the window is built exactly as for the loopback host. */
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'electron-vite'
import { mergeConfig } from 'vite'
import renderer from './renderer.vite.config.ts'

const ROOT = fileURLToPath(new URL('.', import.meta.url))

/** src/main/x.ts becomes out/main/x.js, and every other layer keeps its folder inside out/main. */
const nameAfterSource = ({
  facadeModuleId,
  name,
}: {
  facadeModuleId?: string | null
  name: string
}): string => {
  if (facadeModuleId == null || !facadeModuleId.includes('/src/')) return `${name}.js`
  return relative(`${ROOT}src`, facadeModuleId)
    .replace(/^main\//, '')
    .replace(/\.ts$/, '.js')
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: [
          'src/main/electron.ts',
          'src/main/loopback.ts',
          'src/main/workers/spreadsheet.ts',
          'src/main/workers/document.ts',
        ],
        output: {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: 'src',
          entryFileNames: nameAfterSource,
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        // A sandboxed preload can't be an ES module.
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  // electron-vite reads folders from the project's root and would leave the scripts long.
  renderer: mergeConfig(renderer, { build: { outDir: `${ROOT}out/renderer`, minify: true } }),
})
