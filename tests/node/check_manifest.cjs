#!/usr/bin/env node
// Checks an unpacked Teams app package with Microsoft's own manifest schemas: manifest.json against the version that it names, and
// the icons that it names for being there, in the size that Teams asks for.
//   node check_manifest.cjs FOLDER        a line a fault; exit 1 if any
const fs = require('node:fs');
const path = require('node:path');
const { AppManifestUtils } = require('@microsoft/app-manifest');

const sides = { color: 192, outline: 32 };

function iconFault(folder, kind, name) {
  const file = path.join(folder, name);
  if (!fs.existsSync(file)) return `icons/${kind}: ${name} is not in the package`;
  const picture = fs.readFileSync(file);
  if (picture.length < 24 || picture.toString('latin1', 1, 4) !== 'PNG') return `icons/${kind}: ${name} is not a PNG`;
  const size = `${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`;
  const wanted = `${sides[kind]}x${sides[kind]}`;
  return size === wanted ? undefined : `icons/${kind}: ${name} is ${size}, not ${wanted}`;
}

async function faultsOf(folder) {
  const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const faults = await AppManifestUtils.validateAgainstSchema(manifest);
  for (const kind of Object.keys(sides)) {
    const fault = iconFault(folder, kind, manifest.icons?.[kind] ?? '(none named)');
    if (fault) faults.push(fault);
  }
  return faults;
}

faultsOf(process.argv[2]).then(faults => {
  faults.forEach(fault => console.log(fault));
  process.exitCode = faults.length > 0 ? 1 : 0;
}, error => {
  console.log(`not a package: ${error.message}`);
  process.exitCode = 1;
});
