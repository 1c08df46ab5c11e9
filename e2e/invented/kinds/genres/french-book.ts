import { linesOf, type TongueBook } from './tongue.ts'

export const frenchBook: TongueBook = {
  things: linesOf(`le portail du jardin
    la chorale
    le vieux serveur
    la fête de l'école
    le bateau
    le manuscrit
    les travaux
    le chat
    le nouvel album
    le club de marche
    l'imprimante
    le musée
    les élections
    le potager
    la pièce de théâtre
    la sauvegarde
    les vacances
    la salle des fêtes
    la guitare`),
  talk: linesOf(`Je me bats avec {x} depuis samedi et je ne comprends toujours pas.
    Quelqu'un a-t-il une idée pour {x} ?
    Je pense que {p} a raison pour {x}.
    Tu peux apporter {x} {d} ?
    Ici tout va bien, les enfants ont été un peu malades.
    Je t'appelle demain pour {x}.
    Désolé de répondre si tard, j'ai eu beaucoup de travail.
    Ce n'est pas ce que je voulais dire, je parlais de {x}.
    Ça me fait plaisir d'avoir de tes nouvelles !
    Qu'est-ce que tu en penses ?
    Tu viens {d} ?
    Au fait, {p} m'a demandé des nouvelles de {x}.
    J'ai essayé mais ça ne marche toujours pas.
    Aucune idée, demande à {p}.
    Voici le lien dont je parlais : {u}
    Suite à votre courrier concernant {x}, je puis vous informer de ce qui suit.
    Je préfère attendre un peu avant de parler de {x}.
    On verra bien. À plus !`),
  news: linesOf(`Ce mois-ci, nous vous parlons de {x}.
    {b} est fier de vous présenter {x}.
    Nos lecteurs nous ont posé mille questions sur {x}.
    La nouvelle collection est arrivée.
    Grâce à vous, {n} familles ont été aidées.
    La tournée commence {d}.
    L'astuce du mois : gardez {x} au sec.
    Le gagnant du dernier concours est {p}, de Namur.
    {$} au lieu de {$}, jusqu'à épuisement du stock.
    Plus de {n} personnes ont signé notre appel pour {x}.
    Nouveau en magasin : {x}.
    Dans ce numéro, l'histoire de {x}.`),
  calls: linesOf(`Lire la suite : {u}
    Commandez sur {u}
    Inscrivez-vous : {u}
    Découvrez tout sur {u}
    Faites un don : {u}
    Livraison offerte dès {$}.`),
  headings: linesOf(`AU SOMMAIRE
    Sommaire
    ACTUALITÉS
    AGENDA
    L'ASTUCE DU MOIS
    NOS OFFRES
    LE COURRIER DES LECTEURS`),
  greetings: linesOf(`Salut {p},
    Bonjour,
    Cher {p},
    Coucou,
    Bonjour à tous,
    Chère {p},
    Monsieur {p},`),
  partings: linesOf(`Bises,
    À bientôt,
    Cordialement,
    Amitiés,
    Bien à vous,
    Merci,
    Bonne journée,`),
  talkSubjects: linesOf(`{x}
    question sur {x}
    {d} ?
    photos
    nouvelles
    coucou
    votre lettre du {d}`),
  newsSubjects: linesOf(`La lettre de {b} n° {n}
    {b} : les nouveautés
    Ne manquez pas {x}
    Ce week-end chez {b}
    Communiqué de presse : {b} présente {x}
    Jusqu'à -40 % sur {x}
    Bulletin des membres, {d}`),
  wrote: linesOf(`Le {d}, {p} a écrit :
    {p} a écrit :
    -----Message d'origine-----
    Le {d} à 21:04, {p} {p} <{p}@courrier.example> a écrit :`),
  leave: linesOf(`Se désinscrire : {u}
    Vous recevez ce message parce que vous êtes membre de {b}.
    © {b}. Tous droits réservés.
    Pour ne plus recevoir nos messages, répondez STOP.`),
}
