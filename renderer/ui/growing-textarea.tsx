import { Textarea, type TextareaProps } from '@mantine/core'
import classes from './growing-textarea.module.css'

/**
 * A text area as tall as its text. The browser sizes it (`field-sizing`): measuring it by script, as Mantine's
 * `autosize` does, forces a layout of the whole page at every stroke.
 */
export function GrowingTextarea(props: Omit<TextareaProps, 'autosize' | 'minRows' | 'maxRows' | 'classNames'>) {
  return <Textarea rows={2} {...props} classNames={{ input: classes.input ?? '' }} />
}
