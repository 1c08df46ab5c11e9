import { linesOf, type TongueBook } from './tongue.ts'

export const germanBook: TongueBook = {
  things: linesOf(`das Gartentor
    der Chor
    der alte Server
    das Schulfest
    das Boot
    das Manuskript
    der Umbau
    die Katze
    das neue Album
    der Wanderverein
    der Drucker
    das Museum
    die Wahl
    das Gemüsebeet
    das Theaterstück
    die Datensicherung
    der Urlaub
    die Gitarre
    die Radtour`),
  talk: linesOf(`Ich kämpfe seit Samstag mit dem Thema {x} und verstehe es immer noch nicht.
    Hat hier jemand Erfahrung damit? Es geht um: {x}.
    Ich glaube, {p} hat recht.
    Kannst du am {d} kommen?
    Bei uns ist alles gut, die Kinder waren etwas krank.
    Ich rufe dich morgen noch an.
    Entschuldige die späte Antwort, auf der Arbeit war viel los.
    Das meinte ich nicht, es ging mir um {x}.
    Schön, von dir zu hören!
    Was meinst du dazu?
    Übrigens hat {p} danach gefragt.
    Ich habe es versucht, aber es geht immer noch nicht.
    Keine Ahnung, frag doch mal {p}.
    Hier ist der Link, den ich meinte: {u}
    Zu Ihrem Schreiben vom {d} teile ich Ihnen Folgendes mit.
    Ich finde, wir sollten noch warten.
    Mal sehen. Bis dann!`),
  news: linesOf(`In diesem Monat dreht sich alles um ein Thema: {x}.
    {b} präsentiert stolz: {x}.
    Unsere Leser fragten, wir antworten.
    Die neue Kollektion ist da.
    Dank Ihrer Hilfe bekamen {n} Familien Unterstützung.
    Die Tournee beginnt am {d}.
    Tipp der Woche: trocken lagern.
    Gewonnen hat diesmal {p} aus Aachen.
    Statt {$} nur {$}, solange der Vorrat reicht.
    Schon {n} Menschen haben unterschrieben.
    Neu im Laden: {x}.
    In dieser Ausgabe lesen Sie, wie alles begann.`),
  calls: linesOf(`Mehr lesen: {u}
    Jetzt bestellen: {u}
    Anmeldung unter {u}
    Alles entdecken: {u}
    Spenden Sie jetzt: {u}
    Versandkostenfrei ab {$}.`),
  headings: linesOf(`IN DIESER AUSGABE
    Inhalt
    AKTUELLES
    TERMINE
    TIPP DER WOCHE
    ANGEBOTE
    LESERBRIEFE`),
  greetings: linesOf(`Hallo {p},
    Hallo,
    Liebe {p},
    Lieber {p},
    Hi zusammen,
    Moin,
    Sehr geehrter Herr {p},`),
  partings: linesOf(`Viele Grüße,
    Liebe Grüße
    Gruß
    LG
    Bis bald
    Mit freundlichen Grüßen
    Danke`),
  talkSubjects: linesOf(`{x}
    Frage zu {x}
    {d}?
    Fotos
    kurze Frage
    Hallo!
    Ihr Schreiben vom {d}`),
  newsSubjects: linesOf(`Newsletter {b} Nr. {n}
    {b}: Neu eingetroffen
    Nicht verpassen: {x}
    Dieses Wochenende bei {b}
    Pressemitteilung: {b} stellt vor
    Bis zu 40 % Rabatt
    Rundbrief {d}`),
  wrote: linesOf(`Am {d} schrieb {p}:
    {p} schrieb:
    -----Ursprüngliche Nachricht-----
    Am {d} um 21:04 schrieb {p} {p} <{p}@briefkasten.example>:`),
  leave: linesOf(`Newsletter abbestellen: {u}
    Sie erhalten diese E-Mail, weil Sie sich bei {b} angemeldet haben.
    © {b}. Alle Rechte vorbehalten.
    Impressum: {b}, Hauptstraße {n}`),
}
