import { useText } from '../../text';

/** What the marks of the bars mean; each bar also says its figures in words. */
export function Legend() {
  const t = useText().followUp;
  return (
    <ul className="legend" aria-hidden="true">
      <li>
        <span className="legend-mark legend-fill" /> {t.legend.realised}
      </li>
      <li>
        <span className="legend-mark legend-tick" /> {t.legend.expected}
      </li>
      <li>
        <span className="legend-mark legend-goal" /> {t.legend.target}
      </li>
    </ul>
  );
}
