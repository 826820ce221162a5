#!/usr/bin/env node
// Expands every card template with each of its samples, by Microsoft's own templating, into a folder of cards as a client of version 1.5 shows them:
// in place of what Teams has added since stands its fallback, and a layout for narrow windows is passed over.
//   node expand_cards.cjs CARDS_FOLDER OUTPUT_FOLDER
// A template is <area>/<card>.json; its samples are the files <card>.sample.json and <card>.<case>.sample.json beside it.
const fs = require('node:fs');
const path = require('node:path');
const { Template } = require('adaptivecards-templating');

const [cards, output] = process.argv.slice(2);
const read = file => JSON.parse(fs.readFileSync(path.join(cards, file), 'utf8'));

const files = fs.readdirSync(cards, { recursive: true }).filter(file => file.endsWith('.json')).sort();
const samples = files.filter(file => file.endsWith('.sample.json'));
const templates = files.filter(file => !file.endsWith('.sample.json'));
const templateOf = sample => path.join(path.dirname(sample), path.basename(sample).split('.')[0] + '.json');

const addedSince = ['Badge'];

const shown = node => {
  if (Array.isArray(node)) return node.map(shown);
  if (node === null || typeof node !== 'object') return node;
  if (addedSince.includes(node.type)) {
    if (!node.fallback) throw new Error(`${node.type} without fallback`);
    return shown(node.fallback);
  }
  return Object.fromEntries(Object.entries(node).filter(([key]) => key !== 'layouts').map(([key, value]) => [key, shown(value)]));
};

fs.mkdirSync(output, { recursive: true });
for (const sample of samples) {
  const card = new Template(read(templateOf(sample))).expand({ $root: read(sample) });
  fs.writeFileSync(path.join(output, sample.replaceAll(path.sep, '-')), JSON.stringify(shown(card), null, 2));
}

const bare = templates.filter(template => !samples.some(sample => templateOf(sample) === template));
bare.forEach(template => console.log(`${template} has no sample`));
console.log(`${samples.length} cards expanded`);
process.exitCode = bare.length > 0 || samples.length === 0 ? 1 : 0;
