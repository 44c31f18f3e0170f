/*
 * 「すべて選ぶ」 beside a list of boxes: ticks every box of the name that stands in the button's data-tick. The button is
 * hidden where scripts do not run.
 */
for (const button of document.querySelectorAll('button[data-tick]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const box of button.form.querySelectorAll(`input[type="checkbox"][name="${button.dataset.tick}"]`)) {
      box.checked = true;
    }
  });
}
