// Writes the form of a run as texts to copy. Tokens are hidden unless they are asked for.

const SECRETS = /^(event_token|auth\[(access_token|refresh_token|application_token)\])$/;
const HIDDEN = "(hidden)";

/** Reads a form into names and values. */
export const fieldsOf = (form, hasSecrets) =>
  [...new URLSearchParams(form)].map(([name, value]) => [name, !hasSecrets && SECRETS.test(name) ? HIDDEN : value]);

/** Writes a command line that sends the form to its handler. */
export function curlOf(url, form, hasSecrets) {
  const lines = fieldsOf(form, hasSecrets).map(([name, value]) => `  --data-urlencode ${quote(`${name}=${value}`)}`);
  return [`curl ${quote(url)}`, ...lines].join(" \\\n");
}

/** Writes the form as JSON, with objects and lists in place of brackets. */
export const jsonOf = (form, hasSecrets) => JSON.stringify(treeOf(fieldsOf(form, hasSecrets)), null, 2);

// Single quotes keep everything in a POSIX shell but themselves.
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;

function treeOf(fields) {
  // Without a prototype, a property with the key __proto__ is like any other.
  const root = Object.create(null);
  for (const [name, value] of fields) {
    const keys = name.split("[").map((part) => part.replace(/\]$/, ""));
    let place = root;
    for (const key of keys.slice(0, -1)) place = place[key] = typeof place[key] === "object" ? place[key] : Object.create(null);
    place[keys.at(-1)] = value;
  }

  return listsOf(root);
}

function listsOf(node) {
  if (typeof node !== "object") return node;

  const keys = Object.keys(node);
  for (const key of keys) node[key] = listsOf(node[key]);
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(node) : node;
}
