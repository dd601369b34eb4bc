/** A waymark: an arrow on a post. The icon of the site. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#1d70b8"/><path d="M14 6h3v20h-3z" fill="#fff"/><path d="M6 8h15l5 4.5-5 4.5H6z" fill="#fff"/></svg>`
