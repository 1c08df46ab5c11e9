import { linesOf, type TongueBook } from './tongue.ts'

export const dutchBook: TongueBook = {
  things: linesOf(`de tuinpoort
    het koor
    de oude server
    het schoolfeest
    de fietsroute
    de boot
    het manuscript
    de verbouwing
    de kat
    het nieuwe album
    de wandelclub
    de printer
    het museum
    de verkiezingen
    de moestuin
    het toneelstuk
    de back-up
    de vakantie
    het buurthuis
    de gitaar`),
  talk: linesOf(`Ik ben al heel het weekend bezig met {x} en ik snap het nog niet.
    Heeft iemand hier ervaring met {x}?
    Volgens mij heeft {p} gelijk over {x}.
    Zou jij {x} kunnen meebrengen op {d}?
    Bij ons gaat alles goed, de kinderen zijn wat ziek geweest.
    Ik bel je morgen nog wel even over {x}.
    Sorry dat ik nu pas antwoord, het was druk op het werk.
    Dat bedoelde ik niet, ik had het over {x}.
    Leuk dat je iets laat horen!
    Wat denk jij ervan?
    Kom je {d} ook?
    Trouwens, {p} vroeg nog naar {x}.
    Ik heb het geprobeerd maar het werkt nog altijd niet.
    Geen idee eigenlijk, vraag het eens aan {p}.
    Hier is de link waarover ik het had: {u}
    Naar aanleiding van uw vraag over {x} kan ik u het volgende meedelen.
    Ik vind dat we beter nog even wachten met {x}.
    Haha, die is goed.
    We zien wel. Tot dan!`),
  news: linesOf(`Deze maand staat {x} centraal.
    {b} stelt met trots {x} voor.
    Onze lezers vroegen ons alles over {x}.
    De nieuwe collectie is er, met {x} als blikvanger.
    Dankzij uw steun hielpen we {n} gezinnen.
    De tournee start op {d}.
    Tip: bewaar {x} op een droge plaats.
    Winnaar van de vorige quiz is {p} uit Gent.
    Van {$} voor {$}, zolang de voorraad strekt.
    Het bestuur nodigt alle leden uit op {d}.
    Al {n} mensen tekenden onze oproep voor {x}.
    In deze aflevering leest u hoe {x} ontstond.
    Nieuw in onze winkel: {x}.`),
  calls: linesOf(`Lees meer: {u}
    Bestel nu op {u}
    Schrijf u in via {u}
    Ontdek alles op {u}
    Steun ons: {u}
    Gratis levering vanaf {$}.
    Teken de petitie: {u}`),
  headings: linesOf(`IN DIT NUMMER
    Inhoud
    NIEUWS
    AGENDA
    TIP VAN DE WEEK
    AANBIEDINGEN
    UIT DE VERENIGING
    LEZERSBRIEVEN`),
  greetings: linesOf(`Dag {p},
    Hoi,
    Beste {p},
    Hallo allemaal,
    Hey {p},
    Geachte heer {p},
    Lieve {p},`),
  partings: linesOf(`Groetjes,
    Groeten,
    Met vriendelijke groeten,
    Liefs,
    Tot snel,
    Mvg,
    Bedankt,`),
  talkSubjects: linesOf(`{x}
    vraagje over {x}
    {d}
    foto's
    even iets anders
    over {x}
    hoi!
    uw brief van {d}`),
  newsSubjects: linesOf(`Nieuwsbrief {b}, nummer {n}
    {b}: nieuw binnen
    Mis {x} niet
    Dit weekend bij {b}
    Persbericht: {b} stelt {x} voor
    Ledenblad {d}
    Tot 40 % korting op {x}`),
  wrote: linesOf(`Op {d} schreef {p}:
    {p} schreef op {d}:
    -----Oorspronkelijk bericht-----
    Op {d} om 21:04 schreef {p} {p} <{p}@brievenbus.example>:`),
  leave: linesOf(`Uitschrijven: {u}
    U ontvangt deze mail omdat u lid bent van {b}.
    © {b}. Alle rechten voorbehouden.
    Wenst u geen mails meer? Antwoord met STOP.`),
}
