import type { CollectRule } from '../suppliers/supplier-memory.ts'
import { isRuled } from './rule-subject.ts'

/** The rule that decides about a mail: the one that says most exactly what it is about. Undefined where none fits. */
export function findRule(
  rules: readonly CollectRule[],
  mail: { sender: string; subject: string },
): CollectRule | undefined {
  return rules.filter((rule) => isRuled(rule, mail)).toSorted((a, b) => exactness(b) - exactness(a))[0]
}

// A host below another says it more exactly, but never more than a whole address does.
const exactness = ({ sender, subject }: CollectRule): number =>
  (sender.startsWith('@') ? Math.min(sender.length, 300) / 1000 : 2) + (subject === '' ? 0 : 1)
