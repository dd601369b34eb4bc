import { helpLink, type HelpTopic } from './topics.ts'

export function helpIndex(topics: readonly HelpTopic[]) {
  return (
    <>
      <h1 class="govuk-heading-l">Help</h1>
      <ul class="waymark-places">
        {topics.map((topic) => (
          <li class="waymark-place">
            <a class="govuk-link govuk-!-font-weight-bold" href={helpLink(topic)}>
              {topic.title}
            </a>
            <span class="waymark-quiet">{topic.what}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

export function helpPage(topic: HelpTopic, mayOpen: boolean) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l">Help</span>
        <h1 class="govuk-heading-l">{topic.title}</h1>
        <p class="govuk-body">{topic.what}</p>
        {mayOpen ? (
          <p class="govuk-body">
            <a class="govuk-link" href={topic.path}>
              Open the page
            </a>
          </p>
        ) : null}
        {topic.questions.map(({ asked, answer }) => (
          <>
            <h2 class="govuk-heading-s">{asked}</h2>
            <p class="govuk-body">{answer}</p>
          </>
        ))}
        <p class="govuk-body">
          <a class="govuk-link" href="/help">
            All help
          </a>
        </p>
      </div>
    </div>
  )
}
