import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { askInLanguage } from './api.ts'
import type { en } from './texts/en.ts'

type Same<Tree> = { [Key in keyof Tree]: Tree[Key] extends string ? string : Same<Tree[Key]> }
/** What a language file must say: the keys of English, no more and no fewer. */
export type Texts = Same<typeof en>

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof en }
  }
}

// A new language is one new file here: texts/es.ts exporting `es`.
const files = import.meta.glob<Record<string, Texts>>('./texts/*.ts', { eager: true })
const texts: Record<string, Texts> = Object.fromEntries(Object.values(files).flatMap((file) => Object.entries(file)))

export type LanguageChoice = { code: string; name: string }
export const languageChoices: LanguageChoice[] = Object.entries(texts).map(([code, one]) => ({
  code,
  name: one.language.name,
}))

const memory = 'facteur.language'

export async function startTexts(): Promise<void> {
  const wished = [localStorage.getItem(memory), ...navigator.languages.map((tag) => tag.slice(0, 2))]
  await i18next.use(initReactI18next).init({
    resources: Object.fromEntries(Object.entries(texts).map(([code, translation]) => [code, { translation }])),
    lng: wished.find((code) => code !== null && code in texts) ?? 'en',
    fallbackLng: 'en',
    interpolation: { escapeValue: false },
  })
  note(i18next.language)
}

/** `isOwnChoice`: the person chose it here; else it is the organisation's and gives way to an earlier choice. */
export async function speak(code: string, { isOwnChoice }: { isOwnChoice: boolean }): Promise<void> {
  if (!isOwnChoice && localStorage.getItem(memory) !== null) return
  if (isOwnChoice) localStorage.setItem(memory, code)
  if (!(code in texts) || code === i18next.language) return
  await i18next.changeLanguage(code)
  note(code)
}

/** The tag for amounts and dates, e.g. nl-BE. */
export function useLocale(): string {
  const { t } = useTranslation()
  return t('language.locale')
}

function note(code: string): void {
  askInLanguage(code)
  document.documentElement.lang = code
}
