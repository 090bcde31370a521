// A rule of ESLint: whatever is deprecated says what to use instead, since when it is deprecated, and the last day on which it is served.
// The server reads the two days for the headers Deprecation and Sunset.
const form = /\S\. Deprecated since (\d{4}-\d{2}-\d{2}), removed after (\d{4}-\d{2}-\d{2})\.$/;

const isDay = (text) => new Date(text).toJSON()?.startsWith(text) === true;

const isWellFormed = (reason) => {
  const [, since, until] = form.exec(reason) ?? [];
  return since !== undefined && isDay(since) && isDay(until) && since < until;
};

export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      form: 'The reason of @deprecated is "{{reason}}"; allowed: what to use instead, and two days, such as "Use `name`. Deprecated since 2026-12-31, removed after 2027-06-30."',
    },
  },
  create: (context) => ({
    'Directive[name.value=deprecated]': (node) => {
      const reason = node.arguments.find((argument) => argument.name.value === 'reason')?.value.value ?? '';
      if (!isWellFormed(reason)) context.report({ node, messageId: 'form', data: { reason } });
    },
  }),
};
