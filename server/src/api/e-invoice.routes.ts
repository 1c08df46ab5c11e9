import type { EInvoice } from '@facteur/formats/einvoice/einvoice.ts'
import { Fault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { getDocumentFiles } from '#records/documents/documents.read.ts'
import { isStale } from '#records/documents/load-rendition.ts'
import type { Handlers } from './handler.ts'
import { readAnew, renditionOf } from './pages.routes.ts'
import type { Parts } from './parts.ts'

export function makeEInvoiceHandlers(parts: Parts): Pick<Handlers, 'getDocumentEInvoice' | 'showDocument'> {
  const { doors } = parts

  async function load(ctx: Context, id: string): Promise<{ name: string; eInvoice: EInvoice }> {
    const files = await getDocumentFiles(ctx, id)
    const kept = await renditionOf(parts, ctx, files)
    const { eInvoice } = isStale(kept) ? await readAnew(parts, ctx, files) : kept
    if (eInvoice === undefined) throw notOne()
    return { name: files.original.name, eInvoice }
  }

  return {
    getDocumentEInvoice: async (ctx, { path, http }) =>
      doors.detailsOfEInvoice((await load(ctx, path.id)).eInvoice, http.language),
    showDocument: async (ctx, { path, http }) => {
      const { name, eInvoice } = await load(ctx, path.id)
      const html = doors.showEInvoice(eInvoice, http.language)
      return { name: `${name}.html`, mediaType: 'text/html', bytes: Buffer.from(html), isOurs: true }
    },
  }
}

const notOne = () => new Fault('document.no-e-invoice', { say: 'There is no e-invoice in this document.' })
