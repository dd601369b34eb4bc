import { addDays, calendarDate, dateOf, monthNames, parseIsoDate } from '#domain/calendar/calendar-date.ts'

/** An ISO date, or what is wrong with the text and what would be right. */
export type DateReading = { readonly date: string } | { readonly problem: string }

const forms = 'write it as dd/mm/yyyy or yyyy-mm-dd'

/** Reads `dd/mm/yyyy` or `yyyy-mm-dd` and nothing else; 30/02/2021 is an error, never 2 March. */
export function readDate(text: string): DateReading {
  const british = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  if (british !== null) return dayOfCalendar(Number(british[3]), Number(british[2]), Number(british[1]))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso !== null) return dayOfCalendar(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return { problem: whyNoDate(text) }
}

/** Reads `DATE_PERM`: a date, or `zz/mm/yyyy`, `zz/zz/yyyy` or `zz/zz/zzzz`, which is kept as it stands. */
export function readPartialDate(text: string): DateReading {
  const unknown = /^zz\/(?:(\d{2})\/(\d{4})|zz\/(?:\d{4}|zzzz))$/i.exec(text)
  if (unknown === null) return readDate(text)
  const month = unknown[1]
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) {
    return { problem: `there is no month ${month}; write zz/mm/yyyy` }
  }
  return { date: text }
}

function dayOfCalendar(year: number, month: number, day: number): DateReading {
  const date = year === 0 ? undefined : dateOf(year, month, day)
  if (date !== undefined) return { date }
  const name = monthNames[month - 1]
  if (name === undefined) {
    return month <= 31 && day >= 1 && day <= 12
      ? { problem: `there is no month ${month}; day and month are perhaps the wrong way round, ${forms}` }
      : { problem: `there is no month ${month}; ${forms}` }
  }
  return { problem: `there is no ${day} ${name} ${year}; ${forms}` }
}

const excelDayZero = calendarDate('1899-12-30')
const writeBritish = (iso: string) => `${iso.slice(8)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`

/** Spreadsheets spoil dates in a handful of ways; each gets the words that help. */
function whyNoDate(text: string): string {
  if (/^\d{5}$/.test(text)) {
    const meant = writeBritish(addDays(excelDayZero, Number(text)))
    return `it is a spreadsheet’s number for a day, perhaps ${meant}; format the column as dd/mm/yyyy`
  }
  const timed = /^(\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2})[ T]+\d{1,2}:\d{2}/.exec(text)
  if (timed?.[1] !== undefined) return `a date has no time; write ${timed[1]}`
  const single = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (single !== null) {
    const [, day = '', month = '', year = ''] = single
    return `day and month have two digits; write ${day.padStart(2, '0')}/${month.padStart(2, '0')}/${year}`
  }
  if (/^\d{1,2}\/\d{1,2}\/\d{2}$/.test(text)) return `the year has four digits; ${forms}`
  if (/^#+$/.test(text)) return 'the column was too narrow when it was saved; widen it, and save it again'
  const named = monthByName(text)
  if (named !== undefined) return named
  return `it is not a date in a form that is read; ${forms}`
}

function monthByName(text: string): string | undefined {
  const found = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{2}|\d{4})$/.exec(text)
  if (found === null) return undefined
  const [, day = '', word = '', year = ''] = found
  const month = monthNames.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase(),
  )
  if (month === -1) return undefined
  if (year.length === 2) return `the month is a word and the year has two digits; ${forms}`
  const iso = `${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  if (parseIsoDate(iso) === undefined) return `there is no such day; ${forms}`
  return `the month is a word; write ${writeBritish(iso)}`
}
