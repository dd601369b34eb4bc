import type { Outgoing } from '#app/message/outbox.ts'

/** A letter as a page to print: the address where a window envelope shows it. */
export function letterAsHtml({ authority, toName, toAddress, subject, body }: Outgoing): string {
  const address = [toName, ...toAddress.split('\n')].map(escaped).join('<br>')
  const paragraphs = body
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('\n')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(subject)}</title>
<style>
@page { size: A4; margin: 20mm 25mm }
body { font: 12pt/1.5 Arial, sans-serif; max-width: 160mm }
address { font-style: normal; min-height: 30mm; margin: 25mm 0 15mm }
h1 { font-size: 14pt }
</style>
</head>
<body>
<p>${escaped(authority)}</p>
<address>${address}</address>
<h1>${escaped(subject)}</h1>
${paragraphs}
</body>
</html>
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
