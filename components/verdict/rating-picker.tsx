import { RadioCards } from '@/components/form'
import { RATING_SCALE } from '@/domain/rating'
import { RatingMark } from './rating-mark'

type Props = { name?: string; label?: string; defaultValue?: string }

/** The scale to choose from, each step with its mark and definition. */
export function RatingPicker({ name = 'ratingId', label = 'Rating', defaultValue }: Props) {
  const options = RATING_SCALE.map(({ id, word, definition }) => ({
    value: id,
    text: word,
    definition,
    mark: <RatingMark rating={id} />,
  }))
  return <RadioCards name={name} label={label} options={options} columns={2} defaultValue={defaultValue} />
}
