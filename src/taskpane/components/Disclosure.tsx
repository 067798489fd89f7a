import { useId, useState, type ReactNode } from 'react';

interface Props {
  readonly label: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly onOpen?: () => void;
}

/** A button that shows or hides what follows it. Hidden content is not rendered, so long lists cost nothing. */
export function Disclosure({ label, children, open = false, onOpen }: Props) {
  const [isOpen, setOpen] = useState(open);
  const id = useId();
  const toggle = (): void => {
    setOpen(!isOpen);
    if (!isOpen) onOpen?.();
  };
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        <span className="chevron" aria-hidden="true" />
        <span className="disclosure-label">{label}</span>
      </button>
      <div id={id} className="disclosure-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
