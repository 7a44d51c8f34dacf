/** Builds the window into out/renderer: every resource from this folder, nothing inlined, nothing fetched. */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Takes the second, larger format of each font slice out: every supported window reads woff2. */
function keepOnlyWoff2(): Plugin {
  return {
    name: 'keep-only-woff2',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('@fontsource') || !id.includes('.css')) return null
      return code.replaceAll(/,\s*url\([^)]+\.woff\)\s*format\(['"]woff['"]\)/g, '')
    },
  }
}

/** Keeps the icon library from reading its English icon names out: an icon stands beside its word and says nothing itself. */
function silenceIcons(): Plugin {
  const spoken = /role: "img",\s*"aria-label": icon\.name/
  return {
    name: 'silence-icons',
    enforce: 'pre',
    transform(code, id) {
      if (!/@ant-design\/icons\/.*AntdIcon(Light)?\.js/.test(id)) return null
      if (!spoken.test(code)) this.error('the icons of @ant-design/icons have changed their shape')
      return code.replace(spoken, '"aria-hidden": restProps["aria-label"] === undefined')
    },
  }
}

export default defineConfig({
  root: 'src/renderer',
  base: './',
  plugins: [keepOnlyWoff2(), silenceIcons(), react()],
  build: {
    outDir: '../../out/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
    modulePreload: { polyfill: false },
  },
})
