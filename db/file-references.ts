/** Every column that refers to a stored file. A test holds it to the tables. */
export const FILE_REFERENCES = [
  ['captures', 'body_id'],
  ['captures', 'picture_id'],
  ['interviews', 'recording_id'],
  ['sources', 'file_id'],
] as const
