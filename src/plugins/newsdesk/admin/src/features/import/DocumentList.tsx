import { Box, Flex, IconButton, Link, TextButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, CheckCircle, Cross, WarningCircle } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useCodeText, useText } from '../../text';
import { reportPath } from '../report-path';
import type { IncomingDocument } from './incoming-documents';

interface DocumentListProps {
  readonly documents: readonly IncomingDocument[];
  readonly shownId: string | null;
  readonly onShow: (id: string) => void;
  readonly onRetry: (document: IncomingDocument) => void;
  readonly onRemove: (id: string) => void;
}

/** The browser's own: the design system's bar is made for dark notifications. */
const Progress = styled.progress`
  width: 10rem;
  height: 0.8rem;
  accent-color: ${({ theme }) => theme.colors.primary600};
`;

const progress: Readonly<Record<IncomingDocument['stage'], number>> = {
  waiting: 5,
  reading: 45,
  unreadable: 100,
  review: 75,
  saving: 90,
  saved: 100,
};

/** Every document with how far it is, and what went wrong. */
export function DocumentList(props: DocumentListProps) {
  const { documents, shownId, onShow, onRetry, onRemove } = props;
  const text = useText();
  const codeText = useCodeText();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} padding={0} aria-live="polite">
      {documents.map((document) => {
        const { id, file, stage } = document;
        const isReviewable = stage === 'review' || stage === 'saving';
        return (
          <Box
            key={id}
            tag="li"
            background={id === shownId ? 'primary100' : 'neutral0'}
            hasRadius
            shadow="tableShadow"
            padding={3}
          >
            <Flex gap={4} justifyContent="space-between" wrap="wrap">
              <Flex gap={2} flex="1" minWidth="20rem">
                {stage === 'unreadable' && <WarningCircle fill="danger600" aria-hidden />}
                {stage === 'saved' && <CheckCircle fill="success600" aria-hidden />}
                {isReviewable && documents.length > 1 ? (
                  <TextButton
                    aria-current={id === shownId}
                    onClick={() => {
                      onShow(id);
                    }}
                  >
                    {file.name}
                  </TextButton>
                ) : (
                  <Typography fontWeight="semiBold" textColor="neutral800">
                    {file.name}
                  </Typography>
                )}
              </Flex>
              <Flex gap={3}>
                <Progress
                  value={progress[stage]}
                  max={100}
                  aria-label={text('document.progress', { name: file.name })}
                />
                <Typography variant="pi" textColor="neutral600">
                  {text(`stage.${stage}`)}
                </Typography>
                {stage === 'saved' && (
                  <Link tag={RouterLink} to={reportPath(document.reportId)}>
                    {text('document.open')}
                  </Link>
                )}
                {stage === 'unreadable' && (
                  <IconButton
                    label={text('document.retry', { name: file.name })}
                    onClick={() => {
                      onRetry(document);
                    }}
                  >
                    <ArrowClockwise />
                  </IconButton>
                )}
                {stage !== 'saving' && stage !== 'reading' && (
                  <IconButton
                    label={text('document.remove', { name: file.name })}
                    onClick={() => {
                      onRemove(id);
                    }}
                  >
                    <Cross />
                  </IconButton>
                )}
              </Flex>
            </Flex>
            {stage === 'unreadable' && (
              <Typography tag="p" textColor="danger600" paddingTop={2} role="alert">
                {codeText(document.failure.code, document.failure.message)} [{document.failure.code}
                ]
              </Typography>
            )}
          </Box>
        );
      })}
    </Flex>
  );
}
