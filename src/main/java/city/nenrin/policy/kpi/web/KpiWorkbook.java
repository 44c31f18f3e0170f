package city.nenrin.policy.kpi.web;

import city.nenrin.listing.ListSheet;
import city.nenrin.policy.kpi.KpiColumns;
import city.nenrin.policy.kpi.KpiEntry;
import city.nenrin.policy.kpi.KpiFigure;
import city.nenrin.policy.kpi.KpiGrids;
import city.nenrin.typed.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;

/** The grid of one section as a workbook. */
final class KpiWorkbook {

    private final KpiGrids.Key key;
    private final List<KpiGrids.Line> lines;
    private final ListSheet<KpiGrids.Line> sheet;

    KpiWorkbook(KpiGrids.Key key, List<KpiGrids.Line> lines) {
        this.key = key;
        this.lines = lines;
        this.sheet = new ListSheet<>(KpiColumns.workbook(key.moment()), "KPI実績",
                key.cycle() + "/" + key.phase() + "/" + key.section(), line -> known(line) + ":" + brought(line));
    }

    /** Writes the workbook; what is asked for stays empty but for what has been brought in before. */
    void write(String section, OutputStream out) throws IOException {
        sheet.write(out, "KPI実績の入力　" + section + "　" + key.moment().label(),
                "色の付いた欄に入力してください。数値がまだ無いものは、公表予定日と要因（入力できない理由）だけを入力します。"
                        + "目標の80%未満か120%超のとき、前回の10倍以上か10分の1以下のときなども要因が要ります。"
                        + "この時期の確度は「" + key.moment().certainty().label() + "」です。", lines);
    }

    ListSheet<KpiGrids.Line> sheet() {
        return sheet;
    }

    /** Reads what was filled in; one's own workbook may come again, that of a colleague would overwrite theirs. */
    ListSheet.Filled<KpiGrids.Line> read(InputStream in, String actor, LocalDate today) throws IOException {
        return sheet.read(in, lines, (line, state) -> {
            String[] parts = (state + ":").split(":", -1);
            boolean own = line.uploadedBy().filter(actor::equals).isPresent();
            return !parts[0].equals(known(line)) || !own && !parts[1].equals(brought(line));
        }, today);
    }

    /** The state of what the city knows of a KPI. */
    private static String known(KpiGrids.Line line) {
        KpiFigure figure = line.figure();
        return digest(figure.kpi().definition() + "|" + figure.kpi().formula() + "|"
                + figure.target().map(Shown::of) + "|" + figure.previous().flatMap(KpiEntry::value)
                .map(Shown::of) + "|" + figure.current().map(KpiEntry::sequenceNumber));
    }

    /** The state of what somebody has brought in by a workbook. */
    private static String brought(KpiGrids.Line line) {
        return line.uploadedBy().map(uploader -> digest(uploader + line.shown())).orElse("0");
    }

    private static String digest(String text) {
        CRC32 digest = new CRC32();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(digest.getValue(), 36);
    }
}
