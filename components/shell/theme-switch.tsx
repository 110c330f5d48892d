import { Moon, Sun } from 'lucide-react'

/** Changes between the light and the dark page; public/theme.js works it, so it shows only where scripts run. */
export function ThemeSwitch() {
  return (
    <button
      type="button"
      data-theme-switch
      aria-label="Light or dark page"
      title="Light or dark page"
      className="scripted-only inline-flex size-10 items-center justify-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <Moon aria-hidden="true" size={18} strokeWidth={1.75} className="in-dark:hidden" />
      <Sun aria-hidden="true" size={18} strokeWidth={1.75} className="in-light:hidden" />
    </button>
  )
}
