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
