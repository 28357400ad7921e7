/**
 * Reads labelled fields (`ISBN: 978…`, `Verlag | …`) as catalogues, shops and repositories show them,
 * whatever elements they use: a label is a short text of its own, its value follows it.
 */

import { isMarkedAsReference, mayStartReferences, startsReferences } from './reference-list.ts';
import { isShown, textNodes } from './text-nodes.ts';

/** Labels in the languages of large shops and catalogues, in lower case; a plural `s` may follow. */
const labels = {
  title: 'title|titel|titre|título|titolo|название|书名|タイトル|عنوان',
  isbn: 'isbn|isbn10|isbn13|isbn-10|isbn-13|isbn 10|isbn 13|ean/isbn|e-isbn|isbn/uid|ean|ean13|ean-13|شابک|ردمك',
  publisher:
    'publisher|imprint|verlag|éditeur|editeur|editorial|editora|editore|uitgever|uitgeverij|förlag|wydawnictwo|nakladatelství|yayınevi|издательство|ناشر|الناشر|出版社|出版者|発行元|출판사',
  pages:
    "page|number of page|print length|extent|seiten|seitenzahl|umfang|nombre de page|nb de page|página|número de página|pagine|numero pagine|pagina's|aantal pagina's|sidor|liczba stron|страниц|页数|頁數|ページ数|쪽수",
  language:
    'language|sprache|langue|idioma|lingua|taal|język|язык|语言|語言|言語|언어|زبان|زبان کتاب|اللغة',
  published:
    'published|publication date|release date|erschienen|erscheinungsdatum|erscheinungsjahr|parution|date de parution|date de publication|fecha de publicación|data di pubblicazione|data de publicação|verschijningsdatum|год издания|出版年|出版日期|発売日|سال نشر|تاریخ نشر',
  author:
    'author|main author|autor|autorin|autore|auteur|autores|verfasser|автор|作者|著者|저자|نویسنده|پدیدآور|المؤلف',
  translator:
    'translator|übersetzer|traducteur|traductor|traduttore|vertaler|переводчик|译者|訳者|مترجم',
  series: 'series|reihe|collection|colección|collana|reeks|серия|丛书|シリーズ',
  version:
    'version|latest version|stable release|latest|aktuelle version|dernière version|última versión|versión|versione|версия|版本|バージョン',
  licence: 'license|licence|lizenz|licencia|licenza|licença|лицензия|许可协议|ライセンス',
  platform:
    "operating system|platform|requires|betriebssystem|système d'exploitation|environnement|sistema operativo|plataforma|операционная система|操作系统|対応os",
  developer:
    'developer|maintainer|entwickler|développé par|desarrollador|sviluppatore|разработчик|开发者|開発元',
  source: 'repository|source code|home page|homepage|code source|repositorio',
  doi: 'doi',
  keywords:
    'keyword|schlagwörter|mots-clé|palabras clave|palavras-chave|ключевые слова|关键词|キーワード',
  abstract: 'abstract|zusammenfassung|résumé|resumen|resumo|аннотация|摘要|要旨',
  journal: 'journal|published in|erschienen in|publié dans|zeitschrift|revue|revista|журнал|期刊',
  citation:
    'citation|cite as|how to cite|suggested citation|reference|zitierweise|pour citer|cómo citar|como citar',
} as const;

export type Field = keyof typeof labels;
export type Fields = ReadonlyMap<Field, readonly string[]>;

let byLabel: ReadonlyMap<string, Field> | undefined;

/** Built on first use: most pages never come so far. */
function fieldOf(label: string): Field | undefined {
  byLabel ??= new Map(
    Object.entries(labels).flatMap(([field, words]) =>
      words.split('|').map((word) => [word, field as Field] as const),
    ),
  );
  if (label.endsWith('(s)')) return byLabel.get(label.slice(0, -3));
  return byLabel.get(label) ?? (label.endsWith('s') ? byLabel.get(label.slice(0, -1)) : undefined);
}

const longestLabel = 30;
const longestField = 120;
const mostValues = 20;
/** A record stands near the top: a page whose first texts hold no label at all is no record. */
const mostWithoutLabel = 700;
const nothing = { field: undefined, value: '' };

/** Values by field, each as found first to last; a field is there when its label is. References are left out. */
export function readFields(root: Element, mostNodes: number): Fields {
  const fields = new Map<Field, string[]>();
  let open: Field | undefined;
  const close = (field: Field, value: string) => {
    const values = fields.get(field);
    if (!values) fields.set(field, [value]);
    else if (values.length < mostValues) values.push(value);
  };
  let inReferences = false;
  let seen = 0;
  textNodes(root, mostNodes, (text, node) => {
    seen += 1;
    if (text.length < 3 && /^[\p{P}\p{S}]+$/u.test(text)) return true;
    // Nearly all texts end here, without a question to the document: each costs more than all the rest.
    const isShort = text.length <= longestField;
    const mayTurn = isShort && (inReferences || mayStartReferences(text));
    const said = isShort ? labelled(text) : nothing;
    if (!open && !mayTurn && !said.field) return seen < mostWithoutLabel || fields.size > 0;
    if (!isShown(node)) return true;
    const { parentElement } = node;
    if (mayTurn) inReferences = startsReferences(text, parentElement) ?? inReferences;
    const isOwn = said.field && !inReferences && !isMarkedAsReference(parentElement);
    const { field, value } = isOwn ? said : nothing;
    // A text that ends in a colon is a label that we don't know: the one before had no value.
    if (open) close(open, field || /[:：]$/u.test(text) ? '' : text);
    open = undefined;
    if (field && value) close(field, value);
    else open = field;
    return true;
  });
  return fields;
}

/** `Label`, `Label:`, `Label: value`, and for numbers `ISBN 978…` without a colon. */
function labelled(marked: string): { field: Field | undefined; value: string } {
  // Amazon puts marks of direction between label and colon.
  const text = /[\u200E\u200F]/u.test(marked)
    ? marked.replace(/[\u200E\u200F]/gu, '').trim()
    : marked;
  const end = endOfLabel(text);
  if (end > longestLabel || end === 0) return nothing;
  const field = fieldOf(text.slice(0, end).trim().toLowerCase());
  return field ? { field, value: text.slice(end + 1).trim() } : nothing;
}

function endOfLabel(text: string): number {
  const colon = Math.max(text.indexOf(':'), text.indexOf('：'));
  if (colon !== -1) return colon;
  return /^(?:isbn|ean) (?=[\d-]{10})/iu.test(text) ? text.indexOf(' ') : text.length;
}
