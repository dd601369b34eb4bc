export const journeyStylesPath = '/children/journey.css'

/** One page of paper on its side. The words are for the screen: on paper the picture stands alone. */
export const journeyStyles = `
@page { size: A4 landscape; margin: 10mm; }
@media print {
  .waymark-journey-alone .waymark-years, .waymark-journey-alone .govuk-details, .waymark-journey-alone .govuk-skip-link { display: none; }
  .waymark-journey-alone .govuk-heading-l { margin-bottom: 5px; font-size: 20pt; }
  .waymark-journey-alone .govuk-summary-list { columns: 2; margin-bottom: 5px; font-size: 9pt; }
  .waymark-journey-alone .govuk-summary-list__row { break-inside: avoid; }
  .waymark-journey-alone .waymark-journey__picture { width: 100%; max-height: 130mm; }
  .waymark-journey-alone .waymark-group { display: none; }
  .govuk-main-wrapper { padding: 0; }
}
`
