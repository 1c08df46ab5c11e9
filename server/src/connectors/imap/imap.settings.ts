import { X509Certificate } from 'node:crypto'
import { z } from 'zod'

export const imapSettings = z
  .object({
    host: z.string().trim().min(1).max(253).describe('Name of the mail server, for example imap.example.com'),
    port: z.coerce.number().int().min(1).max(65_535).default(993).describe('993 for TLS, 143 for STARTTLS'),
    security: z
      .enum(['implicit', 'starttls'])
      .optional()
      .describe('TLS from the first byte, or STARTTLS; absent: whichever the port speaks'),
    user: z.string().trim().min(1).max(320).describe('User name, mostly the e-mail address'),
    tlsCa: z
      .string()
      .max(100_000)
      .refine(isCertificate, 'This is not a certificate in PEM form')
      .optional()
      .describe('CA certificate (PEM) of a private authority'),
  })
  .transform(({ security, tlsCa, ...rest }) => ({
    ...rest,
    ...(security === undefined ? {} : { security }),
    ...(tlsCa === undefined ? {} : { tlsCa }),
  }))

export type ImapSettings = z.output<typeof imapSettings>

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined
  } catch {
    return false
  }
}
