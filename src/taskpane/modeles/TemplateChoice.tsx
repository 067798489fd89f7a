import { useId } from 'react';
import type { TemplateCard } from '../../app/templates';
import { useText } from '../text';

interface Props {
  readonly templates: readonly TemplateCard[];
  readonly chosen: TemplateCard | undefined;
  readonly onChoose: (template: TemplateCard) => void;
}

/** Templates in the order in which a buyer looks for one: ours, the cities of the founding document, the others. */
const GROUPS = [
  { id: 'own', holds: ({ place }: TemplateCard) => place === null },
  { id: 'founding', holds: ({ founding }: TemplateCard) => founding },
  { id: 'others', holds: ({ place, founding }: TemplateCard) => place !== null && !founding },
] as const;

/** The template that a newcomer most likely wants: ours, the general one first. */
export const firstChoice = (templates: readonly TemplateCard[]): TemplateCard | undefined =>
  templates.find(({ place }) => place === null) ?? templates[0];

/** One radio per template; what must be known of a template is said once it is chosen. */
export function TemplateChoice({ templates, chosen, onChoose }: Props) {
  const t = useText().template;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t.title} className="stack">
      {GROUPS.map((group) => (
        <div key={group.id} className="stack">
          <h3>{t.groups[group.id]}</h3>
          {templates.filter(group.holds).map((template) => (
            <label key={template.id} className={`choice ${template === chosen ? 'choice-on' : ''}`}>
              <input
                type="radio"
                name={name}
                checked={template === chosen}
                onChange={() => onChoose(template)}
              />
              <span>
                <span className="choice-title">{template.title}</span>
                <span className="choice-fact">
                  {t.size(template.axes, template.objectives, template.indicators.length)}
                </span>
                <span className="choice-fact">{t.years(...template.period)}</span>
                {template === chosen && (
                  <>
                    <span className="choice-fact">{t.lines(template.lines)}</span>
                    <span className="choice-warning">
                      <span aria-hidden="true">△ </span>
                      {template.warning}
                    </span>
                  </>
                )}
              </span>
            </label>
          ))}
        </div>
      ))}
    </div>
  );
}
