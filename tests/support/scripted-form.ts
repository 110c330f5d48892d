import { type PlainForm, sessionCookie } from './plain-form'

/**
 * Posts a form as its page does when its scripts run: the answer is what the action gave back, without the page around it. The action and what it
 * was given before stand in the form's own fields, put there for browsers without scripts.
 */
export async function postScripted(
  form: PlainForm,
  filled: Readonly<Record<string, string>>,
  submission: string,
): Promise<{ status: number; told: string }> {
  const hidden = new Map(form.fields.filter(([name]) => name.startsWith('$ACTION')))
  const { id } = JSON.parse(ending(hidden, ':0')) as { id: string }
  const [before] = JSON.parse(ending(hidden, ':1')) as unknown[]
  const body = new FormData()
  const given = { ...filled, submission }
  for (const [name, value] of form.fields)
    if (!name.startsWith('$ACTION') && !(name in given)) body.append(`_1_${name}`, value)
  for (const [name, value] of Object.entries(given)) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify([before, '$K1']))
  const answer = await fetch(form.address, {
    method: 'POST',
    headers: {
      ...sessionCookie(form.session),
      ...{ origin: new URL(form.address).origin, accept: 'text/x-component', 'next-action': id },
    },
    body,
  })
  return { status: answer.status, told: await answer.text() }
}

function ending(hidden: ReadonlyMap<string, string>, end: string): string {
  for (const [name, value] of hidden) if (name.endsWith(end)) return value
  throw new Error('The form has no action of the desk.')
}
