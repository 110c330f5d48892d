import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Holds the page in view against WCAG 2.2 AA as far as a program can. Seen before in other colours, its contrast alone is asked for:
 * no other rule depends on them.
 */
export async function expectAccessible(page: Page, otherColours = false): Promise<void> {
  // No page of ours has frames, for which alone the newer way opens another page.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (otherColours ? axe.withRules('color-contrast') : axe.withTags(WCAG)).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html)])).toEqual([])
}
