import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { writeMail } from './mime.ts'
import type { Mail } from './mime.ts'

const mail: Mail = {
  from: { name: 'Hôtel du Rempart', address: 'compta@hoteldurempart.example' },
  to: [{ address: 'info@atelierlune.example' }],
  subject: 'Votre séjour à l’Hôtel du Rempart: une très longue ligne d’objet avec 12,50 € et des accents à la fin, é',
  date: new Date('2026-10-01T08:30:00Z'),
  messageId: 'abc@hoteldurempart.example',
  text: `Bonjour,\n\n${'Une ligne longue – avec l’été, 3 = 3 et 12,50 € '.repeat(6)}fin.\nEspace à la fin `,
}

test.each(['utf8', 'latin1', 'base64'] as const)('a letter written as %s is read as it was meant', async (writing) => {
  const parsed = await simpleParser(writeMail({ ...mail, writing, html: `<p>${mail.text}</p>` }))
  expect(parsed.text?.trimEnd()).toBe(mail.text?.trimEnd())
  expect(parsed.html).toContain('l’été, 3 = 3 et 12,50 €')
  expect(parsed.subject).toBe(mail.subject)
  expect(parsed.from?.value[0]?.name).toBe('Hôtel du Rempart')
})

test('a file keeps its bytes and its name with accents', async () => {
  const bytes = Buffer.from([...Array(400).keys()].map((value) => value % 256))
  const parsed = await simpleParser(
    writeMail({ ...mail, attachments: [{ name: 'Avis d’échéance (1).pdf', mediaType: 'application/pdf', bytes }] }),
  )
  expect(parsed.attachments[0]?.filename).toBe('Avis d’échéance (1).pdf')
  expect(parsed.attachments[0]?.content.equals(bytes)).toBe(true)
})
