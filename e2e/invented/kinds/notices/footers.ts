import type { Language } from '../../language.ts'

/** What stands below so many mails and says nothing of their kind. */
export const footers: Record<Language, { firm: readonly string[]; person: readonly string[] }> = {
  nl: {
    firm: [
      'Dit is een automatisch bericht, u kunt hierop niet antwoorden.',
      'Heeft u vragen? Neem contact op met onze klantendienst via klanten@{name}.example of 015 00 00 00.',
      'Volg ons op sociale media. © {year} Alle rechten voorbehouden. Privacybeleid | Algemene voorwaarden',
      'Maatschappelijke zetel: Stationsstraat 1, 2800 Mechelen. RPR Mechelen. BTW {vat}',
      'Dit bericht kan vertrouwelijke informatie bevatten. Bent u niet de bestemmeling, verwijder het dan.',
    ],
    person: ['Verzonden vanaf mijn telefoon', 'Denk aan het milieu voor u deze mail afdrukt.', 'tel. 0470 00 00 00'],
  },
  fr: {
    firm: [
      'Ceci est un message automatique, merci de ne pas y répondre.',
      'Des questions ? Contactez notre service clientèle au 02 000 00 00.',
      'Suivez-nous. © {year} Tous droits réservés. Mentions légales | Confidentialité',
      'Siège social : rue Haute 1, 1000 Bruxelles. RPM Bruxelles. TVA {vat}',
      'Ce message est confidentiel et destiné à son seul destinataire.',
    ],
    person: ['Envoyé de mon téléphone', 'Pensez à l’environnement avant d’imprimer ce message.'],
  },
  de: {
    firm: [
      'Dies ist eine automatisch erstellte Nachricht, bitte antworten Sie nicht darauf.',
      'Fragen? Unser Kundenservice hilft gern: 030 000000.',
      'Folgen Sie uns. © {year} Alle Rechte vorbehalten. Impressum | Datenschutz',
      'Geschäftsführer: M. Muster. Amtsgericht Musterstadt HRB {n}. USt-IdNr. {vat}',
      'Diese E-Mail kann vertrauliche Informationen enthalten.',
    ],
    person: ['Von meinem Telefon gesendet', 'Bitte denken Sie an die Umwelt, bevor Sie drucken.'],
  },
  en: {
    firm: [
      'This is an automated message, please do not reply.',
      'Questions? Contact our support team at any time.',
      'Follow us. © {year} All rights reserved. Privacy | Terms',
      'Registered office: 1 High Street, London. Company no. {n}. VAT {vat}',
      'This e-mail may contain confidential information intended only for the addressee.',
    ],
    person: ['Sent from my phone', 'Please consider the environment before printing this e-mail.'],
  },
}
