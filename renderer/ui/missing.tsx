/** A place where no figure is known: said in words to a screen reader, quiet on the screen. */
export function Missing({ word = 'chưa có số liệu' }: { word?: string }) {
  return (
    <span style={{ color: 'var(--mantine-color-dimmed)', whiteSpace: 'nowrap' }} title={word}>
      {word}
    </span>
  )
}
