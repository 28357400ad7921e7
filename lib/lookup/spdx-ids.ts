/**
 * The SPDX ids that free licences of software, fonts, data and hardware are written with most
 * (https://spdx.org/licenses/): approved by OSI or FSF, or, where neither judged, free to Debian or
 * by the Open Definition. What only lets one look (`BUSL-1.1`, `SSPL-1.0`, `Elastic-2.0`), and what
 * is not here, is treated as if no licence were stated.
 */

const ids = `
  0BSD AAL AFL-3.0 AGPL-1.0 AGPL-3.0 AGPL-3.0-only AGPL-3.0-or-later Apache-1.1 Apache-2.0
  APSL-2.0 Artistic-1.0 Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause
  BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-3-Clause-LBNL BSD-4-Clause BSL-1.0
  CAL-1.0 CC-BY-3.0 CC-BY-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC0-1.0 CDDL-1.0 CDDL-1.1
  CECILL-2.0 CECILL-2.1 CECILL-B CECILL-C CERN-OHL-P-2.0 CERN-OHL-S-2.0 CERN-OHL-W-2.0
  CPAL-1.0 CPL-1.0 curl ECL-2.0 EFL-2.0 EPL-1.0 EPL-2.0 EUPL-1.1 EUPL-1.2 FSFAP
  FTL GFDL-1.2-or-later GFDL-1.3 GFDL-1.3-only GFDL-1.3-or-later GPL-1.0-or-later GPL-2.0
  GPL-2.0+ GPL-2.0-only GPL-2.0-or-later GPL-3.0 GPL-3.0+ GPL-3.0-only GPL-3.0-or-later HPND
  ICU ImageMagick IPL-1.0 ISC LGPL-2.0 LGPL-2.0+ LGPL-2.0-only LGPL-2.0-or-later
  LGPL-2.1 LGPL-2.1+ LGPL-2.1-only LGPL-2.1-or-later LGPL-3.0 LGPL-3.0+ LGPL-3.0-only
  LGPL-3.0-or-later Libpng LPPL-1.3c LPL-1.02 MIT MIT-0 MIT-CMU MPL-1.1 MPL-2.0
  MPL-2.0-no-copyleft-exception MS-PL MS-RL MulanPSL-2.0 NASA-1.3 NCSA ODbL-1.0 ODC-By-1.0
  OFL-1.1 OLDAP-2.8 OpenSSL OSL-3.0 PDDL-1.0 PHP-3.01 PostgreSQL PSF-2.0 Python-2.0 QPL-1.0
  Ruby Sleepycat TCL Unicode-3.0 Unicode-DFS-2016 Unlicense UPL-1.0 Vim W3C WTFPL
  X11 Xnet Zend-2.0 Zlib ZPL-2.1
`;

/** Lower case → as SPDX writes it. */
export const spdxIds: ReadonlyMap<string, string> = new Map(
  ids
    .trim()
    .split(/\s+/u)
    .map((id) => [id.toLowerCase(), id]),
);
