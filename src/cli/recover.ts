import { recoverChanges } from '../editing/transaction.ts';

/** Undoes what a killed command left half done below `root`, and says so: judged or sent, it would look like a mistake. */
export async function undoHalfDone(root: string): Promise<void> {
  if (await recoverChanges(root)) {
    console.error('Lệnh lần trước bị dừng giữa chừng; các tệp đã được đưa về như trước lệnh đó.\n');
  }
}
