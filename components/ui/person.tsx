/** Up to two initials of a name, by user-visible characters. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}

/** A person's initials; the name stands beside it or is said by it. */
export function Avatar({ name, decorative = false }: { name: string; decorative?: boolean }) {
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className="inline-flex size-6 shrink-0 select-none items-center justify-center rounded-full border border-control bg-surface font-sans text-[0.625rem] font-semibold leading-none text-ink-2"
    >
      {initials(name)}
    </span>
  )
}

/** A person of the desk with the role they act in. */
export function Person({ name, role }: { name: string; role?: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      <Avatar name={name} decorative />
      <bdi>{name}</bdi>
      {role && <span className="text-meta text-ink-3">{role}</span>}
    </span>
  )
}
