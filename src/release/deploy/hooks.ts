/** The small shell programs of a server folder: git's hooks, the administrator's command, systemd's units. */

/** Runs one command at a time; who comes second waits. The lock goes with the process, however it ends. */
const lockedRun = (folder: string, options: string) =>
  `flock ${options} "${folder}/lock" "${folder}/tool/node" "${folder}/tool/src/release/server/main.ts" "${folder}"`;

/** Says no before anything of a push counts. */
export function preReceiveHook(folder: string): string {
  return `#!/bin/sh
exec "${folder}/tool/node" "${folder}/tool/src/release/server/main.ts" "${folder}" pre-receive
`;
}

/** Releases what was pushed, while the clerk looks on. */
export function postReceiveHook(folder: string): string {
  return `#!/bin/sh
cat > /dev/null
unset $(git rev-parse --local-env-vars)
cd "${folder}" && exec ${lockedRun(folder, '--no-fork')} release
`;
}

/** \`portal status | rollback [commit] | resume | release\` */
export function portalCommand(folder: string): string {
  return `#!/bin/sh
cd "${folder}" && exec ${lockedRun(folder, '--no-fork')} "$@"
`;
}

const UNIT = 'tai-lieu-hop';

/** systemd's units by file name: a timer that makes good what a crash left undone, and a reload when names change. */
export function systemdUnits(folder: string, user: string): Record<string, string> {
  return {
    [`${UNIT}.service`]: `[Unit]
Description=Cổng tài liệu họp: đưa bản mới nhất lên cổng nếu còn sót
After=network.target

[Service]
Type=oneshot
User=${user}
WorkingDirectory=${folder}
ExecStart=/usr/bin/${lockedRun(folder, '--no-fork --nonblock --conflict-exit-code 0')} reconcile
Nice=10
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=full
`,
    [`${UNIT}.timer`]: `[Unit]
Description=Cổng tài liệu họp: hai phút xem lại một lần

[Timer]
OnBootSec=1min
OnUnitInactiveSec=2min

[Install]
WantedBy=timers.target
`,
    [`${UNIT}-names.path`]: `[Unit]
Description=Cổng tài liệu họp: tên tài liệu vừa thay đổi

[Path]
PathChanged=${folder}/web/names.nginx

[Install]
WantedBy=multi-user.target
`,
    [`${UNIT}-names.service`]: `[Unit]
Description=Cổng tài liệu họp: nạp lại tên tài liệu

[Service]
Type=oneshot
ExecStart=/bin/sh -c 'for server in nginx caddy; do if systemctl is-active --quiet $$server; then systemctl reload $$server; fi; done'
`,
  };
}
