// LanceDB with the same papers, questions and vectors. Run by compare.sh from a folder where @lancedb/lancedb is installed.
//   node lancedb.mjs build DB PAPERS VECTORS DIMENSIONS   makes the table and its indexes, prints a table of Markdown
//   node lancedb.mjs ask DB TERMS VECTORS DIMENSIONS      warm times, prints a table of Markdown
//   node lancedb.mjs words DB WORDS                       one search by words, for times of whole processes
//   node lancedb.mjs vector DB VECTORS DIMENSIONS         one search by the first question's vector
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { connect, Index } from "@lancedb/lancedb";

const top = 10;
const papersAtOnce = 10_000;
const columns = ["id", "title", "text"];
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const head = (...cells) => { row(...cells); row(...cells.map(() => "---")); };
const seconds = async (work) => { const start = performance.now(); await work(); return (performance.now() - start) / 1000; };

const sizeOf = (folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0);

function* vectorsOf(file, dimensions) {
  const handle = fs.openSync(file);
  const buffer = Buffer.alloc(dimensions * 4);
  while (fs.readSync(handle, buffer) === buffer.length) {
    yield Array.from(new Float32Array(buffer.buffer, buffer.byteOffset, dimensions));
  }
  fs.closeSync(handle);
}

async function* chunksOf(papers, vectors, dimensions) {
  const next = vectorsOf(path.join(vectors, "papers.f32"), dimensions);
  let chunk = [];
  for await (const line of readline.createInterface({ input: fs.createReadStream(papers) })) {
    const paper = JSON.parse(line);
    const [id, text] = [String(paper._id ?? paper.id), paper.abstract ?? paper.text ?? ""];
    chunk.push({ id, title: paper.title ?? "", text, words: `${paper.title}\n${text}`, vector: next.next().value });
    if (chunk.length === papersAtOnce) { yield chunk; chunk = []; }
  }
  if (chunk.length > 0) yield chunk;
}

async function build(db, papers, vectors, dimensions) {
  fs.rmSync(db, { recursive: true, force: true });
  const connection = await connect(db);
  let table;
  const stored = await seconds(async () => {
    for await (const chunk of chunksOf(papers, vectors, dimensions)) {
      table ? await table.add(chunk) : table = await connection.createTable("papers", chunk);
    }
  });
  const count = await table.countRows();
  const words = await seconds(() => table.createIndex("words", {
    config: Index.fts({ stem: true, removeStopWords: true, lowercase: true, asciiFolding: true, withPosition: false }),
  }));
  const before = sizeOf(db);
  const partitions = Math.round(Math.sqrt(count));
  const approximate = await seconds(() => table.createIndex("vector", {
    config: Index.ivfPq({ distanceType: "cosine", numPartitions: partitions, numSubVectors: dimensions / 8 }),
  }));
  head("LanceDB", "papers", "documents/s, words", "documents/s, words and IVF_PQ", "bytes a paper", "of which IVF_PQ");
  const size = sizeOf(db);
  row("build", count, Math.round(count / (stored + words)), Math.round(count / (stored + words + approximate)),
    Math.round(size / count), Math.round((size - before) / count));
}

async function timed(name, searches, exact) {
  for (const search of searches) await search();
  const [times, found] = [[], []];
  for (const search of searches) {
    const start = performance.now();
    found.push((await search()).map((paper) => paper.id));
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (percent) => times[Math.ceil(times.length * percent / 100) - 1].toFixed(2);
  const overlap = exact && found.reduce((sum, ids, i) => sum + ids.filter((id) => exact[i].includes(id)).length / top, 0) / found.length;
  row(name, at(50), at(90), at(99), overlap?.toFixed(3) ?? "", Math.round(process.memoryUsage.rss() / (1 << 20)));
  return found;
}

async function ask(db, terms, vectors, dimensions) {
  const table = await (await connect(db)).openTable("papers");
  const words = fs.readFileSync(terms, "utf8").trim().split("\n").map((line) => JSON.parse(line).terms);
  const points = [...vectorsOf(path.join(vectors, "queries.f32"), dimensions)].filter((point) => point.some((value) => value !== 0));
  const near = (point) => table.vectorSearch(point).distanceType("cosine").limit(top).select([...columns, "_distance"]);
  head("LanceDB", "p50 ms", "p90 ms", "p99 ms", "overlap with all vectors", "resident MiB");
  await timed("words", words.map((text) => () => table.search(text, "fts").limit(top).select([...columns, "_score"]).toArray()));
  const exact = await timed("all vectors", points.map((point) => () => near(point).bypassVectorIndex().toArray()));
  await timed("IVF_PQ", points.map((point) => () => near(point).toArray()), exact);
  await timed("IVF_PQ, 100 looked at again", points.map((point) => () => near(point).refineFactor(10).toArray()), exact);
}

async function one(db, search) {
  const found = await search(await (await connect(db)).openTable("papers"));
  for (const paper of found) console.log(paper.id, paper.title);
}

const [command, db, ...rest] = process.argv.slice(2);
switch (command) {
  case "build": await build(db, rest[0], rest[1], Number(rest[2])); break;
  case "ask": await ask(db, rest[0], rest[1], Number(rest[2])); break;
  case "words": await one(db, (table) => table.search(rest[0], "fts").limit(top).select(columns).toArray()); break;
  case "vector": {
    const [point] = vectorsOf(path.join(rest[0], "queries.f32"), Number(rest[1]));
    await one(db, (table) => table.vectorSearch(point).distanceType("cosine").limit(top).select(columns).toArray());
    break;
  }
  default: throw new Error(`unknown command "${command}"`);
}
