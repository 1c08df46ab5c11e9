/** The one way out for hosts that a person or a document names. Implementation: makeEgressGuard. */
export type EgressTarget = { host: string; port: number }

export type EgressGuard = {
  /** Resolves the name once and checks every address; connect to `address`, with `servername` = host. Throws `egress.refused` or `egress.unknown-host`. */
  admit(target: EgressTarget): Promise<{ address: string; family: 4 | 6; port: number; servername: string }>
}
