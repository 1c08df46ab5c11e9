/** The configuration of one private Dovecot 2.3 instance, as text. */

export type DovecotUser = { name: string; password: string }

export type DovecotConfigInput = {
  root: string
  imapPort: number
  imapsPort: number
  certificateFile: string
  keyFile: string
  /** `weak` behaves to the client as a server without IDLE, CONDSTORE, UIDPLUS, SPECIAL-USE and LIST-STATUS. */
  capability: 'strong' | 'weak'
  maxUserConnections: number
}

export function makeDovecotConfig(input: DovecotConfigInput): string {
  const { root } = input
  return `
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/log/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${input.certificateFile}
ssl_key = <${input.keyFile}
ssl_min_protocol = TLSv1.2
disable_plaintext_auth = yes
auth_mechanisms = plain login
auth_failure_delay = 0
mail_location = maildir:${root}/mail/%u:INDEX=${root}/mail/.index/%u
mail_fsync = never
mailbox_list_index = yes
default_process_limit = 500
default_client_limit = 2000
mail_max_userip_connections = ${input.maxUserConnections}
mail_uid = mail
mail_gid = mail
first_valid_uid = 1
${input.capability === 'weak' ? 'imap_capability = IMAP4rev1 LITERAL+ NAMESPACE' : ''}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Trash {
    auto = create
    special_use = \\Trash
  }
  mailbox Archive {
    auto = create
    special_use = \\Archive
  }
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${root}/users
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${root}/mail/%u
}
service imap-login {
  chroot =
  service_count = 0
  process_limit = 2
  inet_listener imap {
    port = ${input.imapPort}
  }
  inet_listener imaps {
    port = ${input.imapsPort}
    ssl = yes
  }
}
service anvil {
  client_limit = 2600
  # Without this socket a wrong password does not slow down the next sign-in.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  client_limit = 4000
}
service stats {
  client_limit = 2000
  unix_listener stats-writer {
    mode = 0666
  }
}
`
}

/** A line of the password file; the six empty fields belong to it. */
export function makeUserLine({ name, password }: DovecotUser): string {
  return `${name}:${password}::::::\n`
}
