import type { MessageBody } from '@facteur/contract/message.ts'
import type { Address, OpenedMail, OpenedPart } from '@facteur/formats/rendition.ts'
import sanitize from 'sanitize-html'

const largestInlinePicture = 500_000
const inlineTypes = new Set(['image/png', 'image/jpeg', 'image/gif'])

/** A mail made safe to show: no scripts, forms, frames or addresses that a browser would fetch; pictures only from the mail itself. */
export function toMessageBody(mail: OpenedMail): MessageBody {
  return {
    subject: mail.subject,
    from: mail.from.map(sayAddress).join(', '),
    to: mail.to.map(sayAddress).join(', '),
    sentAt: mail.sentAt,
    text: mail.text,
    html: mail.html === '' ? null : cleanHtml(mail.html, mail.parts),
    parts: mail.parts
      .filter((part) => part.inside === 'message')
      .map(({ name, mediaType, sizeBytes }) => ({ name, mediaType, sizeBytes })),
  }
}

const sayAddress = ({ name, address }: Address) => (name === '' ? address : `${name} <${address}>`)

const tags = [
  'a',
  'abbr',
  'address',
  'b',
  'big',
  'blockquote',
  'br',
  'caption',
  'center',
  'code',
  'col',
  'colgroup',
  'dd',
  'del',
  'div',
  'dl',
  'dt',
  'em',
  'font',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'i',
  'img',
  'ins',
  'li',
  'ol',
  'p',
  'pre',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'u',
  'ul',
]
const looks = [
  'align',
  'valign',
  'width',
  'height',
  'bgcolor',
  'color',
  'border',
  'cellpadding',
  'cellspacing',
  'colspan',
  'rowspan',
  'dir',
  'lang',
  'size',
  'face',
  'title',
  'style',
]

// A value with a bracket, a backslash or a colon could reach out (url(…)), so it is none we want.
const harmless = /^[\w\s#.,%'"!+-]{1,120}$/
const colour = /^(#[0-9a-f]{3,8}|[a-z]{3,30}|rgba?\([\d\s.,%]{1,40}\))$/i
const properties = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-align',
  'text-decoration',
  'line-height',
  'vertical-align',
  'white-space',
  'width',
  'max-width',
  'height',
  'margin',
  'margin-top',
  'margin-bottom',
  'margin-left',
  'margin-right',
  'padding',
  'padding-top',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'border-collapse',
  'display',
]

export function cleanHtml(html: string, parts: readonly OpenedPart[]): string {
  return sanitize(html, {
    allowedTags: tags,
    allowedAttributes: { '*': looks, img: ['src', 'alt', ...looks] },
    allowedSchemes: [],
    allowedSchemesByTag: { img: ['data'] },
    allowProtocolRelative: false,
    allowedStyles: {
      '*': {
        ...Object.fromEntries(properties.map((name) => [name, [harmless]])),
        color: [colour],
        'background-color': [colour],
        background: [colour],
      },
    },
    nestingLimit: 200,
    transformTags: {
      // Where a link leads is shown, not followed: the frame has no business elsewhere.
      a: (_tag, attributes) => ({
        tagName: 'a',
        attribs: /^https?:/i.test(attributes['href'] ?? '') ? { title: attributes['href'] ?? '' } : {},
      }),
      img: (_tag, attributes) => ({ tagName: 'img', attribs: pictureOf(attributes, parts) }),
    },
  })
}

function pictureOf(attributes: Record<string, string>, parts: readonly OpenedPart[]): Record<string, string> {
  const { src = '', alt = '', width, height } = attributes
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
  const id = src.startsWith('cid:') ? src.slice(4) : undefined
  const part = id === undefined ? undefined : parts.find((one) => one.contentId?.replaceAll(/[<>]/g, '') === id)
  if (part === undefined || !inlineTypes.has(part.mediaType) || part.bytes.byteLength > largestInlinePicture)
    return { alt, ...size }
  return { alt, ...size, src: `data:${part.mediaType};base64,${Buffer.from(part.bytes).toString('base64')}` }
}
