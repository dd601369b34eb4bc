export function accessibilityStatement() {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Accessibility statement</h1>
        <p class="govuk-body">
          This statement is about Waymark. The council that runs this site answers for it, and for its own
          wording and files on it.
        </p>
        <p class="govuk-body">
          We want as many people as possible to be able to use it. You should be able to:
        </p>
        <ul class="govuk-list govuk-list--bullet">
          <li>use every page with a keyboard alone</li>
          <li>use every page with a screen reader</li>
          <li>zoom to 400% without text spilling off the screen</li>
          <li>change colours, contrast and typefaces in your browser</li>
          <li>use every page with JavaScript turned off</li>
        </ul>
        <h2 class="govuk-heading-m">How accessible this site is</h2>
        <p class="govuk-body">
          Each page is checked automatically against the Web Content Accessibility Guidelines 2.2, level AA,
          in a real browser whenever the software changes. Automatic checks find some problems and not all:
          the site has not yet been tested by people who use assistive technology every day, and no
          independent audit has been made.
        </p>
        <h2 class="govuk-heading-m">Tell us about a problem</h2>
        <p class="govuk-body">
          Tell the administrator of your service when something does not work for you, or when you need what
          is on a page in another form: large print, easy read, audio or braille.
        </p>
        <h2 class="govuk-heading-m">If you are not happy with the answer</h2>
        <p class="govuk-body">
          The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
          Applications) (No. 2) Accessibility Regulations 2018. Contact the{' '}
          <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">
            Equality Advisory and Support Service
          </a>
          .
        </p>
      </div>
    </div>
  )
}
