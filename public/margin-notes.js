// Lights a claim's note together with its mark, and keeps the notes beside the part of the text that is being read.
// Without it everything is there all the same: numbers lead to notes, and notes to marks.
;(() => {
  const notes = document.querySelector('.claim-notes')
  const text = document.querySelector('.checked-text .marked')
  if (!notes || !text) return
  const marks = [...document.querySelectorAll('.marked mark')]
  const noteOf = (mark) => document.getElementById(mark.getAttribute('aria-details').split(' ').at(-1))
  const marksOf = (note) =>
    marks.filter((mark) => mark.getAttribute('aria-details').split(' ').includes(note.id))

  const light = (note, on) => {
    for (const element of note ? [note, ...marksOf(note)] : []) element.toggleAttribute('data-active', on)
  }
  let lit = null
  const show = (note) => {
    if (note === lit) return
    light(lit, false)
    light(note, true)
    lit = note
  }

  const touched = (target) => {
    if (!(target instanceof Element)) return null
    const note = target.closest('.claim-notes > li')
    if (note) return note
    const reference = target.closest('.claim-ref')
    if (reference) return document.getElementById(reference.firstElementChild.hash.slice(1))
    const mark = target.closest('.marked mark')
    return mark && noteOf(mark)
  }
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, (event) => show(touched(event.target)))

  // Whoever arrives at a claim by its address sees all of its words, not only the first stretch.
  const arrive = () => {
    const note = document.getElementById(location.hash.slice(1).replace(/^mark-/, 'claim-'))
    if (note?.matches('.claim-notes > li')) show(note)
  }
  addEventListener('hashchange', arrive)
  arrive()

  // The notes scroll with the text only where they scroll by themselves, and not under a reader's own hand.
  const beside = matchMedia('(min-width: 1100px)')
  const bring = (note) => {
    notes.scrollTop = note.offsetTop - notes.offsetTop
  }

  // A note that was asked for by its address stays until the reader moves on: the page scrolls to it by itself.
  let asked = false
  const ask = () => {
    const note = document.getElementById(location.hash.slice(1))
    asked = note?.matches('.claim-notes > li') ?? false
    if (asked && beside.matches) bring(note)
  }
  addEventListener('hashchange', ask)
  ask()
  for (const type of ['wheel', 'touchmove', 'keydown'])
    addEventListener(
      type,
      () => {
        asked = false
      },
      { passive: true },
    )

  let waiting = false
  const follow = () => {
    waiting = false
    if (asked || !beside.matches || notes.matches(':hover') || notes.contains(document.activeElement)) return
    const first = marks.find((mark) => mark.getBoundingClientRect().top > innerHeight * 0.15)
    const note = first && noteOf(first)
    if (note) bring(note)
  }
  addEventListener(
    'scroll',
    () => {
      if (!waiting) requestAnimationFrame(follow)
      waiting = true
    },
    { passive: true },
  )
})()
