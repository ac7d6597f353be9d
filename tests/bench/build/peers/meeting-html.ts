/** The middle of a meeting's page and a row of a list, in plain strings. */
export interface Told {
  title: string;
  starts_at: string;
  chair: string;
  sites: { location: string; participants: string[] }[];
  agenda: { content: string; presenter: string }[];
  assignments: { who: string; what: string; due: string }[];
  attachments: { id: string; file: string; title: string; number: string }[];
}

const ICON =
  '<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><path d="M10 3v9.5m-4-3.5 4 4 4-4M4 16.5h12" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"></path></svg>';

export function meetingHtml(id: string, told: Told, body: string): string {
  const { title, starts_at, chair, sites, agenda, assignments, attachments } = told;
  const places = sites.map(
    ({ location, participants }) => `<li>${esc(location)}: ${esc(participants.join('; '))}</li>`,
  );
  const documents = attachments.map(
    (document) =>
      `<li id="tl-${document.id}" class="document"><a class="file" href="/hop/${id}/tai-lieu/${esc(document.file)}" download="${esc(document.title)}">${ICON}<span class="title">${esc(document.title)}</span><span class="facts small soft">${esc(document.number)}</span></a></li>`,
  );
  const items = agenda.map(
    ({ content, presenter }, index) =>
      `<tr id="muc-${index + 1}"><td>${index + 1}</td><td>${esc(content)}</td><td>${esc(presenter)}</td></tr>`,
  );
  const work = assignments.map(
    ({ who, what, due }) =>
      `<li><strong>${esc(who)}</strong> ${esc(what)} <time datetime="${due}">${due}</time></li>`,
  );
  return `<h1>${esc(title)}</h1><p><time datetime="${starts_at}">${starts_at}</time> ${esc(chair)}</p><ul>${places.join('')}</ul><section id="tai-lieu"><h2>Tài liệu</h2><ul class="documents">${documents.join('')}</ul></section><section id="chuong-trinh"><h2>Chương trình</h2><table><tbody>${items.join('')}</tbody></table></section><section id="nhiem-vu"><h2>Nhiệm vụ</h2><ol>${work.join('')}</ol></section><section id="giay-moi"><h2>Giấy mời</h2><div class="prose">${body}</div></section>`;
}

export function listHtml(title: string, meetings: readonly { id: string; told: Told }[]): string {
  const rows = meetings.map(
    ({ id, told }) =>
      `<li class="row"><a href="/hop/${id}/"><time datetime="${told.starts_at}">${told.starts_at}</time> <span class="title">${esc(told.title)}</span> <span class="facts">${told.attachments.length} tài liệu</span></a></li>`,
  );
  return `<h1>${esc(title)}</h1><ol class="meetings">${rows.join('')}</ol>`;
}

function esc(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`);
}
