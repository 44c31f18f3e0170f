package city.nenrin.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The state of the domain that a form was opened with: one short digest for each key that it shows and that what is
 * typed can be in conflict with. It travels with the form in its read-only field, so that a submission can be told
 * what has moved since.
 */
final class FormVersion {

    /** Key of the read-only field that every form carries. */
    static final String KEY = "dataVersion";

    private FormVersion() {
    }

    /**
     * The version of these values without what the form shows only to inform.
     *
     * @param informative keys, or {@code list.key} for a key of the rows of a list
     */
    static String of(Map<String, Object> shown, Set<String> informative) {
        StringBuilder version = new StringBuilder();
        new TreeMap<>(shown).forEach((key, value) -> {
            if (!informative.contains(key)) {
                CRC32 digest = new CRC32();
                digest.update(String.valueOf(without(informative, key, value)).getBytes(StandardCharsets.UTF_8));
                version.append(version.isEmpty() ? "" : " ").append(key).append(':')
                        .append(Long.toString(digest.getValue(), 36));
            }
        });
        return version.toString();
    }

    private static Object without(Set<String> informative, String list, Object value) {
        if (!(value instanceof List<?> rows) || informative.stream().noneMatch(key -> key.startsWith(list + "."))) {
            return value;
        }
        return rows.stream().map(row -> {
            Map<Object, Object> kept = new LinkedHashMap<>((Map<?, ?>) row);
            kept.keySet().removeIf(key -> informative.contains(list + "." + key));
            return kept;
        }).toList();
    }

    /** Keys whose values differ between the two versions, in alphabetical order. */
    static List<String> changed(String opened, String now) {
        Map<String, String> before = parse(opened);
        Map<String, String> after = parse(now);
        Map<String, Boolean> keys = new TreeMap<>();
        before.forEach((key, digest) -> keys.put(key, !digest.equals(after.get(key))));
        after.forEach((key, digest) -> keys.put(key, !digest.equals(before.get(key))));
        List<String> changed = new ArrayList<>();
        keys.forEach((key, differs) -> {
            if (differs) {
                changed.add(key);
            }
        });
        return changed;
    }

    private static Map<String, String> parse(String version) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String part : version.split(" ")) {
            int colon = part.lastIndexOf(':');
            if (colon > 0) {
                digests.put(part.substring(0, colon), part.substring(colon + 1));
            }
        }
        return digests;
    }
}
