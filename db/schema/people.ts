import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { ROLES } from '@/domain/permissions'
import { madeAt, moment, oneOf, randomId } from './columns'

/** People of the desk. Nobody is deleted: `removed_at` ends what they may do, their name stays in the history. */
export const users = pgTable(
  'users',
  {
    id: randomId(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    secondCheck: boolean('second_check').notNull().default(false),
    passwordHash: text('password_hash').notNull(),
    createdAt: madeAt(),
    removedAt: moment('removed_at'),
    removedBy: uuid('removed_by'),
  },
  (t) => [
    uniqueIndex('users_email_once').on(t.email).where(sql`${t.removedAt} is null`),
    check('users_email_lower', sql`${t.email} = lower(${t.email}) and char_length(${t.email}) <= 254`),
    check('users_name_length', sql`char_length(${t.name}) between 1 and 200`),
    check('users_role_known', sql`${t.role} in (${oneOf(ROLES)})`),
  ],
)

/** One row a sign-in; looked up by the token's id on every request. */
export const sessions = pgTable(
  'sessions',
  {
    id: randomId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    createdAt: madeAt(),
    seenAt: madeAt('seen_at'),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    agent: text('agent'),
  },
  (t) => [index('sessions_by_user').on(t.userId)],
)

/** Tries to sign in, counted per account and per address; both stand here as keyed digests only. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    account: text('account').notNull(),
    address: text('address').notNull(),
    succeeded: boolean('succeeded').notNull(),
    at: madeAt('at'),
  },
  (t) => [
    index('sign_in_attempts_by_account').on(t.account, t.at),
    index('sign_in_attempts_by_address').on(t.address, t.at),
  ],
)

/** One-time links that make an account; only the digest of the token is kept. */
export const invitations = pgTable(
  'invitations',
  {
    id: randomId(),
    tokenDigest: text('token_digest').notNull().unique(),
    role: text('role', { enum: ROLES }).notNull(),
    createdAt: madeAt(),
    createdBy: uuid('created_by').references(() => users.id),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    usedBy: uuid('used_by').references(() => users.id),
  },
  (t) => [check('invitations_role_known', sql`${t.role} in (${oneOf(ROLES)})`)],
)
