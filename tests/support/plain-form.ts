import { SESSION_COOKIE } from './session'

/** A form as a browser without JavaScript has it: its page, who has it open, and its fields with the values they came with. */
export type PlainForm = {
  readonly address: string
  readonly session: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

/** What posting it gave: where it leads on, or what the page it came back with tells the person (alerts and statuses). */
export type PlainAnswer = { readonly status: number; readonly leadsTo: string | null; readonly told: string }

/** Opens a page as the person of `session` and takes the form with this accessible name out of it. */
export async function openForm(address: string, session: string, label: string): Promise<PlainForm> {
  const answer = await fetch(address, { headers: { cookie: `${SESSION_COOKIE}=${session}` } })
  const html = await answer.text()
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  const found = forms.find(([, tag = '']) => attribute(tag, 'aria-label') === label)
  if (!found) {
    const there = forms.map(([, tag = '']) => attribute(tag, 'aria-label')).join(', ')
    throw new Error(`${address} (${answer.status}) has no form “${label}”, only: ${there || 'none'}.`)
  }
  return { address, session, fields: fieldsOf(found[2] ?? '') }
}

/** Posts the form with these fields filled in; every post has a submission of its own unless one is given. */
export async function postForm(
  form: PlainForm,
  filled: Readonly<Record<string, string>>,
  submission: string = crypto.randomUUID(),
): Promise<PlainAnswer> {
  const body = new FormData()
  const given = { ...filled, submission }
  for (const [name, value] of form.fields) if (!(name in given)) body.append(name, value)
  for (const [name, value] of Object.entries(given)) body.append(name, value)
  const { origin } = new URL(form.address)
  const answer = await fetch(form.address, {
    method: 'POST',
    headers: { cookie: `${SESSION_COOKIE}=${form.session}`, origin },
    body,
    redirect: 'manual',
  })
  return {
    status: answer.status,
    leadsTo: answer.headers.get('location'),
    told: toldBy(await answer.text()),
  }
}

function fieldsOf(html: string): [string, string][] {
  return [
    ...html.matchAll(/<(input|textarea|select)\b([^>]*)>(?:((?:(?!<\/?\1\b)[\s\S])*?)<\/\1>)?/g),
  ].flatMap(([, kind, tag = '', inside = '']): [string, string][] => {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') ?? 'text'
    if (name === null || type === 'submit' || /\sdisabled/.test(tag)) return []
    if ((type === 'checkbox' || type === 'radio') && !/\schecked/.test(tag)) return []
    if (kind === 'textarea') return [[name, unescaped(inside.replace(/^\n/, ''))]]
    if (kind === 'input') return [[name, attribute(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')]]
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, option = '']) => option)
    const chosen = options.find((option) => /\sselected/.test(option)) ?? options[0] ?? ''
    return [[name, attribute(chosen, 'value') ?? '']]
  })
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescaped(value)
}

function toldBy(html: string): string {
  const told = [...html.matchAll(/<div\b[^>]*\srole="(?:alert|status)"[^>]*>/g)].map(({ index }) =>
    unescaped(divAt(html, index).replace(/<[^>]+>/g, ' ')),
  )
  return told.join(' ').replace(/\s+/g, ' ').trim()
}

/** The whole `<div>` that begins at `from`, with those inside it. */
function divAt(html: string, from: number): string {
  const tags = /<(\/?)div\b/g
  tags.lastIndex = from
  let depth = 0
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1
    if (depth === 0) return html.slice(from, tag.index)
  }
  return html.slice(from)
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', '#x27': "'", lt: '<', gt: '>' }

function unescaped(text: string): string {
  return text.replace(/&(amp|quot|#x27|lt|gt);/g, (entity, name) => ENTITIES[name] ?? entity)
}
