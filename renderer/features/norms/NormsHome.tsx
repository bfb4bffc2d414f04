import { useLocation } from 'wouter';
import { NormsPage } from './NormsPage';
import { normPart } from './part';

/** The instruments outside of any consultation. */
export const NormsHome = ({ part }: { readonly part: string | undefined }) => {
  const [, navigate] = useLocation();
  return (
    <NormsPage
      part={part}
      onOpen={(norm) => navigate(norm === null ? '/norms' : `/norms/${normPart(norm)}`)}
      onSight={null}
    />
  );
};
