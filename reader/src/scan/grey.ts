/** A picture in grey, 8 bits a pixel, row by row; 0 is black. */
export type Grey = { data: Uint8Array; width: number; height: number }

export type QuarterTurns = 0 | 1 | 2 | 3

/** Turned clockwise by quarters. */
export function turnQuarters(grey: Grey, quarters: QuarterTurns): Grey {
  if (quarters === 0) return grey
  const { data, width, height } = grey
  const isUpended = quarters !== 2
  const turned: Grey = {
    data: new Uint8Array(data.length),
    width: isUpended ? height : width,
    height: isUpended ? width : height,
  }
  const [start, stepX, stepY] = stepsOf(grey, quarters)
  for (let y = 0, from = 0; y < height; y++) {
    let to = start + y * stepY
    for (let x = 0; x < width; x++, from++, to += stepX) turned.data[to] = data[from] ?? 0
  }
  return turned
}

function stepsOf({ width, height }: Grey, quarters: 1 | 2 | 3): readonly [start: number, stepX: number, stepY: number] {
  if (quarters === 1) return [height - 1, height, -1]
  if (quarters === 2) return [width * height - 1, -1, -width]
  return [(width - 1) * height, -height, 1]
}

/** Turned clockwise by a few degrees on a canvas that grows with it; the new corners are white. */
export function turnSlightly(grey: Grey, degrees: number): Grey {
  if (degrees === 0) return grey
  const { width, height } = turnedSize(grey, degrees)
  const data = new Uint8Array(width * height)
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  for (let y = 0, to = 0; y < height; y++) {
    const down = y + 0.5 - height / 2
    let fromX = sin * down + cos * (0.5 - width / 2) + grey.width / 2 - 0.5
    let fromY = cos * down - sin * (0.5 - width / 2) + grey.height / 2 - 0.5
    for (let x = 0; x < width; x++, to++, fromX += cos, fromY -= sin) data[to] = between(grey, fromX, fromY)
  }
  return { data, width, height }
}

function between({ data, width, height }: Grey, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255
  const [right, below] = [x - left, y - top]
  const at = top * width + left
  const upper = (data[at] ?? 255) * (1 - right) + (data[at + 1] ?? 255) * right
  const lower = (data[at + width] ?? 255) * (1 - right) + (data[at + width + 1] ?? 255) * right
  return upper * (1 - below) + lower * below
}

/** The size of the canvas that holds a picture turned by so many degrees. */
export function turnedSize(
  size: { width: number; height: number },
  degrees: number,
): { width: number; height: number } {
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))]
  return {
    width: Math.round(size.width * cos + size.height * sin),
    height: Math.round(size.width * sin + size.height * cos),
  }
}

/** A smaller copy, each pixel the mean of a block; never enlarges. */
export function shrink(grey: Grey, maxWidth: number): Grey {
  const factor = Math.max(1, Math.round(grey.width / maxWidth))
  if (factor === 1) return grey
  const width = Math.floor(grey.width / factor)
  const height = Math.max(1, Math.floor(grey.height / factor))
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data[y * width + x] = meanOfBlock(grey, x, y, factor)
  return { data, width, height }
}

function meanOfBlock({ data, width }: Grey, x: number, y: number, factor: number): number {
  let sum = 0
  for (let row = 0; row < factor; row++) {
    const at = (y * factor + row) * width + x * factor
    for (let column = 0; column < factor; column++) sum += data[at + column] ?? 0
  }
  return sum / (factor * factor)
}

/** The mean of the square around every pixel, `radius` to each side. */
export function blur(grey: Grey, radius: number): Uint8Array {
  const { width, height } = grey
  const sums = sumAreas(grey)
  const means = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const top = Math.max(0, y - radius) * (width + 1)
    const bottom = Math.min(height, y + radius + 1) * (width + 1)
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - radius)
      const right = Math.min(width, x + radius + 1)
      const sum =
        (sums[bottom + right] ?? 0) - (sums[bottom + left] ?? 0) - (sums[top + right] ?? 0) + (sums[top + left] ?? 0)
      means[y * width + x] = sum / (((bottom - top) / (width + 1)) * (right - left))
    }
  }
  return means
}

// Of pictures up to 16.8 million pixels the sums fit; none is decoded larger.
function sumAreas({ data, width, height }: Grey): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += data[y * width + x] ?? 0
      sums[(y + 1) * (width + 1) + x + 1] = (sums[y * (width + 1) + x + 1] ?? 0) + row
    }
  }
  return sums
}

export type Area = { left: number; top: number; width: number; height: number }

export function crop(grey: Grey, { left, top, width, height }: Area): Grey {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * grey.width + left
    data.set(grey.data.subarray(from, from + width), y * width)
  }
  return { data, width, height }
}
