import { type Block, type DocumentContent, heading } from '../content.ts'
import type { DocumentKind } from '../document-kind.ts'
import { reviewContent } from './review-content.ts'
import { nextTaskBlocks } from './review-duty-tables.ts'
import type { ReviewFacts } from './review-facts.ts'
import { reviewFigures } from './review-figures.ts'
import { reviewSections, sectionPrinter } from './review-narrative.ts'
import { reviewNeeds } from './review-needs.ts'
import { reviewResultBlocks } from './review-results.ts'
import type { ReviewSnapshot } from './review-snapshot.ts'
import { reviewSnapshot } from './review-snapshot-of.ts'
import { taskBlocks } from './review-task-tables.ts'
import { directionYear, dutyWords, timeWords } from './review-wording.ts'

function finalContent(snapshot: ReviewSnapshot): DocumentContent {
  const section = sectionPrinter(snapshot)
  const duty = dutyWords(snapshot)
  const body: readonly Block[] = [
    heading(0, '', 'Bối cảnh, đặc điểm tình hình'),
    ...section('context'),
    heading(0, 'Phần thứ nhất', `Kết quả thực hiện ${timeWords(snapshot)}`),
    heading(1, 'I', 'Công tác quán triệt, triển khai'),
    ...section('dissemination'),
    heading(1, 'II', 'Kết quả thực hiện các mục tiêu, chỉ tiêu'),
    ...reviewResultBlocks(snapshot, section('missed_targets')),
    heading(1, 'III', `Kết quả thực hiện ${duty}`),
    ...section('tasks'),
    ...taskBlocks(snapshot),
    heading(1, 'IV', 'Mô hình, cách làm hay'),
    ...section('models'),
    heading(1, 'V', 'Đánh giá chung và bài học kinh nghiệm'),
    heading(2, '1', 'Ưu điểm'),
    ...section('strengths'),
    heading(2, '2', 'Hạn chế'),
    ...section('shortcomings'),
    heading(2, '3', 'Nguyên nhân'),
    ...section('causes'),
    heading(2, '4', 'Bài học kinh nghiệm'),
    ...section('lessons'),
    heading(0, 'Phần thứ hai', `Phương hướng, nhiệm vụ đến năm ${directionYear(snapshot)}`),
    ...section('direction'),
    ...nextTaskBlocks(snapshot),
    heading(0, 'Phần thứ ba', 'Kiến nghị, khen thưởng'),
    heading(1, 'I', 'Kiến nghị, đề xuất'),
    ...section('proposals'),
    heading(1, 'II', 'Khen thưởng'),
    ...section('commendations'),
  ]
  return reviewContent(snapshot, body)
}

/** Final review of a plan or of one of its stages (documents.md section 3). */
export const finalKind: DocumentKind<ReviewFacts, ReviewSnapshot> = {
  id: 'final',
  name: 'Báo cáo tổng kết',
  needs: reviewNeeds,
  snapshot: reviewSnapshot,
  figures: reviewFigures,
  sections: reviewSections,
  content: finalContent,
}
