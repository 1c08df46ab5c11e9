/** Wrong usage: exit status 2. */
export class UsageError extends Error {}

/** Refused or failed: exit status 1, with one clear sentence. */
export class Refusal extends Error {}
