import type { Grey } from '../grey.ts'
import { openSharp } from '../picture.ts'

/** The same picture stretched to another size. */
export async function resize(grey: Grey, size: { width: number; height: number }): Promise<Grey> {
  const sharp = await openSharp()
  const raw = { width: grey.width, height: grey.height, channels: 1 } as const
  const { data, info } = await sharp(grey.data, { raw })
    .resize({ ...size, fit: 'fill', kernel: 'cubic' })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}
