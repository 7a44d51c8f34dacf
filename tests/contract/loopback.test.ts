/** Tries the loopback host over real HTTP: who gets in, what is given out, and what happens to files, prints and windows. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { findBrowser } from '../../src/main/hosts/loopback/browser.ts'
import { type RunningProgram, startLoopback } from '../../src/main/hosts/loopback/program.ts'
import { signIn } from './carriers.ts'
import { makeSmallApp } from './small-app.ts'

type Answer = { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: string }

let folder: string
let program: RunningProgram
let small: ReturnType<typeof makeSmallApp>
let cookie: string
let host: string

const start = async (isOpening = false, lingerMs = 50): Promise<RunningProgram> => {
  const started = await startLoopback({
    directory: join(folder, 'records'),
    documentsDirectory: join(folder, 'documents'),
    rendererDirectory: join(folder, 'renderer'),
    port: 0,
    isOpening,
    openApp: small.openApp,
    now: () => '2026-11-22T01:00:00.000Z',
    log: () => undefined,
    sayLink: () => undefined,
    lingerMs,
  })
  if (!started.ok) throw new Error(started.failure.code)
  return started.value
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sifangzhuo-loopback-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html><title>四方桌</title>')
  await writeFile(join(folder, 'renderer', 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'secret.html'), 'secret')
  small = makeSmallApp()
  program = await start()
  host = new URL(program.origin).host
  cookie = await signIn(program.makeStartLink(''))
})

afterEach(async () => {
  await program.close()
  await rm(folder, { recursive: true, force: true })
})

/** Sends exactly these headers and nothing of its own. */
const ask = (
  method: string,
  path: string,
  headers: readonly (readonly [string, string])[],
  body?: string | Buffer,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(program.origin)
    const length: [string, string][] =
      body === undefined ? [] : [['content-length', String(Buffer.byteLength(body))]]
    const asked = request({
      hostname,
      port,
      method,
      path,
      headers: [...headers, ...length].flat(),
      setHost: false,
    })
    asked.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        text += chunk
      })
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      )
      response.once('error', reject)
    })
    asked.once('error', reject)
    asked.end(body)
  })

const get = (path: string): Promise<Answer> =>
  ask('GET', path, [
    ['host', host],
    ['cookie', cookie],
  ])

const ours = (): [string, string][] => [
  ['host', host],
  ['origin', program.origin],
  ['cookie', cookie],
]

const post = (
  path: string,
  type: string,
  body: string | Buffer,
  more: [string, string][] = [],
): Promise<Answer> => ask('POST', path, [...ours(), ['content-type', type], ...more], body)

/** Opens an event stream and gives the messages one by one. */
const openStream = async (
  lastSeen?: number,
): Promise<{ next: (event: string) => Promise<string>; close: () => void }> => {
  const seen: { event: string; value: string }[] = []
  const waiting: (() => void)[] = []
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const more = lastSeen === undefined ? {} : { 'last-event-id': String(lastSeen) }
    request(`${program.origin}/events`, { headers: { cookie, ...more } }, resolve)
      .once('error', reject)
      .end()
  })
  response.setEncoding('utf8')
  let rest = ''
  response.on('data', (text: string) => {
    rest += text
    const parts = rest.split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      const event = /^event: (.+)$/m.exec(part)?.[1]
      if (event !== undefined) seen.push({ event, value: /^data: (.+)$/m.exec(part)?.[1] ?? '' })
    }
    for (const wake of waiting.splice(0)) wake()
  })
  response.on('error', () => undefined)
  return {
    async next(event) {
      for (;;) {
        const at = seen.findIndex((message) => message.event === event)
        if (at >= 0) return seen.splice(at, 1)[0]?.value ?? ''
        await new Promise<void>((resolve) => void waiting.push(resolve))
      }
    },
    close: () => response.destroy(),
  }
}

describe('who gets in', () => {
  test('of every combination of Host, Origin, cookie, method and content type exactly one is answered', async () => {
    const hosts = [
      host,
      host.replace('127.0.0.1', 'localhost'),
      'evil.example',
      `evil.example:${host.split(':')[1]}`,
      null,
    ]
    const origins = [
      program.origin,
      program.origin.replace('127.0.0.1', 'localhost'),
      'http://evil.example',
      'null',
      null,
    ]
    const cookies = [cookie, `${cookie}x`, cookie.replace(/=.*/, '='), `${cookie}; ${cookie}`, null]
    const methods = ['POST', 'GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']
    const types = [
      'application/json',
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=gbk',
      null,
    ]
    const accepted: string[] = []
    let askedCount = 0
    for (const oneHost of hosts)
      for (const origin of origins)
        for (const oneCookie of cookies)
          for (const method of methods)
            for (const type of types) {
              const wanted = { host: oneHost, origin, cookie: oneCookie, 'content-type': type }
              const headers = Object.entries(wanted).flatMap(([name, value]): [string, string][] =>
                value === null ? [] : [[name, value]],
              )
              const answer = await ask(
                method,
                '/api/meetings.echo',
                headers,
                method === 'GET' ? undefined : '{"a":1}',
              )
              askedCount += 1
              if (answer.status === 200)
                accepted.push(JSON.stringify([oneHost, origin, oneCookie, method, type]))
              // Node itself refuses a request without Host, before our gate.
              else expect([404, 400]).toContain(answer.status)
            }
    expect(askedCount).toBe(hosts.length * origins.length * cookies.length * methods.length * types.length)
    expect(accepted).toEqual([JSON.stringify([host, program.origin, cookie, 'POST', 'application/json'])])
    expect(small.asked).toEqual([{ name: 'meetings.echo', input: { a: 1 } }])
  }, 120_000)

  test('a header sent twice is refused, whichever of them is right', async () => {
    const twice: [string, string][] = [
      ...ours(),
      ['origin', 'http://evil.example'],
      ['content-type', 'application/json'],
    ]
    expect((await ask('POST', '/api/meetings.echo', twice, '1')).status).toBe(404)
  })

  test('the start link works once, and its cookie can not be read by scripts or sent from elsewhere', async () => {
    const link = new URL(program.makeStartLink('/meetings'))
    const first = await ask('GET', link.pathname, [['host', host]])
    expect(first.status).toBe(303)
    expect(first.headers.location).toBe('/#/meetings')
    expect(first.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    const second = await ask('GET', link.pathname, [['host', host]])
    expect(second.status).toBe(404)
    expect(second.headers['set-cookie']).toBeUndefined()
    expect(second.body).toContain('请重新打开四方桌')
  })

  test('a window without the cookie is told in Chinese to open the program again', async () => {
    const answer = await ask('GET', '/', [['host', host]])
    expect([answer.status, answer.body.includes('请重新打开四方桌')]).toEqual([404, true])
    expect((await ask('GET', '/assets/main.js', [['host', host]])).status).toBe(404)
  })

  test('reading from another site is refused even with the cookie', async () => {
    for (const path of ['/', '/assets/main.js', '/events']) {
      const foreign: [string, string][] = [
        ['host', host],
        ['cookie', cookie],
        ['sec-fetch-site', 'cross-site'],
      ]
      expect((await ask('GET', path, foreign)).status).toBe(404)
    }
  })

  test('it listens on 127.0.0.1 only', async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
    const others = addresses
      .filter(({ family, internal }) => family === 'IPv4' && !internal)
      .map(({ address }) => address)
    for (const address of ['127.0.0.2', ...others]) {
      const isOpen = await new Promise((resolve) => {
        const socket = connect({ host: address, port: Number(new URL(program.origin).port), timeout: 1_000 })
        socket.once('connect', () => resolve(true))
        socket.once('error', () => resolve(false))
        socket.once('timeout', () => resolve(false))
      })
      expect([address, isOpen]).toEqual([address, false])
    }
  })
})

describe('what is given out', () => {
  test('the built window, with a policy that runs our own scripts only', async () => {
    const page = await get('/')
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>四方桌</title>'])
    const policy = String(page.headers['content-security-policy'])
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part)
    expect(/script-src[^;]*unsafe/.test(policy)).toBe(false)
    expect(page.headers['x-content-type-options']).toBe('nosniff')
    expect((await get('/assets/main.js')).headers['content-type']).toBe('text/javascript; charset=utf-8')
  })

  test('nothing outside the built window, by whatever spelling', async () => {
    await symlink(join(folder, 'secret.html'), join(folder, 'renderer', 'linked.html'))
    await writeFile(join(folder, 'renderer', '.hidden.html'), 'secret')
    const spellings = [
      '/../secret.html',
      '/assets/../../secret.html',
      '/%2e%2e/secret.html',
      '/..%2fsecret.html',
      '/%2e%2e%2fsecret.html',
      '/..%5csecret.html',
      '/..\\secret.html',
      '//secret.html',
      '/./../secret.html',
      '/assets/..%00/secret.html',
      '/linked.html',
      '/.hidden.html',
      '/assets',
      '/index.html/',
      '/%ff',
      `/${join(folder, 'secret.html')}`,
    ]
    for (const path of spellings) {
      const answer = await get(path)
      expect([path, answer.status, answer.body.includes('secret')]).toEqual([path, 404, false])
    }
  })

  test('an unknown place, an unknown operation name and an absolute address are 404', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/meetings',
      '/api/meetings.echo/more',
      '/api/__proto__',
      '/status',
    ])
      expect([path, (await post(path, 'application/json', '1')).status]).toEqual([path, 404])
    expect((await get(`${program.origin}/`)).status).toBe(404)
  })

  test('a question that is no JSON, or too large, never reaches the application', async () => {
    const broken = await post('/api/meetings.echo', 'application/json', '{')
    expect(JSON.parse(broken.body)).toEqual({ ok: false, failure: { code: 'invalid-input', problems: [] } })
    const large = await post(
      '/api/meetings.echo',
      'application/json',
      `"${'x'.repeat(5 * 1024 * 1024)}"`,
    ).catch(() => ({ status: 413 }))
    expect(large.status).toBe(413)
    expect(small.asked).toEqual([])
    expect((await post('/api/meetings.echo', 'application/json', '"还在"')).body).toContain('还在')
  })
})

describe('what is pushed', () => {
  test('a window hears what changed, and after a break exactly what it missed', async () => {
    const stream = await openStream()
    await stream.next('window')
    small.change(['meetings'])
    expect(JSON.parse(await stream.next('changed'))).toEqual(['meetings'])
    stream.close()
    small.change(['tasks'])
    small.change(['people', 'tasks'])
    const again = await openStream(1)
    expect(JSON.parse(await again.next('changed')).sort()).toEqual(['people', 'tasks'])
    again.close()
    const upToDate = await openStream(3)
    await upToDate.next('window')
    small.change(['tasks'])
    expect(JSON.parse(await upToDate.next('changed'))).toEqual(['tasks'])
    upToDate.close()
    // It may have asked before its stream stood.
    const newWindow = await openStream()
    expect(JSON.parse(await newWindow.next('changed')).sort()).toEqual(['meetings', 'people', 'tasks'])
    newWindow.close()
  })
})

describe('a file that the user picks', () => {
  const pick = async (): Promise<{
    readonly reply: Promise<Answer>
    readonly ticket: string
    readonly close: () => void
  }> => {
    const stream = await openStream()
    const name: string = JSON.parse(await stream.next('window'))
    const reply = post('/api/rosters.pick', 'application/json', 'null', [['x-window', name]])
    const wanted = JSON.parse(await stream.next('ask'))
    expect(wanted).toMatchObject({
      ask: 'open-file',
      title: '选择名册',
      extensions: ['xlsx', 'csv'],
      limit: 1_000,
    })
    return { reply, ticket: wanted.ticket, close: stream.close }
  }

  test('comes with its Chinese name', async () => {
    const { reply, ticket, close } = await pick()
    const named: [string, string][] = [['x-file-name', encodeURIComponent('名册 一.xlsx')]]
    expect((await post(`/files/${ticket}`, 'application/octet-stream', Buffer.alloc(10), named)).status).toBe(
      204,
    )
    expect(JSON.parse((await reply).body)).toEqual({ ok: true, value: { name: '名册 一.xlsx', size: 10 } })
    expect((await post(`/files/${ticket}`, 'application/octet-stream', Buffer.alloc(1), named)).status).toBe(
      404,
    )
    close()
  })

  test('is refused when it is too large', async () => {
    const { reply, ticket, close } = await pick()
    const sent = await post(`/files/${ticket}`, 'application/octet-stream', Buffer.alloc(1_001)).catch(
      () => ({ status: 413 }),
    )
    expect(sent.status).toBe(413)
    expect(JSON.parse((await reply).body).failure).toEqual({ code: 'spreadsheet-too-large', limit: 'bytes' })
    close()
  })

  test('is not chosen when the dialog or the window is closed', async () => {
    const first = await pick()
    expect((await ask('DELETE', `/files/${first.ticket}`, ours())).status).toBe(204)
    expect(JSON.parse((await first.reply).body).failure).toEqual({ code: 'nothing-chosen' })
    first.close()
    const second = await pick()
    second.close()
    expect(JSON.parse((await second.reply).body).failure).toEqual({ code: 'nothing-chosen' })
  })

  test('is never taken without a ticket', async () => {
    for (const ticket of ['', 'x', 'constructor'])
      expect((await post(`/files/${ticket}`, 'application/octet-stream', 'x')).status).toBe(404)
  })
})

describe('documents', () => {
  test('a print page is given once, with a policy that forbids scripts', async () => {
    const stream = await openStream()
    await stream.next('window')
    const reply = post('/api/documents.print', 'application/json', 'null')
    const { ticket } = JSON.parse(await stream.next('ask'))
    const page = await get(`/print/${ticket}`)
    expect([page.status, page.body]).toEqual([200, '<!doctype html><p>会议纪要</p>'])
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.headers['content-security-policy']).not.toContain('script')
    expect(JSON.parse((await reply).body)).toEqual({ ok: true, value: null })
    expect((await get(`/print/${ticket}`)).status).toBe(404)
    stream.close()
  })

  test('without a window there is no printer', async () => {
    const reply = await post('/api/documents.print', 'application/json', 'null')
    expect(JSON.parse(reply.body).failure).toEqual({ code: 'no-printer' })
  })

  test('a file is written whole and never over another', async () => {
    const save = (text: string) =>
      small
        .host()
        .saveFile({ folder: '2026年/第一次会议', name: '会议纪要：一/二.docx', bytes: Buffer.from(text) })
    const paths = [await save('一'), await save('二'), await save('三')].map((reply) =>
      reply.ok ? reply.value.path : '',
    )
    expect(paths.map((path) => path.split('/').at(-1))).toEqual([
      '会议纪要：一／二.docx',
      '会议纪要：一／二（2）.docx',
      '会议纪要：一／二（3）.docx',
    ])
    expect(await Promise.all(paths.map((path) => readFile(path, 'utf8')))).toEqual(['一', '二', '三'])
    expect(await readdir(join(folder, 'documents', '2026年', '第一次会议'))).toHaveLength(3)
  })

  test('a folder can not lead out of the documents folder', async () => {
    const outside = small.host().saveFile({ folder: '../..', name: 'x.docx', bytes: Buffer.from('x') })
    await expect(outside).rejects.toThrow('leaves the documents folder')
  })

  test('a documents folder that is a file is a disk failure, not a crash', async () => {
    await writeFile(join(folder, 'documents'), '')
    const reply = await small.host().saveFile({ folder: '', name: 'x.docx', bytes: Buffer.from('x') })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'disk-error' } })
  })

  test.skipIf(findBrowser() === null)(
    'a page becomes a PDF, its scripts do not run',
    async () => {
      const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>@page{size:A4;margin:0}</style><body>会议纪要<script>document.body.innerHTML='<p style="break-before:page">1<p style="break-before:page">2'</script></body></html>`
      const reply = await small.host().printPdf(page)
      if (!reply.ok) throw new Error(reply.failure.code)
      const text = Buffer.from(reply.value).toString('latin1')
      expect(text.startsWith('%PDF-')).toBe(true)
      expect(text.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    },
    90_000,
  )
})

describe('the end', () => {
  test('the program ends after its last window, unless a window comes back in time', async () => {
    await program.close()
    small = makeSmallApp()
    vi.stubEnv('SIFANGZHUO_BROWSER', 'none')
    program = await start(true, 300)
    vi.unstubAllEnvs()
    cookie = await signIn(program.makeStartLink(''))
    const first = await openStream()
    await first.next('window')
    first.close()
    const second = await openStream()
    await second.next('window')
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(small.isClosed()).toBe(false)
    second.close()
    await program.ended
    expect(small.isClosed()).toBe(true)
  })

  test('a refusal of the application is handed on and nothing is listened to', async () => {
    const started = await startLoopback({
      directory: join(folder, 'records'),
      documentsDirectory: join(folder, 'documents'),
      rendererDirectory: join(folder, 'renderer'),
      port: 0,
      isOpening: false,
      openApp: async () => ({ ok: false, failure: { code: 'database-busy' } }),
      now: () => '',
      log: () => undefined,
      sayLink: () => undefined,
    })
    expect(started).toEqual({ ok: false, failure: { code: 'database-busy' } })
    expect(existsSync(join(folder, 'records'))).toBe(true)
  })
})
