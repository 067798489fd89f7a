import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useText } from '../text';
import type { UseCases } from '../useCases';

/** What the workbook remembers of sources, and how to forget it. Nothing is shown while it remembers nothing. */
export function MemoryCard({ useCases }: { readonly useCases: UseCases }) {
  const t = useText().mapping;
  const [forms, setForms] = useState(0);
  const [isForgotten, setForgotten] = useState(false);
  useEffect(() => {
    let isHere = true;
    useCases.rememberedForms().then(
      (count) => isHere && setForms(count),
      // Nothing depends on it: what is wrong with the workbook is told by whoever needs it.
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [useCases]);
  const forget = async (): Promise<void> => {
    await useCases.forgetMappings();
    setForms(0);
    setForgotten(true);
  };
  if (isForgotten) return <p role="status">{t.forgotten}</p>;
  if (forms === 0) return null;
  return (
    <div className="stack-tight">
      <p className="muted">{t.memory(forms)}</p>
      <Button onClick={() => void forget()}>{t.forget}</Button>
    </div>
  );
}
