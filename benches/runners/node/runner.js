// Runs Mozilla's Readability on linkedom over the pages of a labelled set: `runner.js SET_DIR ENGINE…` prints one JSON object a page.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

// A page is read again for a better time until it has cost so many milliseconds, or so often: only short times are noisy.
const ENOUGH = 50;
const RUNS = 3;
// The first pages are read an additional time, so that the compiler has seen the code.
const WARM_UP = 10;

const cpuTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};

function extract(html) {
  const article = new Readability(parseHTML(html).document).parse();
  return article
    ? {
        html: article.content,
        title: article.title,
        authors: (article.byline ?? "").split(",").map((name) => name.trim()).filter(Boolean),
        published_at: article.publishedTime,
      }
    : { error: "no article" };
}

function run(html) {
  try {
    return extract(html);
  } catch (error) {
    return { error: String(error) };
  }
}

const [folder, engine] = process.argv.slice(2);
const truths = readFileSync(`${folder}/truth.jsonl`, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
const page = ({ id }) => gunzipSync(readFileSync(`${folder}/html/${id}.html.gz`)).toString("utf8");
truths.slice(0, WARM_UP).forEach((truth) => run(page(truth)));
for (const truth of truths) {
  const html = page(truth);
  const times = [];
  let made;
  let spent = 0;
  while (times.length < RUNS && spent < ENOUGH) {
    const begin = cpuTime();
    made = run(html);
    times.push(cpuTime() - begin);
    spent += times.at(-1);
  }
  console.log(JSON.stringify({ engine, id: truth.id, ms: Math.min(...times), ...made }));
}
