/** The workspace of a meeting: a long calm page, with what is left beside it. */
export const meetingStyles = `
.waymark-meeting__columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 40px; }
.waymark-meeting__talk { max-width: 44rem; }
.waymark-meeting__group { margin-bottom: 40px; }
.waymark-meeting__section { padding: 18px 0 12px; border-bottom: 1px solid #cecece; scroll-margin-top: 12px; }
.waymark-meeting__section:focus, .waymark-meeting__left:focus { outline: 0; }
.waymark-meeting__section:focus-visible, .waymark-meeting__section:target { box-shadow: -8px 0 0 #ffdd00; }
.waymark-meeting__section .govuk-form-group { margin-bottom: 12px; }
.waymark-meeting__section .govuk-hint { font-size: 1rem; }
.waymark-meeting__row { margin: 10px 0 4px; padding: 10px 0 0 15px; border-left: 4px solid #cecece; }
.waymark-meeting__legend { padding: 0; font-weight: 700; font-size: 1rem; margin-bottom: 6px; }
.waymark-meeting__proposal { margin: 10px 0; padding: 8px 12px; font-size: 1.0625rem; }
.waymark-meeting__foot { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 15px; min-height: 40px; }
.waymark-meeting__foot .govuk-button { margin-bottom: 0; }
.waymark-meeting__saved { color: #484949; font-size: 1rem; }
.waymark-meeting__rests { margin: 4px 0 0; }
.waymark-meeting--saves-itself .waymark-meeting__save { display: none; }
.waymark-meeting__clash { margin: 10px 0; padding: 12px 15px; border: 4px solid #ca3535; }
.waymark-meeting__clash .govuk-table { margin-bottom: 10px; font-size: 1rem; }
.waymark-meeting__clash td { white-space: pre-line; overflow-wrap: anywhere; }
.waymark-meeting__bar { position: sticky; bottom: 0; z-index: 2; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 20px; margin: 0; padding: 10px 12px; background: #f4f8fb; border-top: 2px solid #1d70b8; font-size: 1rem; }
.waymark-meeting__bar [data-save-state]:empty { display: none; }
.waymark-meeting__bar--unsent { background: #fff7bf; border-top-color: #f47738; }
.waymark-meeting__left { padding: 15px; background: #f4f8fb; }
.waymark-meeting__left ul { margin-bottom: 0; font-size: 1rem; line-height: 1.35; }
@media (min-width: 60rem) {
  .waymark-meeting__columns { grid-template-columns: minmax(0, 44rem) minmax(14rem, 1fr); }
  .waymark-meeting__left { position: sticky; top: 12px; max-height: calc(100vh - 90px); overflow-y: auto; align-self: start; }
}
@media (max-width: 40.0525rem) { .waymark-meeting .govuk-radios--inline .govuk-radios__item { margin-right: 15px; } }
@media print {
  .waymark-meeting__columns { display: block; }
  .waymark-meeting__talk { max-width: none; }
  .waymark-meeting__section { break-inside: avoid; padding: 8px 0; }
  .waymark-meeting__foot, .waymark-meeting__rests, .waymark-meeting__proposal { display: none; }
  .waymark-meeting .govuk-textarea, .waymark-meeting .govuk-input, .waymark-meeting .govuk-select { border: 0; border-bottom: 1px dotted #484949; }
  .waymark-meeting .govuk-radios__item { display: inline-block; margin-right: 20px; min-height: 0; }
}
`
