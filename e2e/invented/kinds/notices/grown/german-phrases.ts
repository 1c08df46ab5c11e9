import { wordingsOf, type PhraseBook } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
export const germanPhrases: PhraseBook = {
  language: 'de',
  manners: {
    greetings: ['Guten Tag {me},', 'Hallo {me},', 'Liebe Kundin,', 'Sehr geehrte Damen und Herren,', 'Sehr geehrte Frau {me},', 'Grüezi {me},'],
    closings: ['Mit freundlichen Grüßen\n{name}', 'Viele Grüße\nIhr Team von {name}', 'Freundliche Grüße\n{name}', 'Hochachtungsvoll\n{name}', 'Beste Grüße\n{name}'],
    total: ['Gesamtbetrag', 'Summe', 'Gesamtsumme inkl. MwSt.', 'Total', 'Endbetrag'],
    subtotal: ['Zwischensumme', 'Netto', 'Nettobetrag'],
    vat: ['MwSt. 19 %', 'USt. (20 %)', 'darin enthaltene MwSt.'],
    paid: ['Bezahlt mit EC-Karte am {day}', 'Zahlungsart :: Visa •••• {n4}', 'Zahlung :: PayPal, {day}', 'Beglichen per Kreditkarte ({n4})', 'Von Ihrer Karte mit den Endziffern {n4} abgebucht'],
    wares: ['Silberdraht', 'Versand', 'Geschenkschachteln', 'Kaffee', 'Parken Zone 2', 'Arbeitshandschuhe', 'Kopierpapier A4', 'Mittagsmenü'],
    street: 'Mühlenweg 12, 50667 Köln',
  },
  wordings: wordingsOf([
    ['receipt', 'shop-receipt', 'body html links', 'Danke für Ihren Einkauf bei {name} / Ihr Bon vom {day} / Ihr Kaufbeleg ({n}) / Ihr digitaler Kassenbon / Ihre Zahlung bei {name} / {name}: bezahlt', `
      Vielen Dank für Ihren Einkauf! Hier ist Ihr Zahlungsbeleg.
      {table}
      {paid}
      Belegnummer :: {n}
      /
      Ihr digitaler Bon
      {name}, {street}
      {table}
      {paid}
      Bon :: {n}
      /
      Wir haben Ihre Zahlung erhalten. Bewahren Sie diese E-Mail als Kaufbeleg auf.
      {table}
      {paid}
      USt-IdNr. :: {vat}
      /
      Das haben Sie heute gekauft und bezahlt.
      Datum :: {day}
      {table}
      {paid}`],
    ['receipt', 'saas-receipt', 'body html links', 'Zahlungsbeleg {month} / Ihr Abo: Zahlung erfolgreich / Beleg Nr. {n} / Ihre Quittung von {name}', `
      Ihre Zahlung von {money} für {month} war erfolgreich. Vielen Dank!
      {table}
      {paid}
      /
      Wir haben {money} von Ihrer Karte für Ihr Abo abgebucht. Diese E-Mail gilt als Quittung.
      Nummer :: {n}
      {table}
      /
      Quittung
      Zahlungsdatum :: {day}
      {table}
      Karte :: •••• {n4}
      USt-IdNr. :: {vat}
      /
      Danke, Ihr Monatsbeitrag ist bezahlt.
      {table}
      {paid}
      Referenz :: {n}`],
    ['receipt', 'ride-receipt', 'body html', 'Ihre Fahrt am {day} / Parkvorgang beendet / Ladevorgang abgeschlossen: {money} / Ihre Bahnreise ist bezahlt', `
      Danke, dass Sie mit uns gefahren sind.
      Fahrpreis :: {small}
      Gesamt :: {money}
      {paid}
      /
      Ihr Parkvorgang ist beendet. Betrag :: {money}
      Kennzeichen :: K-AB {n4}
      Enthaltene MwSt. :: {small}
      Transaktion :: {n}
      {paid}
      /
      Sie haben am {day} {money} für 31,4 kWh bezahlt.
      {paid}
      Ladevorgang Nr. :: {n}
      inkl. MwSt. :: {small}
      /
      Ihr Ticket Köln - Bonn ist bezahlt.
      Preis :: {money}
      Buchungsnummer :: {n}
      {paid}`],
    ['receipt', 'donation-receipt', 'body html', 'Danke für Ihre Spende / Ihre Spende ist angekommen / Herzlichen Dank für Ihre Unterstützung', `
      Vielen Dank für Ihre Spende von {money} am {day}. Bitte bewahren Sie diese E-Mail als Zahlungsnachweis auf. Referenz {n}.
      /
      Wir haben Ihre Spende von {money} erhalten, bezahlt per Karte. Spendennummer :: {n}
      /
      Ihr Beitrag: {money}, bezahlt am {day} mit Visa. Diese Nachricht gilt als Quittung.`],
    ['receipt', 'wallet-receipt', 'body html links', 'Sie haben {money} an {name} gezahlt / Zahlungsbeleg: {name} / Guthaben aufgeladen: {money} / Aufladung bestätigt', `
      Sie haben {money} an {name} gezahlt.
      Transaktionsnummer :: {n}
      Datum :: {day}
      Gesamt :: {money}
      /
      Ihr Guthaben wurde um {money} aufgeladen.
      Bezahlt mit :: Mastercard {n4}
      Transaktion :: {n}
      Datum :: {day}
      /
      Zahlung an {name} ausgeführt
      Betrag :: {money}
      Referenz :: {n}
      Der Händler hat Ihre Zahlung am {day} erhalten.`],
    ['receipt', 'order-as-receipt', 'body html links', 'Bestellung {n} bezahlt - Ihr Beleg / Bestätigung und Quittung / Kaufbestätigung {n}', `
      Vielen Dank für Ihre Bestellung. Diese Bestätigung ist zugleich Ihre Quittung.
      {table}
      {paid}
      /
      Ihre Bestellung ist bezahlt. Diese E-Mail gilt als Rechnung.
      {table}
      {paid}
      USt-IdNr. :: {vat}
      /
      Bestellnummer :: {n}
      {table}
      {paid}
      Diese E-Mail ist Ihr Kaufbeleg.`],
    ['invoice', 'invoice-in-body', 'body plain', 'Rechnung {n} / Unsere Rechnung für {month} / Honorarnote {n}', `
      RECHNUNG {n}
      Datum :: {day}
      {table}
      Zahlbar bis {day} auf {iban}
      USt-IdNr. {vat}
      /
      Rechnungsnummer :: {n}
      Fällig am :: {day}
      {table}
      Bitte überweisen Sie auf das Konto {iban}.
      {name}, {street}, {vat}
      /
      Unsere Rechnung finden Sie unten in dieser E-Mail.
      Nr. :: {n}
      {table}
      Konto {iban}, fällig {day}. USt-IdNr. {vat}`],
    ['invoice', 'invoice-link', 'follow html', 'Ihre Rechnung für {month} ist da / Neue Rechnung {n} von {name} / Rechnung {n} / Ihre Abrechnung für {month}', `
      Ihre Rechnung {n} liegt bereit. Hier ansehen oder herunterladen: {url}
      /
      Diese E-Mail enthält den Link zu Ihrer Rechnung für {month}. Betrag :: {money}. Herunterladen: {url}
      /
      Für Sie wurde eine neue Rechnung erstellt. Zu zahlen :: {money} bis {day}. Ansehen: {url}
      /
      Ihre Rechnung können Sie als PDF abrufen: {url}
      Rechnungsnummer :: {n}`],
    ['invoice', 'invoice-portal', 'portal html automatic', 'Ihre neue Rechnung ist verfügbar / Eine Rechnung liegt in Ihrem Kundenkonto / Neues Dokument: Rechnung {month} / Abrechnung verfügbar', `
      Ihre Rechnung für {month} ist im Kundenportal verfügbar. Melden Sie sich an, um sie anzusehen: {url}
      /
      Sie finden Ihre neue Rechnung in Ihrem Online-Konto. Einloggen: {url}
      /
      Wir haben eine Rechnung im Portal für Sie bereitgestellt. Anmelden: {url}
      Betrag :: {money}`],
    ['other', 'bank-document', 'automatic html', 'Neues Dokument in Ihrer Banking-App / Ein Dokument liegt für Sie bereit / Ihre Kontoauszüge sind verfügbar / Neue Nachricht Ihrer Bank', `
      In Ihrer Banking-App liegt ein neues Dokument. Öffnen Sie die App, um es zu lesen. Wir fragen nie nach Ihren Codes.
      /
      Ihre Auszüge für {month} stehen im Online-Banking bereit. Melden Sie sich wie gewohnt an.
      /
      Sie haben eine neue Nachricht im sicheren Postfach bei {name}. Klicken Sie nie auf Links, öffnen Sie selbst die App.
      /
      Ein Dokument zu Ihrer Geldanlage wurde hinzugefügt. Sie können es auf Ihrem Gerät lesen.`],
    ['other', 'bank-transaction', 'automatic', 'Hinweis: {money} abgebucht / Ihre Lastschrift wurde ausgeführt / Überweisung eingegangen / Kartenzahlung über {money}', `
      Am {day} wurden {money} von Ihrem Konto zugunsten von {name} abgebucht. Verwendungszweck: Rechnung {n}.
      /
      Die Lastschrift von {name} über {money} wurde am {day} vorgelegt und eingelöst.
      /
      Sie haben {money} von {name} erhalten.
      /
      Mit Ihrer Karte, Endziffern {n4}, wurden {money} bei {name} bezahlt. Nicht Sie? Rufen Sie uns an.`],
    ['other', 'payment-confirmation', 'html', 'Zahlung für Rechnung {n} erhalten / Bestätigung Ihrer Zahlung / Wir haben Ihre Zahlung erhalten / Ihre Zahlung wurde verbucht', `
      Wir bestätigen den Eingang Ihrer Zahlung von {money} für Rechnung {n}. Die Rechnung ist damit ausgeglichen.
      /
      Ihre Zahlung von {money} wurde auf Rechnung {n} gebucht. Sie müssen nichts mehr tun.
      /
      Danke, Ihre Überweisung zu Rechnung {n} ist eingegangen. Ihr Saldo ist nun null.
      /
      Die Zahlung Ihrer offenen Rechnung {n} ist erledigt. Dies ist keine Rechnung.`],
    ['other', 'refund', 'html', 'Erstattung von {money} / Sie bekommen Geld zurück / Ihre Retoure wurde bearbeitet', `
      Wir haben {money} auf Ihre Karte zurückgebucht. Das kann einige Tage dauern.
      /
      Ihre Retoure {n} ist angekommen. Erstattungsbetrag :: {money}
      /
      Die Erstattung zu Bestellung {n} ist unterwegs. Gesamt :: {money}`],
    ['order-confirmation', 'order', 'html links', 'Bestätigung Ihrer Bestellung {n} / Wir haben Ihre Bestellung erhalten / Auftragsbestätigung {n} / Vielen Dank für Ihre Bestellung / Ihre Bestellung bei {name}', `
      Vielen Dank für Ihre Bestellung! Wir kümmern uns darum.
      Bestellnummer :: {n}
      {table}
      Voraussichtliche Lieferung :: {day}
      /
      Wir bestätigen Ihren Auftrag.
      {table}
      Die Rechnung folgt nach der Lieferung.
      /
      Ihre Bestellung ist eingegangen.
      {table}
      Lieferadresse :: {street}
      Die Rechnung senden wir Ihnen mit dem Versand.
      /
      Bestellung {n}
      {table}
      Zahlungsart :: Überweisung. Sobald Ihre Zahlung da ist, versenden wir.`],
    ['order-confirmation', 'booking', 'html', 'Ihre Reservierung ist bestätigt / Buchungsbestätigung {n} / Ihr Tisch am {day}', `
      Ihre Buchung ist bestätigt.
      Anreise :: {day}
      Preis :: {money}
      Sie zahlen bei der Ankunft.
      /
      Reservierungsnummer :: {n}
      2 Nächte :: {money}
      Kostenlos stornierbar bis {day}. Sie zahlen im Hotel.
      /
      Wir erwarten Sie am {day}. Voraussichtlicher Preis {money}, zahlbar am Schalter.`],
    ['other', 'renewal', 'html links', 'Ihr Abo verlängert sich bald / Ihre Mitgliedschaft endet am {day} / Ankündigung einer Abbuchung', `
      Am {day} verlängern wir Ihr Abo automatisch für {money}. Möchten Sie das nicht, kündigen Sie rechtzeitig.
      /
      Ihre Testphase endet am {day}. Danach zahlen Sie {money} im Monat.
      /
      Wir werden {money} um den {day} abbuchen. Sie müssen nichts tun.`],
    ['other', 'price-change', 'html', 'Unsere Preise ändern sich / Neue Preise ab {day} / Anpassung Ihres Tarifs', `
      Ab {day} zahlen Sie {money} statt {small} im Monat.
      /
      Wegen steigender Kosten passen wir unsere Preise an. Der neue Tarif beträgt {money}.
      /
      Ihr Abo kostet ab {day} {money}. Mehr dazu: {url}`],
    ['newsletter', 'cart', 'bulk html many-links', 'Ihr Warenkorb wartet / Etwas vergessen? / Noch interessiert?', `
      Das liegt noch in Ihrem Warenkorb:
      {table}
      Bestellung abschließen: {url}
      /
      Fast ausverkauft! Summe Ihres Warenkorbs :: {money}. Jetzt bestellen {url}`],
    ['other', 'payment-failed', 'html links', 'Ihre Zahlung ist fehlgeschlagen / Wir konnten {money} nicht abbuchen / Problem mit Ihrer Zahlung', `
      Die Zahlung von {money} für Ihr Abo war nicht erfolgreich. Prüfen Sie Ihre Zahlungsart im Konto.
      /
      Ihre Bank hat die Abbuchung von {money} abgelehnt. Wir versuchen es am {day} erneut.`],
    ['other', 'shipping', 'html links', 'Ihr Paket ist unterwegs / Bestellung {n} wurde versandt / Zustellung heute zwischen 12 und 14 Uhr / Ihr Paket liegt bereit', `
      Gute Nachricht, Ihr Paket ist unterwegs. Verfolgen Sie es hier: {url}
      /
      Wir haben Bestellung {n} dem Zusteller übergeben. Voraussichtliche Lieferung :: {day}
      /
      Ihr Paket liegt in der Filiale bereit, {street}. Bringen Sie einen Ausweis mit.
      /
      Einfuhrabgaben für Sendung {n}: {small}. Sie zahlen beim Zusteller oder in der App.`],
    ['statement', 'statement', 'html', 'Kontoübersicht {month} / Ihre Monatsübersicht / Übersicht offener Posten / Ihre Kartenabrechnung', `
      Ihre Übersicht:
      Alter Saldo :: {small}
      Neue Umsätze :: {money}
      Saldo am {day} :: {money}
      /
      Ihre offenen Posten:
      Rechnung {n} :: {small}
      Rechnung {n4} :: {money}
      Summe offen :: {money}
      /
      Ihre Kreditkartenumsätze im {month}: {money} werden am {day} eingezogen.`],
    ['other', 'payslip', 'automatic html links', 'Ihre Lohnabrechnung {month} ist da / Neues Lohndokument / Ihr Gehaltsnachweis ist verfügbar', `
      Ihre Gehaltsabrechnung für {month} liegt im Mitarbeiterportal. {url}
      /
      Ein neues Lohndokument ist verfügbar. Melden Sie sich an: {url}`],
    ['other', 'contract', 'html links', 'Bitte unterzeichnen: {name} / Ihr Vertrag wartet auf Ihre Unterschrift / Ihre Vereinbarung ist unterzeichnet', `
      {name} hat Ihnen ein Dokument zur Unterschrift gesandt. Dokument ansehen: {url}
      /
      Alle Parteien haben Ihre Vereinbarung unterzeichnet. Kopie herunterladen: {url}`],
    ['other', 'survey', 'html links', 'Wie zufrieden sind Sie? / Bewerten Sie Ihren Einkauf / Ihr Besuch bei uns', `
      Wie zufrieden sind Sie mit Ihrem Einkauf vom {day}? Drei Fragen: {url}
      /
      Ihre Meinung zählt. Die Umfrage dauert 2 Minuten: {url}`],
    ['newsletter', 'promo', 'bulk html many-links', 'Letzte Tage: bis -50 % / Neu ab {small} / Nur dieses Wochenende / Unsere Angebote der Woche', `
      Entdecken Sie unsere Lieblinge.
      Ohrringe :: {small}
      Ring :: {money}
      Gratisversand ab {small}. {url}
      /
      Dieses Wochenende 20 % auf alles. Statt {money} nur {small}. Jetzt kaufen {url}
      Abmelden
      /
      Die neue Kollektion ist da, schon ab {small}. Im Laden oder auf {url}`],
    ['newsletter', 'news', 'bulk html many-links', 'E-Rechnung wird Pflicht: was Sie wissen müssen / Newsletter {month} / 5 Tipps, um schneller bezahlt zu werden', `
      Ab {year} müssen Firmen einander E-Rechnungen senden. Was das für Sie heißt, lesen Sie hier: {url}
      /
      In dieser Ausgabe: Steuern, ein Interview und unsere Termine. Weiterlesen {url}
      /
      Wie werden Rechnungen pünktlich bezahlt? Unsere Tipps: {url}`],
    ['personal', 'chat-invoice', 'plain', 'Re: Rechnung / kurze Frage zur Rechnung / Rechnung Werkstatt / die Rechnung da', `
      Hast du die Rechnung von der Werkstatt schon gesehen? Ich finde sie nirgends. Schaust du mal?
      /
      Die Rechnung über {money} kommt mir viel vor, rufen wir an? Ich mache das morgen.
      /
      Ich habe letzte Woche bezahlt, das sollte also passen. Sag Bescheid, wenn noch etwas fehlt!
      /
      Könnten Sie mir die Rechnung noch einmal schicken? Ich brauche sie für den Steuerberater. Danke!`],
    ['reminder', 'reminder', 'html', 'Erinnerung: Rechnung {n} / Zahlungserinnerung / Ihre Rechnung ist noch offen / Zweite Mahnung', `
      Rechnung {n} über {money} ist noch nicht bezahlt. Bitte überweisen Sie innerhalb von 8 Tagen auf {iban}.
      /
      Sicher nur vergessen? Rechnung {n} ist noch offen. Betrag :: {money}. War fällig am :: {day}
      /
      Trotz unserer Erinnerung fehlt uns Ihre Zahlung für Rechnung {n} ({money}).`],
    ['quote', 'quote', 'html', 'Angebot {n} / Unser Preis für Ihre Anfrage / Ihre Anfrage vom {day}', `
      Wie gewünscht unser Preis:
      {table}
      Gültig bis {day}.
      /
      Gern bieten wir Ihnen an:
      {table}
      Einverstanden? Senden Sie diese E-Mail unterschrieben zurück.`],
    ['pro-forma', 'prepayment', 'html', 'Proforma-Rechnung {n} / Vorkasse für Bestellung {n} / Bitte um Anzahlung', `
      Bitte zahlen Sie den folgenden Betrag im Voraus. Dies ist keine Rechnung, die endgültige Rechnung folgt.
      {table}
      Konto :: {iban}
      /
      PROFORMA {n}
      {table}
      Nach Zahlungseingang beginnen wir.`],
    ['other', 'security', 'automatic html', 'Ihr Sicherheitscode: {n4} / Neue Anmeldung in Ihrem Konto / Bestätigen Sie Ihre E-Mail-Adresse', `
      Nutzen Sie den Code {n4} zur Anmeldung. Geben Sie ihn niemandem.
      /
      Am {day} gab es eine neue Anmeldung. Waren Sie das, ist nichts zu tun.`],
    ['other', 'account', 'html links', 'Willkommen bei {name} / Ihr Konto ist bereit / Unsere Bedingungen ändern sich / Ihr Abo ist beendet', `
      Willkommen! Ihr Konto wurde erstellt. Hier geht es los: {url}
      /
      Ab {day} gelten neue Nutzungsbedingungen. Zu lesen auf {url}
      /
      Ihr Abo wurde gekündigt. Sie können es bis {day} nutzen.`],
    ['other', 'service', 'automatic', 'Termin am {day} / Ihre Anfrage {n} / Bitte Zählerstand mitteilen / Ihre grüne Karte', `
      Sie haben einen Termin am {day} um 10 Uhr. Bitte sagen Sie ab, falls Sie verhindert sind.
      /
      Wir haben Ihre Frage {n} erhalten und antworten binnen zwei Werktagen.
      /
      Bitte teilen Sie Ihren Zählerstand mit, damit Ihre Abrechnung stimmt. {url}
      /
      Ihre Versicherungskarte für {year} ist unterwegs. Sie müssen nichts zahlen.`],
    ['phishing', 'bait', 'unsafe-link html', 'Ihr Paket wird zurückgehalten / Ihr Konto wird gesperrt / Steuererstattung von {money} ausstehend / Letzte Warnung: Rechnung {n} / Ihr Postfach ist voll / Glückwunsch, Sie wurden ausgewählt', `
      Ihre Sendung konnte nicht zugestellt werden. Zahlen Sie {small} für eine neue Zustellung: {url}
      /
      Ihr Konto wurde eingeschränkt. Bestätigen Sie Ihre Daten innerhalb von 24 Stunden: {url}
      /
      Ihnen steht eine Erstattung von {money} zu. Geben Sie Ihre Kartendaten ein: {url}
      /
      Ihr Abo ist abgelaufen. Aktualisieren Sie Ihre Zahlungsdaten, um die Löschung zu vermeiden: {url}
      /
      Gewinnen Sie ein Smartphone! Füllen Sie die Umfrage aus: {url}
      /
      Sie haben 3 ungelesene sichere Nachrichten. Klicken Sie, um sie freizugeben: {url}`],
  ]),
}
