import { linesOf, type Tongue, type TongueBook } from './tongue.ts'

/** Tongues that the product does not speak, in a few lines each. */
export const farBooks: readonly (readonly [Tongue, TongueBook])[] = [
  [
    'es',
    {
      things: linesOf(`el jardín
        el coro
        la barca
        el gato
        el museo
        las elecciones
        la guitarra`),
      talk: linesOf(`Llevo todo el fin de semana con {x} y no lo entiendo.
        ¿Alguien sabe algo de {x}?
        Creo que {p} tiene razón.
        ¿Vienes el {d}?
        Aquí todo bien, los niños un poco malos.
        Te llamo mañana.
        Perdona que no contestara antes.
        ¿Qué te parece?
        No tengo ni idea, pregunta a {p}.`),
      news: linesOf(`Este mes hablamos de {x}.
        {b} presenta {x}.
        Gracias a ti ayudamos a {n} familias.
        La gira empieza el {d}.
        Antes {$}, ahora {$}.
        Novedades en la tienda.`),
      calls: linesOf(`Más información: {u}
        Compra ahora en {u}
        Descubre todo en {u}`),
      headings: linesOf(`EN ESTE NÚMERO
        NOTICIAS
        AGENDA`),
      greetings: linesOf(`Hola {p},
        Querida {p}:
        Buenos días,`),
      partings: linesOf(`Un abrazo,
        Saludos,
        Gracias,`),
      talkSubjects: linesOf(`{x}
        una pregunta
        fotos`),
      newsSubjects: linesOf(`Boletín de {b} n.º {n}
        Novedades de {b}
        Hasta un 40 % de descuento`),
      wrote: linesOf(`El {d}, {p} escribió:
        -----Mensaje original-----`),
      leave: linesOf(`Darse de baja: {u}
        © {b}. Todos los derechos reservados.`),
    },
  ],
  [
    'it',
    {
      things: linesOf(`il giardino
        il coro
        la barca
        il gatto
        il museo
        la chitarra`),
      talk: linesOf(`Sto lottando con {x} da sabato e non capisco.
        Qualcuno sa qualcosa di {x}?
        Penso che {p} abbia ragione.
        Vieni il {d}?
        Qui tutto bene, i bambini sono stati malati.
        Ti chiamo domani.
        Scusa se rispondo solo ora.
        Che ne dici?`),
      news: linesOf(`Questo mese parliamo di {x}.
        {b} presenta {x}.
        Grazie a voi abbiamo aiutato {n} famiglie.
        Il tour parte il {d}.
        Prima {$}, ora {$}.
        Bollettino del {d}: tempo stabile al nord, piogge al sud.`),
      calls: linesOf(`Scopri di più: {u}
        Acquista ora: {u}
        Iscriviti: {u}`),
      headings: linesOf(`IN QUESTO NUMERO
        NOTIZIE
        EVENTI`),
      greetings: linesOf(`Ciao {p},
        Buongiorno,
        Cara {p},`),
      partings: linesOf(`Un abbraccio,
        Saluti,
        A presto,`),
      talkSubjects: linesOf(`{x}
        una domanda
        foto`),
      newsSubjects: linesOf(`Newsletter {b} n. {n}
        Novità da {b}
        Sconti fino al 40 %`),
      wrote: linesOf(`Il {d}, {p} ha scritto:
        -----Messaggio originale-----`),
      leave: linesOf(`Cancella l'iscrizione: {u}
        © {b}. Tutti i diritti riservati.`),
    },
  ],
  [
    'pl',
    {
      things: linesOf(`ogród
        chór
        łódka
        kot
        muzeum
        gitara`),
      talk: linesOf(`Od soboty walczę z tym: {x}, i nadal nie rozumiem.
        Czy ktoś coś wie?
        Myślę, że {p} ma rację.
        Przyjdziesz {d}?
        U nas wszystko dobrze.
        Zadzwonię jutro.
        Przepraszam, że odpisuję dopiero teraz.
        Co o tym myślisz?`),
      news: linesOf(`W tym miesiącu nasz temat to {x}.
        {b} przedstawia: {x}.
        Dzięki Wam pomogliśmy {n} rodzinom.
        Trasa zaczyna się {d}.
        Było {$}, jest {$}.`),
      calls: linesOf(`Czytaj więcej: {u}
        Kup teraz: {u}
        Zobacz: {u}`),
      headings: linesOf(`W TYM NUMERZE
        AKTUALNOŚCI
        WYDARZENIA`),
      greetings: linesOf(`Cześć {p},
        Dzień dobry,
        Witaj {p},`),
      partings: linesOf(`Pozdrawiam
        Pozdrowienia,
        Dzięki,`),
      talkSubjects: linesOf(`{x}
        pytanie
        zdjęcia`),
      newsSubjects: linesOf(`Newsletter {b} nr {n}
        Nowości w {b}
        Promocja do -40 %`),
      wrote: linesOf(`W dniu {d} {p} napisał:
        {d} {p} napisała:`),
      leave: linesOf(`Wypisz się: {u}
        © {b}. Wszelkie prawa zastrzeżone.`),
    },
  ],
  [
    'pt',
    {
      things: linesOf(`o jardim
        o coro
        o barco
        o gato
        o museu`),
      talk: linesOf(`Estou desde sábado às voltas com {x}.
        Alguém sabe alguma coisa?
        Acho que {p} tem razão.
        Vens no dia {d}?
        Por aqui tudo bem.
        Ligo-te amanhã.
        O que achas?`),
      news: linesOf(`Este mês falamos sobre {x}.
        {b} apresenta {x}.
        Graças a si ajudámos {n} famílias.
        De {$} por {$}.`),
      calls: linesOf(`Saiba mais: {u}
        Compre agora: {u}`),
      headings: linesOf(`NESTA EDIÇÃO
        NOTÍCIAS`),
      greetings: linesOf(`Olá {p},
        Bom dia,`),
      partings: linesOf(`Abraço,
        Obrigado,`),
      talkSubjects: linesOf(`{x}
        uma pergunta`),
      newsSubjects: linesOf(`Boletim {b} n.º {n}
        Novidades {b}`),
      wrote: linesOf(`Em {d}, {p} escreveu:`),
      leave: linesOf(`Cancelar a inscrição: {u}
        © {b}. Todos os direitos reservados.`),
    },
  ],
  [
    'sv',
    {
      things: linesOf(`trädgården
        kören
        båten
        katten
        museet`),
      talk: linesOf(`Jag har hållit på med {x} hela helgen.
        Är det någon som vet något om {x}?
        Jag tror att {p} har rätt.
        Kommer du {d}?
        Allt är bra här.
        Jag ringer i morgon.
        Vad tycker du?`),
      news: linesOf(`Den här månaden handlar det om {x}.
        {b} presenterar {x}.
        Tack vare er fick {n} familjer hjälp.
        Förr {$}, nu {$}.`),
      calls: linesOf(`Läs mer: {u}
        Beställ nu: {u}`),
      headings: linesOf(`I DETTA NUMMER
        NYHETER`),
      greetings: linesOf(`Hej {p},
        Hej alla,`),
      partings: linesOf(`Hälsningar
        Mvh
        Tack,`),
      talkSubjects: linesOf(`{x}
        en fråga`),
      newsSubjects: linesOf(`Nyhetsbrev {b} nr {n}
        Nytt hos {b}`),
      wrote: linesOf(`Den {d} skrev {p}:`),
      leave: linesOf(`Avregistrera dig: {u}
        © {b}`),
    },
  ],
]
