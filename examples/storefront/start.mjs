// Plain JavaScript, so that a Node too old for the rest can still say so.
const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 24 || (major === 24 && minor >= 21) || (major === 22 && minor >= 23);

if (isNewEnough) {
  await import('./server/main.ts');
} else {
  console.error(
    `This shop needs Node 22.23 or newer, or 24.21 or newer; this is ${process.versions.node}. Run "npm start" at the top of the repository: it brings its own.`,
  );
  process.exitCode = 1;
}
