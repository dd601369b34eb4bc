/**
 * The look of a report that stands alone: the same classes as the pages of the application, with the few
 * GOV.UK styles that a document needs, and a sheet for print. No font, picture or script from elsewhere.
 */
export const reportStyles = `
.report { color: #0b0c0c; }
.report-cover { background: #12436d; color: #fff; padding: 40px 30px; margin: 0 0 40px; }
.report-cover__authority { font-size: 1.1875rem; line-height: 1.32; margin: 0 0 10px; font-weight: 700; }
.report-cover__title { font-size: 2rem; line-height: 1.1; margin: 0 0 20px; font-weight: 700; color: #fff; }
.report-cover__period { font-size: 1.5rem; line-height: 1.25; margin: 0 0 20px; }
.report-cover__edition { display: inline-block; border: 2px solid #fff; padding: 3px 10px; margin: 0; font-weight: 700; }
.report-headlines { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 20px; list-style: none; padding: 0; margin: 0 0 30px; }
.report-headlines__item { border-left: 6px solid #12436d; padding: 2px 0 2px 15px; }
.report-headlines__figure { display: block; font-size: 2.25rem; line-height: 1.1; font-weight: 700; }
.report-headlines__label { display: block; font-size: 1.0625rem; line-height: 1.3; }
.report-headlines__change { display: block; font-size: 1rem; line-height: 1.3; color: #484949; margin-top: 4px; }
.report-contents ol { list-style: none; padding: 0; margin: 0 0 20px; }
.report-contents li { margin: 0 0 6px; }
.report-contents ol ol { margin: 6px 0 10px 30px; }
.report-contents__number { display: inline-block; min-width: 30px; }
.report-section { margin: 0 0 50px; }
.report-section__number { color: #484949; font-weight: 400; margin-right: 12px; }
.report-part { border-top: 1px solid #b1b4b6; padding-top: 24px; margin-top: 34px; }
.report-required { color: #484949; font-size: 1rem; line-height: 1.4; margin: -6px 0 24px; padding-left: 15px; border-left: 4px solid #1d70b8; max-width: 44em; }
.report p.govuk-body, .report .report-missing, .report .report-slot { max-width: 44em; }
.report-date { white-space: nowrap; }
.report thead .report-date--long { white-space: normal; }
.report tbody th { min-width: 8em; }
.report-figure, .report-figure:link, .report-figure:visited { color: inherit; text-decoration: underline dotted #6f777b 1.5px; text-underline-offset: 3px; font-weight: 600; white-space: nowrap; }
.report-figure:hover { text-decoration: underline solid #1d70b8 3px; }
.report-figure:focus { outline: 3px solid transparent; background: #fd0; color: #0b0c0c; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; text-decoration: none; }
.report-table-scroll { overflow-x: auto; margin: 0 0 6px; }
.report-table-scroll:focus, .report-chart__frame:focus { outline: 3px solid #fd0; }
.report .govuk-table { margin-bottom: 0; }
.report .govuk-table__caption { margin-bottom: 6px; }
.report-table__total th, .report-table__total td { font-weight: 700; border-top: 2px solid #0b0c0c; }
.report td.govuk-table__cell--numeric, .report th.govuk-table__header--numeric { font-variant-numeric: tabular-nums; }
.report-notes { font-size: 1rem; line-height: 1.4; color: #484949; margin: 6px 0 0; max-width: 46em; }
.report-how { font-size: 1rem; line-height: 1.4; margin: 6px 0 34px; }
.report-chart { margin: 0 0 34px; }
.report-chart__title { font-weight: 700; font-size: 1.1875rem; line-height: 1.3; margin: 0 0 10px; }
.report-chart__picture { display: block; max-width: 100%; height: auto; }
.report-chart__frame { overflow-x: auto; }
.report-chart__frame svg { min-width: 700px; }
@media (forced-colors: active) { .report-chart__frame svg { forced-color-adjust: none; background: #ffffff; } }
.report-chart .govuk-details { margin: 12px 0 0; }
.report-missing { border-left: 10px solid #b1b4b6; padding: 12px 15px; margin: 0 0 24px; background: #f8f8f8; }
.report-slot { border: 2px dashed #6f777b; padding: 15px 20px; margin: 0 0 24px; }
.report-slot__title { font-weight: 700; margin: 0 0 6px; font-size: 1.1875rem; line-height: 1.3; }
.report-slot__expected { margin: 0; color: #484949; }
.report-definition { border-top: 1px solid #b1b4b6; padding: 16px 0 10px; max-width: 50em; }
.report-definition:target { background: #fff7bf; box-shadow: 0 0 0 10px #fff7bf; }
.report-definition dl { display: grid; grid-template-columns: minmax(90px, 150px) 1fr; gap: 4px 16px; margin: 0; font-size: 1rem; line-height: 1.4; }
.report-definition dt { font-weight: 700; }
.report-definition dd { margin: 0; overflow-wrap: anywhere; }
.report-definition code { overflow-wrap: anywhere; font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .875rem; }
.report-standing, .report-standing:link, .report-standing:visited { display: inline-block; border: 1px solid #6f777b; border-radius: 2px; padding: 0 4px; font-size: .8125rem; line-height: 1.25; font-weight: 400; color: #484949; text-decoration: none; white-space: nowrap; vertical-align: .08em; }
.report-standing:hover { border-color: #1d70b8; color: #0b0c0c; }
.report-standing:focus { outline: 3px solid transparent; background: #fd0; color: #0b0c0c; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; }
.report-top { font-size: 1rem; margin: 24px 0 0; }
.report-foot { border-top: 1px solid #b1b4b6; padding: 15px 0 30px; color: #484949; font-size: 1rem; line-height: 1.4; }
@media (max-width: 30em) { .report-definition dl { grid-template-columns: 1fr; } .report-definition dd { margin-bottom: 8px; } }
@media (min-width: 40.0625em) {
  .report-cover { padding: 70px 50px; }
  .report-cover__title { font-size: 3rem; }
}
@media print {
  @page { size: A4; margin: 18mm 16mm 20mm; }
  html { font-size: 12.5px; }
  .report { font-size: 1.05rem; }
  .report-cover { color: #0b0c0c; background: none; border-bottom: 6pt solid #12436d; padding: 35mm 0 10mm; margin: 0 0 10mm; }
  .report-cover__title { color: #0b0c0c; }
  .report-cover__edition { border-color: #0b0c0c; }
  .report-contents, .report-contents + .report-section, .report-section--appendix { break-before: page; }
  .report-contents > ol { columns: 2; column-gap: 10mm; font-size: 10pt; }
  .report-contents li { margin-bottom: 3px; break-inside: avoid-column; }
  .report-section { margin-bottom: 12mm; }
  .report-part { break-inside: auto; }
  .report h2, .report h3, .report caption, .report-chart__title, .report-required { break-after: avoid; }
  .report-notes { break-before: avoid; }
  .report-chart__frame, .report-slot, .report-missing, .report-definition, .report tr { break-inside: avoid; }
  .report thead { display: table-header-group; break-after: avoid; }
  .report tbody tr:first-child, .report tbody tr:nth-child(2) { break-before: avoid; }
  .report-table { margin-bottom: 8mm; }
  .report tbody th { min-width: 14em; }
  .report-top, .report .govuk-details__summary, .report-how, .report-skip { display: none; }
  .report-chart .govuk-details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .report-chart .govuk-details__text { border: 0; padding: 0; }
  .report-chart .govuk-table__caption { display: none; }
  .report-figure:link, .report-figure:visited { text-decoration: none; }
  .report-table-scroll, .report-chart__frame { overflow: visible; }
  .report-chart__frame svg { min-width: 0; width: 100%; height: auto; }
}
`

/** The same on a page of the application, with the choice of year and edition above it. */
export const reportPageStyles = `${reportStyles}
.report-tools { display: flex; flex-wrap: wrap; gap: 0 30px; align-items: flex-end; justify-content: space-between; }
.report-tools__year { display: flex; flex-wrap: wrap; gap: 0 15px; align-items: flex-end; }
.report-tools__year .govuk-form-group, .report-tools__year .govuk-button { margin-bottom: 20px; }
.report-tools__year .govuk-button { width: auto; }
.report-tools__links { display: flex; flex-wrap: wrap; gap: 5px 20px; }
`

/** What a report that stands alone needs of GOV.UK's styles. */
export const standAloneStyles = `
* { box-sizing: border-box; }
html { font-family: "Helvetica Neue", Helvetica, Arial, sans-serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; color: #0b0c0c; background: #fff; font-size: 1.1875rem; line-height: 1.32; -webkit-font-smoothing: antialiased; }
.report-page { max-width: 960px; margin: 0 auto; padding: 0 15px 40px; }
@media (min-width: 40.0625em) { .report-page { padding: 0 30px 60px; } }
.report-skip { position: absolute; left: -9999em; }
.report-skip:focus { position: static; display: block; padding: 10px 15px; background: #fd0; color: #0b0c0c; }
.govuk-heading-l { font-size: 1.5rem; line-height: 1.1; margin: 0 0 20px; font-weight: 700; }
.govuk-heading-m { font-size: 1.25rem; line-height: 1.2; margin: 0 0 15px; font-weight: 700; }
.govuk-heading-s { font-size: 1.1875rem; line-height: 1.3; margin: 0 0 10px; font-weight: 700; }
@media (min-width: 40.0625em) { .govuk-heading-l { font-size: 2.25rem; } .govuk-heading-m { font-size: 1.5rem; } }
.govuk-body { margin: 0 0 20px; }
.govuk-link:link { color: #1a65a6; text-underline-offset: .1578em; }
.govuk-link:visited { color: #54319f; }
.govuk-link:hover { text-decoration-thickness: 3px; }
.govuk-link:focus { outline: 3px solid transparent; background: #fd0; color: #0b0c0c; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; text-decoration: none; }
.govuk-list--bullet { padding-left: 20px; margin: 0 0 20px; }
.govuk-table { width: 100%; border-collapse: collapse; border-spacing: 0; }
.govuk-table__caption { text-align: left; font-weight: 700; display: table-caption; }
.govuk-table__header, .govuk-table__cell { text-align: left; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid #b1b4b6; font-size: 1rem; line-height: 1.3; }
.govuk-table__header:last-child, .govuk-table__cell:last-child { padding-right: 0; }
.govuk-table__header { font-weight: 700; }
tbody .govuk-table__header { font-weight: 400; }
.govuk-table__header--numeric, .govuk-table__cell--numeric { text-align: right; }
.govuk-details__summary { display: inline-block; cursor: pointer; color: #1a65a6; font-size: 1rem; }
.govuk-details__summary-text { text-decoration: underline; text-underline-offset: .1578em; }
.govuk-details__summary:focus { outline: 3px solid transparent; background: #fd0; color: #0b0c0c; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; }
.govuk-details__text { border-left: 5px solid #b1b4b6; padding: 12px 0 4px 20px; }
.govuk-visually-hidden { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`
