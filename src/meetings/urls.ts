/**
 * Every address of the portal, from the site's root. They are promises: an address that was published once keeps
 * answering, so nothing else may put one together.
 */
import { asciiFileName } from '../text/file-name.ts';

export const HOME = '/';
export const YEARS = '/nam/';
export const ORGANISATIONS = '/don-vi/';
export const HELP = '/huong-dan/';
export const PUBLISHING_HELP = '/huong-dan/dang-tai/';
export const ABOUT = '/gioi-thieu/';
export const LICENCES = '/gioi-thieu/giay-phep/';
export const CHECK_FILE = '/kiem-tra/';
/** First letters of a SHA-256 that name a part of the manifest: a phone fetches 1/256 of it. */
export const manifestPrefix = (sha256: string) => sha256.slice(0, 2);
export const SITE_CHECKSUMS = '/SHA256SUMS';
export const SITE_SIGNATURE = '/SHA256SUMS.minisig';
export const SEARCH = '/tim-kiem/';
/** Folder of the search index; its files are for scripts, their names change. */
export const SEARCH_INDEX = '/tim-kiem/du-lieu/';
/** What was made of a frozen root's years, for the next build; `key` says of what. */
export const releasedSearchUrl = (root: string, key: string) =>
  `${SEARCH_INDEX}luu-tru-${root}-${key.slice(0, 16)}.bin`;
/** The one file of it whose name never changes. */
export const SEARCH_START = `${SEARCH_INDEX}start.bin`;
export const QUALITY = '/chat-luong/';
export const OPEN_DATA = '/api/';
/** Page that lists what is kept on the device, and the worker that shows it without a network. */
export const OFFLINE = '/ngoai-tuyen/';
export const OFFLINE_WORKER = '/sw.js';
/** Where clerks edit; only there when `site.yaml` asks for it. */
export const EDITOR = '/quan-tri/';

/** What is live, for machines; the last file of a release to arrive anywhere. */
export const RELEASE = '/release.json';
/** Every document with its name, size and SHA-256. */
export const FILES = '/files.json';
/** What a release says of a root whose folder later builds need not have. */
export const releasedManifestUrl = (root: string) => `/luu-tru/${root}.json`;
/** Headers, for hosts that take them from a file. */
export const HEADERS_FILE = '/_headers';

export const meetingUrl = (id: string) => `/hop/${id}/`;
export const documentUrl = (id: string, file: string) =>
  `/hop/${id}/tai-lieu/${asciiFileName(file)}`;
/** The light reading of a document; the type belongs to it, since a report often comes as PDF and as Word. */
export const readingUrl = (id: string, file: string) => `/hop/${id}/tai-lieu/${readingSlug(file)}/`;
export const readingSlug = (file: string) => asciiFileName(file).replace(/\.([^.]+)$/u, '-$1');
export const previewUrl = (id: string, file: string, width: number) =>
  `/hop/${id}/anh/${readingSlug(file)}-${width}.webp`;
/** Stands beside the notice of a withdrawn meeting, so that a web server knows it from a page and says 410. */
export const withdrawnMarkUrl = (id: string) => `/hop/${id}/da-rut.txt`;
export const archiveUrl = (id: string) => `/hop/${id}/tat-ca.zip`;
export const pdfArchiveUrl = (id: string) => `/hop/${id}/chi-pdf.zip`;
export const agencyArchiveUrl = (id: string, organisation: string) =>
  `/hop/${id}/don-vi-${organisation}.zip`;
export const packetUrl = (id: string) => `/hop/${id}/bo-tai-lieu.pdf`;
export const printUrl = (id: string) => `/hop/${id}/in/`;
export const largePrintUrl = (id: string) => `/hop/${id}/in/chu-lon/`;
export const invitationPrintUrl = (id: string) => `/hop/${id}/in/giay-moi/`;
export const shortUrl = (short: string) => `/h/${short}/`;
export const checksumsUrl = (id: string) => `/hop/${id}/SHA256SUMS`;
export const yearUrl = (year: number | string) => `/nam/${year}/`;
export const organisationUrl = (id: string) => `/don-vi/${id}/`;
/** Pages of a list are counted from 1; the first is the list's own address. */
export const monthUrl = (year: number | string, month: number, page: number) =>
  `/nam/${year}/thang-${month}/${page === 1 ? '' : `${page}/`}`;
export const organisationPageUrl = (id: string, page: number) =>
  page === 1 ? organisationUrl(id) : `${organisationUrl(id)}${page}/`;

export const meetingCalendarUrl = (id: string) => `/hop/${id}/lich.ics`;
export const meetingDeadlinesUrl = (id: string) => `/hop/${id}/han.ics`;
export const sharePictureUrl = (id: string) => `/hop/${id}/anh-chia-se.png`;
export const organisationCalendarUrl = (id: string) => `/don-vi/${id}/lich.ics`;
export const organisationDeadlinesUrl = (id: string) => `/don-vi/${id}/han.ics`;
export const organisationFeedUrl = (id: string) => `/don-vi/${id}/tin.xml`;
export const ALL_MEETINGS_CALENDAR = '/lich/tat-ca.ics';
export const yearFeedUrl = (year: number | string) => `/nam/${year}/tin.xml`;
export const kindFeedUrl = (kind: string) => `/tin/loai/${kind}.xml`;
/** The search for all meetings of a kind, as its form writes it. */
export const kindSearchUrl = (kind: string) => `${SEARCH}?loai=${kind}`;
export const MEETINGS_FEED = '/tin/cuoc-hop.xml';
export const DOCUMENTS_FEED = '/tin/tai-lieu.xml';

export const MEETINGS_DATA = '/api/meetings.json';
export const ORGANISATIONS_DATA = '/api/organisations.json';
export const meetingDataUrl = (id: string) => `/api/meetings/${id}.json`;
export const dataSchemaUrl = (name: string) => `/api/schema/${name}.json`;

export const SITEMAP = '/sitemap.xml';

/** `part`: a year, or the rest. */
export const sitemapPartUrl = (part: string) => `/sitemap-${part}.xml`;
export const SEARCH_DESCRIPTION = '/mo-tim-kiem.xml';
export const ROBOTS = '/robots.txt';
