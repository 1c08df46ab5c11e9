// Bundled when the page is built: one file per code, `code.md` in English and `nl/code.md` in another language.
const files = import.meta.glob<string>('../../../../docs/guide/reasons/**/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

// How to tell Google and Microsoft about this Facteur: shown in the wizard too.
const linking = import.meta.glob<string>('../../../../docs/guide/**/link-{google,microsoft}.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const pages = new Map(
  Object.entries({ ...files, ...linking }).map(([path, text]) => [
    path.replace(/^.*\/(?:reasons|guide)\//, '').replace(/\.md$/, ''),
    text,
  ]),
)

/** Every code that has a page. */
export const guideCodes: string[] = [...pages.keys()].filter((name) => !name.includes('/'))

/** The page about a code, in the asked language where there is one. */
export function findGuidePage(code: string, language: string): string | undefined {
  return pages.get(`${language}/${code}`) ?? pages.get(code)
}
