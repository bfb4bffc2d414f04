import { startTransition, useEffect, useState } from 'react';
import { painted } from '../platform/painted';

/**
 * A value as it was until what shows the present one first was painted. `useDeferredValue` draws later too, but the first
 * milliseconds of its work may still come before the paint.
 */
export const useAfterPaint = <T>(value: T): T => {
  const [later, setLater] = useState(value);
  useEffect(() => {
    let over = false;
    void painted().then(() => {
      if (!over) startTransition(() => setLater(value));
    });
    return () => {
      over = true;
    };
  }, [value]);
  return later;
};
