package city.nenrin.citypackage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The sizes of city that can be generated. Everything not named here is in proportion to the sections. */
public enum CitySize {
    /** A town: 3 departments, 8 sections. */
    TOWN(8, 12, 60),
    /** The sample city, from its files. */
    KASHIMA(35, 51, 600),
    /** A core city. */
    CORE(100, 146, 2000),
    /** A designated city. */
    DESIGNATED(350, 510, 6000);

    private final int sections;
    private final int measures;
    private final int programmes;

    CitySize(int sections, int measures, int programmes) {
        this.sections = sections;
        this.measures = measures;
        this.programmes = programmes;
    }

    /** Number of sections (課). */
    public int sections() {
        return sections;
    }

    /** Number of measures (施策), each with a logic model. */
    public int measures() {
        return measures;
    }

    /** Number of programmes (事務事業). */
    public int programmes() {
        return programmes;
    }

    /** Number of staff, in proportion to the sample city's 360 in 35 sections. */
    public int staff() {
        return Math.round(sections * 360f / 35);
    }

    /** Lower-case name as it stands on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with a Japanese message if there is no such size */
    public static CitySize of(String code) {
        return Arrays.stream(values()).filter(size -> size.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("規模「" + code + "」はありません。"
                        + Arrays.stream(values()).map(CitySize::code).collect(Collectors.joining("、"))
                        + " のどれかを指定してください"));
    }
}
