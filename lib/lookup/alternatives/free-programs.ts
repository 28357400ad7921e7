/**
 * Free programs that do the job of well-known proprietary ones, with the licence their projects
 * publish them under. Checked against what was publicly known in June 2026; add to it by hand only.
 */

export interface FreeProgram {
  name: string;
  url: string;
  /** SPDX */
  licence: string;
  platforms: string[];
}

export const checked = '2026-06';

const desktop = ['Linux', 'Windows', 'macOS'];
const everywhere = [...desktop, 'Android', 'iOS'];
const server = ['web'];

function program(name: string, url: string, licence: string, platforms = desktop): FreeProgram {
  return { name, url, licence, platforms };
}

export const freePrograms = {
  '7zip': program('7-Zip', 'https://www.7-zip.org/', 'LGPL-2.1-or-later', [
    'Windows',
    'Linux',
    'macOS',
  ]),
  anki: program('Anki', 'https://apps.ankiweb.net/', 'AGPL-3.0-or-later', [...desktop, 'Android']),
  ardour: program('Ardour', 'https://ardour.org/', 'GPL-2.0-or-later'),
  audacity: program('Audacity', 'https://www.audacityteam.org/', 'GPL-3.0-only'),
  bigbluebutton: program(
    'BigBlueButton',
    'https://bigbluebutton.org/',
    'LGPL-3.0-or-later',
    server,
  ),
  bitwarden: program('Bitwarden', 'https://bitwarden.com/', 'GPL-3.0-only', everywhere),
  blender: program('Blender', 'https://www.blender.org/', 'GPL-3.0-or-later'),
  bruno: program('Bruno', 'https://www.usebruno.com/', 'MIT'),
  calibre: program('calibre', 'https://calibre-ebook.com/', 'GPL-3.0-only'),
  darktable: program('darktable', 'https://www.darktable.org/', 'GPL-3.0-or-later'),
  digikam: program('digiKam', 'https://www.digikam.org/', 'GPL-2.0-or-later'),
  drawio: program('draw.io', 'https://www.drawio.com/', 'Apache-2.0', [...desktop, 'web']),
  firefox: program('Firefox', 'https://www.mozilla.org/firefox/', 'MPL-2.0', everywhere),
  flameshot: program('Flameshot', 'https://flameshot.org/', 'GPL-3.0-or-later'),
  freecad: program('FreeCAD', 'https://www.freecad.org/', 'LGPL-2.1-or-later'),
  freshrss: program('FreshRSS', 'https://freshrss.org/', 'AGPL-3.0-only', server),
  gimp: program('GIMP', 'https://www.gimp.org/', 'GPL-3.0-or-later'),
  handbrake: program('HandBrake', 'https://handbrake.fr/', 'GPL-2.0-only'),
  immich: program('Immich', 'https://immich.app/', 'AGPL-3.0-only', ['web', 'Android', 'iOS']),
  inkscape: program('Inkscape', 'https://inkscape.org/', 'GPL-3.0-or-later'),
  jabref: program('JabRef', 'https://www.jabref.org/', 'MIT'),
  jamovi: program('jamovi', 'https://www.jamovi.org/', 'AGPL-3.0-or-later'),
  jasp: program('JASP', 'https://jasp-stats.org/', 'AGPL-3.0-or-later'),
  jitsi: program('Jitsi Meet', 'https://jitsi.org/', 'Apache-2.0', ['web', 'Android', 'iOS']),
  joplin: program('Joplin', 'https://joplinapp.org/', 'AGPL-3.0-or-later', everywhere),
  keepassxc: program('KeePassXC', 'https://keepassxc.org/', 'GPL-2.0-only OR GPL-3.0-only'),
  kicad: program('KiCad', 'https://www.kicad.org/', 'GPL-3.0-or-later'),
  krita: program('Krita', 'https://krita.org/', 'GPL-3.0-only'),
  labplot: program('LabPlot', 'https://labplot.org/', 'GPL-2.0-or-later'),
  languagetool: program('LanguageTool', 'https://languagetool.org/', 'LGPL-2.1-or-later', [
    ...desktop,
    'web',
  ]),
  libreoffice: program('LibreOffice', 'https://www.libreoffice.org/', 'MPL-2.0'),
  librecad: program('LibreCAD', 'https://librecad.org/', 'GPL-2.0-only'),
  libretranslate: program('LibreTranslate', 'https://libretranslate.com/', 'AGPL-3.0-only', server),
  limesurvey: program('LimeSurvey', 'https://www.limesurvey.org/', 'GPL-2.0-or-later', server),
  lmms: program('LMMS', 'https://lmms.io/', 'GPL-2.0-or-later'),
  mastodon: program('Mastodon', 'https://joinmastodon.org/', 'AGPL-3.0-or-later', [
    'web',
    'Android',
    'iOS',
  ]),
  matomo: program('Matomo', 'https://matomo.org/', 'GPL-3.0-or-later', server),
  maxima: program('Maxima', 'https://maxima.sourceforge.io/', 'GPL-2.0-only'),
  moodle: program('Moodle', 'https://moodle.org/', 'GPL-3.0-or-later', server),
  mumble: program('Mumble', 'https://www.mumble.info/', 'BSD-3-Clause'),
  musescore: program('MuseScore Studio', 'https://musescore.org/', 'GPL-3.0-only'),
  natron: program('Natron', 'https://natrongithub.github.io/', 'GPL-2.0-or-later'),
  nextcloud: program('Nextcloud', 'https://nextcloud.com/', 'AGPL-3.0-or-later', [
    'web',
    ...everywhere,
  ]),
  obs: program('OBS Studio', 'https://obsproject.com/', 'GPL-2.0-or-later'),
  octave: program('GNU Octave', 'https://octave.org/', 'GPL-3.0-or-later'),
  okular: program('Okular', 'https://okular.kde.org/', 'GPL-2.0-or-later'),
  openproject: program('OpenProject', 'https://www.openproject.org/', 'GPL-3.0-only', server),
  organicmaps: program('Organic Maps', 'https://organicmaps.app/', 'Apache-2.0', [
    'Android',
    'iOS',
  ]),
  osmand: program('OsmAnd', 'https://osmand.net/', 'GPL-3.0-only', ['Android', 'iOS']),
  overleaf: program(
    'Overleaf Community Edition',
    'https://github.com/overleaf/overleaf',
    'AGPL-3.0-only',
    server,
  ),
  pdfarranger: program(
    'PDF Arranger',
    'https://github.com/pdfarranger/pdfarranger',
    'GPL-3.0-or-later',
    ['Linux', 'Windows'],
  ),
  peertube: program('PeerTube', 'https://joinpeertube.org/', 'AGPL-3.0-or-later', server),
  penpot: program('Penpot', 'https://penpot.app/', 'MPL-2.0', server),
  pspp: program('GNU PSPP', 'https://www.gnu.org/software/pspp/', 'GPL-3.0-or-later'),
  qbittorrent: program('qBittorrent', 'https://www.qbittorrent.org/', 'GPL-2.0-or-later'),
  qgis: program('QGIS', 'https://qgis.org/', 'GPL-2.0-or-later'),
  r: program('R', 'https://www.r-project.org/', 'GPL-2.0-or-later'),
  rawtherapee: program('RawTherapee', 'https://www.rawtherapee.com/', 'GPL-3.0-or-later'),
  redmine: program('Redmine', 'https://www.redmine.org/', 'GPL-2.0-or-later', server),
  rustdesk: program('RustDesk', 'https://rustdesk.com/', 'AGPL-3.0-only', everywhere),
  sagemath: program('SageMath', 'https://www.sagemath.org/', 'GPL-2.0-or-later'),
  scribus: program('Scribus', 'https://www.scribus.net/', 'GPL-2.0-or-later'),
  shotcut: program('Shotcut', 'https://www.shotcut.org/', 'GPL-3.0-or-later'),
  signal: program('Signal', 'https://signal.org/', 'AGPL-3.0-only', everywhere),
  superset: program('Apache Superset', 'https://superset.apache.org/', 'Apache-2.0', server),
  syncthing: program('Syncthing', 'https://syncthing.net/', 'MPL-2.0', [...desktop, 'Android']),
  taguette: program('Taguette', 'https://www.taguette.org/', 'BSD-3-Clause', [...desktop, 'web']),
  thunderbird: program('Thunderbird', 'https://www.thunderbird.net/', 'MPL-2.0', [
    ...desktop,
    'Android',
  ]),
  virtualbox: program('VirtualBox', 'https://www.virtualbox.org/', 'GPL-3.0-only'),
  vlc: program('VLC media player', 'https://www.videolan.org/vlc/', 'GPL-2.0-or-later', everywhere),
  vscodium: program('VSCodium', 'https://vscodium.com/', 'MIT'),
  wekan: program('Wekan', 'https://wekan.github.io/', 'MIT', server),
  xournalpp: program('Xournal++', 'https://xournalpp.github.io/', 'GPL-2.0-or-later'),
  zotero: program('Zotero', 'https://www.zotero.org/', 'AGPL-3.0-only', [
    ...desktop,
    'iOS',
    'Android',
  ]),
  zulip: program('Zulip', 'https://zulip.com/', 'Apache-2.0', ['web', ...everywhere]),
} as const satisfies Readonly<Record<string, FreeProgram>>;

export type FreeProgramId = keyof typeof freePrograms;
