import { stagesFault, stageFields } from '#domain/dispute/local-stages.ts'
import { standing } from '#domain/law/standing.ts'
import { headingsFrom, standardHeadings } from '#domain/meeting/headings.ts'
import { leadTimeNames, leadTimes } from '#domain/preparing/lead-times.ts'
import { caseloadGuidance } from './caseload-band.ts'
import type { NumberField, Setting } from './setting-fields.ts'

/** By when each paper and letter is wanted before a review, for each kind of person. */
export const leadTimesSetting: Setting = {
  title: 'Before a review',
  meaning:
    'How many working days before a review each paper is wanted, invitations go out, and what is missing is looked at. The rules of law and guidance stay as they are; these are this council’s own days.',
  fields: leadTimeNames.map((name): NumberField => {
    const { label, standard, rule } = leadTimes[name]
    return {
      kind: 'number',
      name,
      label,
      unit: 'working days before',
      least: 0,
      most: 60,
      whole: true,
      standard,
      ...(rule === undefined
        ? {}
        : { beside: { words: `${rule.statement} (${standing(rule)})`, days: undefined } }),
    }
  }),
}

/** The headings under which a review is talked about and written up. */
export const headingsSetting: Setting = {
  title: 'Headings of a review',
  meaning:
    'The headings under which a review is talked about and written up. Those in force on the day of a review are that review’s; what was written under earlier ones stays.',
  fields: [
    {
      kind: 'lines',
      name: 'headings',
      label: 'Headings, one on each line',
      hint: 'At most 8, of at most 120 characters each.',
      check: (typed) => {
        const read = headingsFrom(typed)
        return 'fault' in read ? read : { lines: read.headings.map(({ title }) => title) }
      },
      standard: standardHeadings.map(({ title }) => title),
    },
  ],
}

const bandField = (name: 'from' | 'to', label: string): NumberField => ({
  kind: 'number',
  name,
  label,
  unit: 'children',
  least: 1,
  most: 200,
  whole: true,
  standard: caseloadGuidance[name],
  beside: { words: `${caseloadGuidance[name]}: ${caseloadGuidance.source}`, days: undefined },
})

/** Between how many children a full-time IRO is to have. */
export const caseloadBandSetting: Setting = {
  title: 'Caseload band',
  meaning:
    'How many children this council wants a full-time IRO to have. Where nothing is set, it is what guidance calls good practice. The annual report keeps to guidance. ' +
    caseloadGuidance.unverified,
  fields: [bandField('from', 'At least'), bandField('to', 'At most')],
  together: ({ from = caseloadGuidance.from, to = caseloadGuidance.to }) =>
    Number(from) < Number(to)
      ? undefined
      : { field: 'to', words: 'At most: enter more children than in “At least”' },
}

/** The stages of the council's own dispute resolution, within the days that guidance gives it. */
export const disputeStagesSetting: Setting = {
  title: 'Stages of a dispute',
  meaning:
    'What this council calls the stages of a dispute, in order, and how many working days each may take. Guidance gives the whole 20 working days, so together they may take no more. The stages are shown beside each open dispute.',
  fields: stageFields,
  together: stagesFault,
}
