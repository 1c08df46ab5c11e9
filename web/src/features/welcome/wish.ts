/** What the first owner fills in. */
export type Wish = {
  name: string
  email: string
  password: string
  organisation: string
  vatNumber: string
  language: 'nl' | 'fr' | 'de' | 'en'
}
