import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { failureOf, type RequestFailure } from '../../request-failure';
import { useCodeText, useText } from '../../text';
import { useImportApi } from './import-api';
import { typedAddress } from './kept-input';

interface AddressFormProps {
  readonly onFile: (file: File) => void;
}

/** Takes a document from an address; one that cannot be had stays in the field with the reason. */
export function AddressForm({ onFile }: AddressFormProps) {
  const text = useText();
  const codeText = useCodeText();
  const api = useImportApi();
  const [address, setAddress] = useState(typedAddress.read);
  const [isFetching, setIsFetching] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  useEffect(() => {
    typedAddress.keep(address);
  }, [address]);

  const fetch = async (event: FormEvent) => {
    event.preventDefault();
    setIsFetching(true);
    setFailure(null);
    try {
      onFile(await api.fetchFile(address.trim()));
      if (isShown.current) setAddress('');
    } catch (error) {
      setFailure(failureOf(error));
    }
    setIsFetching(false);
  };

  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
      <form onSubmit={(event) => void fetch(event)} noValidate>
        <Field.Root name="address" hint={text('address.hint')}>
          <Field.Label>{text('address.label')}</Field.Label>
          <Flex gap={2} alignItems="stretch" wrap="wrap">
            <Box flex="1" minWidth="24rem">
              <TextInput
                type="url"
                inputMode="url"
                placeholder="https://"
                value={address}
                onChange={({ target }: { target: HTMLInputElement }) => {
                  setAddress(target.value);
                }}
              />
            </Box>
            <Button
              type="submit"
              variant="secondary"
              size="L"
              startIcon={<LinkIcon aria-hidden />}
              loading={isFetching}
              disabled={address.trim() === ''}
            >
              {text('address.fetch')}
            </Button>
          </Flex>
          <Field.Hint />
        </Field.Root>
      </form>
      {failure !== null && (
        <Typography tag="p" textColor="danger600" paddingTop={2} role="alert">
          {codeText(failure.code, failure.message)} [{failure.code}]
        </Typography>
      )}
    </Box>
  );
}
