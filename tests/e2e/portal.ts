/** What every browser test stands on: the clock of the invented meetings, and a page that must stay silent. */
import { expect, test as base } from '@playwright/test';
import { FORMER } from '../fixtures/portal/former.ts';
import { IDS, NOW } from '../fixtures/portal/meetings.ts';

export { expect, IDS };

/** One page of each kind, and the states that look different. */
export const PAGES = {
  home: '/',
  meeting: `/hop/${IDS.today}/`,
  'meeting with thirty documents': `/hop/${IDS.many}/`,
  'meeting without documents': `/hop/${IDS.tomorrow}/`,
  'postponed meeting': `/hop/${IDS.postponed}/`,
  'cancelled meeting': `/hop/${IDS.cancelled}/`,
  'moved meeting': `/hop/${IDS.moved}/`,
  'meeting with a history': `/hop/${IDS.history}/`,
  'replaced document': `/hop/${IDS.history}/tai-lieu/bao-cao-dau-tu-lan-2-pdf/`,
  'light reading': `/hop/${IDS.today}/tai-lieu/bao-cao-giai-ngan-lan-2-pdf/`,
  'giấy mời on paper': `/hop/${IDS.today}/in/giay-moi/`,
  'working sheet': `/hop/${IDS.today}/in/`,
  'sheet in large letters': `/hop/${IDS.today}/in/chu-lon/`,
  'saved meetings': '/ngoai-tuyen/',
  years: '/nam/',
  year: '/nam/2026/',
  organisations: '/don-vi/',
  organisation: '/don-vi/so-tai-chinh-mau/',
  'organisation with work': '/don-vi/so-y-te-mau/',
  search: '/tim-kiem/',
  'check a file': '/kiem-tra/',
  quality: '/chat-luong/',
  'open data': '/api/',
  help: '/huong-dan/',
  'publishing help': '/huong-dan/dang-tai/',
  'server help': '/huong-dan/quan-tri-may-chu/',
  mistakes: '/huong-dan/loi/',
  'short address of several meetings': '/h/260317/',
  about: '/gioi-thieu/',
  'withdrawn meeting': FORMER.meeting,
  'withdrawn document': FORMER.document,
  'not found': '/khong-co-trang-nay/',
} as const;

export const test = base.extend<{ silent: undefined; allowedNoise: RegExp | undefined }>({
  allowedNoise: [undefined, { option: true }],
  page: async ({ page }, use) => {
    await page.clock.setFixedTime(new Date(NOW));
    await use(page);
  },
  // Whatever a test looks at: the console holds no error, and nobody else is asked for anything.
  silent: [
    async ({ page, baseURL, allowedNoise }, use) => {
      const noises: string[] = [];
      page.on('console', (message) => {
        const expected = /status of 404/u.test(message.text()) && /khong-co/u.test(page.url());
        if (message.type() === 'error' && !expected) noises.push(message.text());
      });
      page.on('pageerror', (error) => noises.push(String(error)));
      page.on('request', (request) => {
        if (!/^(?:data|blob):/u.test(request.url()) && new URL(request.url()).origin !== baseURL) {
          noises.push(`request to ${request.url()}`);
        }
      });
      await use(undefined);
      expect(noises.filter((noise) => !allowedNoise?.test(noise))).toEqual([]);
    },
    { auto: true },
  ],
});

/** A moment in Vietnam on the day of the invented meetings or another. */
export const at = (moment: string) => new Date(`${moment}:00+07:00`);
