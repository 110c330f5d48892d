import { openDatabase } from '@/db/client'
import { expectAccessible } from '@/tests/support/accessible'
import { attached, checkingClaim, drafted } from '@/tests/support/factories'
import { expect, test } from '@/tests/support/fixtures'

for (const javaScriptEnabled of [true, false])
  test(`evidence is laid against the points of a claim, and what is missing leads to its field, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    signInAs,
    site,
  }) => {
    const { db, close } = openDatabase(site.database.desk)
    const claim = await checkingClaim(db, { claim: { attribution: 'named', claimantName: 'Ada Quay' } })
    const port = { owner: 'The port', stance: 'supports' as const }
    const { evidenceId } = await attached(db, claim, { ...port, title: 'The register' })
    await attached(db, claim, { ...port, title: 'The yearbook' })
    const page = await signInAs('reviewer', { javaScriptEnabled })
    await page.goto(`/desk/claims/${claim.claimId}`)
    const matrix = page.getByRole('table', { name: 'What each piece of evidence shows, point by point' })
    await expect(matrix.getByRole('row', { name: /^In total/ })).toContainText('1 independent group supports')

    await page.getByText('Points of the claim').click()
    const adding = page.getByRole('form', { name: 'Add a point' })
    await adding.getByLabel('One thing the claim asserts').fill('Forty ships')
    await adding.getByRole('button', { name: 'Add the point' }).click()
    await expect(matrix.getByRole('columnheader', { name: 'Forty ships' })).toBeVisible()

    const cell = matrix.getByRole('form', { name: 'The register: Whether Ada Quay said it' })
    await cell.getByRole('combobox').selectOption('Refutes')
    if (!javaScriptEnabled) await cell.getByRole('button', { name: 'Save' }).click()
    await expect(matrix.getByRole('row', { name: /^In total/ })).toContainText('1 independent group refutes')
    if (javaScriptEnabled) {
      await expectAccessible(page)
      await cell.getByRole('button', { name: 'Undo' }).click()
      await expect(cell.getByRole('combobox')).toHaveValue('')
      await expect(matrix.getByRole('row', { name: /^In total/ })).not.toContainText('refutes')
    }

    const piece = page.getByRole('article', { name: 'Evidence: The register' })
    await piece.getByText('Rule on its independence').click()
    const ruling = piece.getByRole('form', { name: /^Rule on the independence/ })
    await ruling.getByLabel('It counts apart from all others').check()
    await ruling.getByLabel('Why').fill('Two desks keep them.')
    await ruling.getByRole('button', { name: 'Rule so' }).click()
    await expect(piece.getByText('Counts apart: Two desks keep them.')).toBeVisible()
    await expect(page.getByText('2 independent groups: enough.')).toBeVisible()
    await piece.getByRole('button', { name: 'End this ruling' }).click()
    await expect(page.getByText('1 independent group: not enough.')).toBeVisible()

    await drafted(db, claim, 0, { verdict: { ratingId: 'false', conclusion: '' } })
    await page.goto(`/desk/claims/${claim.claimId}/verdict`)
    const missing = page.getByRole('list', { name: 'Still missing' })
    await missing.getByRole('link', { name: 'Write the conclusion' }).click()
    await expect(page.getByLabel('Conclusion')).toBeFocused()
    await missing.getByRole('link', { name: 'Two independent sources are needed' }).click()
    await expect(page.getByRole('region', { name: 'Evidence', exact: true })).toBeFocused()
    await page.getByRole('link', { name: 'The register' }).first().click()
    await expect(page.locator(`#evidence-${evidenceId}`)).toBeFocused()
    await close()
  })
