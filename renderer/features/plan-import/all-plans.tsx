import { Anchor } from '@mantine/core'
import { Link } from 'react-router'

export const AllPlans = () => (
  <Anchor component={Link} to="/ke-hoach" size="sm">
    Danh sách kế hoạch
  </Anchor>
)
