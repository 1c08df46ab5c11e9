import type { Label } from './labels.ts'

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
