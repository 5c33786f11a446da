import { useState } from 'react'
import { isOffTarget } from '../../../../shared/domain/meetings/briefing/chair-briefing.ts'
import { describeError } from '../../../lib/describe-error.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingState } from '../../../ui/loading-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ArrearsPanel } from './arrears-panel.tsx'
import classes from './briefing.module.css'
import { type Briefing, type BriefingScope, useChairBriefing } from './briefing-data.ts'
import { GapPanel } from './gap-panel.tsx'
import { IndicatorPanel } from './indicator-panel.tsx'
import { LateReportersPanel } from './late-reporters-panel.tsx'
import { WhatIfPanel } from './what-if-panel.tsx'

/** The chair's page: what is lacking, where, who answers, and what a number of people would change. */
export function BriefingPanel(scope: BriefingScope) {
  const query = useChairBriefing(scope)
  if (query.data) return <Content key={query.data.period} briefing={query.data} scope={scope} />
  if (query.error)
    return (
      <ErrorState
        title="Không tải được trang dành cho chủ trì."
        {...describeError(query.error)}
        onRetry={() => void query.refetch()}
      />
    )
  return (
    <Panel title="Chỉ tiêu so với mục tiêu">
      <LoadingState lines={8} label="Đang tải trang dành cho chủ trì…" />
    </Panel>
  )
}

function Content({ briefing, scope }: { briefing: Briefing; scope: BriefingScope }) {
  const [chosen, choose] = useState<string | null>(null)
  const { indicators } = briefing
  if (indicators.length === 0)
    return (
      <EmptyState
        title={`Kế hoạch không đặt mục tiêu cho năm ${briefing.year}`}
        sentence="Trang này so kết quả với mục tiêu của năm. Chọn kỳ số liệu của một năm có mục tiêu ở phần Thông tin của cuộc họp."
      />
    )
  const shown = indicators.find(({ id }) => id === chosen) ?? indicators.find(isOffTarget) ?? indicators[0]
  return (
    <div className={classes.page}>
      <IndicatorPanel briefing={briefing} chosen={shown?.id ?? null} onChoose={choose} />
      <div className={classes.pair}>
        {shown ? <GapPanel briefing={briefing} indicator={shown} onChoose={choose} /> : null}
        <div className={classes.page}>
          <WhatIfPanel planId={scope.planId} period={scope.period} />
          <LateReportersPanel briefing={briefing} />
        </div>
      </div>
      <ArrearsPanel arrears={briefing.arrears} />
    </div>
  )
}
