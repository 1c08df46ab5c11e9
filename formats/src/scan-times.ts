/**
 * How long recognising the words of one file may take, in milliseconds: what the reader keeps to, and when whoever started
 * it ends it. What was read counts only if the child lives to say it.
 */
export const scanTimes = {
  /** No page is begun after this, and none is read twice. */
  patience: 40_000,
  /** A page's first reading is not broken off; once it took this long, its best so far is its answer. */
  longestPage: 36_000,
  /** After its patience a page that took all of its time may still get a second opinion for so long. */
  grace: 20_000,
  /** The child is ended. */
  ended: 120_000,
} as const
