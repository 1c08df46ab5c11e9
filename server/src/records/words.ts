import {
  type Direction,
  type DocumentKind,
  type Format,
  type Language,
  type Place,
  directions,
  documentKinds,
  formats,
  languages,
  places,
} from '@facteur/contract/verdict.ts'
import { type Role, roles } from '@facteur/contract/organisation.ts'

const among =
  <Word extends string>(words: readonly Word[], fallback: Word) =>
  (text: string | null | undefined): Word =>
    words.find((word) => word === text) ?? fallback

/** Words read back from columns; an unknown one, from a newer version for instance, becomes the harmless one. */
export const asLanguage = among<Language>(languages, 'en')
export const asRole = among<Role>(roles, 'accountant')
export const asKind = among<DocumentKind>(documentKinds, 'other')
export const asDirection = among<Direction>(directions, 'purchase')
export const asPlace = among<Place>(places, 'none')
export const asFormat = among<Format>(formats, 'text')

export const asLanguageOrNull = (text: string | null): Language | null => (text === null ? null : asLanguage(text))
export const isoOf = (at: Date | null): string | null => at?.toISOString() ?? null
