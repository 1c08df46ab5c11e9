// Before anything else: the schemas must not try to compile code, which the page's content policy forbids and would report.
globalThis.__zod_globalConfig = { jitless: true }
