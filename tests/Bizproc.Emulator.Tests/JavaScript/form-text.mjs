// Checks the scripts of the page: each import exists, and form-text.js, whose path is the first argument. Prints one line of JSON.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

const folder = dirname(process.argv[2]);
const shared = join(folder, "..", "..", "..", "Bizproc.Pages", "Assets");
const read = (name) => readFileSync([folder, shared].map((place) => join(place, name)).find(existsSync), "utf8");

// A browser runs nothing at all if one import is missing.
for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
  for (const [, names, from] of read(file).matchAll(/^import \{([^}]*)\} from "\.\/([^"]+)";/gm)) {
    for (const name of names.split(",").map((text) => text.trim())) {
      if (!new RegExp(`^export (async )?(function|const|let) ${name}\\b`, "m").test(read(from))) throw new Error(`${file} imports ${name}, which ${from} does not export`);
    }
  }
}

const { curlOf, jsonOf } = await import(`data:text/javascript,${encodeURIComponent(read("form-text.js"))}`);
const form = new URLSearchParams([
  ["event_token", "secret1"], ["auth[access_token]", "secret2"], ["auth[application_token]", "secret3"], ["auth[domain]", "d"],
  ["properties[list][0]", "it's"], ["properties[list][1]", "b"], ["properties[__proto__]", "p"],
]).toString();
console.log(JSON.stringify({
  curl: curlOf("http://127.0.0.1:5000/h?a='b", form, false),
  whole: curlOf("http://127.0.0.1:5000/h", form, true),
  json: jsonOf(form, false),
}));
