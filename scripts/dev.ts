/** Runs the program for developers: the loopback host, and Vite in front of it, so that a change in the window shows at once. */
import { createServer } from 'vite'
import { openApp } from '../src/main/app.ts'
import { startLoopback } from '../src/main/hosts/loopback/program.ts'
import { findPlaces, readStartWords } from '../src/main/hosts/places.ts'
import { HOST_TEXT, sayWhyNotStarted } from '../src/main/hosts/text.ts'
import { ROOT } from './steps.ts'

const words = readStartWords(process.argv.slice(2))
if ('unknown' in words) throw new Error(HOST_TEXT.badArgument(words.unknown))
const places = findPlaces(words.data ?? `${ROOT}/node_modules/.cache/sifangzhuo/dev`)
const started = await startLoopback({
  ...places,
  rendererDirectory: `${ROOT}/out/renderer`,
  port: 0,
  isOpening: false,
  openApp,
  now: () => new Date().toISOString(),
  log: (line) => console.error(line),
  sayLink: () => undefined,
})
if (!started.ok) {
  console.error(sayWhyNotStarted(started.failure))
  process.exit(3)
}
const program = started.value

// The gate wants its own address, so Vite's requests are made to look like the window's.
const target = program.origin
const proxied = Object.fromEntries(
  ['/api', '/events', '/files', '/print', '/start'].map((path) => [
    path,
    { target, changeOrigin: true, headers: { 'sec-fetch-site': 'same-origin' }, rewriteWsOrigin: false },
  ]),
)
const vite = await createServer({
  configFile: `${ROOT}/renderer.vite.config.ts`,
  server: { host: '127.0.0.1', port: words.port === 0 ? 5173 : words.port, proxy: proxied },
  plugins: [
    {
      name: 'own-origin',
      configureServer(server) {
        server.middlewares.use((request, _response, next) => {
          if (request.headers.origin !== undefined) request.headers.origin = target
          next()
        })
      },
    },
  ],
})
await vite.listen()
const address = vite.resolvedUrls?.local[0] ?? ''
console.log(program.makeStartLink('').replace(`${target}/`, address))
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.all([vite.close(), program.close()]).then(() => process.exit(0)))
