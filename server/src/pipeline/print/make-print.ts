import type { OpenedMail, Rendition } from '@facteur/formats/rendition.ts'
import { asFault } from '#platform/fault.ts'
import type { StoredReason } from '#records/reason.ts'
import type { Attacher, PageFetcher, Printer, PrintInput } from '../browser.ts'
import type { Reader } from '../reader.ts'
import { makePrintHeader, type PrintLanguage } from './print-header.ts'

export type Printed = { pdf: Buffer; rendition: Rendition }
export type PrintResult = { printed: Printed | undefined; reasons: StoredReason[] }
export type PrintParts = { printer: Printer; reader: Pick<Reader, 'readFile'> & Attacher }

/** Chromium is not there, or does not start: printed once it is. */
export const noBrowser = 'print.no-browser'
const about = (code: string, facts: StoredReason['facts'] = {}): StoredReason => ({ code, facts })

/**
 * A mail as a PDF that carries the mail itself. One that is too heavy to show is printed as plain text; where that fails too,
 * nothing is printed and a reason says why. Throws only where trying again later may help.
 */
export async function makePrint(
  { printer, reader }: PrintParts,
  {
    mail,
    bytes,
    language,
    fetcher,
  }: { mail: OpenedMail; bytes: Uint8Array; language: PrintLanguage; fetcher?: PageFetcher | undefined },
): Promise<PrintResult> {
  if (!printer.isThere) return { printed: undefined, reasons: [about(noBrowser)] }
  const input = inputOf(mail, language)
  const reasons: StoredReason[] = []
  const whole = await tryPrint(printer, input, fetcher)
  if (whole.code === 'browser.cannot-start' || whole.code === 'browser.missing')
    return { printed: undefined, reasons: [about(noBrowser)] }
  const plain =
    whole.mail === undefined && input.html !== null ? await tryPrint(printer, { ...input, html: null }) : whole
  if (plain.mail === undefined) return { printed: undefined, reasons: [about('print.failed')] }
  if (plain !== whole) reasons.push(about('print.as-text'))
  const { pdf: bare, headerPt, hiddenAmounts, isCut } = plain.mail
  if (hiddenAmounts.length > 0)
    reasons.push(about('mail.hides-amounts', { amounts: hiddenAmounts.slice(0, 3).join(', ') }))
  if (isCut) reasons.push(about('print.cut'))
  const file = { name: 'mail.eml', mediaType: 'message/rfc822', bytes }
  const pdf = await reader.attach({ pdf: bare, file }).catch(() => Buffer.from(bare))
  const { rendition } = await reader.readFile({ bytes: pdf, name: 'mail.pdf' })
  if (rendition.unreadable !== undefined) return { printed: undefined, reasons: [about('print.failed')] }
  return { printed: { pdf, rendition: { ...rendition, format: 'html', headPt: headerPt } }, reasons }
}

type Try = { mail?: Awaited<ReturnType<Printer['print']>>; code?: string }

async function tryPrint(printer: Printer, input: PrintInput, fetcher?: PageFetcher): Promise<Try> {
  try {
    return { mail: await printer.print(input, { fetcher }) }
  } catch (thrown) {
    const { code } = asFault(thrown)
    // The house stops or is too busy: no word on this mail.
    if (!code.startsWith('browser.') || code === 'browser.closed' || code === 'browser.busy') throw thrown
    return { code }
  }
}

function inputOf(mail: OpenedMail, language: PrintLanguage): PrintInput {
  return {
    html: mail.html.trim() === '' ? null : mail.html,
    text: mail.text,
    pictures: mail.parts.flatMap(({ contentId, mediaType, bytes }) =>
      contentId === undefined ? [] : [{ contentId, mediaType, bytes }],
    ),
    header: makePrintHeader(mail, language),
    title: mail.subject.slice(0, 300),
    language,
  }
}
