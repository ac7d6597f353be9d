/** node build.ts <corpus> <folder>: builds the index in a process of its own and prints what that cost, as JSON. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Problem } from '../../../src/meetings/problems/problem.ts';
import { abbreviationsOf } from '../../../src/meetings/reading/read-abbreviations.ts';
import { readYaml } from '../../../src/meetings/reading/yaml-source.ts';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import { readCorpus } from './corpus.ts';

const [corpus = '', folder = ''] = process.argv.slice(2);
const problems: Problem[] = [];
const yaml = readFileSync(new URL('../../../content/abbreviations.yaml', import.meta.url), 'utf8');
const abbreviations = abbreviationsOf(readYaml(yaml, 'content/abbreviations.yaml'), problems);
if (problems.length > 0) throw new Error(JSON.stringify(problems));
const meetings = readCorpus(corpus);

const before = process.cpuUsage();
const files = await buildSearchFiles(meetings, { abbreviations });
const { user, system } = process.cpuUsage(before);
const service = serviceCost();
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
const cpu = (user + system) / 1e6 + service.cpu;
const memory = process.resourceUsage().maxRSS / 1024 + service.memory;
const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
console.log(JSON.stringify({ files: files.size, bytes, cpu, memory }));

/** CPU seconds and peak MB of Pagefind's own process, which is still there; 0 where the system does not tell. */
function serviceCost(): { cpu: number; memory: number } {
  try {
    const { pid } = process;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const costs = children.filter(Boolean).map((child) => {
      const fields = readFileSync(`/proc/${child}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const peak = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1];
      return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Number(peak) / 1024 };
    });
    return {
      cpu: costs.reduce((sum, cost) => sum + cost.cpu, 0),
      memory: costs.reduce((sum, cost) => sum + cost.memory, 0),
    };
  } catch {
    return { cpu: 0, memory: 0 };
  }
}
