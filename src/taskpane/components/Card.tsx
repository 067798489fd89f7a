import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'next';
}

export function Card({ title, children, tone = 'plain' }: Props) {
  const id = useId();
  return (
    <section className={`card card-${tone}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
