import type { Metadata } from 'next';
import { Form } from '../../parts/form.tsx';
import { logIn } from '../../vendure/actions.ts';

export const metadata: Metadata = { title: 'Log in' };

export default function LogIn() {
  return (
    <>
      <h1>Log in</h1>
      <Form action={logIn}>
        <label>
          E-mail address <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Password{' '}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button className="main">Log in</button>
      </Form>
      <p>To try it out: noor@example.com, with the password noor.</p>
    </>
  );
}
