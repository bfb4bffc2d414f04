import { useDirection } from '@mantine/core';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { direction } from '../../shared/messages';
import { host } from '../platform';

/** Tells the page and its host in which language it speaks and from which side it is read, whenever that changes. */
export const Direction = () => {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const { language } = i18n;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    setDirection(direction(language));
    void host.speak(language);
  }, [language, setDirection]);
  return null;
};
