import { useAnswer } from '../lib/queries.ts'
import type { Place } from './navigation.ts'

/** What asks for attention at a place; undefined where nothing can, or nothing is known yet. */
export function useBadge(place: Place): { count: number; isUrgent: boolean } | undefined {
  const overview = useAnswer('getOverview').data
  return overview === undefined ? undefined : place.badge?.(overview)
}
