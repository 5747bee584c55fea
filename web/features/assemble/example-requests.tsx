import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Requests to try, each complete enough to give an email. */
export function ExampleRequests({ busy, onChoose }: { busy: boolean; onChoose: (text: string) => void }) {
  const { t } = useTranslation();
  const examples = [
    t('assemble.example.safety'),
    t('assemble.example.efficacy'),
    t('assemble.example.german'),
  ];
  return (
    <div>
      <Text size="sm" fw={600} mb={6}>
        {t('assemble.examples')}
      </Text>
      <Group gap={6}>
        {examples.map((example) => (
          <Button
            key={example}
            size="xs"
            variant="default"
            radius="xl"
            h="auto"
            mih={32}
            py={4}
            disabled={busy}
            styles={{ label: { whiteSpace: 'normal', lineHeight: 1.35, overflow: 'visible' } }}
            onClick={() => onChoose(example)}
          >
            {example}
          </Button>
        ))}
      </Group>
    </div>
  );
}
