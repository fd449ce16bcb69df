/**
 * TypeDoc reads types through an interface for programs that the compiler of this workspace does not have. It gets an
 * older one for itself: as a peer, that would be the compiler of everything beside it.
 */
function readPackage(manifest) {
  if (manifest.name === 'typedoc') {
    const { typescript, ...peers } = manifest.peerDependencies;
    return {
      ...manifest,
      dependencies: { ...manifest.dependencies, typescript: '^6.0.0' },
      peerDependencies: peers,
    };
  }
  return manifest;
}

export const hooks = { readPackage };
