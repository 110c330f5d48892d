'use client'

import { FileField, SubmitButton } from '@/components/form'
import { FILE_KINDS, FILE_MAX, FILE_TOO_LARGE } from '@/domain/article-reading'

/** A file to read the article from, with its button. */
export function FileRow() {
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_10rem]">
      <FileField
        name="file"
        label="File"
        hint={`Text, Markdown, a saved web page, Word (.docx) or PDF, up to ${FILE_MAX / 1024 / 1024} MB.`}
        optional
        accept={FILE_KINDS}
        most={FILE_MAX}
        tooLarge={FILE_TOO_LARGE}
      />
      <SubmitButton name="way" value="file" variant="quiet" asItStands>
        Read the file
      </SubmitButton>
    </div>
  )
}
