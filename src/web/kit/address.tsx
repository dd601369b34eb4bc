/** An email address that breaks, where it must, before its @. */
export function Address({ text }: { readonly text: string }) {
  const at = text.indexOf('@')
  return (
    <span class="waymark-wrap">
      {at < 1 ? (
        text
      ) : (
        <>
          {text.slice(0, at)}
          <wbr />
          {text.slice(at)}
        </>
      )}
    </span>
  )
}
