/** Which git server the editor commits to, and which addresses the page may therefore ask. */
import type { EditorSettings } from '../meetings/schema/editor.ts';
import { editor } from '../i18n/editor.ts';

/** The public servers, where `site.yaml` names no other. */
const PUBLIC_SERVERS = {
  local: undefined,
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
} as const;

const API_PATHS = { local: '', github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;

/** The `backend` block of the CMS. A folder on the machine still needs the name of some git server; it is never asked. */
export function backendOf({ host, repository, branch, server, app_id }: EditorSettings): object {
  if (host === 'local') {
    return { name: 'gitea', repo: 'tren-may/tai-lieu-hop', auth_methods: ['token'] };
  }
  const base = server?.replace(/\/+$/u, '');
  return {
    name: host,
    repo: repository,
    branch,
    commit_messages: editor.commit,
    ...(base ? { base_url: base, api_root: `${base}${API_PATHS[host]}` } : {}),
    ...signIn(host, app_id),
  };
}

/** With a registered application clerks sign in at the server; without, they paste an access token. */
function signIn(host: 'github' | 'gitlab' | 'gitea', appId: string | undefined): object {
  if (!appId || host === 'github') return { auth_methods: ['token'] };
  return host === 'gitlab' ? { auth_type: 'pkce', app_id: appId } : { app_id: appId };
}

/** Origins besides the portal's own that the page may ask; none for a folder on the machine. */
export function originsOf({ host, server }: EditorSettings): string[] {
  const base = server ?? PUBLIC_SERVERS[host];
  if (!base || host === 'local') return [];
  const { origin } = new URL(base);
  return origin === PUBLIC_SERVERS.github ? [origin, 'https://api.github.com'] : [origin];
}
