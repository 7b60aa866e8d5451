// Makes PDFs for the workspace. One JSON object a line on stdin, one answer a line on stdout, in order:
//   {id, template, data, standard: "ua-1" | "a-2b"}  →  {id, ok: true, pdf, pages, milliseconds}   (pdf in base64)
//                                                    →  {id, ok: false, kind, error}
// kind is "request" (the line is wrong), "template" (Typst refused) or "internal" (a bug).
// The caller limits time and length: a job cannot be interrupted from inside, so a stuck worker is killed and restarted.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { coverage, withoutMissingGlyphs } from './glyphs.mjs';

// Typst would fetch a package named in an import; a proxy that refuses keeps every template off the network.
for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']) {
  process.env[name] = process.env[name.toLowerCase()] = 'http://127.0.0.1:9';
}
delete process.env.NO_PROXY;
delete process.env.no_proxy;

// stdout carries answers only: a library that logs must not break the stream.
console.log = console.info = console.debug = console.error;

const require = createRequire(import.meta.url);
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const here = dirname(fileURLToPath(import.meta.url));
const templates = join(here, 'templates');
const fonts = readdirSync(join(here, 'fonts')).filter(file => file.endsWith('.ttf')).map(file => readFileSync(join(here, 'fonts', file)));
const known = fonts.map(coverage);
const standards = ['ua-1', 'a-2b'];

// A file that starts with _ is shared by reports and cannot be asked for.
const reports = readdirSync(templates)
  .filter(file => file.endsWith('.typ') && !file.startsWith('_'))
  .map(file => file.slice(0, -'.typ'.length));

const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: fonts }] });

class Refused extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

function sentence(diagnostics) {
  return (diagnostics?.shortDiagnostics ?? [])
    .map(d => [d.path?.replace(`${templates}/`, ''), d.range, d.message].filter(Boolean).join(': '))
    .join('; ') || 'Typst gave no reason';
}

function make({ template, data, standard = 'ua-1' }) {
  if (!reports.includes(template)) throw new Refused('request', `no template "${template}"`);
  if (!standards.includes(standard)) throw new Refused('request', `no standard "${standard}"`);
  if (data === null || typeof data !== 'object') throw new Refused('request', 'data is not an object');

  const started = performance.now();
  const input = JSON.stringify(withoutMissingGlyphs(data, known));
  const result = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs: { input } });
  if (result.hasError()) throw new Refused('template', sentence(result.takeError() ?? result.takeDiagnostics()));

  const pdf = compiler.pdf(result.result, { pdfStandard: standard, pdfTags: true });
  return {
    ok: true,
    pdf: pdf.toString('base64'),
    pages: result.result.numOfPages,
    milliseconds: Math.round(performance.now() - started),
  };
}

function answer(line) {
  let id = null;
  try {
    let job;
    try {
      job = JSON.parse(line);
    } catch {
      throw new Refused('request', 'the line is not JSON');
    }
    id = job?.id ?? null;
    if (id === null) throw new Refused('request', 'the job has no id');
    return { id, ...make(job) };
  } catch (error) {
    const kind = error instanceof Refused ? error.kind : 'internal';
    return { id, ok: false, kind, error: String(error?.message ?? error) };
  } finally {
    // Two jobs keep what reports share, such as the parsed templates, and soon give back what a large one took.
    compiler.evictCache(2);
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() === '') continue;
  const text = JSON.stringify(answer(line)) + '\n';
  if (!process.stdout.write(text)) await new Promise(resume => process.stdout.once('drain', resume));
}
