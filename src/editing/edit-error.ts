/** A change that was not made, and why, said to the clerk. Nothing has been written. */
export class EditError extends Error {
  override readonly name = 'EditError';
}
