import type { Child } from 'hono/jsx';

/** What is wrong with a whole form. It has the focus: there is no field to mend, and the next Tab goes on into the form. */
export function Problem({ children }: { readonly children?: Child }) {
  return (
    <div class="notice notice-wrong" role="alert" tabindex={-1} data-focus>
      {children}
    </div>
  );
}
