import { bodyWords } from '../../../reading/body-words.ts'
import { sentencesIn } from './fresh-text.ts'

const invoice = bodyWords.invoice.source
const make = String.raw`verstuur|verzend|stuur|maak|schrijf|opmaken|opstellen|aanmaken|versturen|verzenden|maken|sturen|create|send|sending|creating|issue|write|make|emettre|emettez|creer|creez|envoyer|envoyez|etablir|redige[rz]|facturer|schreib\w*|erstell\w*|versend\w*|verschick\w*|stell\w*|rechnung schreiben`
const theirs = String.raw`je|jouw|uw|your|votre|vos|ta|ton|deine?\w?|ihre?\w?|een|an?|une|un|eine?\w?|invoices?|facturen|factures|rechnungen`
/** "Send your first invoice": said to who is to write bills, by who sells a program for it. */
const first = new RegExp(
  `\\b(?:${make})\\b.{0,40}\\b(?:eerste|first|premiere|premieres|erste[nrs]?)\\b.{0,25}(?:${invoice}|\\be-?(?:invoice|facture|factuur|rechnung))|\\b(?:eerste|first|premiere|erste[nrs]?)\\b.{0,25}(?:${invoice}).{0,30}\\b(?:${make})\\b`,
)
const making = new RegExp(
  `\\b(?:${make}) (?:(?:${theirs}|nieuwe|new|nouvelle|neue|snel|nu|now) ){0,3}(?:\\w+[ -])?(?:${invoice})`,
)
const us = /\b(?:wij|we|ik|nous|je vous|wir|ich|i)\b/
const lesson =
  /\b(?:stap(?:pen)? ?\d?|steps?|etapes?|schritte?n?|filmpje|video|tutorial|handleiding|demo|proef(?:account|periode|versie)|trial|essai|testphase|testversion|account (?:is |staat )?(?:klaar|ready|actief|active|aangemaakt)|compte est (?:actif|pret|cree)|konto ist (?:eingerichtet|bereit|aktiv)|welkom|welcome|bienvenue|willkommen|aan boord|aboard|aan de slag|get(?:ting)? started|loslegen|pour commencer|demarrer|(?:maak|voeg) een klant|klant toevoegen|add a customer|ajoute[rz] un client|kunden? (?:an|hinzu)\w*|activeer|activate|activez|aktivier\w*|logo|app\.|settings|instellingen)\b/

/** Whether a mail teaches its reader to write bills of their own. All folded. */
export function teachesBilling({ subject, fresh }: { subject: string; fresh: string }): boolean {
  const sentences = [subject, ...sentencesIn(fresh)]
  const all = sentences.join('\n')
  if (sentences.some((one) => first.test(one) && !us.test(one.replace(first, '$&')))) return lesson.test(all)
  return sentences.some((one) => making.test(one) && !us.test(one)) && (all.match(lessons)?.length ?? 0) >= 2
}

const lessons = new RegExp(lesson.source, 'g')
