import type { PrintJob } from '@facteur/formats/browser-frames.ts'
import { escapeText } from './clean-mail.ts'

/** Nothing but pictures that stand in the page itself. */
export const mailPolicy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

const ours = `
:root { color-scheme: only light; }
html, body { margin: 0 !important; padding: 0 !important; background: #fff !important; height: auto !important; width: auto !important; }
facteur-mail { display: block; position: relative; overflow: clip; contain: paint; max-height: 60000px;
  font-family: Arial, 'Liberation Sans', 'DejaVu Sans', 'Droid Sans Fallback', 'Noto Color Emoji', sans-serif; font-size: 14px; color: #111; }
facteur-mail *, facteur-mail *::before, facteur-mail *::after { animation: none !important; transition: none !important; filter: none !important;
  backdrop-filter: none !important; mask: none !important; -webkit-box-reflect: none !important; box-shadow: none !important; text-shadow: none !important; mix-blend-mode: normal !important; -webkit-print-color-adjust: exact !important; }
facteur-mail, facteur-mail * { page: auto !important; break-before: auto !important; break-after: auto !important; }
facteur-mail img { break-inside: avoid; }
facteur-mail pre { white-space: pre-wrap; overflow-wrap: anywhere; }
`

// On the element itself and important: no rule of a mail is stronger.
const headPlace = [
  'display:block',
  'visibility:visible',
  'opacity:1',
  'position:static',
  'float:none',
  'transform:none',
  'margin:0',
  'padding:0',
  'width:auto',
  'height:auto',
  'max-height:none',
  'overflow:visible',
  'clip-path:none',
  'zoom:1',
  'filter:none',
  'mask:none',
  'content-visibility:visible',
]
  .map((one) => `${one}!important`)
  .join(';')

const headStyle = `:host { all: initial; display: block; }
div { font: 11px/1.45 Arial, 'Liberation Sans', 'DejaVu Sans', 'Droid Sans Fallback', sans-serif; color: #555; padding: 0 0 8px; margin: 0 0 12px;
  border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
p { margin: 0; padding-left: 92px; text-indent: -92px; }
b { display: inline-block; width: 92px; text-indent: 0; font-weight: normal; color: #888; }
`

/** The page that is printed: our small header, in a tree of its own that no style of the mail reaches, and the mail below. */
export function makeMailPage(job: Pick<PrintJob, 'header' | 'language' | 'title'>, body: string): string {
  const rows = job.header.map(({ label, value }) => `<p><b>${escapeText(label)}</b>${escapeText(value)}</p>`).join('')
  return `<!doctype html><html lang="${/^[a-z]{2}$/.test(job.language) ? job.language : 'en'}"><head><meta charset="utf-8"><title>${escapeText(
    job.title,
  )}</title><style>${ours}</style></head><body><facteur-head style="${headPlace}"><template shadowrootmode="open"><style>${headStyle}</style><div dir="auto">${rows}</div></template></facteur-head><facteur-mail>${body}</facteur-mail></body></html>`
}

const proportional = "Arial,'Liberation Sans','DejaVu Sans','Droid Sans Fallback','Noto Color Emoji',sans-serif"
const typewriter = "'Liberation Mono','DejaVu Sans Mono','Droid Sans Fallback','Noto Color Emoji',monospace"

/** Plain text; where it sets columns with spaces, in letters of one width. */
export function makeTextBody(text: string): string {
  const shown = text.slice(0, 200_000)
  const hasColumns = (shown.slice(0, 20_000).match(/\S {3,}\S/g)?.length ?? 0) >= 2
  const font = hasColumns ? `12px/1.5 ${typewriter}` : `13px/1.5 ${proportional}`
  return `<pre dir="auto" style="font:${font};margin:0">${escapeText(shown)}</pre>`
}
