import { Tab, TabList } from '@fluentui/react-components';
import { useText } from '../text';
import type { SuiviView } from './views';

interface Props {
  readonly views: readonly SuiviView[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One tab per view of Suivi; arrows move between them. Nothing where there is only one view. */
export function ViewTabs({ views, chosen, onChoose }: Props) {
  const text = useText();
  if (views.length < 2) return null;
  return (
    <TabList
      className="view-tabs"
      size="small"
      appearance="subtle-circular"
      aria-label={text.suiviViews.label}
      selectedValue={chosen}
      onTabSelect={(_event, data) => onChoose(String(data.value))}
    >
      {views.map(({ id, title }) => (
        <Tab key={id} value={id} id={`view-${id}`} aria-controls="suivi-view">
          {title(text)}
        </Tab>
      ))}
    </TabList>
  );
}
