package city.nenrin.approval;

import city.nenrin.organization.DataKind;
import java.util.Set;

/**
 * What is put on its way through the house.
 *
 * @param subject what it is about, as a code of the caller
 * @param title   件名
 * @param process key of the process in whose course it is; proxies limited to that process count
 * @param work    business key of the instance in whose course it is
 * @param kind    what the paper holds; sealed data never go to a proxy (BR-26)
 * @param unit    code of the unit that it belongs to, for the read policy
 * @param version names exactly what is decided on; the caller compares it before a stop acts
 * @param natures why a decision by proxy is to be avoided (BR-23); empty where nothing speaks against it
 */
public record Paper(String subject, String title, String process, String work, DataKind kind, String unit,
                    String version, Set<Nature> natures) {

    public Paper {
        natures = Set.copyOf(natures);
    }
}
