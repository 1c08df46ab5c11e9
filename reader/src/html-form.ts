import type { Rendition } from '@facteur/formats/rendition.ts'

const most = { html: 1_000_000, hosts: 10, hidden: 20 }
const typed = /<(?:input\b[^<>]{0,300}\btype\s{0,3}=\s{0,3}\\?["']?(?:text|email|tel|number|password)|textarea\b)/i
const password = /<input\b[^<>]{0,300}\btype\s{0,3}=\s{0,3}\\?["']?password/i
const target = /<form\b[^<>]{0,600}?\baction\s{0,3}=\s{0,3}\\?["']?(https?:\/\/[^\s"'<>\\]{1,500})/gi
/** What a script unpacks: percent signs or base64, long enough to be a page. */
const packed = /["'`]([A-Za-z\d+/%=.,;:_ -]{200,})["'`]/g

/** The form of an HTML file, also one that its script unpacks first. Undefined where nothing is typed. */
export function readForm(html: string): Rendition['form'] {
  const cut = html.slice(0, most.html)
  const seen = /<script\b/i.test(cut) ? `${cut}\n${unpacked(cut)}` : cut
  if (!typed.test(seen)) return undefined
  const hosts = Array.from(seen.matchAll(target), ([, url = '']) => (URL.canParse(url) ? new URL(url).hostname : ''))
  return {
    asksPassword: password.test(seen),
    hosts: [...new Set(hosts.filter((host) => host !== ''))].slice(0, most.hosts),
  }
}

function unpacked(html: string): string {
  return Array.from(html.matchAll(packed), ([, text = '']) => text)
    .slice(0, most.hidden)
    .map((text) => (text.includes('%') ? percentless(text) : Buffer.from(text, 'base64').toString('latin1')))
    .join('\n')
}

const percentless = (text: string) =>
  text.replace(/%([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
