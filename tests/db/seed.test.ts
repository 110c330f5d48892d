import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { verifyPassword } from '@/db/password-hash'
import { listArticles } from '@/db/queries/reader/articles'
import { findClaim } from '@/db/queries/reader/claim'
import { listCorrections } from '@/db/queries/reader/corrections'
import { findFrontPage } from '@/db/queries/reader/front-page'
import { readableAppearances } from '@/db/reading'
import { SAMPLE_CLAIMS } from '@/db/sample/claims'
import { CLAIMS_ELSEWHERE } from '@/db/sample/claims-elsewhere'
import { SAMPLE_PEOPLE } from '@/db/sample/people'
import { claims, comments, deskSettings, events, publications, sentences, users } from '@/db/schema'
import { seedSampleDesk } from '@/db/seed'
import { RATING_IDS } from '@/domain/rating'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD } from '@/domain/sample-accounts'
import { changeWords, statusWords } from '@/domain/verification-status'
import { verifyHistory } from '@/scripts/audit-verify'
import { testDatabase } from '../support/db'

const database = await testDatabase()
const reader = database.reader.db
await seedSampleDesk(database.db)

describe('the sample desk', () => {
  it('has its five people, who can sign in', async () => {
    const people = await database.db.select().from(users)
    expect(people.map(({ email, name, role }) => ({ email, name, role }))).toEqual(
      Object.values(SAMPLE_PEOPLE),
    )
    expect(people.map(({ email }) => email).sort()).toEqual([...SAMPLE_ACCOUNTS].sort())
    for (const person of people) expect(await verifyPassword(person.passwordHash, SAMPLE_PASSWORD)).toBe(true)
  })

  it('says that it is a sample, and begins its history with that', async () => {
    expect(await database.db.select({ sample: deskSettings.sample }).from(deskSettings)).toEqual([
      { sample: true },
    ])
    const [first] = await database.db.select().from(events).orderBy(events.sequence).limit(1)
    expect(first).toMatchObject({ type: 'desk.created', payload: { sample: true } })
  })

  it('has every claim at the stage its record says, nobody a part-author of what they approved', async () => {
    const loaded = await database.db.select({ statement: claims.statement, stage: claims.stage }).from(claims)
    const recorded = SAMPLE_CLAIMS.map(({ statement, stage }) => ({ statement, stage }))
    const elsewhere = CLAIMS_ELSEWHERE.map(({ recorded: { statement }, work: { stage } }) => ({
      statement,
      stage,
    }))
    expect(loaded).toHaveLength(recorded.length + elsewhere.length)
    expect(loaded).toEqual(expect.arrayContaining([...recorded, ...elsewhere]))
    for (const { byline, approvedByName } of await database.db.select().from(publications))
      expect(byline.split(', ')).not.toContain(approvedByName)
  })

  it('leaves open the sentences in which a suggestion is undecided, and no other', async () => {
    const open = await database.db.select().from(sentences).where(eq(sentences.coverage, 'open'))
    expect(open).toHaveLength(SAMPLE_CLAIMS.filter(({ stage }) => stage === 'suggested').length)
  })

  it('has the comments of its records', async () => {
    const recorded = SAMPLE_CLAIMS.flatMap(({ threads }) => threads ?? []).flatMap((t) => t.comments)
    expect(await database.db.$count(comments)).toBe(recorded.length)
  })

  it('has a history that verifies', async () => {
    expect(await verifyHistory(database.db)).toMatchObject({ fault: null })
  })

  it('is loaded only where nobody has an account', async () => {
    await expect(seedSampleDesk(database.db)).rejects.toThrow('only where nobody has an account')
    expect(await database.db.$count(users)).toBe(5)
  })
})

describe('a reader of the sample desk', () => {
  const atStage = (...stages: string[]) => SAMPLE_CLAIMS.filter(({ stage }) => stages.includes(stage))
  const everything = () => findFrontPage(reader, { checks: 99, pending: 99, changes: 99, articles: 99 })
  const told = async (words: string) => {
    const check = (await everything()).checks.find(({ statement }) => statement.includes(words))
    return check && [statusWords(check.status), changeWords(check.status)]
  }

  it('finds the article with its accepted claims, and how many are rated', async () => {
    const articles = await listArticles(reader)
    expect(articles).toMatchObject([
      {
        claimCount: SAMPLE_CLAIMS.length - atStage('suggested', 'declined').length,
        ratedCount: atStage('published').length,
      },
    ])
  })

  it('finds Huawei’s chips corrected and George Magnus on containment, first of all', async () => {
    const [first, second] = (await everything()).checks
    expect([first?.statement, second?.claimantName]).toEqual([
      expect.stringContaining('Huawei'),
      'George Magnus',
    ])
    expect(await told('Huawei')).toEqual(['Mixed', 'Corrected: was Mostly true, now Mixed'])
    expect(await told('containment')).toEqual(['Unverifiable', null])
    expect(await told('restrictions on chip exports')).toEqual(['True', 'Updated: was Mostly true, now True'])
  })

  it('sees every rating of the scale, and the corrections and updates with old and new', async () => {
    const counted = (await everything()).ratings
    expect(counted.map(({ rating }) => rating).sort()).toEqual([...RATING_IDS].sort())
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(
      atStage('published').length + CLAIMS_ELSEWHERE.length,
    )
    expect((await listCorrections(reader)).map(({ kind }) => kind)).toEqual(['correction', 'update'])
  })

  it('is told “Not checked” and “Being checked” of the others, and nothing else of them', async () => {
    const pending = (await everything()).pending
    const statements = (kind: string) =>
      pending.filter(({ status }) => status.kind === kind).map(({ statement }) => statement)
    const recorded = (...stages: string[]) => atStage(...stages).map(({ statement }) => statement)
    expect(statements('not_checked').sort()).toEqual(recorded('open').sort())
    expect(statements('being_checked').sort()).toEqual(recorded('checking', 'in_review', 'approved').sort())
  })

  it('never meets a suggested or a declined claim, and of the withdrawn one only its notice', async () => {
    const rows = await database.db.select().from(claims)
    for (const { publicId, stage } of rows) {
      const shown = publicId ? await findClaim(reader, publicId) : null
      expect(shown === null, stage).toBe(stage === 'suggested' || stage === 'declined')
      if (stage !== 'withdrawn') continue
      expect(shown?.withdrawal?.reason).toContain('taken it back')
      expect([shown?.verdict, shown?.changes]).toEqual([null, []])
    }
  })

  it('finds what the article asserts twice at both its places', async () => {
    const repeated = SAMPLE_CLAIMS.filter(({ quotes }) => quotes.length > 1)
    for (const { statement, quotes } of repeated) {
      const [row] = await database.db.select().from(claims).where(eq(claims.statement, statement))
      const places = await reader
        .select({ quote: readableAppearances.quote })
        .from(readableAppearances)
        .where(eq(readableAppearances.claimPublicId, row?.publicId ?? ''))
      expect(places.map(({ quote }) => quote).sort()).toEqual([...quotes].sort())
    }
    expect(repeated.length).toBeGreaterThan(0)
  })

  it('reads what was said elsewhere in its own language, with a translation and by whom', async () => {
    for (const { recorded, recordedBy } of CLAIMS_ELSEWHERE) {
      const check = (await everything()).checks.find(({ statement }) => statement === recorded.statement)
      const shown = await findClaim(reader, check?.publicId ?? '')
      const { quote, quoteLanguage, translation, saidWhere, saidAddress } = recorded
      expect(shown?.places).toEqual([
        expect.objectContaining({
          ...{ article: null, quote, quoteLanguage, translation, saidWhere, saidAddress },
          translatedBy: SAMPLE_PEOPLE[recordedBy].name,
        }),
      ])
      expect(quoteLanguage).not.toBe(shown?.language)
    }
  })
})
