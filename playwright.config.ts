import { defineConfig } from '@playwright/test'
import { chromiumArguments, findChromium } from './scripts/checks/chromium'

const { program } = await findChromium()
process.env.PW_CHROMIUM = program // the workers read this file again

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/playwright-cluster.ts',
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: program, args: chromiumArguments() },
  },
})
