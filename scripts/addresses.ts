// npm run addresses: lists addresses that are not written down as published yet; --fix writes them down.
import { runCommand } from '../src/cli/command.ts';
import { LEDGER } from '../src/meetings/addresses.ts';
import { isError } from '../src/meetings/problems/problem.ts';
import { readMeetings } from '../src/meetings/reading/read-meetings.ts';
import { formatReport } from '../src/meetings/problems/report.ts';
import { newAddresses, recordAddresses } from '../src/release/record-addresses.ts';

await runCommand({
  name: 'addresses',
  description: `Xem các địa chỉ mới chưa ghi vào ${LEDGER}; npm run publish tự ghi.`,
  example: 'npm run addresses -- --fix',
  args: { fix: { type: 'boolean', description: 'Ghi thêm các địa chỉ mới và xếp lại thứ tự.' } },
  async run({ fix }) {
    const root = process.cwd();
    const content = await readMeetings(root, { audience: 'public' });
    const errors = content.problems.filter(isError);
    if (errors.length > 0) {
      console.error(formatReport(errors));
      return false;
    }
    const fresh = newAddresses(content);
    for (const address of fresh) console.log(address);
    if (fix) await recordAddresses(root);
    console.log(`${fresh.length} địa chỉ mới${fix ? ', đã ghi' : ''}.`);
    return true;
  },
});
