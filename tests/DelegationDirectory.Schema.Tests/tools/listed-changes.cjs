// A rule of graphql-inspector: a breaking change that released/breaking-changes.json lists, with reason and date, is reported and does not
// fail. An entry names the change in the words of the report. Entries that say too little, or that fit no change (any more), are refused,
// so that the list is true at any time.
const { readFileSync } = require('node:fs');

const file = 'released/breaking-changes.json';
const members = ['change', 'reason', 'date'];

/** The report prints a message without the quotes around names. */
const printed = (message) => message.replaceAll("'", '');

const isDate = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true;

const faultOf = (entry) => {
  const missing = members.find((member) => typeof entry?.[member] !== 'string' || entry[member].trim() === '');
  if (missing) return `has no ${missing}`;
  return isDate(entry.date) ? null : `has the date "${entry.date}"; allowed: a day such as 2027-06-30`;
};

module.exports = ({ changes }) => {
  const entries = JSON.parse(readFileSync(file, 'utf8'));
  for (const entry of entries) {
    const fault = faultOf(entry);
    if (fault) throw new Error(`${file}: the entry ${JSON.stringify(entry)} ${fault}.`);
  }

  const listed = new Map(entries.map((entry) => [entry.change, entry]));
  const isListed = ({ criticality, message }) => criticality.level === 'BREAKING' && listed.has(printed(message));
  const found = new Set(changes.filter(isListed).map(({ message }) => printed(message)));
  const stale = entries.find(({ change }) => !found.has(change));
  if (stale) throw new Error(`${file}: no breaking change reads "${stale.change}". Take the entry out.`);

  return changes.map((change) => isListed(change)
    ? { ...change, criticality: { level: 'DANGEROUS', reason: listed.get(printed(change.message)).reason } }
    : change);
};
