const BROWSERS = [
  [/\bEdg\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\//, 'Firefox'],
  [/\bChrome\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const

/** A browser's long name of itself in two words people recognise, such as "Firefox on Linux". A guess: browsers may say anything. */
export function agentInWords(agent: string | null): string {
  const of = (list: readonly (readonly [RegExp, string])[]) =>
    list.find(([sign]) => sign.test(agent ?? ''))?.[1]
  const browser = of(BROWSERS) ?? 'Another program'
  const system = of(SYSTEMS)
  return system ? `${browser} on ${system}` : browser
}
