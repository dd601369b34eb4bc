import { gridLine } from '#report/charts/palette.ts'

export const stylesPath = '/measures/styles.css'

/** What the pages of measures need beside the site's own styles: bars, key figures and small grids. */
export const measureStyles = `
.measure-figure { margin: 0 0 5px; font-size: 3rem; line-height: 1.1; font-weight: 700; }
.measure-figure__fraction { display: inline-block; margin-left: 12px; font-size: 1.5rem; font-weight: 400; white-space: nowrap; }
.measure-line { margin: 0 0 20px; font-size: 1.1875rem; line-height: 1.4; }
.measure-table td, .measure-table th { vertical-align: top; }
.measure-table__number { font-variant-numeric: tabular-nums; }
.measure-table th[scope=row] { overflow-wrap: break-word; }
.measure-table__reason { font-weight: 700; }
.measure-choices { display: flex; flex-wrap: wrap; gap: 5px 20px; margin: 0 0 20px; font-size: 1.1875rem; }
.measure-dates { margin-bottom: 30px; }
.measure-dates .govuk-form-group { margin-bottom: 15px; }
.measure-chart { margin: 0 0 25px; }
.measure-chart__key { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0 0 10px; padding: 0; list-style: none; font-size: 1rem; }
.measure-chart__row { display: grid; grid-template-columns: minmax(0, 11rem) minmax(0, 1fr) 4.5rem; gap: 0 10px; align-items: center; padding: 4px 0; border-top: 1px solid ${gridLine}; font-size: 1rem; line-height: 1.3; }
.measure-chart__name { overflow-wrap: anywhere; }
.measure-chart__value { font-variant-numeric: tabular-nums; font-weight: 700; }
.measure-bar { display: block; width: 100%; height: 14px; color: #12436d; }
.measure-bar--before { height: 7px; margin-top: 2px; color: #6bace6; }
.measure-chart__key .measure-bar { display: inline-block; width: 16px; height: 16px; margin: 0 6px 0 0; vertical-align: -2px; }
@media (forced-colors: active) { .measure-bar { color: CanvasText; } .measure-bar--before { color: GrayText; } }
.measure-months { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 8px; margin: 0 0 10px; padding: 0; list-style: none; }
.measure-months li { padding: 6px 8px; background: #f4f8fb; border-left: 3px solid #cfdde8; font-size: 1rem; line-height: 1.3; }
.measure-months li:last-child { border-left-color: #1d70b8; }
.measure-months strong { display: block; font-size: 1.1875rem; font-variant-numeric: tabular-nums; }
.measure-months .measure-bar { height: 5px; margin-top: 4px; }
.measure-trend { display: block; width: 100%; height: 48px; margin: 0 0 8px; overflow: visible; }
.measure-trend polyline { fill: none; stroke: #12436d; stroke-width: 2.5; stroke-linecap: round; }
@media (forced-colors: active) { .measure-trend polyline { stroke: CanvasText; } }
.measure-card { break-inside: avoid; padding: 15px 0 10px; border-top: 2px solid #0b0c0c; }
.measure-card__head { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2px 20px; margin-bottom: 8px; }
.measure-card__head h2 { margin: 0; flex: 1 1 20rem; }
.measure-card__year { font-size: 1.1875rem; }
.measure-card__year strong { font-size: 1.5rem; }
@media (max-width: 40.0525rem) {
  .measure-chart__row { grid-template-columns: minmax(0, 1fr) 4.5rem; }
  .measure-chart__name { grid-column: 1 / -1; }
  .measure-table, .measure-table tbody, .measure-table tr, .measure-table td, .measure-table tbody th { display: block; width: auto; }
  .measure-table tbody th { border: 0; padding: 2px 0; }
  .measure-table caption { display: block; }
  .measure-months { grid-template-columns: repeat(auto-fill, minmax(5.2rem, 1fr)); }
}
@media print { .measure-tools { display: none; } }
`
