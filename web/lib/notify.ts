import { notifications } from '@mantine/notifications';
import { i18n } from './i18n/i18n.ts';

interface Notice {
  color: 'green' | 'yellow' | 'red';
  title: string;
  message: string;
}

/** Tells a person what happened, beside the page, with a close button that has a name. */
export const notify = (notice: Notice): void => {
  notifications.show({ ...notice, closeButtonProps: { 'aria-label': i18n.t('common.close') } });
};
