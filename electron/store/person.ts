/** Who signs a change. */
export interface Person {
  readonly id: string
  readonly name: string
  /** "Chuyên viên Tổ thư ký" */
  readonly post: string
}
