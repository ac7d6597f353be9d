/** Which agencies have to do with a meeting. */

interface Calling {
  issuer: string;
  assignments: readonly { organisations?: readonly string[] | undefined }[];
}

export interface Naming extends Calling {
  documents: readonly { organisation?: string | undefined }[];
}

/** Who called a meeting or was given work there: those in whose lists it stands. Ids, each once. */
export function agenciesAtWork({ issuer, assignments }: Calling): Set<string> {
  return new Set([issuer, ...assignments.flatMap(({ organisations }) => organisations ?? [])]);
}

/** The same, and who wrote for it. */
export function agenciesNamed(meeting: Naming): Set<string> {
  const authors = meeting.documents.flatMap(({ organisation }) => organisation ?? []);
  return agenciesAtWork(meeting).union(new Set(authors));
}
