/*
 * CloudFront Function (runtime 2.0) on every request of a visitor. It says which host, council and language a request
 * is for, in headers that no visitor can set, so that CloudFront keeps pages by them; and from which address it comes, for
 * the limits of the doors (pages are not told). The language is worked out as
 * packages/http/language.ts does (a test compares them); later steps need no cookie for it.
 *
 * DOMAIN and COUNCIL are put in front by viewer-request.ts.
 */
const LANGUAGES = ['kk', 'ru', 'en'];
const OWN_HEADERS = ['x-esep-host', 'x-esep-council', 'x-esep-language', 'x-esep-address'];
const PUBLISHED = /^\/(?:exports|checkpoints)\//;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const request = event.request;
  const headers = request.headers;
  for (let i = 0; i < OWN_HEADERS.length; i++) delete headers[OWN_HEADERS[i]];
  const host = headers.host ? headers.host.value.toLowerCase() : '';
  const council = councilOf(host);
  const language = languageOf(request);
  headers['x-esep-host'] = { value: host };
  if (council) headers['x-esep-council'] = { value: council };
  headers['x-esep-language'] = { value: language };
  headers['x-esep-address'] = { value: event.viewer.ip };
  headers['accept-language'] = { value: language };
  if (!PUBLISHED.test(request.uri)) return request;
  if (!council) return { statusCode: 404, statusDescription: 'Not Found' };
  request.uri = `/${council}${request.uri}`;
  return request;
}

/** The first label below the domain; without a domain the only council there is, if it was named. */
function councilOf(host) {
  if (!DOMAIN) return COUNCIL;
  const end = `.${DOMAIN}`;
  const label = host.slice(0, -end.length);
  return host.endsWith(end) && /^[a-z0-9][a-z0-9-]{0,62}$/.test(label) ? label : undefined;
}

function languageOf(request) {
  const named = known(request.uri.split('/')[1]);
  if (named) return named;
  const cookies = valuesOf(request.cookies.lang).filter((value) => /^[a-z]{2}$/.test(value));
  return known(cookies[0]) || accepted(valuesOf(request.headers['accept-language']).join(',')) || 'kk';
}

function known(tag) {
  return LANGUAGES.indexOf(tag) >= 0 ? tag : undefined;
}

/** All values of a header or cookie; one that came more than once has several. */
function valuesOf(field) {
  if (!field) return [];
  return field.multiValue ? field.multiValue.map((one) => one.value) : [field.value];
}

/** The best of our languages by quality, the first of equals; `ru-KZ` counts as `ru`. */
function accepted(header) {
  let best;
  let bestQuality = 0;
  const parts = header.split(',');
  for (let i = 0; i < parts.length; i++) {
    const params = parts[i].trim().toLowerCase().split(';');
    const language = known(params[0].trim().split('-')[0]);
    const quality = qualityOf(params);
    if (language && quality > bestQuality) {
      best = language;
      bestQuality = quality;
    }
  }
  return best;
}

function qualityOf(params) {
  for (let i = 1; i < params.length; i++) {
    const param = params[i].trim();
    if (param.startsWith('q=')) return Number(param.slice(2));
  }
  return 1;
}
