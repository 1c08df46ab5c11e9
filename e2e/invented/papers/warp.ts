/** Grey picture, a byte a pixel. */
export type Grey = { pixels: Uint8Array; width: number; height: number }
export type Point = readonly [x: number, y: number]

/** Lays a picture into the quadrangle `corners` (clockwise from its top left) of a larger one. */
export function lay(onto: Grey, picture: Grey, corners: readonly [Point, Point, Point, Point]): void {
  const h = homography(corners, picture)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [left, right] = [Math.max(0, Math.floor(Math.min(...xs))), Math.min(onto.width - 1, Math.ceil(Math.max(...xs)))]
  const [top, bottom] = [
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(onto.height - 1, Math.ceil(Math.max(...ys))),
  ]
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1) {
      const w = h[6]! * x + h[7]! * y + 1
      const u = (h[0]! * x + h[1]! * y + h[2]!) / w
      const v = (h[3]! * x + h[4]! * y + h[5]!) / w
      if (u < 0 || v < 0 || u >= picture.width - 1 || v >= picture.height - 1) continue
      onto.pixels[y * onto.width + x] = between(picture, u, v)
    }
}

function between({ pixels, width }: Grey, u: number, v: number): number {
  const [x, y] = [Math.floor(u), Math.floor(v)]
  const [a, b] = [u - x, v - y]
  const i = y * width + x
  const above = pixels[i]! * (1 - a) + pixels[i + 1]! * a
  const below = pixels[i + width]! * (1 - a) + pixels[i + width + 1]! * a
  return above * (1 - b) + below * b
}

/** Eight numbers that take a place on the table to a place on the paper. */
function homography(from: readonly [Point, Point, Point, Point], { width, height }: Grey): number[] {
  const to: readonly Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i] ?? [0, 0]
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ]
  })
  return solve(rows)
}

/** Gauss with pivots; each row ends with its right side. */
function solve(rows: number[][]): number[] {
  const n = rows.length
  for (let i = 0; i < n; i += 1) {
    const best = rows
      .slice(i)
      .reduce((most, row, k) => (Math.abs(row[i]!) > Math.abs(rows[most]![i]!) ? k + i : most), i)
    ;[rows[i], rows[best]] = [rows[best]!, rows[i]!]
    for (let k = 0; k < n; k += 1) {
      if (k === i) continue
      const factor = rows[k]![i]! / rows[i]![i]!
      for (let j = i; j <= n; j += 1) rows[k]![j]! -= factor * rows[i]![j]!
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!)
}
