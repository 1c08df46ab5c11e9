const sentences: Record<string, Record<string, string>> = {
  'payment.to-pay': {
    en: 'An invoice has to be paid: {supplier}, {amount}',
    nl: 'Er is een factuur te betalen: {supplier}, {amount}',
    fr: 'Une facture est à payer : {supplier}, {amount}',
    de: 'Eine Rechnung ist zu bezahlen: {supplier}, {amount}',
  },
  'payment.held': {
    en: 'Check this invoice before you pay it: {supplier}',
    nl: 'Kijk deze factuur na voor je betaalt: {supplier}',
    fr: 'Vérifiez cette facture avant de payer : {supplier}',
    de: 'Bitte vor dem Bezahlen prüfen: {supplier}',
  },
  'source.needs-you': {
    en: 'Facteur can no longer look into {name}: it needs you',
    nl: 'Facteur kan niet meer in {name} kijken: het heeft je nodig',
    fr: 'Facteur ne peut plus regarder dans {name} : il a besoin de vous',
    de: 'Facteur kann nicht mehr in {name} hineinsehen: Es braucht Sie',
  },
  'oauth.link-ends': {
    en: 'The link with {name} ends on {day}: sign in once more before that',
    nl: 'De koppeling met {name} eindigt op {day}: meld je voor die dag opnieuw aan',
    fr: 'La liaison avec {name} prend fin le {day} : reconnectez-vous avant',
    de: 'Die Verbindung mit {name} endet am {day}: bitte vorher neu anmelden',
  },
  'oauth.secret-ends': {
    en: 'The client secret for signing in to {provider} ends on {day}: make a new one before that',
    nl: 'Het clientgeheim om aan te melden bij {provider} eindigt op {day}: maak voor die dag een nieuw',
    fr: 'Le secret client pour la connexion à {provider} expire le {day} : créez-en un nouveau avant',
    de: 'Der geheime Clientschlüssel für {provider} läuft am {day} ab: bitte vorher erneuern',
  },
  'delivery.failed': {
    en: '{name} could not be sent to {destination}: please look',
    nl: '{name} kon niet verstuurd worden naar {destination}: kijk dit na',
    fr: '{name} n’a pas pu être envoyé à {destination} : à vérifier',
    de: '{name} konnte nicht an {destination} gesendet werden: bitte nachsehen',
  },
  'delivery.uncertain': {
    en: 'It is uncertain whether {name} reached {destination}: please look',
    nl: 'Het is onzeker of {name} aankwam bij {destination}: kijk dit na',
    fr: 'Il n’est pas certain que {name} soit arrivé à {destination} : à vérifier',
    de: 'Ob {name} bei {destination} ankam, ist ungewiss: bitte nachsehen',
  },
}

const signInAgain = {
  en: 'Sign in once more: open the page and choose "Link again". Nothing is lost; Facteur goes on where it was.',
  nl: 'Meld je opnieuw aan: open de pagina en kies "Opnieuw koppelen". Er gaat niets verloren; Facteur gaat verder waar het was.',
  fr: "Reconnectez-vous : ouvrez la page et choisissez « Relier à nouveau ». Rien n'est perdu ; Facteur reprend où il en était.",
  de: 'Bitte neu anmelden: Seite öffnen und „Neu verbinden“ wählen. Nichts geht verloren; Facteur macht dort weiter, wo es war.',
}
const newPassword = {
  en: 'Its password was refused: give the new one on the page. Nothing is lost; Facteur goes on where it was.',
  nl: 'Het wachtwoord werd geweigerd: geef het nieuwe op de pagina. Er gaat niets verloren; Facteur gaat verder waar het was.',
  fr: "Son mot de passe a été refusé : donnez le nouveau sur la page. Rien n'est perdu ; Facteur reprend où il en était.",
  de: 'Das Passwort wurde abgelehnt: bitte das neue auf der Seite eingeben. Nichts geht verloren; Facteur macht dort weiter, wo es war.',
}
const seeWhy = {
  en: 'The page says why, and what to do. Nothing is lost; Facteur goes on where it was.',
  nl: 'De pagina zegt waarom, en wat je kunt doen. Er gaat niets verloren; Facteur gaat verder waar het was.',
  fr: "La page dit pourquoi, et que faire. Rien n'est perdu ; Facteur reprend où il en était.",
  de: 'Die Seite sagt, warum, und was zu tun ist. Nichts geht verloren; Facteur macht dort weiter, wo es war.',
}

/** What to do about a notice, where it is not the notice itself; for the mail, whose reader does not see the page. */
export function sayNextStep(notice: { code: string; facts: Record<string, string> }, language: string): string[] {
  if (notice.code !== 'source.needs-you') return []
  const trouble = notice.facts['trouble'] ?? ''
  const step: Record<string, string> = /^(oauth\.revoked|mailbox\.sign-in-refused|mailbox\.scope-missing)$/.test(
    trouble,
  )
    ? signInAgain
    : /^mailbox\.(app-)?password-/.test(trouble)
      ? newPassword
      : seeWhy
  return [step[language] ?? step['en'] ?? '']
}

/** The sentence of a notice in the reader's language. */
export function sayNotice(notice: { code: string; facts: Record<string, string> }, language: string): string {
  const sentence = sentences[notice.code]?.[language] ?? sentences[notice.code]?.['en'] ?? notice.code
  const facts: Record<string, string> = { ...notice.facts, amount: sayMoney(notice.facts, language) }
  return sentence
    .replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')
    .replace(/[ ,:]+$/, '')
    .trim()
}

function sayMoney({ amount = '', currency = '' }: Record<string, string>, language: string): string {
  if (amount === '' || !/^[A-Z]{3}$/.test(currency)) return amount
  return new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount))
}
