import { Parser } from 'htmlparser2'
import { cleanStyle, cleanStyleSheet } from './clean-style.ts'

export type CleanMail = {
  html: string
  /** Addresses of pictures elsewhere, in their order; each stands in `html` as `facteur-picture:<index>`. */
  remotePictures: string[]
  isCut: boolean
}

export type CleanInput = {
  html: string
  /** The picture for a `cid:` as a data: URL, where the mail carries one that may be shown. */
  pictureOf(contentId: string): string | undefined
  /** Whether a data: URL may stand. */
  isPicture(url: string): boolean
}

const maxHtml = 4_000_000
const maxDepth = 500
const maxElements = 12_000
const maxText = 400_000
/** Left out with all that is in them. */
const dropped = new Set(
  'script,noscript,template,iframe,frame,frameset,noframes,object,embed,applet,portal,svg,math,video,audio,canvas,title,select,textarea,datalist,dialog,plaintext,xmp,noembed'.split(
    ',',
  ),
)
/** Left out themselves; what is in them stays. */
const opened = new Set(
  'html,head,meta,link,base,basefont,form,input,source,track,param,slot,picture,marquee,blink,label,fieldset,legend,output,progress,meter,body'.split(
    ',',
  ),
)
const voids = new Set('area,br,col,hr,img,wbr'.split(','))
const attributesKept = new Set(
  'align,valign,width,height,bgcolor,color,border,cellpadding,cellspacing,colspan,rowspan,dir,lang,size,face,title,style,class,id,nowrap,hspace,vspace,alt,start,type,reversed,noshade,span,hidden,summary,clear'.split(
    ',',
  ),
)

/** A mail's HTML with nothing in it that runs, sends, frames or fetches; its looks stay. */
export function cleanMail({ html, pictureOf, isPicture }: CleanInput): CleanMail {
  const pieces: string[] = []
  const remotePictures: string[] = []
  const stack: string[] = []
  let skipped = 0
  let elements = 0
  let textLength = 0
  let style: string | undefined
  let isCut = html.length > maxHtml

  const placeOf = (url: string): string | undefined => {
    const trimmed = url.trim()
    if (/^cid:/i.test(trimmed)) return pictureOf(safeDecode(trimmed.slice(4)))
    if (/^data:/i.test(trimmed)) return isPicture(trimmed) ? trimmed : undefined
    if (/^(https?:)?\/\//i.test(trimmed))
      return `facteur-picture:${remotePictures.push(trimmed.replace(/^\/\//, 'https://')) - 1}`
    return undefined
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (skipped > 0 || dropped.has(name)) {
          if (!voids.has(name)) skipped++
          return
        }
        if (name === 'style') {
          style = ''
          return
        }
        if (++elements > maxElements || (stack.length >= maxDepth && !voids.has(name))) {
          isCut = true
          return
        }
        if (name === 'body') {
          stack.push('div')
          pieces.push(`<div class="facteur-body"${bodyLooks(attributes, placeOf)}>`)
          return
        }
        if (opened.has(name)) return
        const tag = /^[a-z][a-z0-9]{0,20}$/.test(name) ? name : 'span'
        if (tag === 'button') {
          stack.push('span')
          pieces.push('<span>')
          return
        }
        const written = attributesOf(tag, attributes, placeOf)
        if (tag === 'img' && !written.includes(' src=')) {
          pieces.push(wordsOf(attributes['alt']))
          return
        }
        pieces.push(`<${tag}${written}>`)
        if (!voids.has(tag)) stack.push(name)
      },
      ontext(text) {
        if (style !== undefined) style += text
        else if (skipped === 0 && (textLength += text.length) <= maxText) pieces.push(escapeText(text))
        else if (skipped === 0) isCut = true
      },
      onclosetag(name) {
        if (name === 'style' && style !== undefined) {
          pieces.push(`<style>${cleanStyleSheet(style, placeOf)}</style>`)
          style = undefined
          return
        }
        if (skipped > 0) {
          if (!voids.has(name)) skipped--
          return
        }
        const wanted = name === 'body' ? 'div' : name === 'button' ? 'span' : name
        if (stack.at(-1) !== wanted) return
        stack.pop()
        pieces.push(`</${/^[a-z][a-z0-9]{0,20}$/.test(wanted) ? wanted : 'span'}>`)
      },
    },
    { decodeEntities: true },
  )
  parser.write(withoutConditionals(html.slice(0, maxHtml)))
  parser.end()
  for (const name of stack.toReversed()) pieces.push(`</${/^[a-z][a-z0-9]{0,20}$/.test(name) ? name : 'span'}>`)
  return { html: pieces.join(''), remotePictures, isCut }
}

/** A picture that is not there: its words, where it has any. */
export const wordsOf = (alt = ''): string =>
  alt.trim() === '' ? '' : `<span style="font-size:12px;opacity:.75">${escapeText(alt.trim().slice(0, 200))}</span>`

/** What only old Outlook shows: hidden in a comment for others, which the parser skips; the markers of the rest go here. */
const withoutConditionals = (html: string): string => html.replace(/<!\[(?:end)?if[^\]>]{0,100}\]>/gi, '')

type PlaceOf = (url: string) => string | undefined

function attributesOf(tag: string, attributes: Record<string, string>, placeOf: PlaceOf): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') text += write(name, cleanStyle(value, placeOf))
    else if (attributesKept.has(name)) text += write(name, value.slice(0, 1_000))
    else if (name === 'background') text += background(value, placeOf)
    else if (name === 'src' && tag === 'img') text += write('src', placeOf(value) ?? '')
  }
  // A picture may also be named in srcset; what srcset says is only ever another size of it.
  return text
}

function bodyLooks(attributes: Record<string, string>, placeOf: PlaceOf): string {
  const { text, bgcolor, background: picture, style = '' } = attributes
  const looks = [
    bgcolor === undefined ? '' : `background-color:${plain(bgcolor)}`,
    text === undefined ? '' : `color:${plain(text)}`,
    cleanStyle(style, placeOf),
  ]
  const rest = Object.fromEntries(Object.entries(attributes).filter(([name]) => name === 'dir' || name === 'lang'))
  return (
    write('style', looks.filter((one) => one !== '').join(';')) +
    attributesOf('div', rest, placeOf) +
    (picture === undefined ? '' : '')
  )
}

const plain = (value: string) => value.replace(/[^\w#(),.% -]/g, '').slice(0, 60)

function background(value: string, placeOf: PlaceOf): string {
  const place = placeOf(value)
  return place === undefined ? '' : write('background', place)
}

const write = (name: string, value: string): string =>
  value === '' && name !== 'alt' ? '' : ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
