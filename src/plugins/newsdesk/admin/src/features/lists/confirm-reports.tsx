import { Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useFetchClient, useNotification, useRBAC } from '@strapi/strapi/admin';
import { permissions } from '../../../../server/src/contracts/permissions';
import { bulkConfirmPath, bulkConfirmResponse } from '../../../../server/src/contracts/standings';
import { permissionFor } from '../../permission-for';
import { failureOf } from '../../request-failure';
import { useCodeText, useText } from '../../text';

const reportUid = 'api::news-report.news-report';
const asked = [permissionFor(permissions.confirm)];

interface Selected {
  readonly model: string;
  readonly documents: readonly { readonly documentId: string }[];
}

/** Confirms the claims of the selected reports, but for quotes that are not the source's words. */
export function ConfirmReports({ model, documents }: Selected) {
  const text = useText();
  const codeText = useCodeText();
  const { post } = useFetchClient();
  const { allowedActions } = useRBAC(asked);
  const { toggleNotification } = useNotification();
  if (model !== reportUid || allowedActions['canConfirm'] !== true) return null;

  const confirm = async () => {
    try {
      const documentIds = documents.map(({ documentId }) => documentId);
      const { data } = await post(bulkConfirmPath, { documentIds });
      const { confirmed, left } = bulkConfirmResponse.parse(data).data;
      toggleNotification({
        type: left === 0 ? 'success' : 'warning',
        message: text('bulk.confirmed', { confirmed, left }),
      });
    } catch (error) {
      const failure = failureOf(error);
      toggleNotification({ type: 'danger', message: codeText(failure.code, failure.message) });
    }
  };
  return {
    icon: <Check aria-hidden />,
    label: text('bulk.confirm'),
    variant: 'secondary' as const,
    dialog: {
      type: 'dialog' as const,
      title: text('bulk.confirm'),
      content: <Typography>{text('bulk.question', { count: documents.length })}</Typography>,
      onConfirm: confirm,
    },
  };
}
