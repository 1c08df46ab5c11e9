import type { Label } from './labels.ts'

/** A template with plausible values where its holes are, as it would have been sent. */
export function fillTemplate(template: string): string {
  return template
    .replaceAll(/\{\{\{?\s*[#/^>!][^}]{0,80}\}?\}\}|\{%[^%]{0,200}%\}/g, '')
    .replaceAll(/\{\{\{?\s*([^}]{1,80}?)\s*\}?\}\}/g, (_, name: string) => valueFor(name))
    .replaceAll(/\[(?:Product Name|Company Name|Sender[_ ]Name)[^\]]{0,20}\]/gi, 'Nimbus Harbour')
}

function valueFor(name: string): string {
  const found = values.find(([words]) => words.test(name))
  return found?.[1] ?? 'Robin Vermeer'
}

const values: readonly [RegExp, string][] = [
  [/url|link|href|image|src|unsubscribe/i, 'https://app.nimbus-harbour.example/x/4821'],
  [/due_?date/i, 'March 24, 2026'],
  [/date|time/i, 'March 10, 2026'],
  [/total|amount|price|sum|tax|cost/i, '$129.00'],
  [/invoice_?id|receipt_?id|order|number|_id\b/i, 'NH-20417'],
  [/descr|item|product|text|plan/i, 'Team plan, one month'],
  [/mail/i, 'robin@kantoor-proef.example'],
  [/address|city|state|zip|country/i, '12 Quay Street'],
]

/** A body without headers as the mail it was meant to become; the group stands as the sender. */
export function wrapInMail(body: string, { label, isHtml }: { label: Label; isHtml: boolean }): string {
  const host = `${label.group.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`
  const title = /<title>([^<]{1,120})<\/title>/i.exec(body)?.[1]?.replaceAll(/\s+/g, ' ').trim()
  const head = [
    'Date: Tue, 10 Mar 2026 09:30:00 +0000',
    `From: <no-reply@${host}>`,
    'To: <info@kantoor-proef.example>',
    `Subject: ${asciiOnly(label.subject ?? title ?? label.group.split(':').at(-1) ?? 'message')}`,
    `Message-ID: <${label.file.replaceAll(/[^\w.]+/g, '.')}@${host}>`,
    'MIME-Version: 1.0',
    `Content-Type: text/${isHtml ? 'html' : 'plain'}; charset=UTF-8`,
    'Content-Transfer-Encoding: base64',
  ]
  const encoded = Buffer.from(body).toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  return `${head.join('\r\n')}\r\n\r\n${encoded}\r\n`
}

const asciiOnly = (text: string) => text.replaceAll(/[^\x20-\x7e]/g, ' ').trim()
