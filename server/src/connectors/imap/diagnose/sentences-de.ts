/** As in sentences.ts: what was found, and what to do next. */
export const german = {
  'name.found': ['Der Name {host} ist bekannt; er führt zu {address}.'],
  'name.known': ['Der Name {host} ist bekannt.'],
  'name.unknown': [
    'Es gibt keinen Server mit dem Namen {host}.',
    'Prüfen Sie die Schreibweise, oder suchen Sie den Namen des IMAP-Servers bei Ihrem Anbieter.',
  ],
  'name.silent': [
    'Der Namensdienst hat nicht geantwortet, also ließ sich {host} nicht nachschlagen.',
    'Prüfen Sie, ob diese Maschine mit dem Internet verbunden ist, und versuchen Sie es erneut.',
  ],
  'permission.given': ['Facteur darf sich damit verbinden.'],
  'permission.private': [
    '{host} liegt in einem privaten Netz; dorthin geht Facteur nicht von selbst.',
    'Ist es Ihr eigener Mailserver, kann es erlauben, wer dieses Facteur betreibt: FACTEUR_EGRESS_ALLOW={host}:{port}.',
  ],
  'permission.never': [
    '{host} ist eine Adresse, die der Maschine selbst vorbehalten ist.',
    'Nehmen Sie den Namen, den Ihr Anbieter für IMAP nennt.',
  ],
  'permission.port': ['{port} ist kein Port.', 'Nehmen Sie 993, oder die Nummer, die Ihr Anbieter nennt.'],
  'connection.made': ['{host} antwortet auf Port {port}.'],
  'connection.refused': [
    '{host} ist da, aber auf Port {port} hört niemand zu.',
    'Prüfen Sie den Port: 993 ist üblich. Vielleicht heißt der Mailserver Ihres Anbieters anders.',
  ],
  'connection.silent': [
    '{host} antwortet nicht auf Port {port}.',
    'Prüfen Sie Name und Port. Auch eine Firewall zwischen dieser Maschine und dem Server kann im Weg sein.',
  ],
  'connection.none': [
    'Von hier führt kein Weg zu {host}.',
    'Prüfen Sie, ob diese Maschine mit dem Internet verbunden ist.',
  ],
  'encryption.good': [
    'Die Leitung ist verschlüsselt. Das Zertifikat beweist den Namen {host}; {issuer} hat es ausgestellt, und es gilt bis {validTo}.',
  ],
  'encryption.ends-soon': [
    'Die Leitung ist verschlüsselt, aber das Zertifikat von {host} endet am {validTo}.',
    'Jetzt ist nichts zu tun. Ist es Ihr eigener Server, erneuern Sie das Zertifikat vor diesem Tag.',
  ],
  'encryption.other-name': [
    'Das Zertifikat gilt für einen anderen Namen: {names}. Es wurde kein Passwort gesendet.',
    'Nehmen Sie diesen Namen als Server, wenn Ihr Anbieter ihn auch nennt.',
  ],
  'encryption.expired': [
    'Das Zertifikat von {host} ist am {validTo} abgelaufen. Es wurde kein Passwort gesendet.',
    'Wer den Mailserver betreibt, muss es erneuern; prüfen Sie auch die Uhr dieser Maschine.',
  ],
  'encryption.too-early': [
    'Das Zertifikat von {host} gilt noch nicht. Es wurde kein Passwort gesendet.',
    'Prüfen Sie die Uhr dieser Maschine.',
  ],
  'encryption.self-made': [
    '{host} hat sein Zertifikat selbst gemacht; niemand bürgt für den Namen. Es wurde kein Passwort gesendet.',
    'Ist es Ihr eigener Server, fügen Sie sein Zertifikat bei den Servereinstellungen ein. Sonst gehen Sie nicht weiter.',
  ],
  'encryption.unknown-issuer': [
    'Das Zertifikat von {host} stammt von {issuer}, den diese Maschine nicht kennt. Es wurde kein Passwort gesendet.',
    'Ist es der Server Ihrer Firma, fügen Sie das Zertifikat ihrer Stelle bei den Servereinstellungen ein. Sonst gehen Sie nicht weiter.',
  ],
  'encryption.none': [
    '{host} spricht auf Port {port} kein TLS. Es wurde kein Passwort gesendet.',
    'Versuchen Sie Port 993 mit TLS, oder Port 143 mit STARTTLS.',
  ],
  'encryption.silent': [
    '{host} hat auf Port {port} abgenommen, dann aber nichts gesagt.',
    'Prüfen Sie den Port: 993 ist üblich. Stimmt er, versuchen Sie es später erneut.',
  ],
  'encryption.not-offered': [
    '{host} bietet auf Port {port} keine Verschlüsselung an (STARTTLS). Es wurde kein Passwort gesendet.',
    'Versuchen Sie Port 993 mit TLS.',
  ],
  'encryption.kept-away': [
    '{host} tut, als wäre schon jemand angemeldet, und hält so die Verschlüsselung fern. Es wurde kein Passwort gesendet.',
    'Gehen Sie mit diesem Server nicht weiter; versuchen Sie Port 993 mit TLS.',
  ],
  'greeting.imap': ['{host} grüßt als Mailserver (IMAP).'],
  'greeting.open': [
    '{host} lässt jeden ohne Passwort herein; das tut kein Postfach.',
    'Prüfen Sie den Namen des Servers.',
  ],
  'greeting.busy': [
    '{host} ist ein Mailserver, hat aber aufgelegt: zu beschäftigt, oder zu oft angerufen.',
    'Warten Sie einige Minuten und versuchen Sie es erneut.',
  ],
  'greeting.web': [
    'Was an {host} auf Port {port} antwortet, ist ein Webserver.',
    'Nehmen Sie den Namen des IMAP-Servers, oft imap.… oder mail.…, und Port 993.',
  ],
  'greeting.smtp': [
    'Was an {host} auf Port {port} antwortet, ist ein Server für ausgehende Mail (SMTP).',
    'Facteur braucht den für eingehende Mail: IMAP, meist Port 993.',
  ],
  'greeting.pop3': [
    'Was an {host} auf Port {port} antwortet, ist ein POP3-Server.',
    'Facteur braucht IMAP: Derselbe Anbieter hat es meist auf Port 993.',
  ],
  'greeting.ssh': ['Was an {host} auf Port {port} antwortet, ist kein Mailserver (SSH).', 'Nehmen Sie Port 993.'],
  'greeting.tls': [
    '{host} spricht auf Port {port} sofort TLS.',
    'Wählen Sie bei den Servereinstellungen TLS statt STARTTLS.',
  ],
  'greeting.other': [
    'Was an {host} auf Port {port} antwortet, ist kein Mailserver.',
    'Prüfen Sie den Namen des Servers und den Port.',
  ],
  'greeting.silent': [
    '{host} hat auf Port {port} abgenommen, grüßt aber nicht wie ein Mailserver.',
    'Prüfen Sie Port und Verschlüsselung: 993 mit TLS ist üblich.',
  ],
  'greeting.closed': [
    '{host} hat aufgelegt, bevor etwas gesagt wurde.',
    'Versuchen Sie es in einigen Minuten erneut; prüfen Sie den Port, wenn es so bleibt.',
  ],
  'sign-in.good': ['Benutzername und Passwort stimmen.'],
  'sign-in.not-tried': [
    'Es wurde kein Passwort angegeben, also wurde keine Anmeldung versucht.',
    'Geben Sie das Passwort an, um weiter zu sehen.',
  ],
  'sign-in.late': [
    '{host} hat zu lange gebraucht, um das Passwort zu prüfen.',
    'Versuchen Sie es in einigen Minuten erneut.',
  ],
  'sign-in.refused': [
    '{host} weist den Benutzernamen oder das Passwort ab.',
    'Geben Sie beide erneut ein, und versuchen Sie sie in der Webmail.',
  ],
  'sign-in.refused-local-part': [
    '{provider} weist den Benutzernamen oder das Passwort ab.',
    'Dort ist der Benutzername nur der Teil vor dem @.',
  ],
  'sign-in.refused-switch-on': [
    '{provider} weist den Benutzernamen oder das Passwort ab.',
    'Schalten Sie zuerst IMAP in den Einstellungen ein; bei Anmeldung in zwei Schritten braucht es ein App-Passwort.',
  ],
  'sign-in.refused-two-steps': [
    '{provider} weist den Benutzernamen oder das Passwort ab.',
    'Melden Sie sich dort in zwei Schritten an, erstellen Sie ein App-Passwort und verwenden Sie es hier.',
  ],
  'sign-in.app-password': [
    '{provider} verlangt ein App-Passwort: Ihr eigenes Passwort öffnet nur die Webmail.',
    'Erstellen Sie eines in Ihrem Konto bei {provider} und verwenden Sie es hier.',
  ],
  'sign-in.app-password-two-steps': [
    '{provider} verlangt hier ein App-Passwort, weil das Konto mit einem zweiten Schritt geschützt ist.',
    'Erstellen Sie eines in den Einstellungen Ihres Kontos und verwenden Sie es hier.',
  ],
  'sign-in.app-password-refused': [
    '{provider} weist dieses App-Passwort ab.',
    'Es wurde zurückgezogen oder in einem anderen Konto erstellt: Prüfen Sie die Adresse, oder erstellen Sie ein neues.',
  ],
  'sign-in.not-switched-on': [
    '{provider} lässt noch keine Mailprogramme herein.',
    'Schalten Sie IMAP in den Einstellungen der Webmail ein und versuchen Sie es erneut.',
  ],
  'sign-in.no-password': [
    '{provider} lässt Mailprogramme nicht mit einem Passwort herein.',
    'Sehen Sie in den Einstellungen nach, ob IMAP eingeschaltet werden kann, oder fragen Sie, wer das Postfach verwaltet.',
  ],
  'sign-in.sign-in-there': [
    '{provider} lässt Programme nicht mehr mit einem Passwort herein, auch nicht mit einem App-Passwort.',
    'Wählen Sie {provider} aus der Liste und melden Sie sich auf der eigenen Seite an.',
  ],
  'sign-in.throttled': [
    '{host} bittet, langsamer zu machen: Es wurde zu oft angerufen.',
    'Warten Sie eine Viertelstunde und versuchen Sie es dann erneut.',
  ],
  'sign-in.failed': ['Das Gespräch mit {host} brach beim Anmelden ab.', 'Versuchen Sie es in einigen Minuten erneut.'],
  'folders.good': ['Das Postfach zeigt seine Ordner: {count}. Alles geht.'],
  'folders.none': [
    'Das Postfach zeigt keinen Ordner, der sich öffnen lässt.',
    'Sehen Sie nach, ob diese Adresse beim Anbieter ein eigenes Postfach hat.',
  ],
  'folders.too-many': [
    'Das Postfach hat mehr als {count} Ordner, mehr als Facteur ansehen kann.',
    'Verbinden Sie es mit der Befehlszeile und nennen Sie die Ordner: facteur source add imap --folder …',
  ],
  'folders.failed': [
    'Angemeldet, aber {host} gab seine Liste der Ordner nicht vollständig.',
    'Versuchen Sie es in einigen Minuten erneut.',
  ],
  skipped: ['Nicht erreicht.'],
} as const
