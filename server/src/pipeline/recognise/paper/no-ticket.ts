/**
 * A till's bill that says it is no valid ticket: the table's bill before it is paid, or training of the till. In nl, fr, de, en,
 * folded; letters that were recognised may have lost the dashes.
 */
const noTicket =
  /\b(?:(?:dit is )?(?:geen|niet) (?:een )?(?:geldig(?:e)? )?(?:btw[- ]?)?(?:kas(?:sa)?[- ]?)(?:ticket|bon)|niet geldig als (?:btw[- ]?)?(?:kas(?:sa)?[- ]?)?(?:ticket|bon|bewijs)|geen geldig (?:btw[- ]?|fiscaal )?(?:ticket|bon|bewijs)|pro ?-? ?forma (?:rekening|nota|ticket|bon|note|addition|bill|check|rechnung)(?=.{0,80}(?:geen geldig|non valable|pas un ticket|kein gultig|not a valid|kas[- ]?ticket|ticket de caisse|kassen))|(?:ce n'est|ceci n'est|n'est) pas un (?:ticket|recu|justificatif)(?: de caisse)?(?: tva)?(?: valable| valide)?|(?:ticket|note|addition)(?: de caisse)?(?: tva)? non[- ]valable|non valable comme (?:ticket|justificatif|recu)|(?:ticket )?(?:sans|pas de) valeur (?:fiscale|legale)|kein (?:gultiger )?(?:kassen|fiskal)-?(?:bon|beleg)\b|kein gultiger (?:steuer)?beleg\b|nicht als (?:kassen)?(?:bon|beleg) gultig|(?:this is )?not a (?:valid )?(?:vat |tax |fiscal |till )?(?:receipt|ticket)|no (?:valid )?(?:vat|fiscal) (?:receipt|ticket))/

/** The words by which a till's bill says that it is no ticket. `text`: folded, on one line. */
export const saysNoTicket = (text: string): string | undefined => noTicket.exec(text)?.[0].trim()
