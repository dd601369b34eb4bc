/** What pages before a review add to GOV.UK's styles: faces to choose from, and a child's own page. */
export const preparingStyles = `
.waymark-child { max-width: 40rem; }
.waymark-faces { display: flex; flex-wrap: wrap; gap: 10px; }
.waymark-faces .govuk-radios__item { flex: 0 0 auto; margin: 0; }
.waymark-face { display: inline-flex; align-items: center; gap: 10px; min-width: 6.5rem; }
.waymark-face__drawn { flex: none; }
.waymark-people { margin-bottom: 30px; }
.waymark-people .govuk-form-group { margin-bottom: 15px; }
.waymark-people .govuk-radios { display: flex; flex-wrap: wrap; gap: 0 15px; }
.waymark-people .govuk-radios__item { margin-right: 0; }
.waymark-said { display: block; white-space: pre-line; overflow-wrap: anywhere; }
.waymark-sent-picture { display: block; box-sizing: border-box; max-width: min(100%, 40rem); max-height: 40rem; margin-bottom: 5px; border: 1px solid #b1b4b6; }
.waymark-agenda { padding-left: 1.5rem; font-size: 1.1875rem; line-height: 1.5; }
.waymark-agenda li { margin-bottom: 12px; overflow-wrap: anywhere; }
@media print { .govuk-exit-this-page, .waymark-child form .govuk-button { display: none; } }
`
