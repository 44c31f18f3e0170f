/**
 * On Cockpit's first page, above everything else: that something which should happen by itself has failed.
 */
import { BY_SCRIPT, site } from '../../../../lib/nenrin/site.js';

export default {
  id: 'nenrin-failed-jobs',
  pluginPoint: 'cockpit.dashboard',
  priority: 200,
  render(node) {
    fetch(`${site}/failed-jobs/count`, { headers: { ...BY_SCRIPT, Accept: 'application/json' } })
      .then(answer => (answer.ok ? answer.json() : { failed: 0 }))
      .then(({ failed }) => {
        if (failed > 0) {
          const text = document.createElement('p');
          text.setAttribute('class', 'nenrin-failed');
          text.setAttribute('role', 'status');
          const link = document.createElement('a');
          link.setAttribute('href', `${site}/failed-jobs`);
          link.append('確かめてやり直す');
          text.append(`自動処理が${failed}件止まっています。`, link, '（情報システムの担当）');
          node.append(text);
        }
      })
      .catch(() => {});
  },
};
