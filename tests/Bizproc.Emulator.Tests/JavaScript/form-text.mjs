// Checks form-text.js of the page, whose address is the first argument. Prints one line of JSON.
import { readFileSync } from "node:fs";

const source = readFileSync(process.argv[2], "utf8");
const { curlOf, jsonOf } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
const form = new URLSearchParams([
  ["event_token", "secret1"], ["auth[access_token]", "secret2"], ["auth[application_token]", "secret3"], ["auth[domain]", "d"],
  ["properties[list][0]", "it's"], ["properties[list][1]", "b"], ["properties[__proto__]", "p"], ["properties[auth[access_token]]", "mine"],
]).toString();
console.log(JSON.stringify({
  curl: curlOf("http://127.0.0.1:5000/h?a='b", form, false),
  whole: curlOf("http://127.0.0.1:5000/h", form, true),
  json: jsonOf(form, false),
}));
