import { z } from 'zod'
import { roles } from './organisation.ts'
import { languages } from './verdict.ts'

/** A member of the organisation. */
export const person = z.object({
  /** Its id, for changing the role and removing. */
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  since: z.string(),
  isYou: z.boolean(),
})
export type Person = z.infer<typeof person>

/** Sent and not yet accepted. `mail`: none where no outgoing mail is set up, and the link is to be handed over by hand. */
export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  language: z.enum(languages),
  mail: z.enum(['none', 'sent', 'failed']),
  createdAt: z.string(),
  expiresAt: z.string(),
  isExpired: z.boolean(),
})
export type Invitation = z.infer<typeof invitation>

/** Invitations are listed for owners only. */
export const peopleList = z.object({ items: z.array(person), invitations: z.array(invitation) })
export type PeopleList = z.infer<typeof peopleList>

export const newInvitation = z.object({
  email: z.email().max(320),
  role: z.enum(roles),
  /** Of the mail; absent: the organisation's. */
  language: z.enum(languages).optional(),
})

/** `link`: to be handed over by hand, said once and only where no outgoing mail is set up. */
export const madeInvitation = invitation.extend({ link: z.string().nullable() })
export type MadeInvitation = z.infer<typeof madeInvitation>

/** The part of the link after `#token=`. */
const token = z.string().min(1).max(200)
export const invitationToken = z.object({ token })
export const shownInvitation = z.object({
  organisation: z.string(),
  email: z.string(),
  role: z.enum(roles),
  invitedBy: z.string(),
  language: z.enum(languages),
})
export type ShownInvitation = z.infer<typeof shownInvitation>

/** Who has a sign-in gives its password; who is new chooses one, and a name. */
export const acceptInvitation = z.object({
  token,
  password: z.string().min(1).max(256),
  name: z.string().trim().min(1).max(100).optional(),
})

/** An organisation in which the caller is a member; of an API token only its own. */
export const organisationChoice = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  isCurrent: z.boolean(),
})
export type OrganisationChoice = z.infer<typeof organisationChoice>
/** `most`: of how many one person may be owner here; null: any number. */
export const organisationList = z.object({
  items: z.array(organisationChoice),
  mayCreate: z.boolean(),
  most: z.number().int().nullable(),
})
export const newOrganisation = z.object({
  name: z.string().trim().min(1).max(200),
  vatNumber: z.string().trim().max(20).optional(),
  language: z.enum(languages).default('en'),
})
