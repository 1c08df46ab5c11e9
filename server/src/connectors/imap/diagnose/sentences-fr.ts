/** As in sentences.ts: what was found, and what to do next. */
export const french = {
  'name.found': ['Le nom {host} est connu ; il mène à {address}.'],
  'name.known': ['Le nom {host} est connu.'],
  'name.unknown': [
    'Il n’y a pas de serveur du nom {host}.',
    'Vérifiez l’orthographe, ou cherchez le nom du serveur IMAP chez votre fournisseur.',
  ],
  'name.silent': [
    'Le service de noms n’a pas répondu : {host} n’a pas pu être cherché.',
    'Vérifiez que cette machine est reliée à internet, puis réessayez.',
  ],
  'permission.given': ['Facteur peut s’y connecter.'],
  'permission.private': [
    '{host} est dans un réseau privé, où Facteur ne va pas de lui-même.',
    'Si c’est votre propre serveur, qui gère ce Facteur peut l’autoriser : FACTEUR_EGRESS_ALLOW={host}:{port}.',
  ],
  'permission.never': [
    '{host} est une adresse réservée à la machine elle-même.',
    'Prenez le nom que votre fournisseur donne pour IMAP.',
  ],
  'permission.port': ['{port} n’est pas un port.', 'Prenez 993, ou le numéro que donne votre fournisseur.'],
  'connection.made': ['{host} répond sur le port {port}.'],
  'connection.refused': [
    '{host} est là, mais rien n’écoute sur le port {port}.',
    'Vérifiez le port : 993 est habituel. Le serveur de courrier a peut-être un autre nom.',
  ],
  'connection.silent': [
    '{host} ne répond pas sur le port {port}.',
    'Vérifiez le nom et le port. Un pare-feu entre cette machine et le serveur peut aussi gêner.',
  ],
  'connection.none': ['Il n’y a pas de chemin d’ici à {host}.', 'Vérifiez que cette machine est reliée à internet.'],
  'encryption.good': [
    'La ligne est chiffrée. Le certificat prouve le nom {host} ; {issuer} l’a délivré, et il vaut jusqu’au {validTo}.',
  ],
  'encryption.ends-soon': [
    'La ligne est chiffrée, mais le certificat de {host} finit le {validTo}.',
    'Rien à faire maintenant. Si c’est votre serveur, renouvelez le certificat avant ce jour.',
  ],
  'encryption.other-name': [
    'Le certificat est fait pour un autre nom : {names}. Aucun mot de passe n’a été envoyé.',
    'Prenez ce nom comme serveur si votre fournisseur le donne aussi.',
  ],
  'encryption.expired': [
    'Le certificat de {host} a expiré le {validTo}. Aucun mot de passe n’a été envoyé.',
    'Qui gère le serveur doit le renouveler ; vérifiez aussi l’horloge de cette machine.',
  ],
  'encryption.too-early': [
    'Le certificat de {host} ne vaut pas encore. Aucun mot de passe n’a été envoyé.',
    'Vérifiez l’horloge de cette machine.',
  ],
  'encryption.self-made': [
    '{host} a fait son certificat lui-même : personne ne garantit son nom. Aucun mot de passe n’a été envoyé.',
    'Si c’est votre serveur, collez son certificat dans les réglages du serveur. Sinon, n’allez pas plus loin.',
  ],
  'encryption.unknown-issuer': [
    'Le certificat de {host} vient de {issuer}, que cette machine ne connaît pas. Aucun mot de passe n’a été envoyé.',
    'Si c’est le serveur de votre entreprise, collez le certificat de son autorité dans les réglages du serveur. Sinon, n’allez pas plus loin.',
  ],
  'encryption.none': [
    '{host} ne parle pas TLS sur le port {port}. Aucun mot de passe n’a été envoyé.',
    'Essayez le port 993 avec TLS, ou le port 143 avec STARTTLS.',
  ],
  'encryption.silent': [
    '{host} a décroché sur le port {port}, puis n’a rien dit.',
    'Vérifiez le port : 993 est habituel. S’il est bon, réessayez plus tard.',
  ],
  'encryption.not-offered': [
    '{host} n’offre pas de chiffrer la ligne (STARTTLS) sur le port {port}. Aucun mot de passe n’a été envoyé.',
    'Essayez le port 993 avec TLS.',
  ],
  'encryption.kept-away': [
    '{host} prétend que quelqu’un est déjà connecté, ce qui empêche le chiffrement. Aucun mot de passe n’a été envoyé.',
    'N’allez pas plus loin avec ce serveur ; essayez le port 993 avec TLS.',
  ],
  'greeting.imap': ['{host} salue comme un serveur de courrier (IMAP).'],
  'greeting.open': [
    '{host} laisse entrer tout le monde sans mot de passe, ce qu’aucune boîte ne fait.',
    'Vérifiez le nom du serveur.',
  ],
  'greeting.busy': [
    '{host} est un serveur de courrier, mais il a raccroché : trop occupé, ou appelé trop souvent.',
    'Attendez quelques minutes, puis réessayez.',
  ],
  'greeting.web': [
    'Ce qui répond à {host} sur le port {port} est un serveur web.',
    'Prenez le nom du serveur IMAP, souvent imap.… ou mail.…, et le port 993.',
  ],
  'greeting.smtp': [
    'Ce qui répond à {host} sur le port {port} est un serveur de courrier sortant (SMTP).',
    'Facteur a besoin de celui du courrier entrant : IMAP, le plus souvent le port 993.',
  ],
  'greeting.pop3': [
    'Ce qui répond à {host} sur le port {port} est un serveur POP3.',
    'Facteur a besoin de IMAP : le même fournisseur l’offre le plus souvent sur le port 993.',
  ],
  'greeting.ssh': [
    'Ce qui répond à {host} sur le port {port} n’est pas un serveur de courrier (SSH).',
    'Prenez le port 993.',
  ],
  'greeting.tls': [
    '{host} parle TLS dès le premier octet sur le port {port}.',
    'Choisissez TLS au lieu de STARTTLS dans les réglages du serveur.',
  ],
  'greeting.other': [
    'Ce qui répond à {host} sur le port {port} n’est pas un serveur de courrier.',
    'Vérifiez le nom du serveur et le port.',
  ],
  'greeting.silent': [
    '{host} a décroché sur le port {port}, mais ne salue pas comme un serveur de courrier.',
    'Vérifiez le port et le chiffrement : 993 avec TLS est habituel.',
  ],
  'greeting.closed': [
    '{host} a raccroché avant de dire quoi que ce soit.',
    'Réessayez dans quelques minutes ; vérifiez le port si cela continue.',
  ],
  'sign-in.good': ['Le nom d’utilisateur et le mot de passe sont bons.'],
  'sign-in.not-tried': [
    'Aucun mot de passe n’a été donné : la connexion n’a pas été essayée.',
    'Donnez le mot de passe pour voir plus loin.',
  ],
  'sign-in.late': ['{host} a mis trop de temps à vérifier le mot de passe.', 'Réessayez dans quelques minutes.'],
  'sign-in.refused': [
    '{host} refuse le nom d’utilisateur ou le mot de passe.',
    'Saisissez-les à nouveau, et essayez-les dans le webmail.',
  ],
  'sign-in.refused-local-part': [
    '{provider} refuse le nom d’utilisateur ou le mot de passe.',
    'Là, le nom d’utilisateur est seulement la partie avant le @.',
  ],
  'sign-in.refused-switch-on': [
    '{provider} refuse le nom d’utilisateur ou le mot de passe.',
    'Activez d’abord IMAP dans ses paramètres ; avec la connexion en deux étapes, il faut un mot de passe d’application.',
  ],
  'sign-in.refused-two-steps': [
    '{provider} refuse le nom d’utilisateur ou le mot de passe.',
    'Si vous vous y connectez en deux étapes, créez un mot de passe d’application et utilisez-le ici.',
  ],
  'sign-in.app-password': [
    '{provider} demande un mot de passe d’application : le vôtre n’ouvre que le webmail.',
    'Créez-en un dans votre compte {provider} et utilisez-le ici.',
  ],
  'sign-in.app-password-two-steps': [
    '{provider} demande ici un mot de passe d’application, car le compte est protégé par une deuxième étape.',
    'Créez-en un dans les paramètres de votre compte et utilisez-le ici.',
  ],
  'sign-in.app-password-refused': [
    '{provider} refuse ce mot de passe d’application.',
    'Il a été retiré, ou créé dans un autre compte : vérifiez l’adresse, ou créez-en un nouveau.',
  ],
  'sign-in.not-switched-on': [
    '{provider} ne laisse pas encore entrer les programmes de courrier.',
    'Activez IMAP dans les paramètres de son webmail, puis réessayez.',
  ],
  'sign-in.no-password': [
    '{provider} ne laisse pas entrer les programmes de courrier avec un mot de passe.',
    'Regardez dans ses paramètres si IMAP peut être activé, ou demandez à qui gère la boîte.',
  ],
  'sign-in.sign-in-there': [
    '{provider} n’accepte plus aucun programme avec un mot de passe, même d’application.',
    'Choisissez {provider} dans la liste et connectez-vous sur sa page.',
  ],
  'sign-in.throttled': [
    '{host} demande de ralentir : il a été appelé trop souvent.',
    'Attendez un quart d’heure, puis réessayez.',
  ],
  'sign-in.failed': [
    'La conversation avec {host} s’est interrompue pendant la connexion.',
    'Réessayez dans quelques minutes.',
  ],
  'folders.good': ['La boîte montre ses dossiers : {count}. Tout marche.'],
  'folders.none': [
    'La boîte ne montre aucun dossier qui s’ouvre.',
    'Regardez si cette adresse a sa propre boîte chez le fournisseur.',
  ],
  'folders.too-many': [
    'La boîte a plus de {count} dossiers, plus que Facteur ne peut regarder.',
    'Reliez-la par la ligne de commande en nommant les dossiers : facteur source add imap --folder …',
  ],
  'folders.failed': [
    'Connecté, mais {host} n’a pas donné sa liste de dossiers en entier.',
    'Réessayez dans quelques minutes.',
  ],
  skipped: ['Pas atteint.'],
} as const
