/**
 * Reads labelled fields (`ISBN: 978…`, `Verlag | …`) as catalogues, shops and repositories show them,
 * whatever elements they use: a label is a short text of its own, its value follows it.
 */

import { textNodes } from './text-nodes.ts';

/** Labels in the languages of large shops and catalogues. Singular forms; a plural ending may follow. */
const labels = {
  title: 'title|titel|titre|título|titolo|tytuł|название|书名|タイトル|عنوان',
  isbn: 'e?isbn(?:[-‐\\s]?1[03])?|(?:isbn ?\\/ ?)?ean(?:[-\\s]?13|[-\\s\\/]isbn)?|شابک|ردمك|国际标准书号',
  publisher:
    'publisher|published by|imprint|verlag|[ée]diteur|editorial|editora?|editore|casa editrice|uitgever(?:ij)?|förlag|forlag|wydawnictwo|wydawca|nakladatelství|kiadó|yayınevi|издательство|видавництво|ناشر|الناشر|دار النشر|出版社|出版者|発行元?|출판사',
  pages:
    "(?:number of |no\\. of |nombre de |nb de |número de |nº de |numero |aantal |antal )?(?:pages?|p[áa]ginas|pagine|pagina'?s|sidor)|print length|page count|extent|seiten(?:zahl|anzahl)?|umfang|liczba stron|počet stran|sayfa sayısı|(?:кол-во |количество )?страниц|页数|頁數|ページ数|쪽수",
  language:
    'language|sprache|langue|idioma|lingua|taal|språk|język|jazyk|dil|язык|语言|語言|言語|언어|زبان(?: کتاب)?|اللغة',
  published:
    'publication date|date of publication|release date|publication year|published|erscheinungs(?:datum|termin|jahr)|erschienen|date de (?:parution|publication)|parution|dépôt légal|fecha de (?:publicación|edición)|data (?:di pubblicazione|de publicação|wydania)|verschijningsdatum|utgivningsdatum|год издания|出版年|出版日期|発売日|発行年月日?|سال نشر|تاریخ نشر',
  author:
    'author|autor(?:e|in|en|es)?|auteur|verfasser|författare|автор|作者|著者|저자|نویسنده|پدیدآور|المؤلف',
  translator:
    'translator|übersetzer|übersetzung|traduct(?:eur|or)|tradutor|traduttore|vertaler|переводчик|译者|訳者|翻訳|مترجم',
  format:
    'format|binding|einband|reliure|encuadernación|bindwijze|oprawa|переплет|обложка|装帧|판형',
  series: 'series|reihe|collection|colección|collana|reeks|серия|丛书|シリーズ|レーベル',
  edition: 'edition|auflage|édition|edición|edizione|druk|版次',
  version:
    '(?:latest |current |stable )?(?:version|release)|stabile version|version actuelle|versión|versione|versão|версия|版本|バージョン',
  licence: 'licen[sc]e|lizenz|licencia|licenza|licença|лицензия|许可协议|ライセンス|라이선스|ترخيص',
  platform:
    'operating systems?|platforms?|requirements|system requirements|requires|betriebssystem|système d.exploitation|sistema operativo|операционная система|操作系统|オペレーティングシステム',
  developer:
    'developer|maintainer|vendor|entwickler|développeur|desarrollador|sviluppatore|desenvolvedor|разработчик|开发者|開発元',
  source: '(?:source |code )?repository|source code|home ?page|project url|repositorium|dépôt',
  doi: 'doi|digital object identifier',
  keywords:
    'key ?words|schlagw[öo]rter|schlüsselwörter|mots[- ]clés|palabras clave|palavras[- ]chave|parole chiave|ключевые слова|关键词|キーワード',
  abstract: 'abstract|zusammenfassung|résumé|resumen|resumo|riassunto|аннотация|摘要|要旨',
  journal:
    'journal(?: title)?|published in|appears in|erschienen in|publié dans|zeitschrift|revue|revista|rivista|журнал|期刊',
  citation:
    '(?:how to |please )?cite(?: as| this (?:article|paper|item))?|(?:suggested |recommended )?citation|reference|zitierweise|zitiervorschlag|pour citer(?: cet article)?|cómo citar|como citar',
} as const;

export type Field = keyof typeof labels;

const names = Object.keys(labels) as Field[];
let shape: RegExp | undefined;

/** Built on first use: most pages never come so far. */
function labelShape(): RegExp {
  const groups = names.map((name) => `(${labels[name]})`).join('|');
  return (shape ??= new RegExp(
    `^(?:${groups})(?:s|\\(s\\))?(?:\\s*[:：]\\s*(.*)| (?=[\\d][\\d -]{8})(.*))?$`,
    'iu',
  ));
}

const longestLabel = 90;
const mostValues = 20;

/** Values by field, each as found first to last; a field is there when its label is. */
export function readFields(
  root: Element,
  mostNodes: number,
): ReadonlyMap<Field, readonly string[]> {
  const fields = new Map<Field, string[]>();
  let open: Field | undefined;
  const close = (field: Field, value: string) => {
    const values = fields.get(field);
    if (!values) fields.set(field, [value]);
    else if (values.length < mostValues) values.push(value);
  };
  for (const { text } of textNodes(root, mostNodes)) {
    if (/^[\p{P}\p{S}]+$/u.test(text)) continue;
    const match = text.length <= longestLabel ? labelShape().exec(text) : null;
    // A text that ends in a colon is a label that we don't know: the one before had no value.
    if (open) close(open, match || /[:：]$/u.test(text) ? '' : text);
    open = undefined;
    const field = match && names[match.slice(1).findIndex((group) => group !== undefined)];
    if (!match || !field) continue;
    const value = match[names.length + 1] || match[names.length + 2];
    if (value) close(field, value);
    else open = field;
  }
  return fields;
}
