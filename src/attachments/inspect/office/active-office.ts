/**
 * What an Office or OpenDocument file fetches from elsewhere or carries within: remote templates (T1221), DDE,
 * OLE objects, ActiveX. Ordinary links, charts with their tables, and paths left over on the writer's own disk pass.
 * Sources: ECMA-376-1, 15 (parts) and 17.16.5 (fields); OpenDocument 1.3, 3.16 and 19.
 */
import { posix } from 'node:path';
import { FindingError } from '../finding.ts';
import type { Kind } from '../kinds.ts';
import { inspectZip } from '../zip-content.ts';
import { Parts } from '../../text/office/parts.ts';
import { readXml } from '../../text/office/xml.ts';

const REMOTE = /^\s*(?:[a-z][a-z0-9+.-]*:(?!\/\/\/)\/\/|\\\\|\/\/|mhtml:|javascript:|vbscript:)/iu;
/** `file:///C:/…` and `file:\\\…` stay on the writer's disk; `file://host/…` does not. */
const LOCAL_FILE = /^\s*file:(?:\/\/\/(?!\/)|\\\\\\|(?:\/\/)?(?:localhost)?\/?[a-z]:)/iu;
const HARMFUL_LINK = /^\s*(?:javascript|vbscript|data|ms-[a-z-]+|search-ms|mhtml):/iu;
/** Charts in a chart’s table: nobody does it deeper. */
const NESTING = 2;
const DDE = /(?<![\p{L}\p{N}])DDE(?:AUTO)?(?![\p{L}\p{N}])/iu;

/** Throws OFFICE_EXTERNAL, OFFICE_EMBEDDED, OFFICE_ACTIVEX, OFFICE_MACRO. */
export function refuseActiveOffice(bytes: Uint8Array, kind: Kind, depth = 0): void {
  const parts = new Parts(bytes);
  for (const name of parts.names()) {
    if (/(?:^|\/)activeX\//iu.test(name)) throw new FindingError('OFFICE_ACTIVEX');
    if (/^xl\/macrosheets\//iu.test(name)) throw new FindingError('OFFICE_MACRO');
    if (/(?:^|\/)embeddings\/[^/]/iu.test(name)) judgeEmbedded(parts.read(name), name, depth);
    if (/\.rels$/iu.test(name)) judgeRelations(parts, name);
    else if (/^xl\/connections\.xml$/iu.test(name)) judgeConnections(parts, name);
    else if (/^word\/[^/]*\.xml$/iu.test(name)) judgeFields(parts, name);
    else if (/^xl\/externalLinks\/[^/]*\.xml$/iu.test(name)) judgeExternalLink(parts, name);
  }
  if (kind.startsWith('od')) {
    for (const name of ['content.xml', 'styles.xml']) judgeOpenDocument(parts, name);
  }
}

/** The table behind a chart is an Office file of its own; anything else in there is a program or hides one. */
function judgeEmbedded(bytes: Uint8Array, name: string, depth: number): void {
  const isPackage = /\.(?:docx|xlsx|pptx)$/iu.test(name) && bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPackage || depth >= NESTING) {
    throw new FindingError('OFFICE_EMBEDDED', posix.basename(name));
  }
  const type = inspectZip(bytes);
  if (!('kind' in type) || type.kind === 'zip') {
    throw new FindingError('OFFICE_EMBEDDED', posix.basename(name));
  }
  refuseActiveOffice(bytes, type.kind, depth + 1);
}

/** A query of a page on the web fetches it again whenever the sheet is opened. */
function judgeConnections(parts: Parts, name: string): void {
  readXml(parts, name, {
    open(element) {
      if (element === 'webPr') throw new FindingError('OFFICE_EXTERNAL', 'Web Query');
    },
  });
}

function judgeRelations(parts: Parts, name: string): void {
  readXml(parts, name, {
    open(element, attribute) {
      if (element !== 'Relationship') return;
      // A page of HTML that Word takes in when it opens the document.
      if (/\/aFChunk$/iu.test(attribute('Type') ?? ''))
        throw new FindingError('OFFICE_EMBEDDED', 'altChunk');
      if (attribute('TargetMode')?.toLowerCase() !== 'external') return;
      const target = attribute('Target') ?? '';
      const isLink = (attribute('Type') ?? '').endsWith('/hyperlink');
      const harmful = isLink ? HARMFUL_LINK.test(target) : isRemote(target);
      if (harmful) throw new FindingError('OFFICE_EXTERNAL', target.slice(0, 60));
    },
  });
}

/** The command of a field may be cut into several runs. */
function judgeFields(parts: Parts, name: string): void {
  let inField = false;
  let commands = '';
  readXml(parts, name, {
    open(element, attribute) {
      inField = element === 'instrText';
      if (element === 'fldSimple') commands += ` ${attribute('instr') ?? ''} `;
      // Between the runs of one field stands nothing; a new field begins behind a blank.
      if (element === 'fldChar') commands += ' ';
    },
    close() {
      inField = false;
    },
    text(text) {
      if (inField && commands.length < 1e6) commands += text;
    },
  });
  if (DDE.test(commands)) throw new FindingError('OFFICE_EXTERNAL', 'DDE');
}

function judgeExternalLink(parts: Parts, name: string): void {
  readXml(parts, name, {
    open(element) {
      if (element === 'ddeLink') throw new FindingError('OFFICE_EXTERNAL', 'DDE');
    },
  });
}

function judgeOpenDocument(parts: Parts, name: string): void {
  readXml(parts, name, {
    open(element, attribute) {
      const target = attribute('href') ?? '';
      if (element === 'event-listener' && /^vnd\.sun\.star\.script:|^macro:/iu.test(target)) {
        throw new FindingError('OFFICE_MACRO');
      }
      if (element === 'dde-source') throw new FindingError('OFFICE_EXTERNAL', 'DDE');
      if (element === 'object-ole') throw new FindingError('OFFICE_EMBEDDED', target);
      if (element === 'applet' || element === 'plugin') throw new FindingError('OFFICE_ACTIVEX');
      const harmful = element === 'a' ? HARMFUL_LINK.test(target) : isRemote(target);
      if (harmful) throw new FindingError('OFFICE_EXTERNAL', target.slice(0, 60));
    },
  });
}

function isRemote(target: string): boolean {
  return REMOTE.test(target) && !LOCAL_FILE.test(target);
}
