export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof languages)[number]
