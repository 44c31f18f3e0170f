package city.nenrin.calendar.web;

import city.nenrin.calendar.CalendarEvent;
import city.nenrin.calendar.DateRange;
import city.nenrin.calendar.EraFormat;
import city.nenrin.calendar.PhaseDates;
import city.nenrin.calendar.Roadmap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a roadmap's months, bars and events stand on a drawing; all lengths in the drawing's own units.
 */
final class RoadmapChart {

    private static final int MONTH_WIDTH = 78;
    private static final int LANE_LABEL_WIDTH = 104;
    private static final int HEAD = 44;
    private static final int EVENT_ROW = 26;
    private static final int ROW = 22;
    private static final int LANE_GAP = 12;
    private static final int BAR_HEIGHT = 16;
    private static final int LABEL_GAP = 5;
    /** Width of a Japanese character of a label; others take half of it. */
    private static final int LABEL_EM = 11;

    /** A vertical rule and the month to its right; {@code year} only where a calendar year begins. */
    public record Month(double x, double centre, String label, String year) {
    }

    /** The block of one lane. */
    public record LaneBlock(int y, int height, String label, String code) {
    }

    /** A phase; the label stands inside the bar, or beside it where it does not fit. */
    public record Bar(double x, int y, double width, String label, double labelX, boolean labelEndsHere, String title,
                      String lane) {
    }

    /** A span of days over the whole height, or a mark on one day. */
    public record Mark(double x, double width, String title, String kind) {
    }

    private final Roadmap roadmap;
    private final DateRange span;
    private final List<Month> months = new ArrayList<>();
    private final List<LaneBlock> lanes = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final int height;

    RoadmapChart(Roadmap roadmap) {
        this.roadmap = roadmap;
        List<YearMonth> all = roadmap.months();
        this.span = new DateRange(all.get(0).atDay(1), all.get(all.size() - 1).atEndOfMonth());
        for (YearMonth month : all) {
            boolean yearBegins = months.isEmpty() || month.getMonthValue() == 1;
            double x = x(month.atDay(1));
            months.add(new Month(x, x + MONTH_WIDTH / 2.0, month.getMonthValue() + "月",
                    yearBegins ? month.getYear() + "年" : null));
        }
        int y = HEAD + EVENT_ROW;
        for (Roadmap.LaneBars lane : roadmap.lanes()) {
            int top = y;
            y += LANE_GAP / 2;
            for (PhaseDates dates : lane.bars()) {
                bars.add(bar(dates, y));
                y += ROW;
            }
            y += LANE_GAP / 2;
            lanes.add(new LaneBlock(top, y - top, lane.lane().label(), lane.lane().code()));
        }
        this.height = y;
        roadmap.events().forEach(event -> marks.add(mark(event)));
    }

    public int width() {
        return LANE_LABEL_WIDTH + MONTH_WIDTH * roadmap.months().size();
    }

    public int height() {
        return height;
    }

    public List<Month> months() {
        return months;
    }

    public List<LaneBlock> lanes() {
        return lanes;
    }

    public List<Bar> bars() {
        return bars;
    }

    /** Events that touch the fourteen months. */
    public List<Mark> marks() {
        return marks;
    }

    /** Weekdays on which the city hall is closed. */
    public List<Mark> closedDays() {
        return roadmap.closed().entrySet().stream().map(closed -> new Mark(x(closed.getKey()), dayWidth(closed.getKey()),
                EraFormat.monthDay(closed.getKey()) + " " + closed.getValue(), "closed")).toList();
    }

    /** Where today stands, or null outside the fourteen months. */
    public Double todayX() {
        return span.contains(roadmap.today()) ? x(roadmap.today()) : null;
    }

    private Bar bar(PhaseDates dates, int y) {
        double x = x(dates.opens());
        double end = x(dates.due()) + dayWidth(dates.due());
        String label = dates.name();
        double labelWidth = label.chars().map(c -> c < 0x100 ? LABEL_EM / 2 + 1 : LABEL_EM).sum();
        boolean inside = labelWidth + 2 * LABEL_GAP <= end - x;
        boolean fitsAfter = end + LABEL_GAP + labelWidth <= width();
        double labelX = inside ? x + LABEL_GAP : fitsAfter ? end + LABEL_GAP : x - LABEL_GAP;
        return new Bar(x, y, end - x, label, labelX, !inside && !fitsAfter, label + "：" + EraFormat.dateWithWeekday(
                dates.opens()) + "から" + EraFormat.dateWithWeekday(dates.due()) + "まで",
                dates.phase().lane().code() + (inside ? " inside" : ""));
    }

    private Mark mark(CalendarEvent event) {
        LocalDate from = event.from().isBefore(span.from()) ? span.from() : event.from();
        LocalDate to = event.to().isAfter(span.to()) ? span.to() : event.to();
        String days = event.from().equals(event.to()) ? EraFormat.monthDay(event.from())
                : EraFormat.monthDay(event.from()) + "から" + EraFormat.monthDay(event.to()) + "まで";
        return new Mark(x(from), x(to) + dayWidth(to) - x(from), event.label() + "：" + days, event.kind().code());
    }

    /** Left edge of a day. Months are equally wide, as in the seed's chart. */
    private double x(LocalDate day) {
        long month = YearMonth.from(span.from()).until(YearMonth.from(day), ChronoUnit.MONTHS);
        return LANE_LABEL_WIDTH + month * MONTH_WIDTH + (day.getDayOfMonth() - 1) * dayWidth(day);
    }

    private static double dayWidth(LocalDate day) {
        return (double) MONTH_WIDTH / day.lengthOfMonth();
    }
}
