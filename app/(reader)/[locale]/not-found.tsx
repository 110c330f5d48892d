import { NoPageHere } from '@/components/shell/plain-page'

export default function ReaderNotFound() {
  return <NoPageHere />
}
