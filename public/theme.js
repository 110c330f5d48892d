// Sets the chosen theme before the first paint, and works the switch. No choice stored: the system decides.
;(() => {
  const KEY = 'claimdesk-theme'
  const root = document.documentElement
  const system = matchMedia('(prefers-color-scheme: dark)')
  const systemTheme = () => (system.matches ? 'dark' : 'light')

  const stored = () => {
    try {
      const theme = localStorage.getItem(KEY)
      return theme === 'dark' || theme === 'light' ? theme : null
    } catch {
      return null
    }
  }

  const apply = (theme) => {
    if (theme) root.dataset.theme = theme
    else delete root.dataset.theme
  }

  root.dataset.scripted = ''
  apply(stored())

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-theme-switch]')) return
    const next = (stored() ?? systemTheme()) === 'dark' ? 'light' : 'dark'
    const choice = next === systemTheme() ? null : next
    try {
      if (choice) localStorage.setItem(KEY, choice)
      else localStorage.removeItem(KEY)
    } catch {
      // Storage is off: the choice holds for this page.
    }
    apply(choice)
  })

  addEventListener('storage', (event) => {
    if (event.key === KEY) apply(stored())
  })
})()
