import { Box } from '@mantine/core'
import {
  IconAt,
  IconBrandApple,
  IconBrandGoogle,
  IconBrandWindows,
  IconBrandYahoo,
  IconServer,
  type Icon,
} from '@tabler/icons-react'

const shapes: Record<string, Icon> = {
  google: IconBrandGoogle,
  microsoft: IconBrandWindows,
  icloud: IconBrandApple,
  yahoo: IconBrandYahoo,
  other: IconServer,
  address: IconAt,
}

/** Letters and a colour, not anybody's trade mark: enough to find one's own at a glance. White on each has a contrast above 4.5. */
const marks: Record<string, { letters: string; colour: string }> = {
  google: { letters: '', colour: '#1a63c9' },
  microsoft: { letters: '', colour: '#0b5cad' },
  icloud: { letters: '', colour: '#3b4652' },
  yahoo: { letters: '', colour: '#6001d2' },
  telenet: { letters: 'T', colour: '#8a5a00' },
  proximus: { letters: 'P', colour: '#5c2d91' },
  scarlet: { letters: 'S', colour: '#b3123b' },
  voo: { letters: 'V', colour: '#c2185b' },
  combell: { letters: 'C', colour: '#00688b' },
  ovh: { letters: 'OVH', colour: '#0b3d91' },
  one: { letters: '1', colour: '#3c7010' },
  orange: { letters: 'O', colour: '#b34700' },
  free: { letters: 'F', colour: '#c62828' },
  sfr: { letters: 'SFR', colour: '#b71c1c' },
  laposte: { letters: 'LP', colour: '#1f4e8c' },
  gmx: { letters: 'GMX', colour: '#1c449b' },
  'web-de': { letters: 'W', colour: '#7a6200' },
  't-online': { letters: 'T', colour: '#b8006a' },
  zoho: { letters: 'Z', colour: '#a3282d' },
  fastmail: { letters: 'FM', colour: '#2c4f8f' },
  ionos: { letters: 'I', colour: '#003d8f' },
  strato: { letters: 'S', colour: '#a84300' },
  hostinger: { letters: 'H', colour: '#5b34c4' },
  kpn: { letters: 'KPN', colour: '#1d7a1d' },
  ziggo: { letters: 'Z', colour: '#9c5700' },
  xs4all: { letters: 'X4', colour: '#37474f' },
  'mailbox-org': { letters: 'm', colour: '#3f6b1c' },
  posteo: { letters: 'p', colour: '#4d6b00' },
  infomaniak: { letters: 'ik', colour: '#0a63b8' },
  bluewin: { letters: 'b', colour: '#0d4f9e' },
  transip: { letters: 'TIP', colour: '#1a5fa0' },
  versio: { letters: 'V', colour: '#00607a' },
  gandi: { letters: 'G', colour: '#2b6155' },
}

export function ProviderMark({ id, size = 40 }: { id: string; size?: number }) {
  const { letters = '', colour = '#4a5560' } = marks[id] ?? {}
  const Shape = shapes[id]
  return (
    <Box
      aria-hidden
      w={size}
      h={size}
      bg={colour}
      c="white"
      fw={700}
      fz={letters.length > 2 ? size * 0.3 : size * 0.44}
      style={{ borderRadius: size * 0.26, display: 'grid', placeItems: 'center', flex: 'none', lineHeight: 1 }}
    >
      {Shape === undefined ? letters : <Shape size={size * 0.6} stroke={1.8} />}
    </Box>
  )
}
