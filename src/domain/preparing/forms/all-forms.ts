import {
  advocateForm,
  carerForm,
  healthForm,
  parentForm,
  schoolForm,
  socialWorkReportForm,
} from './adult-forms.ts'
import { childForm } from './child-form.ts'
import type { Form, FormId } from './form.ts'

const forms: Readonly<Record<FormId, Form>> = {
  child: childForm,
  parent: parentForm,
  carer: carerForm,
  school: schoolForm,
  health: healthForm,
  advocate: advocateForm,
  social_work_report: socialWorkReportForm,
}

/** A form as it is asked now. */
export function formOf(id: FormId): Form {
  return forms[id]
}
