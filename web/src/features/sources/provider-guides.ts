// Bundled when the page is built: one file per provider and language, `google.nl.md`.
const files = import.meta.glob<string>('../../../../docs/guide/providers/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const guides = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^.*\//, '').replace(/\.md$/, ''), text]),
)

export const guideLanguages = ['nl', 'fr', 'de', 'en'] as const
export type GuideLanguage = (typeof guideLanguages)[number]

export const isGuideLanguage = (code: string): code is GuideLanguage => guideLanguages.some((one) => one === code)

/** How a provider lets a program in, step by step; every guide is there in every language. */
export const findProviderGuide = (guide: string, language: GuideLanguage): string | undefined =>
  guides.get(`${guide}.${language}`)
