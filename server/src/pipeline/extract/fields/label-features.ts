import type { Around } from '../around.ts'
import type { LabelSet } from '../labels/strength.ts'
import type { Features } from '../model/candidate.ts'

/** How far a label may be and still be the one that names a value. */
const reach = { leftGap: 14, aboveRows: 3 }

/**
 * What the labels around a value say. `main` is the label that most likely belongs to it, wherever it stands, so that what
 * is learned on one layout holds on another; the sides are there each on its own too.
 */
export function labelFeatures(labels: LabelSet, around: Around): Features {
  const features: Features = {}
  const { before, left, above, below, leftGap, leftSkips, aboveRows, aboveGap, belowGap } = around
  const said = labels.trailing(before)
  const beside = labels.whole(left)
  const over = labels.whole(above)
  const under = labels.whole(below)
  const side = mainSide(around)
  const main = side === 1 ? said : side === 2 ? beside : side === 3 ? over : side === 4 ? under : said.map(() => 0)
  for (const [i, name] of labels.names.entries()) {
    features[`main.${name}`] = main[i] ?? 0
    features[`left.${name}`] = beside[i] ?? 0
    features[`above.${name}`] = over[i] ?? 0
    features[`below.${name}`] = under[i] ?? 0
  }
  features['main.side'] = side
  features['main.distance'] = side === 1 ? 0 : side === 2 ? leftGap : side === 3 ? aboveRows : side === 4 ? 1 : 30
  features['left.gap'] = Math.min(60, leftGap)
  features['left.skips'] = leftSkips
  features['above.rows'] = Math.min(30, aboveRows)
  features['above.gap'] = Math.min(30, aboveGap)
  features['below.gap'] = Math.min(30, belowGap)
  features['before.length'] = Math.min(80, before.trim().length)
  features['after.length'] = Math.min(40, around.after.trim().length)
  return features
}

const hasWords = (text: string) => /[a-z]{2}|n°|#/.test(text)

/** 1 in its own cell, 2 left, 3 above, 4 below (where that is nearer than above), 0 none near enough. */
export function mainSide({
  before,
  left,
  leftGap,
  leftSkips,
  above,
  aboveRows,
  aboveGap,
  below,
  belowGap,
}: Around): 0 | 1 | 2 | 3 | 4 {
  if (hasWords(before)) return 1
  const isBeside = left !== '' && leftSkips === 0
  if (isBeside && leftGap < reach.leftGap) return 2
  if (below !== '' && belowGap < aboveGap - 0.15) return 4
  if (above !== '' && aboveRows <= reach.aboveRows) return 3
  return left !== '' ? 2 : 0
}
