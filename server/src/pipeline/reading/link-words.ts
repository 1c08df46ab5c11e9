/** Words on links, folded, in nl, fr, de and en: what a link is for by what stands on it. */
export const linkWords = {
  /** To take a paper, or to look at it. */
  take: /\bdownload|\btelecharg|\bherunter|\bophalen\b|\bafhalen\b|\brecuperer|\bobtenir\b|\babruf|\bopslaan\b|\benregistrer\b|\bspeichern\b|\bsave\b|\bget\b|\bafdrukken\b|\bimprimer\b|\b(?:aus)?drucken\b|\bprint\b/,
  look: /\bbekijk|\braadpleeg|\bopen\b|\bopenen\b|\btoon\b|\bconsult|\bvoir\b|\bafficher\b|\bouvrir\b|\bvisualis|\bacceder\b|\bansehen\b|\banzeigen\b|\boffnen\b|\beinsehen\b|\banschauen\b|\bview\b|\bsee\b|\bshow\b|\baccess\b|\bcollect\b|\bklik\b|\bcliqu|\bklick|\bclick\b|\bhier\b|\bici\b|\bhere\b/,
  /** The paper itself. */
  paper:
    /\w*fa[ck]tu(?:ur|re)\b|\bfacture\b|\w*rechnung\b|\binvoice\b|\bnota\b|\w*nota\b|\bcredit ?not[ae]\b|\bnote (?:de credit|d'honoraires)\b|\bgutschrift\b|\bavoir\b|\w*afrekening\b|\bdecompte\b|\w*abrechnung\b|\bbill\b|\breceipt\b|\brecu\b|\bquittance\b|\bquittung\b|\bbeleg\b|\bjustificatif\b|\bkwitantie\b|\b\w*(?:bewijs|bon|kasticket|kassaticket)\b|\bticket de caisse\b|\bkassenbon\b|\btax document\b/,
  file: /\bpdf\b|\bubl\b|\bxml\b|\bpeppol\b/,
  /** Might be any paper. */
  anyPaper:
    /\bdocument\w*|\bdokument\w*|\bbestand\b|\bfichier\b|\bdatei\b|\bfile\b|\bbijlage\b|\bpiece jointe\b|\banhang\b|\battachment\b|\bkopie\b|\bcopie\b|\bcopy\b|\bduplicat/,
  /** More than one: the list in a portal, not the one this mail is about. */
  papers:
    /\bfacturen\b|\bfactures\b|\brechnungen\b|\binvoices\b|\breceipts\b|\bbelege\b|\balle\b|\btoutes\b|\ball\b|\boverzicht\b|\bubersicht\b|\boverview\b|\bhistori/,
  otherPaper:
    /\bbestell|\border\b|\bcommande\b|\bauftrag|\boffert|\bdevis\b|\bangebot\b|\bquot(?:e|ation)\b|\bcontract|\bcontrat\b|\bvertrag|\bpakbon\b|\bleverbon\b|\blieferschein\b|\bbon de livraison\b|\bpacking\b|\blabel\b|\betiquette\b|\bticket\b|\bcatalog|\bbrochure|\bhandleiding|\bmanuel\b|\bmanual\b|\bapp\b|\bapplication\b|\bwhite ?paper|\be-?book\b|\brekeningen?\b|\bjaarverslag/,
  generic:
    /^(?:(?:klik|klick|click|cliquez|tik|tap) ?)?(?:hier|ici|here|link|lien|deze link|ce lien|this link|diesen link)?\b.{0,14}$|^(?:bekijk|open|openen|voir|view|show|anzeigen|ansehen|download|downloaden|telecharger|herunterladen|ga naar|go to|doorgaan|continuer|weiter|continue)\b.{0,4}$/,
} as const

/** Never followed, whatever else is said on the link: opening it may do something. */
export const actWords =
  /unsubscri|uit ?(?:te )?schrijv|afmeld|desabonn|desinscri|abmeld|abbestell|austragen|opt.?out|stop receiving|no longer receive|niet meer (?:wens|ontvang|wil)|ne plus recevoir|nicht mehr erhalten|remove me|web ?versie|web ?version|version (?:web|en ligne)|online ?(?:versie|version|ansicht)|\bbrowser\b|\bnavigateur\b|(?:view|read|bekijk|lees|voir|lire|ansehen)\b.{0,12}\b(?:e-?mail|mail|message|bericht|nieuwsbrief|newsletter)|\bpay\b|\bpaying\b|\bbetaal(?!bewijs|d\b)|\bbetalen\b|\bpayer\b|\bregler\b|\bbezahlen\b|\bzahlen\b|\bcheckout\b|\bafrekenen\b|\bconfirm(?:er|ez)?\b|\bbevestig(?:en)?\b|\bbestatigen\b|\bverif|\bactiv(?:ate|er|ez|eer|eren)\b|\baktivier|\breset\b|\bapprove|\bgoedkeur|\bapprouv|\bgenehmig|\baccept|\bakzept|\bannehmen\b|\bdecline\b|\bafwijz|\bweiger|\brefus|\bablehn|\breject|\bvote\b|\bstemmen\b|\babstimm|\bonderteken|\bsign\b(?! ?-?(?:in|on|up)\b)|\bsigne[rz]\b|\bunterschr|\bunterzeich|\bbeoordeel|\bbewert|\brate (?:us|your)|\benquete|\bsurvey|\bumfrage|\bsondage|\bfeedback\b|\bannul|\bcancel|\bstornier|\bopzegg|\bresili|\bkundig|\bdispute|\bbetwist|\bcontest|\breclam|\breklam|\bhoe\b|\bhow\b|\bcomment\b|\bwie (?:sie|du|lese)|\buitleg|\bexpli|\bbegrijp|\bcomprendre|\bverstehen|\bunderst|\bpasswor|\bwachtwoord|\bmot de passe|\bpasswort|\bvolg (?:je|uw|ons)|\bfollow us|\bsuivez|\bsuivre|\bfolgen|\btrack\b|\bsendung|\bdoorsturen\b|\baanvrag|\brequest\b|\bdemander\b|\banforder|\bdelen\b|\bshare\b|\bpartager\b|\bteilen\b|\bforward\b|\bdelete\b|\bverwijder|\bsupprim|\bloschen/

/** Led away from, unless the link plainly takes a paper. */
export const besideWords =
  /preferen|voorkeur|einstellung|instelling|parametres|settings|\bmanage|\bbeheer|\bgerer\b|verwalt|\bwijzig|\bmodifi|\bandern\b|\bchange|\bupdate|bijwerken|mettre a jour|aktualisier|\bedit\b|aanpass|privacy|voorwaarden|conditions|\bagb\b|\bterms\b|impressum|disclaimer|mentions legales|cookie|datenschutz|\bhelp|\bhulp|\bfaq\b|contact|kontakt|support|\baide\b|\bhilfe|klantendienst|\bvraag|\bvragen|question|\bfrage|facebook|linkedin|instagram|twitter|youtube|\bapp store|google play|\breview\b|\bavis\b|\bnieuws|\bnews|\bactie|\bpromo|\bblog\b/

/** Whole words in a path or query. `act`: never; `login`: a door; `beside`: never unless the words on the link take a paper. */
export const urlWords = {
  act: /^(?:unsub\w*|optout|opt|uitschrijv\w*|afmeld\w*|desabonn\w*|desinscri\w*|abmeld\w*|abbestell\w*|preferences?|voorkeuren|pixel|beacon|pay|paynow|betaal|betalen|payer|paiement|bezahlen|zahlen|checkout|confirm\w*|bevestig\w*|bestaetig\w*|verify|verif\w*|activat\w*|activeren|reset\w*|vote|accept|accepter|approve|decline|reject|cancel\w*|annule\w*|delete|sign|signer|esign|ondertekenen|unterschreiben|rsvp|invite|invitation|survey|enquete|logout|signout|uitloggen|deconnexion|abmeldung)$/,
  login:
    /^(?:login|log-?in|signin|sign-?in|logon|inloggen|aanmelden|connexion|anmelden|anmeldung|auth|oauth2?|sso|authorize|session|sessions)$/,
  beside:
    /^(?:help|hulp|faq|contact|kontakt|privacy|terms|voorwaarden|conditions|agb|impressum|settings|payments?|track|tracking|blog|news|promo|shop|app|apps|support|u)$/,
  paper:
    /^(?:invoices?|e?factu(?:ur|ren|res?)|factures?|facturation|rechnung(?:en)?|bill(?:s|ing)?|receipts?|bon|nota|credit-?notes?|creditnota|gutschrift|quittung|beleg|recu|statement|pdf|ubl|xml)$/,
  file: /^(?:downloads?|telecharg\w*|dl|docs?|documents?|documenten|dokumente?|files?|bestand|fichier|get|export|attachments?|media|storage|print)$/,
} as const

/** Paying and nothing else that acts: "view and pay your invoice" shows it first, so that one may be asked about. */
export const payWords = /\b(?:and |en |et |und |& )?(?:pay|paying|betaal|betalen|payer|regler|bezahlen|zahlen)\b/g
