'use client';

import { useActionState, type ReactNode } from 'react';
import type { Action } from '../vendure/actions.ts';

interface FormProps {
  readonly action: Action;
  readonly children: ReactNode;
}

/** A form that says what is wrong. It also works before the page's script is there, and without. */
export function Form({ action, children }: FormProps) {
  const [problem, submit, isPending] = useActionState(action, undefined);
  return (
    <form
      action={submit}
      onSubmit={(event) => {
        // Who presses twice means it once.
        if (isPending) event.preventDefault();
      }}
    >
      {children}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </form>
  );
}
