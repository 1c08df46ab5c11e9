type Trouble = { code: string; say: string }

/** The server says what is wrong in English; these are the ones that an owner meets, for other languages. */
const words: Record<string, Record<string, string>> = {
  nl: {
    'sign-in.password-again': 'Het wachtwoord is niet juist.',
    'sign-in.needed': 'Meld je eerst aan.',
    'password.weak': 'Dit wachtwoord is te gemakkelijk te raden: kies een ander.',
    'setup.link-invalid': 'Deze link werkt niet (meer). Start Facteur opnieuw voor een nieuwe.',
    'setup.owner-exists': 'Er is al een eigenaar: meld je aan.',
    'request.too-many': 'Te veel pogingen. Wacht even en probeer het dan opnieuw.',
    'request.too-large': 'Dit bestand is te groot.',
    'request.too-busy': 'Er komen al andere bestanden binnen: probeer het zo meteen opnieuw.',
    'request.invalid': 'Er is iets niet goed ingevuld.',
    'right.missing': 'Dat mag je hier niet.',
    'server.unreachable': 'Facteur antwoordt niet. Draait het nog?',
    'database.away': 'De databank is even niet bereikbaar. Het werk gaat vanzelf verder.',
    'vault.full': 'De schijf is vol. Zodra er weer plaats is, gaat het werk vanzelf verder.',
    'upload.empty': 'Er zit geen bestand bij.',
    'upload.too-many': 'Dat zijn te veel bestanden in één keer.',
    'upload.not-files': 'De bestanden kwamen niet heel aan: probeer het opnieuw.',
    'outgoing-mail.not-set':
      'Er is nog geen uitgaande mail ingesteld (FACTEUR_SMTP_URL), dus kan er niets verstuurd worden.',
    'outgoing-mail.unreachable': 'De server voor uitgaande mail is niet bereikbaar.',
    'outgoing-mail.password-refused': 'De server voor uitgaande mail weigert het wachtwoord.',
    'outgoing-mail.tls': 'Met de server voor uitgaande mail lukt geen veilige verbinding.',
    'message.not-kept': 'Deze mail wordt niet bewaard; je vindt hem in je mailbox.',
    'document.password-wrong': 'De pdf opent niet met dit wachtwoord.',
    'document.not-locked': 'Deze pdf wacht niet meer op een wachtwoord.',
    'document.not-archived': 'Alleen wat in het archief zit, kan verbeterd worden.',
    'document.no-e-invoice': 'In dit document zit geen elektronische factuur.',
    'field.too-long': 'Dit is te lang: maak het korter.',
    'field.vat-number-wrong': 'Dit btw-nummer klopt niet: met het land ervoor moeten de controlecijfers kloppen.',
    'field.day-wrong': 'Dit is geen dag van de kalender: schrijf hem als 31/03/2026.',
    'field.currency-wrong': 'Een munt heeft drie letters: EUR, USD, CHF …',
    'field.amount-wrong': 'Dit is geen bedrag: schrijf het als 1.234,56.',
    'field.iban-wrong': 'Dit rekeningnummer klopt niet: de controlecijfers zijn niet juist.',
    'field.communication-wrong':
      'Deze gestructureerde mededeling klopt niet: de laatste twee cijfers controleren de andere.',
    'rule.exists': 'Een andere regel zegt dit al: neem een van de twee terug.',
    'rule.missing': 'Deze regel is al teruggenomen.',
    'supplier.missing': 'Deze leverancier bestaat niet meer.',
    'supplier.nothing-learned': 'Over dit veld werd niets geleerd.',
    'oauth.revoked':
      'Facteur mag deze mailbox niet meer lezen: meld je nog één keer aan. Er gaat niets verloren; Facteur gaat verder waar het was.',
    'oauth.declined': 'De aanmelding werd gestopt of mail lezen werd niet toegelaten. Er werd niets gekoppeld.',
    'oauth.admin-approval': 'Je bedrijf laat een app pas mail lezen nadat de beheerder ze goedkeurde: vraag het hem.',
    'oauth.conditional-access':
      'Een regel van je bedrijf bij Microsoft laat deze aanmelding niet toe: vraag het aan je beheerder.',
    'oauth.account-not-allowed':
      'Dit account mag deze aanmelding niet gebruiken: ze is bedoeld voor de accounts van één bedrijf of voor mensen op een lijst.',
    'oauth.client-refused':
      'De client-ID en het geheim van de aanmelding worden niet aangenomen: de eigenaar moet ze nakijken.',
    'oauth.client-secret-expired': 'Het clientgeheim van de aanmelding is verlopen: er moet een nieuw gemaakt worden.',
    'oauth.client-changed':
      'De client om aan te melden is gewijzigd sinds deze mailbox gekoppeld werd: meld je nog één keer aan.',
    'oauth.client-missing': 'Deze organisatie heeft daar geen eigen client.',
    'oauth.redirect-mismatch':
      'Het terugkeeradres van Facteur staat niet op de lijst bij de provider: voeg het daar toe, precies zoals Facteur het toont.',
    'oauth.scope-missing':
      'Mail lezen werd niet toegelaten: meld je opnieuw aan en laat het vinkje bij e-mail lezen staan.',
    'oauth.no-lasting-access':
      'De toestemming gold maar voor een uur: meld je opnieuw aan en laat alles toe wat gevraagd wordt.',
    'oauth.unreachable': 'De aanmeldserver antwoordt nu niet. Facteur probeert het vanzelf opnieuw.',
    'oauth.odd-answer': 'De aanmeldserver antwoordde iets onbegrijpelijks.',
    'oauth.refused': 'De aanmelding werd geweigerd, zonder duidelijke reden.',
    'oauth.attempt-missing': 'Deze aanmelding bestaat niet (meer).',
    'oauth.attempt-open': 'Er heeft zich nog niemand aangemeld.',
    'oauth.attempt-over': 'Deze aanmelding duurde te lang of werd al gebruikt: begin opnieuw.',
    'oauth.attempt-elsewhere':
      'Deze aanmelding werd door iemand anders of in een andere browser begonnen: begin ze hier zelf.',
    'oauth.other-address':
      'Een ander adres meldde zich aan dan dat van deze mailbox. Meld je aan met het juiste adres, of koppel het andere als nieuwe mailbox.',
    'oauth.no-device-code':
      'Google laat geen mail lezen na aanmelden met een code: gebruik de browser of een app-wachtwoord.',
    'oauth.not-set': 'Aanmelden is hier nog niet ingesteld: een eigenaar kan dat in enkele minuten.',
    'oauth.secret-missing': 'Google wil ook het clientgeheim: kopieer het van dezelfde pagina.',
    'mailbox.password-refused': 'De mailserver weigert de gebruikersnaam of het wachtwoord.',
    'mailbox.app-password-needed': 'De mailserver vraagt een app-wachtwoord.',
    'mailbox.password-unsupported': 'Deze mailserver laat aanmelden met een wachtwoord niet toe.',
    'mailbox.host-unknown': 'Er bestaat geen server met deze naam.',
    'mailbox.unreachable': 'De mailserver is niet bereikbaar.',
    'mailbox.certificate': 'Het certificaat van de mailserver is niet te vertrouwen.',
    'mailbox.tls-missing': 'De mailserver biedt hier geen versleuteling.',
    'mailbox.egress-refused': 'Dit adres mag van deze installatie niet bereikt worden.',
    'mailbox.refused': 'De mailserver weigert de verbinding.',
    'mailbox.throttled': 'De mailserver vraagt om het rustiger aan te doen. Facteur probeert het later opnieuw.',
    'mailbox.disconnected': 'De verbinding met de mailserver viel weg. Facteur probeert het opnieuw.',
    'mailbox.not-imap': 'Op dit adres antwoordt geen mailserver (IMAP).',
    'mailbox.address-invalid':
      'Dat is geen e-mailadres: er horen een naam, een @ en een domein in, zoals jos@example.com.',
    'mailbox.too-many-folders':
      'Deze mailbox heeft meer dan 10.000 mappen, meer dan Facteur aankan; noem de mappen met de opdrachtregel.',
    'source.not-by-imap': 'Deze bron wordt niet over IMAP gelezen; er is geen verbinding om af te lopen.',
    'mailbox.folder-missing': 'Een gekozen map bestaat niet meer.',
    'mailbox.misbehaves': 'De mailserver geeft antwoorden die niet kloppen.',
  },
}

/** The sentence for the reader: in their language where there is one, else as the server said it. `language` is a code such as nl. */
export function sayTrouble({ code, say }: Trouble, language: string): string {
  return words[language]?.[code] ?? say
}
