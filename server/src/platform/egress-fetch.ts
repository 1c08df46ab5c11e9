/** What came back. Redirects are never followed here: `status` 3xx and `headers.location` are the caller's. Header names in lower case. */
export type EgressAnswer = {
  status: number
  headers: Record<string, string>
  /** As many bytes as were asked for at most; `isCut` when there were more. */
  bytes: Buffer
  isCut: boolean
}

export type EgressRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Buffer
  /** Default 25 MB, counted after decompression. */
  maxBytes?: number
  /** From the first byte to the last; default 20 s. */
  timeoutMs?: number
  signal?: AbortSignal
  /**
   * Who named the address. `link`: a document or a mail; private addresses are refused but for FACTEUR_EGRESS_RESOLVE.
   * `owner`: typed by an owner; FACTEUR_EGRESS_ALLOW counts. `operator`: set in the environment or built in; goes anywhere but to
   * cloud metadata.
   */
  namedBy: 'link' | 'owner' | 'operator'
}

/**
 * The one way out over HTTP. Throws Faults: `egress.refused`, `egress.unknown-host`, `egress.bad-address`, `egress.timeout`,
 * `egress.tls`, `egress.failed`.
 */
export type EgressFetch = (url: string, request: EgressRequest) => Promise<EgressAnswer>
