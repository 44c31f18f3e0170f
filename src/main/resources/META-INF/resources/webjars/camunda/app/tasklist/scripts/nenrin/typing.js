/**
 * form-js takes over what is typed only after a pause of 300 ms, and until then shows what it knew before whenever it
 * draws the form again. A number field asks for that once more 300 ms after it was left: whoever typed on in the next
 * field lost the first characters. So every form here takes over each character at once.
 */
import { changeForms, formJs } from './form-js.js';
import './read-fields.js';

/** The class of form-js by which Tasklist draws forms; undefined where the bundle has none. */
export const Form = formJs.Form;

changeForms(injector => { injector.get('config').debounce = false; });
