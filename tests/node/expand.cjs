#!/usr/bin/env node
// Expands card templates with Microsoft's adaptivecards-templating.
// One JSON line in, {"template": …, "data": …, "host": …}; one JSON line out, {"card": …} or {"fault": "message"}.
'use strict';
const readline = require('node:readline');
const { Template } = require('adaptivecards-templating');

// The package reports what it made of a condition on the console; standard output is for answers only.
console.warn = console.log = () => {};

function expand(line) {
  const { template, data, host } = JSON.parse(line);
  try {
    const card = new Template(template).expand({ $root: data, $host: host });
    return { card: card === undefined ? null : card };
  } catch (fault) {
    return { fault: String(fault.message || fault) };
  }
}

readline.createInterface({ input: process.stdin, crlfDelay: Infinity })
  .on('line', line => { if (line) { process.stdout.write(JSON.stringify(expand(line)) + '\n'); } });
