/**
 * TypeDoc reads types through an interface for programs that the compiler of this workspace does not have. It gets an
 * older one for itself: as a peer, that would be the compiler of everything beside it.
 *
 * @param {{ name: string, dependencies: Record<string, string>, peerDependencies: Record<string, string> }} manifest
 */
function readPackage(manifest) {
  if (manifest.name === 'typedoc') {
    delete manifest.peerDependencies['typescript'];
    manifest.dependencies['typescript'] = '^6.0.0';
  }
  return manifest;
}

export const hooks = { readPackage };
