/**
 * form-js, which draws the forms, from the bundle of the web applications: it stands in one of its modules and under no
 * name of its own.
 */
const MARK = '"fjs-table-nav-label"';

function find() {
  let load;
  window.webpackChunkcamunda_bpm_webapp.push([['nenrin-form-js'], {}, found => { load = found; }]);
  const module = Object.keys(load.m).find(id => load.m[id].toString().includes(MARK));
  return module && load(module);
}

/** What form-js exports (Form, Textfield, …); without a form-js in the bundle there is nothing in it. */
export const formJs = find() ?? {};
if (!formJs.Form) {
  console.warn('form-js was not found: forms are as the engine draws them');
}

/**
 * Runs a change of every form that is drawn from now on, before anything is in it.
 *
 * @param {function(Object)} change gets the form's injector
 */
export function changeForms(change) {
  if (formJs.Form) {
    const createInjector = formJs.Form.prototype._createInjector;
    formJs.Form.prototype._createInjector = function (options, container) {
      const injector = createInjector.call(this, options, container);
      change(injector);
      return injector;
    };
  }
}
