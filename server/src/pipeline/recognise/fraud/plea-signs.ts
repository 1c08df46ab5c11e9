import type { OpenedMail } from '@facteur/formats/rendition.ts'
import { makeReason } from '#records/reasons.ts'
import { isMisspelt } from './imitated.ts'
import type { Sign } from './sign.ts'

const giftCards =
  /\b(?:gift ?cards?|cadeaubon(?:nen)?|cadeaukaart(?:en)?|cartes?[ -]cadeaux?|geschenkkarten?|gutscheinkarten?|(?:steam|itunes|google play|apple|amazon)[ -](?:cards?|kaart(?:en)?|cartes?|karten?|gutscheine?))\b/
const asksCodes =
  /\b(?:codes?|foto'?s?|photos?|scratch|krassen|gratter|freirubbeln|achterkant|ruckseite|au dos|the back)\b/
const asksToBuy =
  /\b(?:(?:kun|kan|kunt|zou|wil) (?:je|jij|u)\b.{0,40}(?:kopen|halen|bestellen|regelen)|(?:peux[ -]tu|pourrais[ -]tu|pouvez[ -]vous|pourriez[ -]vous)\b.{0,40}(?:acheter|prendre|commander)|(?:kannst du|konntest du|konnen sie|konnten sie)\b.{0,60}(?:kaufen|besorgen|holen)|(?:can|could|would) you\b.{0,40}(?:buy|get|purchase|pick up)|i need you to (?:buy|get|purchase)|j'ai besoin (?:de toi|que tu)|ik heb .{0,30} nodig|ich brauche)/

/** Whoever has cards bought and wants what stands on them sells nothing. */
export function giftSigns(mail: OpenedMail, words: string): Sign[] {
  const letter = words.slice(0, 2_000)
  if (mail.isBulk || !giftCards.test(letter) || !asksCodes.test(letter) || !asksToBuy.test(letter)) return []
  const word = giftCards.exec(letter)?.[0] ?? ''
  return [{ weight: 4, reason: makeReason('sender.asks-for-secrets', { word }) }]
}

const money = /\b(?:bitcoins?|btc|usdt|monero|krypto\w*|crypto\w*|wallet)\b/
const watched =
  /\b(?:webcam|camera|kamera|trojan\w*|trojaan\w*|cheval de troie|spyware|malware|keylogger|masturb\w*|porno?\w*|adult (?:sites?|pages?|content|videos?)|erotische|x-rated)\b/
const tellsAll =
  /\b(?:all your (?:contacts|friends)|delete (?:everything|the (?:video|recordings?))|al (?:je|uw) contacten|tous vos contacts|allen? (?:ihren|deinen) kontakten|recorded you|filmed you|gefilmd|opgenomen|filmee?|enregistree?|aufgenommen|aufnahmen|gefilmt|gehackt|hacked|pirate)\b/

/** Whoever has seen you before your own camera and wants bitcoin. */
export function extortSigns(words: string): Sign[] {
  const letter = words.slice(0, 4_000)
  const word = watched.exec(letter)?.[0] ?? tellsAll.exec(letter)?.[0]
  if (word === undefined || !money.test(letter) || !watched.test(letter) || !tellsAll.test(letter)) return []
  return [{ weight: 4, reason: makeReason('sender.presses', { word }) }]
}

// "Your e-mail address and password" is what every shop asks for: the password has to be that of the mailbox.
const mailPassword =
  /\b(?:(?:e-?mail|mailbox|webmail|postvak|postfach)(?:[ -]?account)?[ -]?s?[ -]?(?:password|wachtwoord|passwort|kennwort)|mot de passe (?:de (?:votre|ta) )?(?:messagerie|boite (?:mail|e-?mail|de reception)|e-?mail)|(?:password|wachtwoord|passwort|kennwort) (?:of|van|ihres|deines|zu ihrem) (?:(?:your|uw|je) )?(?:e-?mail(?:s|kontos?| ?account)?|mailbox|webmail|postvak|postfach\w*)(?! ?-?adres))\b/
const asksToSignIn =
  /\b(?:sign(?:ing)? in|log(?:ging)?[ -]?in|aanmelden|meld (?:u|je|jij)\b.{0,20}\baan|inloggen|connectez[ -]vous|reconnect\w*|se connecter|identifiez[ -]vous|melden sie sich|anmeld\w*|einloggen|enter|voer .{0,20} in|saisi\w*|entrez|geben sie|confirm|bevestig\w*|confirmez|bestatigen|verify|verifieer|verifiez)\b/
const changed =
  /\b(?:changed|reset|gewijzigd|veranderd|modifie|change\b|geandert|zuruckgesetzt|never|nooit|jamais|niemals)\b/

/** No house but that of the mailbox itself has a use for the password of a mailbox. */
export function passwordSigns(words: string): Sign[] {
  const asked = words
    .slice(0, 6_000)
    .split(/[.!?\n]/)
    .find((sentence) => mailPassword.test(sentence) && asksToSignIn.test(sentence) && !changed.test(sentence))
  const word = mailPassword.exec(asked ?? '')?.[0]
  return word === undefined ? [] : [{ weight: 4, reason: makeReason('sender.asks-for-secrets', { word }) }]
}

/** A link to a host that is spelt like that of a house that everybody knows. */
export function linkSigns(mail: OpenedMail): Sign[] {
  const hosts = mail.links
    .slice(0, 60)
    .flatMap(({ url }) => (/^https?:/i.test(url) && URL.canParse(url) ? [new URL(url).hostname] : []))
  const domain = hosts.find(isMisspelt)
  // What goes to many has links to many: there it is a hint, no proof.
  return domain === undefined
    ? []
    : [{ weight: mail.isBulk ? 2 : 4, reason: makeReason('sender.looks-alike', { domain }) }]
}
