import type { Language } from '../../language.ts'
import type { MailKind } from '../../truth.ts'

/** What a notice has beside its words. `follow`, `portal`: the invoice lies behind a link; `body`: the mail is the receipt itself. */
export type NoticeTrait =
  | 'bulk'
  | 'automatic'
  | 'html'
  | 'plain'
  | 'follow'
  | 'portal'
  | 'body'
  | 'links'
  | 'many-links'
  | 'unsafe-link'
  | 'failed'
  | 'reply-to'
  | 'calendar'

/**
 * One sender's mail of one sort. In subject and text `[a|b]` is a choice and `{n} {money} {day} {month} {url} {code} {vat} {iban} {me}`
 * are filled in; a line `label :: value` becomes a row of a table.
 */
export type Notice = {
  kind: MailKind
  scene: string
  language: Language
  name: string
  address: string
  subject: string
  text: string
  traits: readonly NoticeTrait[]
}

type Row = readonly [kind: MailKind, scene: string, sender: string, subject: string, text: string, traits?: string]

/** `sender` as `Name <address>`; traits parted by spaces. */
export function noticesOf(language: Language, rows: readonly Row[]): Notice[] {
  return rows.map(([kind, scene, sender, subject, text, traits = '']) => {
    const [, name = '', address = ''] = /^(.*?) ?<(.*)>$/.exec(sender) ?? []
    // Safe: the table above is typed by hand, and the test walks it.
    return {
      kind,
      scene,
      language,
      name,
      address,
      subject,
      text,
      traits: traits.split(' ').filter(Boolean) as NoticeTrait[],
    }
  })
}
