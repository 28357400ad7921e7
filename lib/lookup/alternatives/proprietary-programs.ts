/** The proprietary programs that people look for most, and the free ones that do the same job. */

import type { FreeProgramId } from './free-programs.ts';

/**
 * Names as they are used, in lower case → free programs, closest first. A name that is also a common
 * word, or another program's, stands with its vendor.
 */
export const proprietaryPrograms: readonly [names: string, alternatives: FreeProgramId[]][] = [
  // Pictures, film, sound
  ['photoshop, photoshop elements, affinity photo, paintshop pro', ['gimp', 'krita']],
  ['adobe illustrator, coreldraw, coreldraw graphics suite, affinity designer', ['inkscape']],
  ['indesign, microsoft publisher, affinity publisher, quarkxpress', ['scribus']],
  ['lightroom, lightroom classic, capture one', ['darktable', 'rawtherapee']],
  ['google photos, apple photos', ['immich', 'digikam']],
  ['corel painter, procreate, clip studio paint', ['krita']],
  [
    'premiere pro, premiere elements, final cut pro, vegas pro, davinci resolve',
    ['shotcut', 'blender'],
  ],
  ['after effects, foundry nuke', ['natron', 'blender']],
  ['3ds max, autodesk maya, cinema 4d, zbrush', ['blender']],
  ['adobe audition, sound forge', ['audacity']],
  ['pro tools, logic pro, cubase, cockos reaper', ['ardour']],
  ['ableton live, fl studio, garageband', ['lmms', 'ardour']],
  ['sibelius, makemusic finale, dorico', ['musescore']],
  ['adobe media encoder, any video converter', ['handbrake']],
  ['camtasia, xsplit, xsplit broadcaster', ['obs']],
  ['snagit', ['flameshot']],
  ['windows media player, quicktime, quicktime player', ['vlc']],
  ['figma, adobe xd', ['penpot']],
  // Office and writing
  [
    'microsoft office, microsoft 365, office 365, google docs, google workspace, wps office',
    ['libreoffice'],
  ],
  ['microsoft word, apple pages, google sheets, google slides', ['libreoffice']],
  ['excel, powerpoint, apple keynote, apple numbers, microsoft access', ['libreoffice']],
  ['outlook, apple mail', ['thunderbird']],
  ['visio, lucidchart, omnigraffle', ['drawio', 'inkscape']],
  ['microsoft project, smartsheet', ['openproject']],
  ['onenote, evernote, notion, obsidian', ['joplin']],
  ['goodnotes, notability', ['xournalpp']],
  [
    'acrobat, acrobat pro, acrobat reader, foxit pdf editor, pdf expert',
    ['okular', 'pdfarranger', 'xournalpp'],
  ],
  ['grammarly', ['languagetool']],
  ['deepl, deepl translator, google translate', ['libretranslate']],
  ['kindle', ['calibre']],
  // Research and teaching
  ['endnote, mendeley, mendeley reference manager, refworks, citavi', ['zotero', 'jabref']],
  ['matlab', ['octave', 'sagemath']],
  ['mathematica, maplesoft maple', ['sagemath', 'maxima']],
  ['spss, spss statistics', ['jasp', 'jamovi', 'pspp']],
  ['stata, sas, minitab', ['r', 'jamovi']],
  ['graphpad prism, originpro, sigmaplot', ['labplot', 'r']],
  ['nvivo, atlas.ti, maxqda', ['taguette']],
  ['arcgis, arcgis pro, mapinfo', ['qgis']],
  ['overleaf', ['overleaf']],
  ['blackboard, blackboard learn', ['moodle']],
  ['surveymonkey, qualtrics, google forms, typeform', ['limesurvey']],
  ['quizlet, supermemo', ['anki']],
  // Engineering
  ['autocad, autocad lt', ['librecad', 'freecad']],
  ['solidworks, autodesk inventor, fusion 360, catia, ptc creo', ['freecad']],
  ['sketchup', ['freecad', 'blender']],
  ['altium designer, autodesk eagle, orcad', ['kicad']],
  // Together
  [
    'zoom workplace, zoom meetings, google meet, webex, gotomeeting, skype',
    ['jitsi', 'bigbluebutton'],
  ],
  ['microsoft teams, slack', ['zulip', 'nextcloud']],
  ['whatsapp, facebook messenger, viber', ['signal']],
  ['teamspeak, ventrilo', ['mumble']],
  ['discord', ['zulip', 'mumble']],
  ['twitter', ['mastodon']],
  ['youtube, vimeo', ['peertube']],
  ['trello', ['wekan']],
  ['jira, asana, monday.com, basecamp', ['openproject', 'redmine']],
  // Files, secrets, systems
  ['dropbox, google drive, onedrive, icloud drive', ['nextcloud', 'syncthing']],
  ['resilio sync', ['syncthing']],
  ['1password, lastpass, dashlane', ['bitwarden', 'keepassxc']],
  ['winrar, winzip', ['7zip']],
  ['utorrent, µtorrent, bittorrent', ['qbittorrent']],
  ['teamviewer, anydesk', ['rustdesk']],
  ['vmware workstation, vmware fusion, parallels desktop', ['virtualbox']],
  ['google chrome, microsoft edge, opera browser, apple safari', ['firefox']],
  ['google maps, apple maps', ['organicmaps', 'osmand']],
  ['feedly, inoreader', ['freshrss']],
  // Making software, counting visitors
  ['visual studio code, sublime text', ['vscodium']],
  ['postman', ['bruno']],
  ['google analytics, adobe analytics', ['matomo']],
  ['tableau, power bi, looker', ['superset']],
];
