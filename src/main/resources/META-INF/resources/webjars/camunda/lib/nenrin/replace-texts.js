/**
 * Replaces texts that a program writes into the page and that it cannot say in Japanese. What people wrote is never
 * looked at, because each text belongs to a place that holds nothing else.
 *
 * @param {string} area selector of the part of the page that the program draws; only there anything is replaced
 * @param {Array<Array<string>>} texts [selector of the place, text of the program, Japanese]; {n} is a part that the program fills in
 * @param {Array<Array<string>>} attributes [name of the attribute, text of the program, Japanese]
 */
export function replaceTexts(area, texts, attributes) {
  const inText = texts.map(([place, text, japanese]) => ({ place, translate: translation(text, japanese) }));
  const inAttribute = attributes.map(([name, text, japanese]) => ({ name, translate: translation(text, japanese) }));
  const names = [...new Set(attributes.map(([name]) => name))];

  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'childList') {
      change.addedNodes.forEach(replaceInTree);
    } else if (change.type === 'characterData') {
      replaceInText(change.target);
    } else {
      replaceInAttributes(change.target);
    }
  })).observe(document.body, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: names });
  replaceInTree(document.body);

  function replaceInTree(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      replaceInText(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      replaceInAttributes(node);
      node.childNodes.forEach(replaceInTree);
    }
  }

  function replaceInText(node) {
    const parent = node.parentElement;
    if (!parent?.closest(area)) {
      return;
    }
    for (const { place, translate } of inText) {
      const japanese = parent.closest(place) && translate(node.data);
      if (japanese) {
        node.data = japanese;
        return;
      }
    }
  }

  function replaceInAttributes(element) {
    if (!element.closest(area)) {
      return;
    }
    for (const { name, translate } of inAttribute) {
      const japanese = element.hasAttribute(name) && translate(element.getAttribute(name));
      if (japanese) {
        element.setAttribute(name, japanese);
      }
    }
  }
}

/** A function from a text of the program to its Japanese, or to null if it is another text. */
function translation(text, japanese) {
  const pattern = new RegExp('^(\\s*)' + text.split(/\{\d\}/).map(escape).join('(.*)') + '(\\s*)$', 's');
  return found => {
    const parts = pattern.exec(found);
    return parts && parts[1] + japanese.replace(/\{(\d)\}/g, (unused, index) => parts[Number(index) + 2]) + parts.at(-1);
  };
}

function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
