import type { CollectRule } from '../suppliers/supplier-memory.ts'
import { isRuled } from './rule-subject.ts'

/** The rule that decides about a mail: the one that says most exactly what it is about. Undefined where none fits. */
export function findRule(
  rules: readonly CollectRule[],
  mail: { sender: string; subject: string },
): CollectRule | undefined {
  return rules.filter((rule) => isRuled(rule, mail)).toSorted((a, b) => exactness(b) - exactness(a))[0]
}

const exactness = ({ sender, subject }: CollectRule): number =>
  (sender.startsWith('@') ? 0 : 2) + (subject === '' ? 0 : 1)
