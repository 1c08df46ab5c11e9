import { wordingsOf } from './phrase-book.ts'

// A table of wordings reads best as one.
// oxfmt-ignore
/** What strangers fish with, and the honest mails that read like it. */
export const frenchBait = wordingsOf([
  ['phishing', 'bait-account', 'unsafe-link html', 'Votre accès est limité / Activité inhabituelle constatée / Action requise : votre profil / Mise à jour de sécurité importante / Validez à nouveau votre compte / Votre carte est en pause / Non lu : message du service sécurité / Votre compte va être fermé', `
    Nous n’avons pas pu confirmer certaines données de votre profil. En attendant, une partie de votre compte reste bloquée. {url}
    /
    Quelqu’un s’est connecté depuis un lieu inconnu. Si ce n’était pas vous, sécurisez votre compte tout de suite : {url}
    /
    Cher utilisateur, votre session a expiré et votre accès est suspendu pour votre sécurité. Rétablissez-le sous 24 heures via {url}, sinon le compte sera supprimé.
    /
    Selon la nouvelle réglementation, chaque client doit renouveler le lien entre téléphone et carte. Deux minutes suffisent : {url}. Sans cela votre carte ne marchera plus dès le {day}.
    /
    Votre dernier paiement a été refusé et votre abonnement est suspendu. Mettez à jour vos données de paiement {url}
    /
    Après trois essais erronés, votre accès en ligne est verrouillé. Vérifiez votre identité pour le débloquer : {url}`],
  ['phishing', 'bait-parcel', 'unsafe-link html', 'Échec de livraison / Votre colis est au dépôt / L’envoi {n} attend vos instructions / Dernier avis pour votre colis / Adresse incomplète / Douane : petit montant dû', `
    Notre chauffeur est passé aujourd’hui. Choisissez un nouveau moment et payez {small} pour le second passage : {url}
    /
    L’envoi {n} ne peut pas partir car le numéro de rue manque. Corrigez-le ici : {url}
    /
    Des frais de douane de {small} restent dus pour votre colis. Il repart chez l’expéditeur dans 48 heures. Débloquer : {url}
    /
    Vous avez (1) colis en attente. Utilisez votre code pour le suivre et le recevoir. Confirmez {url}`],
  ['phishing', 'bait-money', 'unsafe-link html', 'De l’argent vous attend / Impôts : remboursement de {money} / Votre remboursement est accepté / Avis d’indemnisation / Prime énergie : votre demande / Votre solde non réclamé', `
    Après le dernier calcul de vos impôts, {money} vous reviennent. Remplissez le formulaire pour les recevoir sur votre carte : {url}
    /
    Vous avez été débité deux fois. Nous voulons vous rendre {money}. Confirmez votre compte bancaire : {url}
    /
    Votre foyer a droit à la prime énergie de {money}. Dernier délai le {day} : {url}
    /
    Votre portefeuille de 0,84 BTC est inactif. Connectez-vous pour retirer avant sa clôture : {url}`],
  ['phishing', 'bait-prize', 'unsafe-link html many-links', 'Vous avez été choisi / Répondez et recevez / Votre récompense expire ce soir / Un cadeau pour nos fidèles clients / (1) lot non réclamé / Merci ! Réclamez votre coffret', `
    Félicitations ! Vous êtes sélectionné pour notre programme de fidélité. Répondez à quelques questions et un coffret d’outils est à vous : {url}
    /
    Parce que vous êtes parmi nos meilleurs clients, vous recevez un téléphone neuf. Vous ne payez que l’envoi. Réclamer : {url}
    /
    Votre nom a été tiré au sort. Il ne reste que 3 lots. Confirmez votre adresse avant minuit {url}
    /
    Nous avons essayé de vous joindre pour votre carte cadeau de {money}. Dernière chance : {url}`],
  ['phishing', 'bait-mailbox', 'unsafe-link html', 'Boîte de {me} presque pleine / 5 messages entrants retenus / Le mot de passe expire aujourd’hui / Mise à jour du serveur de messagerie / Un fichier partagé vous attend / Nouveau message vocal (0:42)', `
    Votre boîte utilise 98% de l’espace et ne recevra plus de courrier. Augmentez le quota sans frais : {url}
    /
    Cinq messages sont bloqués sur notre serveur suite à une erreur de synchronisation. Libérez-les : {url}
    /
    Le mot de passe de votre messagerie expire aujourd’hui. Garder le même mot de passe : {url} Support informatique
    /
    La comptabilité a partagé un document avec vous. Identifiez-vous avec votre e-mail pour le voir : {url}`],
  ['phishing', 'bait-offer', 'unsafe-link html many-links', 'Cette astuce change tout / Les médecins sont stupéfaits / Gagner de l’argent chez soi / Panneaux solaires pour rien / Assuré pour quelques centimes / Elle veut vous rencontrer / Fini les dettes / La perceuse que tous veulent', `
    Oubliez les traitements chers. Cette recette de cuisine fait disparaître le mal de dos en une nuit. Voir la vidéo {url}
    /
    Des milliers de gens gagnent déjà {money} par jour avec ce système automatique. Commencez avec 250 euros : {url}
    /
    Les propriétaires nés avant 1970 paient moins pour leurs obsèques. Comparez gratuitement {url}
    /
    J’ai vu ton profil et tu me plais. Mes photos sont ici, viens discuter : {url}
    /
    Liquidation ! Kit d’urgence pour chaque voiture, obligatoire dès le {day}. À moitié prix {url}
    /
    Votre antivirus a pris fin aujourd’hui et 12 menaces ont été trouvées sur votre appareil. Renouvelez avec 80% de remise {url}`],
  ['phishing', 'bait-letter', 'plain reply-to', 'Proposition d’affaires / Mon cher ami / Je vous ai filmé / Don pour vous / Êtes-vous là ? / Réponse urgente / Offre de prêt', `
    Bonjour, je suis banquier et j’ai une transaction confidentielle de 18,5 millions de dollars à partager avec vous. Répondez avec votre nom complet et votre téléphone.
    /
    Je suis veuve, gravement malade, et je veux donner mon héritage à une œuvre par votre intermédiaire. Que Dieu vous bénisse. Répondez à mon adresse privée.
    /
    J’ai eu accès à votre ordinateur et je vous ai filmé avec la webcam. Envoyez 900 dollars en bitcoin sous deux jours ou tous vos contacts verront la vidéo.
    /
    Un gagnant du loto vous a choisi pour un don de deux millions. Envoyez vos coordonnées pour le recevoir.
    /
    Êtes-vous au bureau ? J’ai besoin de vous, en toute discrétion, je suis en réunion. Répondez simplement par mail.
    /
    Nous prêtons à 2% aux particuliers et entreprises, de 5 000 à 10 millions. Répondez avec montant et durée.`],
  ['phishing', 'bait-invoice', 'unsafe-link html', 'Commande #{n} terminée / Abonnement renouvelé pour {money} / Copie du virement / Solde en retard : action / Avis de paiement / Votre formule a été renouvelée', `
    Merci pour votre commande d’un antivirus. {money} seront débités sous 24 heures. Si vous n’avez pas autorisé cela, appelez immédiatement notre assistance au 0800 55 {n4} pour annuler.
    /
    Voici la copie du paiement. Le document s’ouvre après identification avec votre messagerie : {url}
    /
    Le renouvellement automatique a réussi, {money} ont été facturés pour trois ans d’aide informatique. Pour contester, appelez le 0800 55 {n4}.
    /
    Pour la dernière fois : {money} restent impayés. Réglez aujourd’hui via {url} pour éviter l’huissier.`],
  ['phishing', 'bait-register', 'unsafe-link html', 'Votre société au registre européen / Domaine {name} : dernier avis / Frais de publication de marque / Scannez le code QR pour garder l’accès / Signature manquante : contrat / Nouveau document e-Box : agissez', `
    Votre inscription au registre des entreprises expire le {day}. Pour y rester, virez {money} dans les cinq jours ou signez le formulaire. {url}
    /
    DERNIER AVIS pour votre domaine : le référencement expire. Sans paiement de {small} avant le {day}, votre visibilité prend fin. {url}
    /
    Scannez le code ci-dessous avec votre téléphone pour renouveler la sécurité de votre compte professionnel. Après le {day}, plus d’accès. {url}
    /
    Un document important vous attend, dernier délai aujourd’hui. Identifiez-vous avec votre lecteur de carte : {url}
    /
    On vous a envoyé un contrat à signer. Il s’ouvre uniquement avec le mot de passe de votre messagerie : {url}`],
  ['other', 'real-security', 'automatic html links', 'Connexion sur un nouvel appareil / Votre mot de passe a été changé / Réinitialisez votre mot de passe / Confirmez votre adresse e-mail / La connexion en deux étapes est active / Votre lien de connexion', `
    Vous vous êtes connecté sur un nouvel appareil le {day}. Si c’était vous, rien à faire. Sinon, changez votre mot de passe dans les réglages de votre compte.
    /
    Vous avez demandé à réinitialiser votre mot de passe. Choisissez-en un nouveau dans l’heure : {url}. Rien demandé ? Ne faites rien.
    /
    Confirmez que cette adresse est bien la vôtre : {url}
    /
    Le mot de passe de votre compte a été modifié le {day}. Si ce n’était pas vous, contactez-nous via notre site.`],
  ['other', 'real-parcel', 'automatic html links', 'Nous vous avons manqué / Votre colis arrive demain / Disponible au point relais / Frais d’importation pour le colis {n} / Changez le jour de livraison', `
    Nous n’avons pas pu remettre le colis {n} aujourd’hui. Nouveau passage demain ; un autre jour se choisit sur {url}
    /
    Votre colis de {name} arrive le {day} entre 10 et 12 h. Absent ? Choisissez un voisin : {url}
    /
    Votre colis vous attend jusqu’au {day} : {street}. Apportez ce numéro : {n}
    /
    Pour votre colis {n} venant de hors UE, {small} sont dus pour la douane et le dossier. Vous payez en ligne sur notre site ou à la livraison.`],
  ['other', 'real-storage', 'automatic html links', 'Votre espace est presque plein / Sauvegarde incomplète / Votre certificat expire le {day} / Votre carte expire bientôt / Maintenance ce week-end', `
    Vous utilisez 9 Go sur 10. Effacez des fichiers inutiles ou choisissez une formule plus grande dans vos réglages. {url}
    /
    La carte que nous gardons pour votre abonnement finit par {n4} et expire le mois prochain. Ajoutez-en une nouvelle dans votre compte.
    /
    Le certificat de votre site expire le {day}. Il se renouvelle seul si votre domaine pointe vers nous.
    /
    Le {day} entre 1 h et 3 h, nos systèmes sont en maintenance. Vous n’avez rien à faire.`],
  ['other', 'real-survey', 'bulk html links', 'Deux minutes pour votre avis ? / Comment était notre service ? / Notez votre technicien / Votre avis sur {name} / Merci de votre visite', `
    Vous avez eu contact avec notre service clientèle le {day}. Qu’en pensez-vous ? {url} Cinq cartes cadeaux sont tirées au sort parmi les réponses.
    /
    Vous avez acheté chez nous récemment. Écririez-vous un avis ? {url}
    /
    Chaque année nous demandons à nos clients ce qu’ils pensent. Quatre minutes suffisent : {url}. Vos réponses restent anonymes.`],
  ['other', 'real-warning', 'html links', 'Attention aux faux mails en notre nom / Reconnaître la fraude / Conseils pour la banque en ligne / Message sur le phishing', `
    De faux mails qui ressemblent aux nôtres circulent. Ils disent que votre compte sera bloqué. Ne cliquez pas ; nous ne demandons jamais vos codes par mail ou téléphone.
    /
    Un message sur un colis avec un lien de paiement ? Transférez-le-nous et supprimez-le. Reconnaître la fraude : {url}
    /
    Des criminels se font passer pour des employés de banque. Raccrochez et appelez le numéro de votre carte.`],
  ['newsletter', 'real-contest', 'bulk html many-links', 'Gagnez un week-end / C’est notre anniversaire : des cadeaux pour vous / Points doublés cette semaine / Votre bon est dans ce mail / Réservé aux membres', `
    C’est la fête ! Achetez pour {small} cette semaine et gagnez peut-être un week-end pour deux. Conditions sur {url}
    /
    Comme membre, vous profitez de 15% jusqu’au {day}. Votre code : {code}. En boutique ou sur {url}
    /
    Vous avez 240 points. Échangez-les avant le {day} contre une carte cadeau. {url}
    /
    Dernière chance : la livraison gratuite finit ce soir. {url} Vous recevez ce mail comme client. Se désinscrire {url}`],
])
