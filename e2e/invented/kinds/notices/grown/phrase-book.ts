import type { Language } from '../../../language.ts'
import type { MailKind } from '../../../truth.ts'
import type { NoticeTrait } from '../notice.ts'

/** How mails of one sort are worded: any subject goes with any text. Gaps and choices as in a notice; `{table}` is a bill with lines that add up, `{paid}` how it was paid. */
export type Wording = {
  kind: MailKind
  scene: string
  traits: readonly NoticeTrait[]
  subjects: readonly string[]
  texts: readonly string[]
}

type Row = readonly [kind: MailKind, scene: string, traits: string, subjects: string, texts: string]

/** Subjects are parted by ` / `, texts by a line of their own with `/`. */
export function wordingsOf(rows: readonly Row[]): Wording[] {
  return rows.map(([kind, scene, traits, subjects, texts]) => ({
    kind,
    scene,
    // Safe: the tables are typed by hand, and the test walks them.
    traits: traits.split(' ').filter(Boolean) as NoticeTrait[],
    subjects: subjects.split(' / '),
    texts: texts.split(/\s*\n\s*\/\s*\n\s*/).map((text) => text.trim().replaceAll(/\n\s+/g, '\n')),
  }))
}

/** Words that go around any mail of a language, and those of a bill. */
export type Manners = {
  greetings: readonly string[]
  closings: readonly string[]
  total: readonly string[]
  subtotal: readonly string[]
  vat: readonly string[]
  paid: readonly string[]
  wares: readonly string[]
  street: string
}
export type PhraseBook = { language: Language; manners: Manners; wordings: readonly Wording[] }
