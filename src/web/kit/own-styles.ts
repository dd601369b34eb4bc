/** What GOV.UK's styles have no component for. Sizes and colours are theirs; nothing of theirs is overridden. */
export const ownStyles = `
.waymark-logo { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; }
.waymark-logo__name { font-weight: 700; font-size: 1.5rem; line-height: 1.2; }
.waymark-logo__authority { font-size: 1.1875rem; line-height: 1.2; padding-left: 10px; border-left: 1px solid currentColor; }
.waymark-signed-in { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; padding: 8px 0; font-size: 1rem; line-height: 1.25; }
.waymark-signed-in__who { color: #0b0c0c; }
.waymark-signed-in__role { color: #484949; }
.waymark-signed-in__role::before { content: ", "; }
.waymark-signed-in form { margin: 0; }
.waymark-link-button { appearance: none; margin: 0; padding: 0; border: 0; background: none; font: inherit; color: #1a65a6; text-decoration: underline; text-decoration-thickness: max(1px, .0625rem); text-underline-offset: .1578em; cursor: pointer; }
.waymark-link-button:hover { color: #0f385c; text-decoration-thickness: max(3px, .1875rem, .12em); }
.waymark-link-button:focus { outline: 3px solid transparent; color: #0b0c0c; background-color: #fd0; box-shadow: 0 -2px #fd0, 0 4px #0b0c0c; text-decoration: none; }
@media (min-width: 48.0625rem) {
  .govuk-service-navigation .govuk-width-container { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; }
}
.waymark-footer { border-top: 1px solid #8eb8dc; }
@media print { .waymark-signed-in, .govuk-service-navigation, .waymark-no-print { display: none; } }
`
