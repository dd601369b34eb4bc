/**
 * The colours of charts: those that government statisticians publish for accessible charts, and two shades of
 * their blues. Neighbours differ in lightness too, and every mark has its name or figure beside it, so that no
 * meaning rests on colour alone.
 */
export const chartColours = [
  '#12436d',
  '#28a197',
  '#801650',
  '#f46a25',
  '#3d3d3d',
  '#a285d1',
  '#2073bc',
  '#6bace6',
] as const

/** Of text on each of them, in the same order: at least 4.5 to 1. */
export const textOnColours = [
  '#ffffff',
  '#0b0c0c',
  '#ffffff',
  '#0b0c0c',
  '#ffffff',
  '#0b0c0c',
  '#ffffff',
  '#0b0c0c',
] as const

export const ink = '#0b0c0c'
export const quietInk = '#484949'
export const gridLine = '#d8dadb'
export const bandFill = '#d2e2f1'
export const bandEdge = '#2073bc'
