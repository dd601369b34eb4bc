/** One of the matters to which a review has regard: CPPCR 2010, reg 35 and Schedule 7. */
export interface Matter {
  readonly no: number
  /** As people in the room would say it. */
  readonly title: string
  /** What to think of, as questions. Ours: no text of law. */
  readonly asks: string
  /**
   * How sure the wording is: `title-read` where the title was read in the contents of the Regulations, `known` where
   * it comes from knowledge alone. The text of the Schedule itself was not read for any of them.
   */
  readonly confidence: 'title-read' | 'known'
}

/** The thirteen matters of Schedule 7, each considered at every review or not applicable for a reason. */
export const schedule7: readonly Matter[] = [
  {
    no: 1,
    title: 'Changes since the last review, and whether its decisions were carried out',
    asks: 'What has changed, above all in the care plan? Was each decision carried out, and if not, why?',
    confidence: 'title-read',
  },
  {
    no: 2,
    title: 'Whether the legal status should change',
    asks: 'Is an order needed, or one no longer? Where the child is accommodated under section 20, is that still right, and since when?',
    confidence: 'title-read',
  },
  {
    no: 3,
    title: 'Whether there is a plan for permanence',
    asks: 'Where will the child grow up, and is everybody working to the same plan?',
    confidence: 'known',
  },
  {
    no: 4,
    title: 'Contact with family and friends',
    asks: 'Parents, brothers and sisters, others who matter: does the child see them as they wish, and should anything change?',
    confidence: 'title-read',
  },
  {
    no: 5,
    title: 'Whether the placement is still the most appropriate',
    asks: 'Is this still the right home? Is there a placement plan, and does everybody keep to it?',
    confidence: 'title-read',
  },
  {
    no: 6,
    title: 'Education',
    asks: 'Progress, attendance, exclusions. Was the personal education plan seen, and of what day is it?',
    confidence: 'title-read',
  },
  {
    no: 7,
    title: 'Leisure and interests',
    asks: 'What does the child enjoy, and what stands in the way of it?',
    confidence: 'known',
  },
  {
    no: 8,
    title: 'Health',
    asks: 'The last health assessment and what it asked for; teeth, eyes, feelings and friendships.',
    confidence: 'known',
  },
  {
    no: 9,
    title: 'Identity',
    asks: 'Race, religion, culture, language, disability, sexuality, belonging; life-story work. What does the plan do about each?',
    confidence: 'title-read',
  },
  {
    no: 10,
    title: 'Advice and support',
    asks: 'Are the arrangements for advice, support and assistance right, and does the child know of them?',
    confidence: 'title-read',
  },
  {
    no: 11,
    title: 'What happens when the child is no longer looked after',
    asks: 'What is being prepared, and with whom? From 16: the pathway plan and the personal adviser.',
    confidence: 'known',
  },
  {
    no: 12,
    title: 'The child’s wishes and feelings, and the view of the IRO',
    asks: 'What does the child want of the plan and of changes since the last review, and what does the IRO think?',
    confidence: 'known',
  },
  {
    no: 13,
    title: 'How often the social worker visits',
    asks: 'Where visits may be less frequent: is that still right for the child?',
    confidence: 'title-read',
  },
]

/** What may be said of the wording of a matter. */
export const matterConfidence: Readonly<Record<Matter['confidence'], string>> = {
  'title-read': 'The title is as in the contents of the Regulations; the text of the Schedule was not read.',
  known: 'Worded from knowledge: the Schedule itself was not read.',
}
