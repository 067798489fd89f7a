import { Button, Field, Select } from '@fluentui/react-components';
import type { Review } from '../../../app/contracts';
import { DIRECTIONS } from '../../../scheme/indicator';
import { STATUSES, STATUS_WORDS } from '../../../scheme/status';
import { Disclosure } from '../../components/Disclosure';
import { useText } from '../../text';
import { BuyerSelect } from './BuyerSelect';
import { countWith, grouped, isFiltered, type Filters, type Order, type Shown } from './filters';
import type { BuyerChoice } from './ofBuyer';

export interface Look {
  readonly year: number;
  readonly order: Order;
  readonly filters: Filters;
  readonly buyer: BuyerChoice;
}

interface Props {
  readonly review: Review;
  /** Every indicator of the year and buyer, before filters. */
  readonly all: readonly Shown[];
  readonly look: Look;
  readonly onLook: (change: Partial<Look>) => void;
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly every: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T | null) => void;
}

function Choice<T extends string>({ label, every, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      <Select
        value={value ?? ''}
        onChange={(_event, data) =>
          onChange(options.find((option) => option.value === data.value)?.value ?? null)
        }
      >
        <option value="">{every}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Year and order at hand; the rest unfolds, and says how many choices are made when it is folded. */
export function FilterBar({ review, all, look, onLook }: Props) {
  const text = useText();
  const t = text.followUp;
  const { filters, buyer } = look;
  const set = (change: Partial<Filters>): void => onLook({ filters: { ...filters, ...change } });
  const label = (word: string, change: Partial<Filters>): string =>
    `${word} (${countWith(all, filters, change)})`;
  const made = Object.values(filters).filter((choice) => choice !== null).length;
  const states = STATUSES.filter(
    (status) => status === filters.status || all.some(({ figure }) => figure.status === status),
  );
  const directions = DIRECTIONS.filter((one) => all.some(({ indicator }) => indicator.direction === one));
  return (
    <>
      <div className="pair">
        <Field label={text.review.year}>
          <Select value={String(look.year)} onChange={(_event, data) => onLook({ year: Number(data.value) })}>
            {review.years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label={t.order}>
          <Select
            value={look.order}
            onChange={(_event, data) => onLook({ order: data.value === 'ecart' ? 'ecart' : 'plan' })}
          >
            <option value="plan">{t.orders.plan}</option>
            <option value="ecart">{t.orders.ecart}</option>
          </Select>
        </Field>
      </div>
      <Disclosure label={t.filters(made + (buyer === null ? 0 : 1))} open={isFiltered(filters)}>
        <div className="stack filters">
          <BuyerSelect review={review} choice={buyer} onChange={(choice) => onLook({ buyer: choice })} />
          <Choice
            label={t.axis}
            every={t.everyAxis}
            value={filters.axis}
            options={grouped(all, 'axis').map(({ code, title }) => ({
              value: code,
              label: label(text.review.axis(code, title), { axis: code }),
            }))}
            onChange={(axis) => set({ axis })}
          />
          <div className="pair">
            <Choice
              label={text.review.filter}
              every={text.review.all}
              value={filters.status}
              options={states.map((status) => ({
                value: status,
                label: label(`${STATUS_WORDS[status].symbol} ${text.status[status]}`, { status }),
              }))}
              onChange={(status) => set({ status })}
            />
            <Choice
              label={t.direction}
              every={t.everyDirection}
              value={filters.direction}
              options={directions.map((direction) => ({
                value: direction,
                label: label(t.directions[direction], { direction }),
              }))}
              onChange={(direction) => set({ direction })}
            />
          </div>
          {isFiltered(filters) && (
            <Button
              size="small"
              className="self-start"
              onClick={() => set({ axis: null, status: null, direction: null })}
            >
              {t.reset}
            </Button>
          )}
        </div>
      </Disclosure>
    </>
  );
}
