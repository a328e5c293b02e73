import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { buttonLook } from '../ui/button-look.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from './Page.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        title={t('notFound.text')}
        actions={
          <Link to="/campaigns" className={buttonLook()}>
            {t('notFound.back')}
          </Link>
        }
      />
    </Page>
  );
}
