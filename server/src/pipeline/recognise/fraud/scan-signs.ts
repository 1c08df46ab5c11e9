import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { makeReason } from '#records/reasons.ts'
import { fold } from '../../reading/fold.ts'
import { bearsAnothersName } from './imitated.ts'
import type { Sign } from './sign.ts'

const scan =
  /\b(?:scan(?:ne[rnz]?|nen|nt|ning|ned)?|flash(?:er|ez))\b[^.!?]{0,60}\b(?:qr|code|barcode)|\bqr-?(?: ?code)?\b[^.!?]{0,40}\b(?:scan\w*|flash\w*|abscannen|einscannen)/
const errand =
  /\b(?:confirm\w*|verif\w*|review|validat\w*|authenticat\w*|re-?activat\w*|re-?enrol\w*|renew|restore|secure[ds]?|sign[ -]?in|log[ -]?in|password|mfa|2fa|two-factor|salary|payroll|bonus|voicemail|shared (?:document|file)|mailbox|unlock|bevestig\w*|controle(?:er|ren)|valider\w*|identifice\w*|aanmeld\w*|inlog\w*|wachtwoord|loon\w*|salaris\w*|vrij te geven|heractive\w*|vernieuw\w*|confirme[rz]|verifie[rz]|valide[rz]|identifi\w*|connect(?:er|ez)|mot de passe|salaire|reactive[rz]|debloque[rz]|bestatig\w*|uberpruf\w*|verifizier\w*|anmelde\w*|passwort|gehalt\w*|entsperr\w*|aktualisier\w*)\b/
/** What honest codes are for: paying, coming in, taking or giving a parcel, reading the rest. */
const honest =
  /\b(?:pay|paid|payment|payconiq|bancontact|wero|bank(?:ing)?[ -]?apps?|epc|sepa|girocode|betaal|betalen|betaling\w*|overschrijv\w*|payer|paiement|virement|zahl\w*|bezahl\w*|uberweis\w*|tickets?|entrance|entry|ingang|entree|eintritt|einlass|boarding|instap\w*|parcel|pakket|pakje|colis|paket|pick-?up|afhaal\w*|locker|menu|wi-?fi|app store|google play|download the app|download de app|telecharge[rz] l'app\w*)\b/

/** A picture to be scanned with a telephone, behind which somebody wants a password: no filter reads what it leads to. `words`: folded. */
export function scanSigns(mail: OpenedMail, words: string): Sign[] {
  const letter = words.replace(/\s+/g, ' ').slice(0, 3_000)
  const found = scan.exec(letter)
  const isShown = /<img\b/i.test(mail.html.slice(0, 40_000)) || mail.parts.some(({ mediaType }) => isShowing(mediaType))
  if (found === null || !isShown) return []
  const around = letter.slice(Math.max(0, found.index - 200), found.index + 260)
  if (!errand.test(around) || honest.test(around)) return []
  const host = mail.from[0]?.address.split('@')[1]?.toLowerCase() ?? ''
  // Whoever looks after the computers of others writes about such a house, not in its name.
  const isBorrowed = bearsAnothersName(fold(mail.from[0]?.name ?? ''), host, 200) === 1
  return [{ weight: isBorrowed ? 4 : 2, reason: makeReason('sender.has-you-scan', { word: found[0].slice(0, 80) }) }]
}

const isShowing = (mediaType: string) => mediaType.startsWith('image/') || mediaType === 'application/pdf'
