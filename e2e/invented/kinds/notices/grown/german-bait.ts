import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What strangers fish with, and the honest mails that read like it. */
export const germanBait = wordingsOf([
  ['phishing', 'bait-account', 'unsafe-link html', 'Ihr Zugang wurde eingeschränkt / Ungewöhnliche Aktivität bemerkt / Handlung nötig: Ihr Profil / Wichtiges Sicherheitsupdate / Bitte Konto erneut bestätigen / Ihre Karte wurde pausiert / Ungelesen: Nachricht der Sicherheitsabteilung / Ihr Konto wird geschlossen', `
    Einige Angaben in Ihrem Profil konnten wir nicht bestätigen. Bis dahin bleibt Ihr Konto eingeschränkt. {url}
    /
    Jemand hat sich von einem unbekannten Ort angemeldet. Waren Sie das nicht? Sichern Sie Ihr Konto sofort: {url}
    /
    Sehr geehrter Nutzer, Ihre Sitzung ist abgelaufen und Ihr Zugang wurde zu Ihrer Sicherheit gesperrt. Stellen Sie ihn binnen 24 Stunden über {url} wieder her, sonst wird das Konto gelöscht.
    /
    Durch eine neue Richtlinie muss jeder Kunde die Verbindung von Telefon und Karte erneuern. Es dauert zwei Minuten: {url}. Ohne Erneuerung funktioniert Ihre Karte ab {day} nicht mehr.
    /
    Ihre letzte Zahlung wurde abgelehnt, Ihre Mitgliedschaft ruht. Aktualisieren Sie Ihre Zahlungsdaten {url}
    /
    Nach drei falschen Versuchen ist Ihr Onlinezugang gesperrt. Bestätigen Sie Ihre Identität zum Entsperren: {url}`],
  ['phishing', 'bait-parcel', 'unsafe-link html', 'Zustellung fehlgeschlagen / Ihr Paket liegt im Depot / Sendung {n} wartet auf Anweisung / Letzte Nachricht zu Ihrem Paket / Adresse unvollständig / Zoll: kleiner Betrag offen', `
    Unser Fahrer war heute bei Ihnen. Wählen Sie einen neuen Termin und zahlen Sie {small} für den zweiten Versuch: {url}
    /
    Sendung {n} kann nicht weiter, weil die Hausnummer fehlt. Hier berichtigen: {url}
    /
    Für Ihr Paket sind noch {small} Zollgebühr offen. In 48 Stunden geht es zurück. Freigeben: {url}
    /
    Sie haben (1) Paket in Wartestellung. Nutzen Sie Ihren Code, um es zu verfolgen und zu erhalten. Jetzt bestätigen {url}`],
  ['phishing', 'bait-money', 'unsafe-link html', 'Für Sie liegt Geld bereit / Finanzamt: Erstattung von {money} / Ihre Erstattung wurde genehmigt / Entschädigung / Energiebonus: Ihr Antrag / Ihr nicht abgerufenes Guthaben', `
    Nach der letzten Berechnung Ihrer Steuern stehen Ihnen {money} zu. Füllen Sie das Formular aus, um das Geld auf Ihre Karte zu erhalten: {url}
    /
    Sie wurden doppelt belastet. Wir möchten {money} zurückzahlen. Bestätigen Sie Ihr Bankkonto: {url}
    /
    Ihr Haushalt hat Anspruch auf den Energiebonus von {money}. Antrag bis {day}: {url}
    /
    Ihr Wallet mit 0,84 BTC ist inaktiv. Melden Sie sich an und heben Sie ab, bevor es geschlossen wird: {url}`],
  ['phishing', 'bait-prize', 'unsafe-link html many-links', 'Sie wurden ausgewählt / Antworten und erhalten / Ihre Belohnung verfällt heute Abend / Ein Geschenk für treue Kunden / (1) nicht abgeholter Preis / Danke! Sichern Sie sich Ihr Set', `
    Herzlichen Glückwunsch! Sie wurden für unser Treueprogramm ausgewählt. Beantworten Sie wenige Fragen und ein Werkzeugset gehört Ihnen: {url}
    /
    Weil Sie zu unseren besten Kunden zählen, erhalten Sie ein neues Handy. Sie zahlen nur den Versand. Anfordern: {url}
    /
    Ihr Name wurde gezogen. Nur noch 3 Preise. Bestätigen Sie Ihre Adresse vor Mitternacht {url}
    /
    Wir wollten Sie wegen Ihrer Geschenkkarte über {money} erreichen. Letzte Chance: {url}`],
  ['phishing', 'bait-mailbox', 'unsafe-link html', 'Postfach {me} fast voll / 5 eingehende Nachrichten zurückgehalten / Passwort läuft heute ab / Serverupdate für Ihre E-Mail / Geteilte Datei wartet auf Sie / Neue Sprachnachricht (0:42)', `
    Ihr Postfach nutzt 98% des Speichers und wird keine E-Mails mehr empfangen. Erweitern Sie das Kontingent kostenlos: {url}
    /
    Fünf Nachrichten hängen wegen eines Synchronisationsfehlers auf unserem Server. Freigeben: {url}
    /
    Das Passwort Ihres E-Mail-Kontos läuft heute ab. Gleiches Passwort behalten: {url} IT-Support
    /
    Die Buchhaltung hat ein Dokument mit Ihnen geteilt. Melden Sie sich mit Ihrer E-Mail an, um es zu sehen: {url}`],
  ['phishing', 'bait-offer', 'unsafe-link html many-links', 'Dieser Trick ändert alles / Ärzte sind verblüfft / Von zu Hause Geld verdienen / Solaranlage zum Nulltarif / Versichert ab wenigen Cent / Sie möchte dich treffen / Schluss mit Schulden / Die Bohrmaschine, die alle wollen', `
    Vergessen Sie teure Behandlungen. Dieses einfache Küchenrezept lässt Rückenschmerz über Nacht verschwinden. Video ansehen {url}
    /
    Tausende verdienen bereits {money} am Tag mit diesem automatischen Handelssystem. Starten Sie mit 250 Euro: {url}
    /
    Hausbesitzer, die vor 1970 geboren sind, zahlen weniger für die Sterbeversicherung. Kostenlos vergleichen {url}
    /
    Ich habe dein Profil gesehen und finde dich nett. Meine Fotos sind hier, komm chatten: {url}
    /
    Räumungsverkauf! Notfall-Kit für jedes Auto, Pflicht ab {day}. Zum halben Preis {url}
    /
    Ihr Virenschutz endete heute und 12 Bedrohungen wurden auf Ihrem Gerät gefunden. Mit 80% Rabatt verlängern {url}`],
  ['phishing', 'bait-letter', 'plain reply-to', 'Geschäftsvorschlag / Mein lieber Freund / Ich habe Sie gefilmt / Spende an Sie / Sind Sie da? / Dringende Antwort erbeten / Kreditangebot', `
    Guten Tag, ich bin Bankier und habe eine vertrauliche Transaktion über 18,5 Millionen Dollar, die ich mit Ihnen teilen möchte. Antworten Sie mit vollem Namen und Telefonnummer.
    /
    Ich bin Witwe und unheilbar krank und möchte meine Erbschaft durch Sie spenden. Gott segne Sie. Antworten Sie an meine private Adresse.
    /
    Ich hatte vollen Zugriff auf Ihren Computer und habe Sie über die Webcam gefilmt. Senden Sie 900 Dollar in Bitcoin binnen zwei Tagen oder alle Kontakte sehen das Video.
    /
    Ein Lottogewinner hat Sie für eine Spende von zwei Millionen ausgewählt. Senden Sie Ihre Daten.
    /
    Sind Sie im Büro? Ich brauche diskret Ihre Hilfe, bin in einer Besprechung. Antworten Sie einfach per E-Mail.
    /
    Wir vergeben Kredite zu 2% an Privat und Firmen, von 5.000 bis 10 Millionen. Antworten Sie mit Betrag und Laufzeit.`],
  ['phishing', 'bait-invoice', 'unsafe-link html', 'Bestellung #{n} abgeschlossen / Abo verlängert für {money} / Kopie der Überweisung / Offener Saldo: Handlung nötig / Zahlungsavis / Ihr Tarif wurde verlängert', `
    Danke für Ihre Bestellung eines Virenschutzes. {money} werden binnen 24 Stunden abgebucht. Haben Sie das nicht genehmigt, rufen Sie sofort unsere Hotline 0800 55 {n4} an, um zu stornieren.
    /
    Anbei die Zahlungskopie. Das Dokument öffnet sich nach Anmeldung mit Ihrem Postfach: {url}
    /
    Die automatische Verlängerung war erfolgreich, {money} wurden für drei Jahre Computerhilfe berechnet. Zum Widerspruch: 0800 55 {n4}.
    /
    Zum letzten Mal: {money} sind offen. Zahlen Sie heute über {url}, um den Gerichtsvollzieher zu vermeiden.`],
  ['phishing', 'bait-register', 'unsafe-link html', 'Ihre Firma im europäischen Register / Domain {name}: letzte Mitteilung / Veröffentlichungsgebühr Marke / QR-Code scannen, um den Zugang zu behalten / Unterschrift fehlt: Vertrag / Neues Dokument im Postfach: heute handeln', `
    Ihr Eintrag im Firmenregister läuft am {day} ab. Um gelistet zu bleiben, überweisen Sie binnen fünf Tagen {money} oder unterschreiben Sie das Formular. {url}
    /
    LETZTE MITTEILUNG für Ihre Domain: der Eintrag in Suchmaschinen endet. Ohne Zahlung von {small} bis {day} verlieren Sie Ihre Sichtbarkeit. {url}
    /
    Scannen Sie den Code mit Ihrem Handy, um die Sicherheit Ihres Geschäftskontos zu erneuern. Nach dem {day} ist kein Zugang mehr möglich. {url}
    /
    Ein wichtiges Dokument wartet mit Frist bis heute. Weisen Sie sich mit Ihrem TAN-Gerät aus: {url}
    /
    Sie haben einen Vertrag zur Unterschrift erhalten. Er öffnet sich nur mit Ihrem E-Mail-Passwort: {url}`],
  ['other', 'real-security', 'automatic html links', 'Anmeldung auf neuem Gerät / Ihr Passwort wurde geändert / Passwort zurücksetzen / Bestätigen Sie Ihre E-Mail-Adresse / Anmeldung in zwei Schritten aktiv / Ihr Anmeldelink', `
    Sie haben sich am {day} auf einem neuen Gerät angemeldet. Waren Sie das, brauchen Sie nichts zu tun. Sonst ändern Sie Ihr Passwort in den Einstellungen.
    /
    Sie möchten Ihr Passwort zurücksetzen. Wählen Sie binnen einer Stunde ein neues: {url}. Nicht angefordert? Dann tun Sie nichts.
    /
    Bitte bestätigen Sie, dass dies Ihre E-Mail-Adresse ist: {url}
    /
    Das Passwort Ihres Kontos wurde am {day} geändert. Waren Sie es nicht selbst, melden Sie sich über unsere Webseite.`],
  ['other', 'real-parcel', 'automatic html links', 'Wir haben Sie verpasst / Ihr Paket kommt morgen / Liegt im Paketshop bereit / Einfuhrabgaben für Paket {n} / Liefertag ändern', `
    Paket {n} konnten wir heute nicht übergeben. Morgen kommen wir wieder; ein anderer Tag lässt sich auf {url} wählen.
    /
    Ihr Paket von {name} kommt am {day} zwischen 10 und 12 Uhr. Nicht zu Hause? Wählen Sie einen Nachbarn: {url}
    /
    Ihr Paket liegt bis {day} für Sie bereit: {street}. Bringen Sie diese Nummer mit: {n}
    /
    Für Ihr Paket {n} von außerhalb der EU fallen {small} Zoll und Gebühren an. Sie zahlen online auf unserer Webseite oder bei der Zustellung.`],
  ['other', 'real-storage', 'automatic html links', 'Ihr Speicher ist fast voll / Sicherung nicht beendet / Ihr Zertifikat läuft am {day} ab / Ihre Karte läuft bald ab / Wartung am Wochenende', `
    Sie nutzen 9 von 10 GB. Löschen Sie Dateien, die Sie nicht brauchen, oder wählen Sie einen größeren Tarif in den Einstellungen. {url}
    /
    Die Karte, die wir für Ihr Abo hinterlegt haben, endet auf {n4} und läuft nächsten Monat ab. Fügen Sie in Ihrem Konto eine neue hinzu.
    /
    Das Zertifikat Ihrer Webseite läuft am {day} ab. Es erneuert sich selbst, wenn Ihre Domain auf uns zeigt.
    /
    Am {day} zwischen 1 und 3 Uhr nachts sind unsere Systeme in Wartung. Sie brauchen nichts zu tun.`],
  ['other', 'real-survey', 'bulk html links', 'Zwei Minuten für Ihre Meinung? / Wie war unser Service? / Bewerten Sie Ihren Techniker / Ihre Bewertung von {name} / Danke für Ihren Besuch', `
    Sie hatten am {day} Kontakt mit unserem Kundendienst. Wie waren wir? {url} Unter allen Antworten verlosen wir fünf Geschenkkarten.
    /
    Sie haben kürzlich bei uns gekauft. Schreiben Sie eine Bewertung? {url}
    /
    Jedes Jahr fragen wir unsere Kunden nach ihrer Meinung. Es dauert vier Minuten: {url}. Ihre Antworten bleiben anonym.`],
  ['other', 'real-warning', 'html links', 'Vorsicht vor falschen Mails in unserem Namen / So erkennen Sie Betrug / Tipps für sicheres Banking / Hinweis zu Phishing', `
    Derzeit sind falsche Mails im Umlauf, die unseren ähneln. Sie behaupten, Ihr Konto werde gesperrt. Klicken Sie nicht; wir fragen nie per Mail oder Telefon nach Ihren Codes.
    /
    Eine Nachricht über ein Paket mit Zahlungslink? Leiten Sie sie an uns weiter und löschen Sie sie. So erkennen Sie Betrug: {url}
    /
    Kriminelle geben sich als Bankmitarbeiter aus. Legen Sie auf und rufen Sie die Nummer auf Ihrer Karte an.`],
  ['newsletter', 'real-contest', 'bulk html many-links', 'Gewinnen Sie ein Wochenende / Wir haben Geburtstag: Geschenke für Sie / Doppelte Punkte diese Woche / Ihr Gutschein liegt bei / Nur für Mitglieder', `
    Wir feiern! Kaufen Sie diese Woche für {small} und gewinnen Sie vielleicht ein Wochenende für zwei. Bedingungen auf {url}
    /
    Als Mitglied sparen Sie 15% bis {day}. Ihr Code: {code}. Jetzt einkaufen {url}
    /
    Sie haben 240 Punkte. Lösen Sie sie bis {day} gegen eine Geschenkkarte ein. {url}
    /
    Letzte Chance: Gratisversand endet heute. {url} Sie erhalten diese Mail als Kunde. Abmelden {url}`],
])
