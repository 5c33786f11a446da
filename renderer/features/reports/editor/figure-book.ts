import { type BoundFigure, missingFigure } from '../../../../shared/domain/documents/narrative.ts'

/** The figures of the moment, for everything in the editors that shows one; who listens hears of newer ones. */
export interface FigureBook {
  get(key: string): BoundFigure | null
  set(figures: readonly BoundFigure[]): void
  listen(listener: () => void): () => void
}

export function createFigureBook(): FigureBook {
  let byKey: ReadonlyMap<string, BoundFigure> = new Map()
  const listeners = new Set<() => void>()
  return {
    get: (key) => byKey.get(key) ?? null,
    set: (figures) => {
      byKey = new Map(figures.map((figure) => [figure.key, figure]))
      for (const listener of listeners) listener()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** What stands in the sentence in the figure's place. */
export const figureText = (figure: BoundFigure | null): string =>
  figure === null ? 'số liệu không còn' : (figure.text ?? missingFigure)

/** Title and text of the note that explains a figure to whoever points at it. */
export function figureHint(figure: BoundFigure | null): readonly [title: string, text: string] {
  if (figure === null) {
    return [
      'Số liệu không còn',
      'Kế hoạch hoặc đơn vị đã thay đổi. Xóa và chèn số liệu khác; bản in ghi “chưa có số liệu”.',
    ]
  }
  return [figure.label, figure.source === null ? 'Tính từ số liệu đã tiếp nhận.' : `Nguồn: ${figure.source}`]
}
