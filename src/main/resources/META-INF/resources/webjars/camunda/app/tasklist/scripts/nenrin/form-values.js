/**
 * @param {Object} variables form variables as the server sends them, by name; lists and tables arrive as text
 * @returns {Object} their values, by name
 */
export function plain(variables) {
  return Object.fromEntries(Object.entries(variables).map(([name, { type, value }]) => {
    try {
      return [name, type === 'Json' && typeof value === 'string' ? JSON.parse(value) : value];
    } catch (unreadable) {
      return [name, value];
    }
  }));
}
