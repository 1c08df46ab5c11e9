import { machineBook, type MachineBook } from './machines.ts'

/** What offices and strangers write in a few plain lines: who dunns, offers, confirms, warns of a sign-in, sells software for bills, or fishes. */
export const officeBooks: readonly MachineBook[] = [
  machineBook(
    'reminder',
    'collects',
    `{b} Incasso <dossier>
    Kanzlei {p} <kanzlei>
    {b} Recouvrement <gestion>
    {b} Credit Control <credit>
    {b} <boekhouding>
    {b} Comptabilité <compta>
    {b} Buchhaltung <buchhaltung>`,
    `Ons dossier {n}
    Dossier {n} : dernier avis avant procédure
    Aktenzeichen {n}
    Our reference {n}
    Nog te vereffenen
    Votre compte chez nous
    Kleine Erinnerung
    A gentle nudge
    Wellicht vergeten?
    Petit oubli ?`,
    `Onze cliënt heeft ons de invordering van factuur {n} toevertrouwd. Wij verwachten {$} vóór {d}, zo niet volgt een dagvaarding.
    /
    Nous sommes chargés du recouvrement de la facture {n}. Principal {$}, frais compris. À défaut de règlement, nous saisirons le tribunal.
    /
    Namens unserer Mandantin fordern wir Sie auf, {$} aus Rechnung {n} bis zum {d} zu begleichen.
    /
    We act for our client in the matter of invoice {n}. Unless {$} reaches us by {d}, proceedings will be issued.
    /
    Beste, wij zagen nog geen betaling voor factuur {n} van {$}. Kunt u dit nakijken? Is het al geregeld, dan mag u dit bericht vergeten.
    /
    Bonjour, notre facture {n} de {$} ne semble pas encore réglée. Merci d'y jeter un œil.
    /
    Guten Tag, für unsere Rechnung {n} konnten wir noch keinen Eingang feststellen. Es sind {$} offen.
    /
    Hello, invoice {n} for {$} seems to have slipped through. Could you let us know when we may expect it?
    /
    Il pagamento della fattura {n} di {$} risulta scaduto. La preghiamo di provvedere entro il {d}.
    /
    Le recordamos que la factura {n} por {$} sigue pendiente de pago.`,
  ),
  machineBook(
    'quote',
    'offers',
    `{p} {b} <{p}>
    {b} <info>
    {b} Verkoop <verkoop>
    {b} Vertrieb <vertrieb>`,
    `Onze prijs voor {x}
    Offre {n}
    Angebot {n}
    Quotation {n}
    Preventivo {n}
    Presupuesto {n}
    Uw aanvraag
    Votre demande de prix
    Ihre Anfrage
    Pricing as requested`,
    `Beste, zoals gevraagd onze prijs: {x} aan {$} per stuk, levering twee weken, geldig 30 dagen.
    /
    Bonjour, suite à votre demande, nous pouvons vous proposer : {x} à {$} pièce, franco. Offre valable un mois.
    /
    Guten Tag, gern bieten wir Ihnen an: {x} zu {$} je Stück, frei Haus. Wir halten uns bis {d} gebunden.
    /
    Hello, as requested: {x} at {$} each, delivered. Valid until {d}. Shall we go ahead?
    /
    Buongiorno, in risposta alla Sua richiesta: {x} a {$} cad., validità 30 giorni.
    /
    Estimado cliente, según lo solicitado: {x} a {$} la unidad, validez 15 días.
    /
    Dag, voor het werk aan {s} komen we op {$} excl. btw. Laat maar weten of dit akkoord is.
    /
    Für die Arbeiten veranschlagen wir {$} netto. Wenn es passt, geben Sie uns kurz Bescheid.`,
  ),
  machineBook(
    'order-confirmation',
    'confirms',
    `{p} {b} <orders>
    {b} <bestellingen>
    {b} Auftragsannahme <auftrag>
    {b} Commandes <commandes>`,
    `Re: bestelling {x}
    Votre commande {n}
    Ihr Auftrag {n}
    Order {n}
    Conferma ordine {n}
    Confirmación de pedido {n}
    Goed ontvangen: {n}
    Wir haben Ihren Auftrag`,
    `Dag, we hebben je bestelling {n} genoteerd: {x}, {$}. Levering rond {d}.
    /
    Bonjour, nous avons bien noté votre commande {n} : {x}, {$}. Départ prévu le {d}.
    /
    Guten Tag, vielen Dank, Ihr Auftrag {n} ist eingeplant: {x}, {$}, Lieferung voraussichtlich {d}.
    /
    Hi, your order {n} is in our book: {x}, {$}. We expect to ship around {d}.
    /
    Gentile cliente, confermiamo l'ordine {n}: {x}, {$}. Consegna prevista il {d}.
    /
    Estimados, confirmamos su pedido {n}: {x}, {$}. Entrega prevista el {d}.`,
  ),
  machineBook(
    'other',
    'new-device',
    `{b} <no-reply>
    {b} ID <do_not_reply>
    {b} Account <account>
    {b} Sicherheit <sicherheit>`,
    `Je {b}-account werd gebruikt op een nieuw toestel
    Connexion depuis un nouvel appareil
    Neue Anmeldung bei {b}
    A new device signed in
    Je wachtwoord is gewijzigd
    Votre mot de passe a été modifié
    Dein Passwort wurde geändert
    Security notice`,
    `Hallo {p}, op {d} werd je account geopend op een tablet. Was jij dit, dan hoef je niets te doen.
    /
    Bonjour {p}, une connexion a eu lieu le {d} depuis un ordinateur. Si c'était vous, ignorez ce message.
    /
    Guten Tag {p}, am {d} gab es eine Anmeldung an einem neuen Gerät. Wenn du das warst, ist nichts zu tun.
    /
    Hello {p}, your account was opened on a phone on {d}. If this was you, there is nothing to do.
    /
    Je wachtwoord werd op {d} aangepast. Deed je dit niet zelf, neem dan contact op via de app.
    /
    Votre mot de passe a été changé le {d}. Aucune action n'est nécessaire si vous en êtes l'auteur.
    /
    Dein Kennwort wurde am {d} geändert. Falls nicht durch dich, melde dich bei unserem Kundendienst.
    /
    We noticed a change of password on {d}. No action is needed if it was made by you.`,
  ),
  machineBook(
    'newsletter',
    'sells-billing',
    `{p} van {b} <hallo>
    {b} <team>
    {b} Software <news>
    L'équipe {b} <bonjour>`,
    `{p}, je eerste e-factuur in vijf minuten
    Zo maak je een creditnota in {b}
    Vos factures, enfin simples
    Facturation électronique : êtes-vous prêt ?
    So schreiben Sie Ihre erste E-Rechnung
    E-Rechnungspflicht: das müssen Sie wissen
    Send your first invoice today
    Three tips for getting paid sooner`,
    `Hoi {p}, je proefperiode loopt. Voeg je eerste klant toe, vul de lijnen in en verstuur je factuur. Bekijk het filmpje: {u}
    /
    Dag {p}, wist je dat je facturen vanzelf in je boekhouding komen? Ontdek hoe: {u}
    Uitschrijven: {u}
    /
    Bonjour {p}, avec {b} vous envoyez vos factures en trois clics. Découvrez la vidéo : {u}
    Se désinscrire : {u}
    /
    La facture électronique arrive. Téléchargez notre guide gratuit : {u}
    /
    Hallo {p}, ab Januar gilt die E-Rechnung. Unser Webinar zeigt, wie Sie Rechnungen empfangen und senden: {u}
    /
    Mit {b} stellen Sie Rechnungen in Minuten. Jetzt kostenlos testen: {u}
    Abmelden: {u}
    /
    Hi {p}, your trial is ready. Create an invoice, add your logo and send it. Watch the short video: {u}
    /
    Invoices that get paid sooner: read our three tips: {u}
    Unsubscribe: {u}`,
  ),
  machineBook(
    'phishing',
    'extorts',
    `{p} <you>
    Security <admin>
    Unknown <hidden>
    {p} {b} <contact>`,
    `Your device was hacked
    Ik heb je opgenomen
    J'ai accès à votre ordinateur
    Ihr Gerät wurde übernommen
    Read this before it is too late
    Laatste kans
    Dernière chance
    Ich habe alles gesehen`,
    `I am in your system since March. My program filmed you on adult pages. Send {$} in bitcoin to my wallet within two days or all your contacts get the film. bc1q{n}
    /
    Ik heb een virus op uw toestel gezet en u via de camera gefilmd. Betaal {$} in bitcoin binnen 48 uur, anders gaat de video naar al uw contacten. Wallet: bc1q{n}
    /
    J'ai installé un cheval de Troie et filmé ce que vous faisiez devant l'écran. Versez {$} en bitcoin sous 48 heures, sinon tout le monde verra la vidéo. bc1q{n}
    /
    Ich habe einen Trojaner auf Ihrem Gerät und Aufnahmen Ihrer Kamera. Überweisen Sie {$} in Bitcoin binnen 48 Stunden an diese Wallet: bc1q{n}
    /
    This mail comes from your own account: that is how deep I am in. {$} in BTC and I delete the recordings. Do not go to the police.`,
  ),
  machineBook(
    'phishing',
    'boss-asks',
    `{p} {b} <direction>
    {p} <ceo>
    {p} <private>
    {p} {b} <office>`,
    `Ben je er?
    Question rapide
    Kurze Frage
    Quick favour
    Dringend en vertrouwelijk
    Virement confidentiel
    Vertrauliche Zahlung
    Are you at your desk?`,
    `Ik zit in vergadering. Kan je vandaag nog een overschrijving van {$} doen voor een nieuwe partner? Bel me niet, antwoord per mail. Ik stuur je de rekening.
    /
    Je suis en réunion. Il me faut un virement urgent de {$}, c'est confidentiel. Répondez-moi ici uniquement.
    /
    Ich bin in einer Besprechung. Bitte überweisen Sie heute noch {$}, vertraulich. Rückfragen nur per Mail.
    /
    I'm in a meeting. I need a transfer of {$} done today, keep this between us. Reply here, don't call.
    /
    Kun je vijf cadeaubonnen van 100 euro kopen en me de codes sturen? Het is een verrassing voor het team.
    /
    Peux-tu acheter des cartes cadeaux et m'envoyer une photo des codes ? Je te rembourse demain.
    /
    Kannst du bitte Gutscheinkarten besorgen und mir die Codes schicken? Ich erkläre es später.
    /
    Could you pick up some gift cards for a client and send me the codes? I will pay you back tonight.`,
  ),
  machineBook(
    'phishing',
    'shares-bait',
    `{b} Sign <notify>
    {b} Docs <share>
    Scanner <scan>
    {p} {b} <orders>
    HR <hr>`,
    `Document {n} shared with you
    Voltooien: loonaanpassing.pdf
    À compléter : contrat_{n}.pdf
    Vervollständigen: Vertrag_{n}.pdf
    Completed: please review and sign
    Nieuw gescand document
    Betaalbewijs_{n}
    Zahlungsavis {n}`,
    `You have received a secure file. View document: {u} Sign in with your e-mail password to open it.
    /
    U ontving een beveiligd document. Scan de QR-code met uw telefoon en meld u aan met uw bedrijfsaccount om te ondertekenen.
    /
    Un document vous attend. Connectez-vous avec le mot de passe de votre messagerie : {u}
    /
    Ihnen wurde ein Dokument freigegeben. Melden Sie sich mit Ihrem E-Mail-Konto an: {u}
    /
    As discussed, our purchase order is behind this secured link (log in with your company account): {u}
    /
    Zoals besproken vindt u onze bestelling via deze beveiligde link: {u}
    /
    Wie besprochen, unsere Bestellung unter dem gesicherten Link: {u}
    /
    Comme convenu, notre commande est disponible via le lien sécurisé : {u}`,
  ),
  machineBook(
    'phishing',
    'false-register',
    `Domain Registry <notice>
    Register van Ondernemingen <dienst>
    Registre Européen <registre>
    Europa Firmenregister <amt>`,
    `Final notice: your domain expires
    Verlenging van uw inschrijving {n}
    Renouvellement de votre inscription {n}
    Letzte Aufforderung: Eintrag {n}
    Your listing {n}`,
    `Your domain listing expires on {d}. Pay {$} now to avoid losing your name: {u}
    /
    Uw nummer moet bevestigd worden in het register. Registratiekosten {$}, te betalen binnen 8 dagen: {u}
    /
    Votre inscription au registre doit être confirmée. Frais : {$}, à payer sous huit jours : {u}
    /
    Ihr Eintrag im Firmenregister muss bestätigt werden. Gebühr {$}, zahlbar binnen 8 Tagen: {u}`,
  ),
]
