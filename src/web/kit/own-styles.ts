/**
 * What GOV.UK's styles have no component for. Colours and spaces are theirs, and nothing of theirs is
 * restyled but where its parts stand.
 */
export const ownStyles = `
.govuk-template__body { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; color: #0b0c0c; }
.waymark-logo { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
.waymark-logo__name { font-weight: 700; font-size: 1.5rem; line-height: 1.2; }
.waymark-logo__authority { font-size: 1.1875rem; line-height: 1.2; padding-left: 10px; border-left: 1px solid currentColor; }

.waymark-signed-in { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 12px; padding: 8px 0; font-size: .9375rem; line-height: 1.6; }
.waymark-signed-in__role { color: #484949; }
.waymark-signed-in__role::before { content: ", "; }
.waymark-signed-in form { margin: 0; }
.waymark-link-button { appearance: none; margin: 0; padding: 0; border: 0; background: none; font: inherit; color: #1a65a6; text-decoration: underline; text-decoration-thickness: max(1px, .0625rem); text-underline-offset: .1578em; cursor: pointer; }
.waymark-link-button:hover { color: #0f385c; text-decoration-thickness: max(3px, .1875rem, .12em); }
.waymark-link-button:focus { outline: 3px solid transparent; color: #0b0c0c; background-color: #fd0; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; text-decoration: none; }
.waymark-menu-link { display: none; }
/* On a telephone, and where a desk's screen is enlarged four times, the page itself is what is seen first: the places
   and what stands beside them are behind the menu. */
@media screen and (max-width: 40.0525rem) {
  .waymark-when-wide { display: none; }
  .govuk-generic-header__container { padding-top: 8px; padding-bottom: 6px; }
  .waymark-logo { gap: 0 8px; }
  .waymark-logo__name { font-size: 1.1875rem; }
  .waymark-logo__authority { font-size: 1rem; padding-left: 8px; }
  .govuk-phase-banner { padding: 4px 0; }
  .govuk-phase-banner__content__tag { margin-right: 6px; }
  .govuk-phase-banner__text { font-size: .875rem; }
  .govuk-service-navigation__toggle, .waymark-menu-link { margin: 6px 0; font-size: 1.1875rem; font-weight: 700; }
  .waymark-menu-link { padding: 2px 0; text-decoration: none; }
  body:not(.govuk-frontend-supported) .govuk-service-navigation:not(:has(:target)) .govuk-service-navigation__list { display: none; }
  body:not(.govuk-frontend-supported) .govuk-service-navigation:not(:has(:target)) .waymark-menu-link { display: inline-block; }
  body:not(.govuk-frontend-supported) .govuk-service-navigation:not(:has(:target)) .waymark-signed-in { display: none; }
  .govuk-frontend-supported .govuk-service-navigation:not(:has([aria-expanded="true"])) .govuk-service-navigation__list { display: none; }
  .govuk-frontend-supported .govuk-service-navigation:not(:has([aria-expanded="true"])) .waymark-signed-in { display: none; }
  .waymark-signed-in { display: block; font-size: 1.1875rem; border-top: 1px solid #8eb8dc; }
  .waymark-signed-in > * { display: block; padding: 6px 0; }
  .govuk-main-wrapper { padding-top: 20px; }
}
@media (min-width: 48.0625rem) {
  .govuk-service-navigation .govuk-width-container { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; column-gap: 30px; }
  .govuk-service-navigation__item:not(:last-child) { margin-right: 20px; }
}

.waymark-quiet { display: block; color: #484949; font-size: 1rem; line-height: 1.4; font-weight: 400; }
.waymark-wrap { overflow-wrap: anywhere; }
.waymark-nowrap { white-space: nowrap; }
.waymark-even { table-layout: fixed; }
.waymark-even th:first-child { width: 5em; }

.waymark-tree { margin: 0 0 30px; padding: 0; list-style: none; }
.waymark-tree .waymark-tree { margin: 0 0 0 12px; padding-left: 18px; border-left: 2px solid #cecece; }
.waymark-tree__unit { padding: 8px 0; font-size: 1.1875rem; overflow-wrap: anywhere; }
.waymark-tree__kind { color: #484949; font-size: 1rem; }

.waymark-notices { margin: 0 0 30px; padding: 0; }
.waymark-notice { margin: 0; padding: 12px 0 12px 15px; border-bottom: 1px solid #cecece; border-left: 5px solid transparent; }
.waymark-notice--new { border-left-color: #1d70b8; background: #f4f8fb; }
.waymark-notice__head, .waymark-notice__ways { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; }
.waymark-notice form { margin: 0; }

.waymark-tallies { display: flex; flex-wrap: wrap; gap: 10px; margin: 0 0 20px; padding: 0; list-style: none; }
.waymark-tally { padding: 8px 14px; border-left: 5px solid #1d70b8; background: #f4f8fb; font-size: 1.1875rem; line-height: 1.4; }
.waymark-tally--late { border-left-color: #ca3535; }
.waymark-tally strong { font-size: 1.5rem; }

.waymark-filter { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 15px 20px; margin: 0 0 30px; padding: 15px; background: #f4f8fb; }
.waymark-filter .govuk-form-group, .waymark-filter .govuk-button { margin-bottom: 0; }
.waymark-filter .govuk-form-group { flex: 1 1 14rem; min-width: 0; max-width: 22rem; }
.waymark-filter .govuk-select { width: 100%; min-width: 0; }
.waymark-filter__buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 15px; font-size: 1.1875rem; }

.waymark-search { margin: 0 0 30px; padding: 15px; background: #f4f8fb; }
.waymark-search .govuk-form-group { max-width: 40rem; margin-bottom: 15px; }
.waymark-choices { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 15px 20px; }
.waymark-choices .govuk-form-group { margin: 0; }
.waymark-choices .govuk-select { width: 100%; min-width: 0; }
.waymark-search .govuk-details { margin-bottom: 15px; }
.waymark-search .govuk-details__text { border-left: 0; padding-left: 0; }
.waymark-found { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 5px 20px; margin-bottom: 15px; font-size: 1.1875rem; }
.waymark-nowrap { white-space: nowrap; }
.waymark-children { font-size: 1rem; }
.waymark-order { display: block; padding: 2px 0; font-weight: 400; line-height: 1.5rem; }
th[aria-sort] .waymark-order { font-weight: 700; }
.waymark-chips { display: flex; flex-wrap: wrap; gap: 8px; margin: 15px 0 0; padding: 0; list-style: none; font-size: 1rem; }
.waymark-chips a { display: inline-block; padding: 4px 10px; border: 1px solid #0b0c0c; background: #ffffff; }
.waymark-flags { display: flex; flex-wrap: wrap; gap: 0 25px; }
.waymark-choices + .govuk-form-group { max-width: none; margin-top: 20px; }

.waymark-years { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 10px 0 20px; padding: 0; list-style: none; font-size: 1rem; line-height: 1.5; }
.waymark-journey { overflow-x: auto; margin: 0 0 10px; }
.waymark-journey:focus { outline: 3px solid #fd0; outline-offset: 0; box-shadow: inset 0 0 0 2px #0b0c0c; }
.waymark-journey__picture { display: block; width: 100%; min-width: 46rem; font-size: 13px; }
.waymark-journey__picture text { fill: #0b0c0c; font-family: inherit; }
.waymark-journey__lane { font-weight: 700; }
.waymark-journey__picture .waymark-journey__none { fill: #484949; }
.waymark-journey__tick { stroke: #cecece; stroke-width: 1; }
.waymark-journey__today { stroke: #0b0c0c; stroke-width: 1.5; stroke-dasharray: 4 3; }
.waymark-journey__bar { fill: #d2e2f1; stroke: #1d70b8; stroke-width: 1; }
.waymark-journey__bar--odd { fill: #f4f8fb; }
.waymark-journey__mark { fill: #ffffff; stroke: #0b0c0c; stroke-width: 1.5; }
.waymark-journey__mark--full { fill: #0b0c0c; }
.waymark-journey__mark--late { stroke: #ca3535; }
.waymark-journey__mark--late-half { fill: #ca3535; stroke: #ca3535; }
a.waymark-journey__link:hover .waymark-journey__label { text-decoration: underline; }
a.waymark-journey__link:focus { outline: 3px solid #0b0c0c; outline-offset: 1px; }
.waymark-thirds th { width: 33%; }
@media (min-width: 40.0625rem) { .waymark-people th:first-child { width: 34%; } .waymark-people th:last-child { width: 22%; } }
@media (min-width: 40.0625rem) { .waymark-dated td:first-child, .waymark-dated td.waymark-nowrap { white-space: nowrap; } }
@media (min-width: 40.0625rem) { .waymark-events { font-size: 1rem; table-layout: fixed; } .waymark-events th:nth-child(2) { width: 26%; } .waymark-events th:last-child { width: 12%; } }
.waymark-clock + .waymark-group, section + section > .waymark-group { margin-top: 30px; }
.waymark-stacked tr:target { background: #fff7bf; outline: 3px solid #fd0; }
@media (forced-colors: active) {
  .waymark-journey__picture text, .waymark-journey__picture .waymark-journey__none, .waymark-journey__mark--full { fill: CanvasText; }
  .waymark-journey__bar, .waymark-journey__mark { fill: Canvas; stroke: CanvasText; }
  .waymark-journey__mark--full, .waymark-journey__mark--late-half { fill: CanvasText; }
}
@media print { nav, main form button, main form .govuk-button, .govuk-pagination, .govuk-phase-banner { display: none; } .govuk-details::details-content { content-visibility: visible; block-size: auto; } .waymark-line, .waymark-clock, .govuk-table__row { break-inside: avoid; } }
@media print { .govuk-template__body a[href^="/"]::after, .govuk-template__body a[href^="?"]::after { content: none; } h1, h2, h3 { break-after: avoid; } }
@media print { .govuk-template, .govuk-template__body { background: none; } .govuk-grid-column-two-thirds, .govuk-body, .govuk-list { width: 100%; max-width: none; } }
@media print { .waymark-not-printed { display: none; } .waymark-journey-section { break-inside: avoid; } .waymark-journey { overflow: visible; } .waymark-journey__picture { min-width: 0; } }

.waymark-inline { display: flex; flex-wrap: wrap; gap: 5px 20px; }
.waymark-as-typed { white-space: pre-line; overflow-wrap: anywhere; }
.waymark-password { font-size: 1.5rem; overflow-wrap: anywhere; }
.waymark-places { margin: 0 0 30px; padding: 0; list-style: none; font-size: 1.1875rem; line-height: 1.35; }
.waymark-place { padding: 10px 0; border-bottom: 1px solid #cecece; }
.waymark-group { padding-bottom: 5px; margin-bottom: 0; border-bottom: 2px solid #0b0c0c; }
.waymark-lines { margin: 0 0 30px; padding: 0; list-style: none; font-size: 1.1875rem; line-height: 1.35; }
.waymark-line { padding: 12px 0; border-bottom: 1px solid #cecece; }
.waymark-line__when { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; margin-top: 6px; }
.waymark-line__when .waymark-quiet { display: inline; }
.waymark-tag { max-width: none; }
.waymark-line__what { margin-top: 4px; }
.waymark-line .govuk-details { margin: 10px 0 0; font-size: 1rem; }
@media (min-width: 48.0625rem) {
  .waymark-line { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 6fr) minmax(0, 4fr); gap: 0 20px; align-items: start; }
  .waymark-line__what, .waymark-line__when { margin-top: 0; }
  .waymark-line__when { flex-direction: column; align-items: flex-start; gap: 2px; }
  .waymark-line__how { grid-column: 2 / -1; }
  .waymark-line:has(.waymark-line__step) { grid-template-columns: minmax(0, 3fr) minmax(0, 5fr) minmax(0, 4fr) minmax(0, 3fr); }
  .govuk-task-list__status { white-space: nowrap; }
}
@media screen and (min-width: 60rem) {
  .waymark-line:has(.waymark-line__step) { grid-template-columns: minmax(0, 3fr) minmax(0, 5fr) 14.5rem minmax(0, 3fr); }
  .waymark-line__when .waymark-tag { white-space: nowrap; }
}
.waymark-line > * { overflow-wrap: break-word; }
.waymark-line__step { margin-top: 6px; padding-left: 10px; border-left: 4px solid #1d70b8; font-weight: 700; }
@media (min-width: 48.0625rem) { .waymark-line__step { margin-top: 0; } }
.waymark-actions { display: flex; flex-wrap: wrap; gap: 5px 20px; margin: 0 0 20px; padding: 0; list-style: none; font-size: 1.1875rem; }
.waymark-tally a[aria-current] { font-weight: 700; color: #0b0c0c; }
@media print { .waymark-actions { display: none; } .waymark-line .govuk-details:not([open]) { display: none; } .waymark-tally a { text-decoration: none; } }

.waymark-steps { margin: 0 0 15px; padding: 0; list-style: none; counter-reset: step; }
.waymark-steps__step { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 20px; position: relative; padding: 6px 0 6px 34px; border-bottom: 1px solid #e0e4e7; counter-increment: step; }
.waymark-steps__step::before { content: counter(step); position: absolute; left: 0; font-weight: 700; }
.waymark-steps__step > span:first-child { flex: 1 1 16rem; min-width: 0; }
.waymark-steps__date { flex: 0 0 auto; font-variant-numeric: tabular-nums; white-space: nowrap; }

.waymark-facts { max-width: 52rem; }
.waymark-facts .govuk-summary-list__key, .waymark-facts .govuk-summary-list__value { padding-top: 3px; padding-bottom: 3px; }
.waymark-clock { padding: 15px 0 5px; border-bottom: 1px solid #cecece; }
.waymark-clock__head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2px 15px; margin-bottom: 5px; }
.waymark-clock__title { margin-bottom: 0; }
.waymark-clock__due { margin-bottom: 5px; }
.waymark-clock__due .waymark-quiet { display: inline; }
.waymark-clock__due .waymark-quiet::before { content: ", "; }
.waymark-standing { margin: 0 0 10px; padding-left: 10px; border-left: 4px solid #1d70b8; font-size: 1rem; line-height: 1.4; color: #484949; }
.waymark-standing--unsure { border-left-style: dashed; border-left-color: #484949; }
.waymark-clock .govuk-details { margin-bottom: 10px; }

.waymark-bars { margin: 0 0 20px; padding: 0; list-style: none; font-size: 1.1875rem; line-height: 1.35; }
.waymark-bars__bar { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 15px; padding: 6px 0; border-bottom: 1px solid #e0e4e7; }
.waymark-bars__picture { grid-row: 2; grid-column: 1 / -1; width: 100%; height: 22px; }
.waymark-bars__value { font-variant-numeric: tabular-nums; }
@media (min-width: 48.0625rem) {
  .waymark-bars__bar { grid-template-columns: 14rem minmax(0, 1fr) 11rem; align-items: center; }
  .waymark-bars__picture { grid-row: auto; grid-column: auto; }
}

@media (max-width: 40.0525rem) {
  .waymark-stacked, .waymark-stacked tbody, .waymark-stacked tr, .waymark-stacked td { display: block; }
  .waymark-stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .waymark-stacked tr { padding: 10px 0; border-bottom: 1px solid #cecece; }
  .waymark-stacked caption { display: block; }
  .waymark-stacked td { padding: 2px 0; border: 0; text-align: left; }
  .waymark-stacked td::before { content: attr(data-label) ": "; font-weight: 700; }
  .waymark-stacked td:empty { display: none; }
}

.waymark-card { max-width: 34em; margin-bottom: 30px; padding: 20px 20px 5px; border: 2px solid #0b0c0c; }
.waymark-card__line { margin: 0 0 15px; padding-top: 25px; border-bottom: 1px solid #b1b4b6; font-family: inherit; }
.waymark-footer { margin-top: 30px; }
@media print { .waymark-menu-link, .waymark-signed-in, .waymark-filter, .waymark-footer, .govuk-service-navigation, .govuk-skip-link { display: none; } }
`
