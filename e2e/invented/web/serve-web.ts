import { readFile } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type Mail, writeMail } from '../mime.ts'
import { atelierLune } from '../owner.ts'
import { makeWorld } from '../world.ts'
import { makeZip } from '../zip.ts'
import { type Reply, type Trick, tricks } from './tricks.ts'

export type WebMail = { trick: Trick; number: string; raw: Buffer; pdf: Buffer }
export type AskedOfWeb = {
  host: string
  method: string
  path: string
  status: number
  at: number
  isForbidden: boolean
}

/** A mail for each trick, and what its supplier's servers answer. Each mail also holds what must never be opened. */
export async function inventWeb(): Promise<{ mails: WebMail[]; routes: Map<string, Reply>; hosts: string[] }> {
  const { mails: bills } = await makeWorld({ seed: 'web', mails: tricks.length, mix: { link: 1 } })
  const routes = new Map<string, Reply>()
  const mails = tricks.map((trick, at): WebMail => {
    const pdf = bills[at]?.served[0]?.bytes ?? Buffer.alloc(0)
    const number = `F-2026-${1_000 + at}`
    const url = `https://${trick.at ?? trick.host}${trick.path ?? `/f/${at}a${number.length}k${at * 7919}`}`
    const zip = makeZip([{ name: `${number}.pdf`, bytes: pdf }])
    for (const [address, reply] of Object.entries(trick.routes({ pdf, zip, url }))) routes.set(address, reply)
    return { trick, number, pdf, raw: writeMail(mailOf(trick, { at, number, url })) }
  })
  const hosts = [
    ...new Set([...routes.keys(), ...tricks.map(({ host }) => `https://${host}/`)].map((one) => new URL(one).hostname)),
  ]
  return { mails, routes, hosts }
}

function mailOf(trick: Trick, { at, number, url }: { at: number; number: string; url: string }): Mail {
  const { host } = trick
  const foot = `<p style="font-size:11px"><img src="https://${host}/open/${at}x9.gif" width=1 height=1><a href="https://${host}/v/${at}x1">Webversie</a> · <a href="https://${host}/voorkeuren?u=${at}">Voorkeuren</a> · <a href="https://${host}/u/${at}x2">Uitschrijven</a> · <a href="https://${host}/confirm/${at}x3">Confirm address</a></p>`
  const isProven = trick.isProven !== false
  const found = isProven
    ? `dkim=pass header.d=${host}; spf=pass smtp.mailfrom=${host}; dmarc=pass header.from=${host}`
    : 'dkim=none; spf=none; dmarc=none'
  return {
    from: { name: host.split('.')[0] ?? host, address: `facturatie@${host}` },
    to: [{ address: `facturen@${atelierLune.host}` }],
    subject: trick.subject.replace('{no}', number),
    date: new Date(Date.UTC(2026, 9, 1 + at, 8)),
    messageId: `web-${at}@${host}`,
    html: `<html><body>${trick.html.replaceAll('{url}', url).replaceAll('{no}', number)}${foot}</body></html>`,
    headers: [
      ['Authentication-Results', `mx.postkamer.example; ${found}`],
      ['List-Unsubscribe', `<https://${host}/u/${at}x2>`],
    ],
  }
}

export type InventedWeb = AsyncDisposable & { port: number; asked: AskedOfWeb[] }

/** Serves it by host over TLS on one port of this machine, and notes each request. */
export async function serveWeb(
  routes: ReadonlyMap<string, Reply>,
  files: { certificateFile: string; keyFile: string },
): Promise<InventedWeb> {
  const asked: AskedOfWeb[] = []
  const used = new Set<string>()
  const options = { cert: await readFile(files.certificateFile), key: await readFile(files.keyFile) }
  const server = createServer(options, (request, response) => {
    const url = `https://${request.headers.host}${request.url}`
    const reply = routes.get(url)
    const status = statusOf(reply, { url, cookie: request.headers.cookie ?? '', isUsed: used.has(url) })
    asked.push({
      host: request.headers.host ?? '',
      method: request.method ?? '',
      path: request.url ?? '',
      status,
      at: Date.now(),
      isForbidden: reply === undefined,
    })
    used.add(url)
    response.writeHead(status, reply?.headers).end(status === (reply?.status ?? 200) ? reply?.body : undefined)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function statusOf(
  reply: Reply | undefined,
  { cookie, isUsed }: { url: string; cookie: string; isUsed: boolean },
): number {
  if (reply === undefined) return 404
  if (reply.cookie !== undefined && !cookie.includes(reply.cookie)) return 403
  if (reply.once === true && isUsed) return 410
  if (reply.isBusyFirst === true && !isUsed) return 503
  return reply.status ?? 200
}
