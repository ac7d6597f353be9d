// npm run cancel: writes the change into the meeting's index.md and keeps the old time.
import { runCommand } from '../src/cli/command.ts';
import { changeSchedule, SCHEDULE_ARGS } from '../src/cli/schedule-command.ts';
import { cancelMeeting } from '../src/editing/schedule.ts';

await runCommand({
  name: 'cancel',
  description: 'Hủy một cuộc họp; trang vẫn còn và báo là đã hủy.',
  example: 'npm run cancel -- 2021-11-30-giao-ban --note "Hủy do trùng lịch" --document 12/UBND-TH',
  args: SCHEDULE_ARGS,
  run: (args) => changeSchedule(args, 'Đã ghi hủy', cancelMeeting),
});
