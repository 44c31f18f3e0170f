/** The page's base element, which says what this web application is called and where it is served. */
export const base = document.querySelector('base');

/** Path of the web applications without a slash at its end, for example "/camunda". */
export const webapps = base.getAttribute('app-root');

/** Path of our own pages without a slash at its end; empty when the application is served at the root. */
export const site = webapps.replace(/\/[^/]*$/, '');

/** Headers of a request that a script makes: after a login nobody wants to be led to its answer. */
export const BY_SCRIPT = { 'X-Requested-With': 'XMLHttpRequest' };
