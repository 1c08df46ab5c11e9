import type { PageLook } from '@facteur/formats/page-look.ts'
import type { MailLink } from '@facteur/formats/rendition.ts'
import { Parser } from 'htmlparser2'
import { looksLikeButton, readHtml } from './html.ts'
import { limits } from './limits.ts'
import { fileInViewer, filesNamedIn, filesWithin, goesTo, readDataUrl, readRefresh } from './page-ways.ts'
import { decodeText } from './text-decode.ts'

type Attributes = Readonly<Record<string, string>>
/** `isAsking`: somebody would have to fill something in. Its buttons lead where they lead when all fields are known. */
type OpenForm = {
  url: string
  fields: [string, string][]
  isGet: boolean
  isAsking: boolean
  encoding: string
  buttons: Pressed[]
}
/** What is pressed rather than followed: its words are known when it closes. */
type Pressed = { name: string; url: string; text: string; attributes: Attributes; field?: [string, string] }

const pageLimits = { text: 20_000, embedded: 10, files: 3, named: 10, scriptCharacters: 4_000_000 }

/** A web page as the ways that lead on from it. `url` is where it was fetched. Never throws for what the bytes say. */
export function readPage({ bytes, url, charset }: { bytes: Uint8Array; url: string; charset?: string }): PageLook {
  const whole = decode(bytes, charset)
  if (/^\s*[{[]/.test(whole)) return readAnswerOfProgram(whole, url)
  const html = whole.slice(0, limits.htmlCharacters)
  const seen = readHtml(html)
  const found = walk(html, url)
  const resolve = (address: string) => absolute(address, found.base)
  return {
    title: found.title.replace(/\s+/g, ' ').trim().slice(0, 300),
    text: seen.text.slice(0, pageLimits.text),
    links: [...seen.links, ...found.pressed].flatMap((link) => {
      const address = resolve(link.url)
      return address === undefined ? [] : [{ ...link, url: address }]
    }),
    papers: unique(found.papers.flatMap((one) => resolve(one) ?? [])).slice(0, pageLimits.embedded),
    embedded: unique(found.embedded.flatMap((one) => resolve(one) ?? [])).slice(0, pageLimits.embedded),
    files: [...found.files, ...filesWithin(found.script)].slice(0, pageLimits.files),
    named: unique(filesNamedIn(found.script).flatMap((one) => resolve(one) ?? [])).slice(0, pageLimits.named),
    refresh: resolve(found.refresh ?? goesTo(found.script) ?? '') ?? null,
    hasPassword: found.hasPassword,
    hasFields: found.hasFields,
    hasScript: found.hasScript,
  }
}

/** JSON: an answer meant for a program, which may name the file or hold it. */
function readAnswerOfProgram(text: string, url: string): PageLook {
  const named = unique(filesNamedIn(text).flatMap((one) => absolute(one, url) ?? []))
  const none = { title: '', links: [], embedded: [], papers: [], refresh: null, hasPassword: false, hasFields: false }
  return {
    ...none,
    text: text.slice(0, 2_000),
    files: filesWithin(text),
    named: named.slice(0, pageLimits.named),
    hasScript: false,
  }
}

function walk(html: string, url: string) {
  const found = {
    base: url,
    title: '',
    pressed: [] as MailLink[],
    embedded: [] as string[],
    papers: [] as string[],
    files: [] as PageLook['files'],
    script: '',
    refresh: undefined as string | undefined,
    hasPassword: false,
    hasFields: false,
    hasScript: false,
  }
  let inside: 'title' | 'script' | undefined
  let form: OpenForm | undefined
  let pressed: Pressed | undefined
  let depth = 0

  const press = ({ url: address, text, attributes }: Pressed, post?: string) => {
    if (address === '' || found.pressed.length >= limits.links) return
    const words = text.replace(/\s+/g, ' ').trim() || attributes['aria-label'] || attributes['title'] || ''
    found.pressed.push({
      url: address,
      text: words.slice(0, 300),
      near: words.slice(0, 300),
      line: words,
      isButton: true,
      ...(post === undefined ? {} : { post }),
    })
  }
  const embed = (address: string | undefined, type = '') => {
    const file = address === undefined ? undefined : readDataUrl(address)
    if (file !== undefined && found.files.length < pageLimits.files) found.files.push(file)
    else if (address !== undefined && !/^(?:data|about|javascript|blob):/i.test(address)) {
      found.embedded.push(address)
      const inside = fileInViewer(address)
      if (inside !== undefined) found.papers.push(inside)
      else if (isPaperType(type)) found.papers.push(address)
    }
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > 2_000) parser.pause()
      if (name === 'title') inside = 'title'
      if (name === 'script') {
        inside = 'script'
        found.hasScript = true
      }
      if (name === 'base' && attributes['href']) found.base = absolute(attributes['href'], url) ?? url
      if (name === 'meta') found.refresh ??= readRefresh(attributes)
      if (name === 'iframe' || name === 'embed' || name === 'frame') embed(attributes['src'], attributes['type'])
      if (name === 'object') embed(attributes['data'], attributes['type'])
      if (name === 'a' && /^data:/i.test(attributes['href'] ?? '')) embed(attributes['href'])
      if ((name === 'link' || name === 'a') && isPaperType(attributes['type'] ?? '') && attributes['href'])
        found.papers.push(attributes['href'])
      if (name === 'form')
        form = {
          url: attributes['action'] ?? url,
          fields: [],
          isGet: !/post/i.test(attributes['method'] ?? ''),
          isAsking: false,
          encoding: attributes['enctype'] ?? '',
          buttons: [],
        }
      if (name === 'input') readInput(attributes)
      if ((name === 'select' || name === 'textarea') && form !== undefined) form.isAsking = true
      const address = pressedTo(name, attributes)
      if (address !== undefined && pressed === undefined)
        pressed = { name, url: address, text: '', attributes, ...fieldOf(attributes) }
    },
    ontext(text) {
      if (inside === 'title') found.title += text
      else if (inside === 'script') {
        if (found.script.length < pageLimits.scriptCharacters) found.script += text
      } else if (pressed !== undefined && pressed.text.length < 300) pressed.text += text
    },
    onclosetag(name) {
      depth--
      if (name === inside) inside = undefined
      if (name === 'form') closeForm()
      if (pressed !== undefined && name === pressed.name) {
        if (pressed.url === '') form?.buttons.push(pressed)
        else press(pressed)
        pressed = undefined
      }
    },
  })

  function readInput(attributes: Attributes): void {
    const type = (attributes['type'] ?? 'text').toLowerCase()
    if (type === 'password') found.hasPassword = true
    if (type === 'hidden' && form !== undefined) form.fields.push([attributes['name'] ?? '', attributes['value'] ?? ''])
    if (/^(?:text|email|tel|number|search)$/.test(type)) found.hasFields = true
    if (form !== undefined && !/^(?:hidden|submit|button|image|reset)$/.test(type)) form.isAsking = true
    if ((type === 'submit' || type === 'button') && form !== undefined)
      form.buttons.push({ name: 'input', url: '', text: attributes['value'] ?? '', attributes, ...fieldOf(attributes) })
  }

  /** Where pressing leads: an address in `onclick` or a data attribute, or the form it stands in, where that only asks. */
  function pressedTo(name: string, attributes: Attributes): string | undefined {
    const spoken = goesTo(attributes['onclick'] ?? '')
    if (spoken !== undefined) return spoken
    const kept = attributes['data-href'] ?? attributes['data-url'] ?? attributes['data-download-url']
    if (kept !== undefined && (name !== 'a' || looksLikeButton(attributes))) return kept
    if (name === 'button' && form !== undefined && (attributes['type'] ?? 'submit') === 'submit') return ''
    return undefined
  }

  function closeForm(): void {
    const closed = form
    form = undefined
    if (closed === undefined || closed.isAsking) return
    for (const button of closed.buttons) {
      const body = bodyOf(closed, button)
      if (closed.isGet)
        press({ ...button, url: body === '' ? closed.url : `${closed.url.replace(/[?#].*$/, '')}?${body}` })
      else if (/urlencoded|^$/i.test(closed.encoding)) press({ ...button, url: closed.url }, body)
    }
  }

  parser.write(html)
  parser.end()
  closeForm()
  return found
}

/** What pressing that button sends: the hidden fields, and the button's own. */
const bodyOf = ({ fields }: OpenForm, { field }: Pressed): string =>
  new URLSearchParams(
    [...fields.slice(0, 40), ...(field === undefined ? [] : [field])].filter(([name]) => name !== ''),
  ).toString()

const fieldOf = ({ name, value }: Attributes): { field?: [string, string] } =>
  name === undefined ? {} : { field: [name, value ?? ''] }

function absolute(address: string, base: string): string | undefined {
  const text = address.trim()
  if (text === '' || text.startsWith('#') || !URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  if (charset === undefined || /^utf-?8$/i.test(charset)) return decodeText(bytes)
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return decodeText(bytes)
  }
}

const isPaperType = (type: string) =>
  /^application\/(?:pdf|xml|[\w.-]{1,40}\+xml)/i.test(type.trim()) && !/xhtml|atom|rss/i.test(type)

const unique = (list: readonly string[]) => [...new Set(list)]
