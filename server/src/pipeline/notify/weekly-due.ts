const weekMs = 7 * 86_400_000
/** Monday, 1970-01-05, 06:00 UTC: morning in Europe. */
const firstMonday = Date.UTC(1970, 0, 5, 6)

/**
 * Whether the mail of this week is still to be sent: once from Monday morning on, later in the week where the house was asleep, and
 * not to somebody who began less than two days before that Monday.
 */
export function isWeeklyDue({ now, last, since }: { now: Date; last: Date | null; since: Date }): boolean {
  const monday = firstMonday + Math.floor((now.getTime() - firstMonday) / weekMs) * weekMs
  if (since.getTime() > monday - 2 * 86_400_000) return false
  return last === null || last.getTime() < monday
}
