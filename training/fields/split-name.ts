import type { Word } from '@facteur/formats/rendition.ts'
import type { TrainingPaper } from './training-paper.ts'

/** The same paper with its supplier's name over two lines, where it stands in a row of its own words with room below. */
export function withNameOverTwoLines(paper: TrainingPaper, random: () => number): TrainingPaper {
  const parts = paper.truth.supplierName?.split(/\s+/) ?? []
  const first = paper.rendition.pages[0]
  if (!first || parts.length < 2) return paper
  const at = first.words.findIndex((_, i) => parts.every((part, k) => first.words[i + k]?.text === part))
  const name = first.words.slice(at, at + parts.length)
  const [head] = name
  if (at < 0 || !head) return paper
  const cut = 1 + Math.floor(random() * (parts.length - 1))
  const moved = below(head, name.slice(cut))
  const rest = first.words.filter((word) => !name.includes(word))
  if (moved.some((word) => rest.some((other) => overlap(word, other)))) return paper
  const words = [...rest, ...name.slice(0, cut), ...moved]
  const pages = [{ ...first, words }, ...paper.rendition.pages.slice(1)]
  return { ...paper, rendition: { ...paper.rendition, pages } }
}

function below(head: Word, tail: readonly Word[]): Word[] {
  const right = (tail[0]?.box[0] ?? 0) - head.box[0]
  const down = (head.box[3] - head.box[1]) * 1.25
  return tail.map(({ text, box }) => ({ text, box: [box[0] - right, box[1] + down, box[2] - right, box[3] + down] }))
}

const overlap = ({ box: a }: Word, { box: b }: Word) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
