// What has to be there before a page is alive: the chosen theme and its switch, and what is typed meanwhile.
// No theme stored: the system decides.
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

  // React puts a long text's first value back when the page comes alive; components/form/text-area.tsx then restores this.
  const typed = new WeakMap()
  window.claimdeskTyped = typed
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) typed.set(target, target.value)
  })
})()
