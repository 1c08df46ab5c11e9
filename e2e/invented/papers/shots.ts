/** How a paper was seen: what varies from one way to another, each 0 where it does not happen. */
export type Seen = {
  isPhoto: boolean
  /** Most degrees by which it lies askew. */
  degrees: number
  /** How far its corners are pulled, as a share of its shorter side: a telephone held aslant. */
  pull: number
  /** Share of the light that is lost on the dark side. */
  shade: number
  /** Grey levels of the sensor's noise. */
  noise: number
  folds: number
  /** Pixels by which the telephone moved. */
  shake: number
  /** Share of its height by which the paper's middle bulges. */
  bulge: number
  /** Share of the ink that a thermal printer's paper has lost. */
  fade: number
  blur: number
  /** The picture's size against that of the paper. */
  shrink: number
  quality: readonly [number, number]
  isTurned: boolean
  /** Black and white only. */
  isOneBit: boolean
}

const still = { isPhoto: false, pull: 0, folds: 0, shake: 0, bulge: 0, fade: 0, blur: 0, shrink: 1, isTurned: false }
const scan = { ...still, degrees: 2.2, shade: 0.02, noise: 4, quality: [85, 85], isOneBit: false } as const
const photo = {
  ...scan,
  isPhoto: true,
  degrees: 5,
  pull: 0.045,
  shade: 0.22,
  noise: 14,
  blur: 0.75,
  quality: [60, 85],
} as const

/** The ways that are gone through one after the other. */
export const ways = {
  'clean scan': { ...scan, degrees: 0.3 },
  'skewed scan': scan,
  'poor scan': { ...scan, shade: 0.1, noise: 26, blur: 0.9, shrink: 0.55, quality: [45, 45] },
  photo,
  'turned photo': { ...photo, isTurned: true },
  'dark photo': { ...photo, shade: 0.5 },
  'crumpled photo': { ...photo, folds: 7 },
  fax: { ...scan, degrees: 1.2, noise: 30, blur: 0.5, isOneBit: true },
  'slanted photo': { ...photo, pull: 0.15 },
  'shaken photo': { ...photo, shake: 5, blur: 0.4 },
  'small photo': { ...photo, shrink: 0.6, quality: [40, 55] },
  'curled photo': { ...photo, bulge: 0.025 },
  'faded scan': { ...scan, fade: 0.5, noise: 8 },
  'faded photo': { ...photo, fade: 0.4 },
} as const satisfies Record<string, Seen>

export type Shot = keyof typeof ways
// Safe: the keys of a literal with exactly these names.
export const shots = Object.keys(ways) as readonly Shot[]
