import { z } from 'zod'

/** RFC 9457 problem details, with a stable `code` that has a page in the guide. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), say: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>
