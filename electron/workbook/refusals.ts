import { formatInteger, formatScaled } from '../../shared/domain/numbers/format-number.ts'
import type { Refusal, RefusalCode } from './read-outcome.ts'

/** What a sentence may have to name beside the file: each code says below which of them it prints. */
export interface RefusalDetail {
  /** The limit that was passed, in bytes or pieces. */
  readonly limit: number
  /** The size, count or time that passed it. */
  readonly measured: number
  /** Name of a part, sheet or entry. */
  readonly part: string
}

type Sentence = (detail: RefusalDetail) => readonly [cause: string, remedy: string]

const saveAgain = 'Mở tệp bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (*.xlsx)” rồi nhập tệp mới.'
const askAgain = 'Đề nghị nơi gửi gửi lại tệp gốc.'

const sentences: Readonly<Record<RefusalCode, Sentence>> = {
  lock_file: () => [
    'là tệp tạm do Excel tạo khi báo cáo đang mở trong Excel, không chứa số liệu',
    'Đóng báo cáo trong Excel rồi chọn tệp cùng tên không có dấu “~$” ở đầu.',
  ],
  system_file: () => ['là tệp của hệ điều hành, không phải báo cáo', 'Bỏ qua tệp này, chọn tệp báo cáo.'],
  empty_file: () => ['rỗng (0 byte)', `Tải lại tệp từ thư hoặc nơi lưu. ${askAgain}`],
  file_too_large: ({ limit, measured }) => [
    `nặng ${megabytes(measured)}, vượt mức ${megabytes(limit)}`,
    'Xóa hình ảnh và trang tính thừa trong tệp rồi lưu lại, hoặc tách thành nhiều tệp nhỏ hơn.',
  ],
  unpacked_too_large: ({ limit }) => [
    `khi giải nén lớn hơn mức ${megabytes(limit)}`,
    'Xóa trang tính, định dạng và vùng ô thừa trong tệp rồi lưu lại, hoặc tách thành nhiều tệp nhỏ hơn.',
  ],
  compression_ratio: ({ limit, part }) => [
    `có phần “${part}” nén quá ${formatInteger(limit)} lần, giống tệp được tạo ra để làm treo máy`,
    `Không mở tệp này. ${askAgain}`,
  ],
  too_many_entries: ({ limit, measured }) => [
    `chứa ${formatInteger(measured)} phần bên trong, vượt mức ${formatInteger(limit)}`,
    `Tách thành nhiều tệp nhỏ hơn. ${askAgain}`,
  ],
  too_many_cells: ({ limit }) => [
    `có hơn ${formatInteger(limit)} ô có dữ liệu, vượt mức cho phép`,
    'Chỉ giữ trang tính báo cáo, xóa danh sách chi tiết, hoặc tách thành nhiều tệp nhỏ hơn.',
  ],
  password_protected: () => [
    'được đặt mật khẩu nên không đọc được',
    'Mở tệp bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc để bỏ mật khẩu, lưu lại rồi nhập.',
  ],
  pdf: () => [
    'là tệp PDF, không phải bảng tính',
    'Nhập tệp Excel của báo cáo; bản PDF hoặc bản quét được lưu làm văn bản gốc kèm theo.',
  ],
  html: () => ['thực chất là trang web (HTML), không phải bảng tính Excel', saveAgain],
  xml_document: () => ['là tài liệu XML, không phải bảng tính Excel', saveAgain],
  word_document: () => [
    'là văn bản Word, không phải bảng tính',
    'Chép bảng số liệu sang một tệp Excel (.xlsx) rồi nhập tệp đó.',
  ],
  rar: () => ['là tệp nén RAR, phần mềm không mở được', 'Giải nén rồi kéo thả thư mục, hoặc nén lại thành .zip.'],
  seven_zip: () => ['là tệp nén 7z, phần mềm không mở được', 'Giải nén rồi kéo thả thư mục, hoặc nén lại thành .zip.'],
  plain_text: () => [
    'chỉ chứa văn bản thuần, không phải bảng tính như đuôi tệp',
    'Nếu là dữ liệu CSV, đổi đuôi tệp thành .csv; nếu không, lưu báo cáo thành .xlsx rồi nhập.',
  ],
  not_a_spreadsheet: () => [
    'không phải bảng tính',
    'Chọn tệp Excel (.xlsx, .xlsm, .xls), .ods hoặc .csv, hoặc tệp .zip chứa các tệp đó.',
  ],
  duplicate_entries: ({ part }) => [`chứa hai phần cùng tên “${part}” nên không rõ phần nào là thật`, saveAgain],
  overlapping_entries: ({ part }) => [
    `có phần “${part}” chồng lên phần khác, giống tệp được tạo ra để làm treo máy`,
    `Không mở tệp này. ${askAgain}`,
  ],
  doctype: ({ part }) => [
    `có khai báo DOCTYPE trong phần “${part}”, Excel và Word không bao giờ ghi như vậy`,
    `Không mở tệp này. ${askAgain}`,
  ],
  nested_archive: () => ['là tệp nén nằm trong một tệp nén khác', 'Giải nén tệp ngoài rồi nhập tệp bên trong.'],
  empty_archive: () => ['là tệp nén không chứa báo cáo nào', `Kiểm tra có chọn đúng tệp nén không. ${askAgain}`],
  corrupt: () => [
    'bị hỏng hoặc tải về chưa hết',
    `Mở thử bằng Excel hoặc Word và lưu lại; nếu không mở được, ${lower(askAgain)}`,
  ],
  incomplete: ({ part }) => [
    part === '' ? 'có ô không đọc được hết' : `có trang “${part}” không đọc được`,
    `Chưa nhập gì để không mất số liệu. ${saveAgain}`,
  ],
  no_cells: () => ['không có ô nào có dữ liệu', `Kiểm tra có chọn đúng tệp không. ${askAgain}`],
  tampering: () => ['tìm cách can thiệp vào phần mềm khi được đọc', `Không mở tệp này. ${askAgain}`],
  timed_out: ({ measured }) => [
    `đọc quá ${formatInteger(Math.round(measured / 1000))} giây chưa xong nên đã dừng`,
    'Xóa trang tính và vùng ô thừa trong tệp rồi lưu lại, hoặc tách thành nhiều tệp nhỏ hơn.',
  ],
  out_of_memory: () => [
    'cần nhiều bộ nhớ hơn mức cho phép nên đã dừng đọc',
    'Xóa trang tính và vùng ô thừa trong tệp rồi lưu lại, hoặc tách thành nhiều tệp nhỏ hơn.',
  ],
  reader_failed: () => ['làm chương trình đọc tệp dừng đột ngột', `Nhập lại một lần nữa; nếu vẫn lỗi: ${saveAgain}`],
}

/** The refusal of one file: every sentence names it by the name that the user knows. */
export function refusal(code: RefusalCode, fileName: string, detail: Partial<RefusalDetail> = {}): Refusal {
  const [cause, remedy] = sentences[code]({ limit: 0, measured: 0, part: '', ...detail })
  return { code, message: `Tệp “${baseName(fileName)}” ${cause}.`, remedy }
}

/** The last part of a path with either kind of slash. */
export const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)

function megabytes(bytes: number): string {
  const tenths = BigInt(Math.round((bytes / (1024 * 1024)) * 10))
  return `${tenths % 10n === 0n ? formatScaled(tenths / 10n, 0) : formatScaled(tenths, 1)} MB`
}
