import { Fault } from '#platform/fault.ts'
import type { Context } from '#records/context.ts'
import { getDocumentFiles } from '#records/documents/documents.read.ts'
import type { Handlers } from './handler.ts'
import { renditionOf } from './pages.routes.ts'
import type { Parts } from './parts.ts'

export function makeEInvoiceHandlers(parts: Parts): Pick<Handlers, 'getDocumentEInvoice' | 'showDocument'> {
  const { doors } = parts

  async function load(ctx: Context, id: string): Promise<{ name: string; xml: string }> {
    const files = await getDocumentFiles(ctx, id)
    const { xml } = await renditionOf(parts, ctx, files)
    if (xml === undefined) throw notOne()
    return { name: files.original.name, xml }
  }

  return {
    getDocumentEInvoice: async (ctx, { path, http }) => {
      const details = doors.detailsOfEInvoice((await load(ctx, path.id)).xml, http.language)
      if (details === undefined) throw notOne()
      return details
    },
    showDocument: async (ctx, { path, http }) => {
      const { name, xml } = await load(ctx, path.id)
      const html = doors.showEInvoice(xml, http.language)
      if (html === undefined) throw notOne()
      return { name: `${name}.html`, mediaType: 'text/html', bytes: Buffer.from(html), isOurs: true }
    },
  }
}

const notOne = () => new Fault('document.no-e-invoice', { say: 'There is no e-invoice in this document.' })
