import { useDirection } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { direction } from '../../shared/messages';

/** Tells the page in which language it speaks and from which side it is read, whenever that changes. */
export const Direction = () => {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const { language } = i18n;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    setDirection(direction(language));
  }, [language, setDirection]);
  return null;
};
