import { expect, test } from 'vitest'
import { listScale } from '@/db/queries/reader/scale'
import { RATING_SCALE } from '@/domain/rating'
import { testDatabase } from '../support/db'

const { reader } = await testDatabase()

test('the scale of a fresh database is the one the rules know, word for word', async () => {
  const steps = await listScale(reader.db)
  expect(steps).toEqual(RATING_SCALE.map(({ id, ...step }) => ({ ratingId: id, ...step })))
})
