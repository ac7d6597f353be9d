/** The meeting that a command is about, the first word behind its name. */
export const MEETING_ARGUMENT = {
  type: 'positional',
  valueHint: 'cuộc họp',
  required: false,
  description: 'Tên thư mục, hoặc một phần của tên.',
} as const;
