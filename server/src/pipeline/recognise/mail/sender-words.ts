/** What the address of a sender says of who writes. To be tested on addresses in lower case. */
export const senderWords = {
  robot:
    /no-?_?reply|nepasrepondre|ne-pas-repondre|nicht-?antworten|donotreply|notification|notify|automat|mailer|bounce/,
  billing: /billing|factu|invoice|compta|buchhaltung|boekhoud|accounts?@|administratie|rechnung|debit|receipt|finance/,
  marketing: /news|nieuws|mailing|promo|marketing|campaign|redactie|hello@|newsletter|lettre|brief@|team@|offers/,
  office:
    /info@|service|klanten|support|contact@|sales|shop|order|bestel|commande|office@|help|client|kunden|admin|mail@/,
}
const personal = /^[a-z]+[._-][a-z]+@|^[a-z]{2,9}@/

/** An address of a firm or of its machines, not of one person in it. */
export const isOfficial = (address: string): boolean => Object.values(senderWords).some((words) => words.test(address))

/** An address that reads like the name of a person; newsletters like such names too. */
export const isPersonal = (address: string): boolean =>
  personal.test(address) &&
  !senderWords.robot.test(address) &&
  !senderWords.office.test(address) &&
  !senderWords.billing.test(address)
