/**
 * What Enter in a field presses, as the first button of a form: for forms that have other buttons above the one they are for. Nobody
 * sees it or comes to it by keyboard.
 */
export function EnterButton({ children }: { children: string }) {
  return (
    <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only">
      {children}
    </button>
  )
}
