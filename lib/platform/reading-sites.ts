/**
 * Sites of papers and books: where the automatic mode stays when the reader does not want it
 * everywhere. Large and long-lived ones only; on all others a click on the icon does the same.
 */

const domains = `
  academic.oup.com acm.org acs.org agu.org ahajournals.org aip.org annualreviews.org aps.org arxiv.org ascopubs.org
  asm.org biomedcentral.com biorxiv.org bmj.com brill.com cairn.info cambridge.org cell.com chemrxiv.org copernicus.org
  degruyter.com dergipark.org.tr dial.uclouvain.be doaj.org doi.org eartharxiv.org elifesciences.org emerald.com
  europepmc.org f1000research.com frontiersin.org hal.science hindawi.com ieee.org ingentaconnect.com iop.org
  jamanetwork.com jbc.org jmir.org jstage.jst.go.jp jstor.org karger.com liebertpub.com mdpi.com medrxiv.org
  mitpressjournals.org muse.jhu.edu nature.com ncbi.nlm.nih.gov nejm.org oecd-ilibrary.org openedition.org osf.io
  peerj.com persee.fr plos.org pnas.org preprints.org projecteuclid.org pubmed.gov royalsocietypublishing.org rsc.org
  rupress.org sagepub.com scielo.br scielo.org science.org sciencedirect.com scitation.org semanticscholar.org
  springer.com ssrn.com tandfonline.com thelancet.com thieme-connect.com ucpress.edu wiley.com worldscientific.com
  zenodo.org figshare.com datadryad.org dataverse.harvard.edu pangaea.de openaire.eu core.ac.uk
  abebooks.com archive.org barnesandnoble.com bol.com bookshop.org casadellibro.com doabooks.org fnac.com
  goodreads.com gutenberg.org hathitrust.org hugendubel.de kobo.com lehmanns.de librarything.com loc.gov oapen.org
  openlibrary.org standardebooks.org thalia.de waterstones.com worldcat.org
  amazon.com amazon.ca amazon.co.jp amazon.co.uk amazon.com.br amazon.de amazon.es amazon.fr amazon.in amazon.it
  wikipedia.org wikisource.org books.google.com
`;

export const readingSites: string[] = domains
  .trim()
  .split(/\s+/u)
  .map((domain) => `https://*.${domain}/*`);
