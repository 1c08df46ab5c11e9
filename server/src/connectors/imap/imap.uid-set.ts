// Servers may refuse command lines above 8,192 bytes (RFC 7162 §4).
const maxSetLength = 7_500

/** UIDs as IMAP sequence sets (`1:5,9`), ascending, each short enough for one command. */
export function packUids(uids: readonly number[]): string[] {
  const sets: string[] = []
  let set = ''
  for (const range of ranges([...new Set(uids)].sort((a, b) => a - b))) {
    if (set.length + range.length + 1 > maxSetLength) {
      sets.push(set)
      set = ''
    }
    set += set ? `,${range}` : range
  }
  return set ? [...sets, set] : sets
}

function* ranges(sorted: readonly number[]): Generator<string> {
  for (let i = 0; i < sorted.length;) {
    let last = i
    while (sorted[last + 1] === (sorted[last] ?? 0) + 1) last++
    yield last === i ? `${sorted[i]}` : `${sorted[i]}:${sorted[last]}`
    i = last + 1
  }
}

/** Groups of at most `maxBytes` and `maxCount`, in the given order; one that is larger alone stands by itself. */
export function groupBySize(
  items: readonly { uid: number; sizeBytes: number }[],
  { maxBytes, maxCount }: { maxBytes: number; maxCount: number },
): number[][] {
  const groups: number[][] = []
  let bytes = Infinity
  for (const { uid, sizeBytes } of items) {
    const group = groups.at(-1)
    if (!group || group.length >= maxCount || bytes + sizeBytes > maxBytes) {
      groups.push([uid])
      bytes = sizeBytes
      continue
    }
    group.push(uid)
    bytes += sizeBytes
  }
  return groups
}
