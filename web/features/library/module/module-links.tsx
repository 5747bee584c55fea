import { Anchor } from '@mantine/core';
import { Fragment } from 'react';
import { Link } from 'react-router';

/** Ways to other modules by their ids. */
export function ModuleLinks({ ids }: { ids: readonly string[] }) {
  return ids.map((id, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}
      <Anchor component={Link} to={`/library/${encodeURIComponent(id)}`} underline="always" inherit>
        {id}
      </Anchor>
    </Fragment>
  ));
}
