import { currentReading } from '../loaders/reading.ts';
import { answersOf, type Answer } from '../meetings/former.ts';

/** Former addresses with what is said there. */
export async function formerAddresses(): Promise<ReadonlyMap<string, Answer>> {
  return answersOf(await currentReading(process.cwd()));
}
