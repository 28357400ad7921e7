/** Vendors' pages for one program, which seldom say so in a tag: known by several signs at once. */

import type { Detector } from '../detector.ts';
import { firstElements } from '../first-elements.ts';
import { textOf, typesOf } from '../json-ld.ts';
import type { Page } from '../page.ts';
import { hasSign, isJournalism } from '../page-signs.ts';
import { plainText } from '../plain-text.ts';

const software =
  /\b(?:software|apps?|editor|browser|antivirus|plug-?in|suite|ide|virtual machine|database|converter|player|for (?:mac|windows|linux|android|ios))\b|программа|软件|ソフト/iu;
const offer =
  /free trial|try (?:it |for )?free|download|kostenlos testen|essai gratuit|prueba gratis|prova gratuita|скачать|下载|無料体験/iu;
const path = /\/(?:products?|software|apps?|downloads?|produkte?|produits|productos)(?:\/|$)/iu;
const installer = /\.(?:exe|dmg|msi|deb|rpm|apk|appimage|pkg)$/iu;
const mostLinks = 300;
/** Pages that explain programs, or speak with their readers. */
const explaining =
  /\b(?:wiki|docs?|documentation|manual|help|support|forums?|community|blog|faq|learn)\b|guide|tutorial/iu;
const enough = 3;

export const productPage: Detector = {
  id: 'product-page',
  rank: 80,
  reads: 'body',
  detect(page) {
    if (!hasSign(page, 'software') || explaining.test(page.url.href)) return [];
    const product = page.jsonLd().find((node) => typesOf(node).includes('Product'));
    if (!product && isJournalism(page)) return [];
    const score = points(page, product !== undefined);
    if (score < enough) return [];
    const heading = page.document.querySelector('h1')?.textContent?.trim();
    const name = heading || (product && textOf(product, 'name'));
    return [
      {
        kind: 'software',
        ...(name && { title: plainText(name) }),
        confidence: score > enough ? 0.65 : 0.55,
        detail: `product page: ${plainText(page.document.title, 100)}`,
      },
    ];
  },
};

function points({ document, meta, url }: Page, isProduct: boolean): number {
  const words = `${document.title} ${meta.first('description', 'og:description') ?? ''}`.slice(
    0,
    600,
  );
  const links = firstElements(document.getElementsByTagName('a'), mostLinks);
  const hrefs = links.map((link) => link.getAttribute('href') ?? '');
  const signs = [
    software.test(words),
    offer.test(words),
    path.test(url.pathname),
    isProduct || /^(?:product|software|app)/u.test(meta.first('og:type') ?? ''),
    meta.has('apple-itunes-app') || meta.has('google-play-app'),
    hrefs.some((href) => /trial|download/iu.test(href)),
    // Nothing but a program is handed out so: it counts twice.
    ...Array.from({ length: 2 }, () => hrefs.some((href) => installer.test(href))),
  ];
  return signs.filter(Boolean).length;
}
