import { Button, Textarea } from '@fluentui/react-components';
import { writeTemplateFile } from '../../../app/templateFile';
import type { Template } from '../../../scheme/scheme';
import { Disclosure } from '../../components/Disclosure';
import { download } from '../../download';
import { useComposerText } from './useComposerText';

/** The draft as a file that another buyer may start from. Some versions of Excel refuse downloads: its text can be copied. */
export function SaveTemplate({ template }: { readonly template: Template }) {
  const t = useComposerText();
  return (
    <Disclosure label={t.saveTemplate}>
      <p className="muted">{t.saveHelp}</p>
      <div className="actions">
        <Button
          size="small"
          onClick={() =>
            download(
              new TextEncoder().encode(writeTemplateFile(template)),
              t.templateFile(template.title),
              'application/json',
            )
          }
        >
          {t.saveFile}
        </Button>
      </div>
      <Textarea
        readOnly
        rows={4}
        aria-label={t.templateText}
        value={writeTemplateFile(template)}
        onFocus={(event) => event.currentTarget.select()}
      />
    </Disclosure>
  );
}
