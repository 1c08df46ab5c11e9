import type { Features } from './candidate.ts'

/** A trained model as shipped: boosted trees over named features, and how their answer becomes a probability. */
export type Weights = {
  features: readonly string[]
  bias: number
  /** One tree a string, root first, left before right: `7<0.5` asks feature 7, `-0.31` is a leaf. */
  trees: readonly string[]
}

export type Forest = { score: (features: Features) => number }

type Tree = { feature: Int16Array; limit: Float64Array; right: Int16Array; value: Float64Array }

/** The probability that a candidate is the one, as far as it can be told without its rivals. Throws on weights that are none. */
export function makeForest({ features: names, bias, trees }: Weights): Forest {
  const grown = trees.map(readTree)
  const row = new Float64Array(names.length)
  return {
    score(features) {
      for (let i = 0; i < names.length; i += 1) row[i] = features[names[i] ?? ''] ?? 0
      let sum = bias
      for (const tree of grown) sum += leafOf(tree, row)
      return sigmoid(sum)
    },
  }
}

function leafOf({ feature, limit, right, value }: Tree, row: Float64Array): number {
  let node = 0
  for (let at = feature[0] ?? -1; at >= 0; at = feature[node] ?? -1)
    node = (row[at] ?? 0) < (limit[node] ?? 0) ? node + 1 : (right[node] ?? 0)
  return value[node] ?? 0
}

function readTree(text: string): Tree {
  const nodes = text.split(' ')
  const tree: Tree = {
    feature: new Int16Array(nodes.length).fill(-1),
    limit: new Float64Array(nodes.length),
    right: new Int16Array(nodes.length),
    value: new Float64Array(nodes.length),
  }
  const end = place(0)
  if (end !== nodes.length) throw new RangeError('a tree of the weights does not end where it should')
  return tree

  // Gives the number of the node behind this one's whole branch.
  function place(node: number): number {
    const [left = '', limit] = (nodes[node] ?? '').split('<')
    if (limit === undefined) {
      tree.value[node] = Number(left)
      return node + 1
    }
    tree.feature[node] = Number(left)
    tree.limit[node] = Number(limit)
    const right = place(node + 1)
    tree.right[node] = right
    return place(right)
  }
}

export const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

export function logit(score: number): number {
  const p = Math.min(0.9995, Math.max(0.0005, score))
  return Math.log(p / (1 - p))
}
