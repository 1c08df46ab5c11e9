import { Box, Group, Text } from '@mantine/core'
import type { Document } from '@facteur/contract/document.ts'
import { IconFileCode } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Asked } from '../../../ui/asked.tsx'
import { sortOf } from '../correct/field-sorts.ts'
import type { Pointing } from '../correct/word-layer.tsx'
import { type ClickedText, takeReadable } from './take-readable.ts'
import { useReadable } from './use-readable.ts'

type Props = { document: Document; field: string | undefined; pointing: Pointing | undefined }

/** An e-invoice that came without a picture, as a page to read, and to click a value on while a field is corrected. */
export function ReadableFrame({ document, field, pointing }: Props) {
  const { t } = useTranslation()
  const page = useReadable(document.id)
  return (
    <Box>
      <Asked of={page} rows={8}>
        {(html) => (
          <Page html={html} title={t('eInvoice.readable', { name: document.name })} field={field} pointing={pointing} />
        )}
      </Asked>
      <Group gap={6} mt={6} c="dimmed" wrap="nowrap">
        <IconFileCode size={16} aria-hidden />
        <Text size="xs">{t('eInvoice.madeFromXml')}</Text>
      </Group>
    </Box>
  )
}

type PageProps = Omit<Props, 'document'> & { html: string; title: string }

/** The frame can run nothing and lead nowhere; that it is of our origin lets us see where in it somebody clicks. */
function Page({ html, title, field, pointing }: PageProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [loads, setLoads] = useState(0)
  useEffect(() => {
    const { contentDocument: inside, contentWindow: view } = frame.current ?? {}
    const place = field === undefined ? undefined : (inside?.getElementById(field) ?? undefined)
    if (place === undefined) return undefined
    place.style.cssText = marked
    if (view) showInside(view, place)
    return () => void (place.style.cssText = '')
  }, [field, loads])
  useEffect(() => {
    const inside = frame.current?.contentDocument ?? undefined
    if (inside === undefined || pointing === undefined) return undefined
    const take = (event: MouseEvent) => {
      const clicked = textAt(inside, event)
      if (clicked !== undefined) pointing.onType(takeReadable(clicked, sortOf(pointing.field), pointing.around))
    }
    return listenIn(inside, { take, onCancel: pointing.onCancel })
  }, [pointing, loads])
  return (
    <iframe
      className="readable-frame"
      data-pointing={pointing !== undefined}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      title={title}
      srcDoc={html}
      ref={frame}
      onLoad={() => setLoads((count) => count + 1)}
    />
  )
}

const marked = 'background:#fbeebf;box-shadow:0 0 0 2px #c79a2d;border-radius:3px'
const textNode = 3

/** While a field is corrected: what is clicked inside, and Escape. Returns how to stop. */
function listenIn(
  page: globalThis.Document,
  { take, onCancel }: { take: (event: MouseEvent) => void; onCancel: () => void },
): () => void {
  const leave = (event: KeyboardEvent) => event.key === 'Escape' && onCancel()
  page.documentElement.style.cursor = 'pointer'
  page.addEventListener('click', take)
  page.addEventListener('keydown', leave)
  return () => {
    page.documentElement.style.cursor = ''
    page.removeEventListener('click', take)
    page.removeEventListener('keydown', leave)
  }
}

// Scrolling the place into view would move the page around the frame as well.
function showInside(view: Window, place: HTMLElement): void {
  const { top, bottom } = place.getBoundingClientRect()
  if (top < 0 || bottom > view.innerHeight) view.scrollBy({ top: top - view.innerHeight / 3 })
}

/** The text under the pointer; of a table's empty corner, nothing. */
function textAt(page: globalThis.Document, { clientX, clientY }: MouseEvent): ClickedText | undefined {
  const caret = caretAt(page, clientX, clientY)
  if (caret === undefined || caret.node.nodeType !== textNode) return undefined
  const text = caret.node.textContent ?? ''
  return text.trim() === '' ? undefined : { text, at: caret.at }
}

// Some browsers know only the older of the two.
function caretAt(page: globalThis.Document, x: number, y: number): { node: Node; at: number } | undefined {
  if ('caretPositionFromPoint' in page) {
    const position = page.caretPositionFromPoint(x, y)
    return position ? { node: position.offsetNode, at: position.offset } : undefined
  }
  const range = (page as OlderPage).caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, at: range.startOffset } : undefined
}

type OlderPage = { caretRangeFromPoint?: (x: number, y: number) => Range | null }
