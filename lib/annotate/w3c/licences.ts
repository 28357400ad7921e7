/** Licences by SPDX identifier here, by address in `rights`. */

const creativeCommons =
  /^https?:\/\/creativecommons\.org\/(?:licenses\/([a-z-]+)|publicdomain\/(zero))\/(\d\.\d)\/?/u;
const spdx = 'https://spdx.org/licenses/';

export function addressOfLicence(licence: string): string {
  if (/^[a-z][a-z\d+.-]*:/iu.test(licence)) return licence;
  const [, name, version] = /^CC-([A-Z-]+)-(\d\.\d)$/u.exec(licence) ?? [];
  if (name !== undefined)
    return `https://creativecommons.org/licenses/${name.toLowerCase()}/${version}/`;
  const zero = /^CC0-(\d\.\d)$/u.exec(licence)?.[1];
  if (zero !== undefined) return `https://creativecommons.org/publicdomain/zero/${zero}/`;
  return `${spdx}${encodeURIComponent(licence.toWellFormed())}`;
}

/** The address itself when it is not known. */
export function licenceAt(address: string): string {
  const [, name, zero, version] = creativeCommons.exec(address) ?? [];
  if (name !== undefined) return `CC-${name.toUpperCase()}-${version}`;
  if (zero !== undefined) return `CC0-${version}`;
  return address.startsWith(spdx) ? decoded(address.slice(spdx.length)) : address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
