import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { languageOf } from '../reading/language.ts'
import type { Reason, Verdict, VerdictKind } from '../verdict.ts'

/** A verdict that collects nothing, unless `rest` says otherwise. */
export function settle(mail: OpenedMail, kind: VerdictKind, reasons: Reason[], rest: Partial<Verdict> = {}): Verdict {
  const language = languageOf(
    `${mail.subject}\n${mail.text}\n${mail.parts.map((part) => part.rendition.text.slice(0, 2_000)).join('\n')}`,
  )
  return {
    kind,
    direction: 'purchase',
    collect: false,
    where: 'none',
    language,
    reasons,
    documents: [],
    links: [],
    ...rest,
  }
}
