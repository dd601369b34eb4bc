import { govuk } from '../../kit/govuk/render.ts'
import { PostForm } from '../../kit/post-form.tsx'
import { notificationsPath, type NotificationsView } from './present.ts'

export function notificationsPage(view: NotificationsView) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Notifications</h1>
        <p class="govuk-body">{view.lead}</p>
        {view.unread === 0 ? null : (
          <PostForm action={`${notificationsPath}/read`} csrf={view.csrf}>
            {govuk('button', { text: 'Mark all as read', classes: 'govuk-button--secondary' })}
          </PostForm>
        )}
        {view.days.map((day) => (
          <section aria-labelledby={`day-${day.id}`}>
            <h2 class="govuk-heading-m" id={`day-${day.id}`}>
              {day.heading}
            </h2>
            <ul class="govuk-list waymark-notices">
              {day.notices.map((notice) => (
                <li class={notice.read ? 'waymark-notice' : 'waymark-notice waymark-notice--new'}>
                  <span class="waymark-notice__head">
                    {notice.read ? null : <strong class="govuk-tag">New</strong>}
                    <span class="waymark-quiet">
                      {notice.kind}, {notice.at}
                    </span>
                  </span>
                  <p class="govuk-body govuk-!-margin-bottom-1 waymark-wrap">{notice.words}</p>
                  {notice.href === undefined && notice.read ? null : (
                    <PostForm action={`${notificationsPath}/read`} csrf={view.csrf}>
                      <input type="hidden" name="kind" value={notice.key.kind} />
                      <input type="hidden" name="subject" value={notice.key.subject} />
                      <span class="waymark-notice__ways">
                        {notice.href === undefined ? null : (
                          <a class="govuk-link govuk-link--no-visited-state" href={notice.href}>
                            {notice.leads}
                          </a>
                        )}
                        {notice.read ? null : (
                          <button type="submit" class="waymark-link-button">
                            Mark as read
                            <span class="govuk-visually-hidden">: {notice.words}</span>
                          </button>
                        )}
                      </span>
                    </PostForm>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
