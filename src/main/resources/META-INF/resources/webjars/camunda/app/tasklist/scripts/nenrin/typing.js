/**
 * form-js takes over what is typed only after a pause of 300 ms, and until then shows what it knew before whenever it
 * draws the form again. A number field asks for that once more 300 ms after it was left: whoever typed on in the next
 * field lost the first characters. So every form here takes over each character at once.
 */

/** Stands in the one module of the bundle that holds form-js. */
const MARK = '"fjs-table-nav-label"';

function formClass() {
  let load;
  window.webpackChunkcamunda_bpm_webapp.push([['nenrin-typing'], {}, found => { load = found; }]);
  const module = Object.keys(load.m).find(id => load.m[id].toString().includes(MARK));
  return module && Object.values(load(module)).find(value => value?.prototype?.importSchema);
}

/** The class of form-js by which Tasklist draws forms; undefined where the bundle has none. */
export const Form = formClass();
if (Form) {
  const createInjector = Form.prototype._createInjector;
  Form.prototype._createInjector = function (options, container) {
    return createInjector.call(this, { ...options, debounce: false }, container);
  };
} else {
  console.warn('form-js was not found: characters typed fast may be lost');
}
