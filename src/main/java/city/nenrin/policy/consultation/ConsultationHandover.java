package city.nenrin.policy.consultation;

import city.nenrin.calendar.EraFormat;
import city.nenrin.lane.handover.HandoverPart;
import city.nenrin.lane.handover.HandoverSection;
import city.nenrin.lane.handover.HandoverSection.Column;
import city.nenrin.organization.Actor;
import city.nenrin.organization.Organization;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The questions that nobody has answered yet, for the asker and the liaison officer, whoever reads the rest of the paper. */
@Component
@Order(140)
class ConsultationHandover implements HandoverPart {

    private static final List<Column> COLUMNS = List.of(
            Column.of("番号", 14), Column.of("相談元", 18), Column.of("相談日", 18), Column.text("相談の内容", 50));

    private final Consultations consultations;
    private final Organization organization;
    private final Clock clock;

    ConsultationHandover(Consultations consultations, Organization organization, Clock clock) {
        this.consultations = consultations;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public HandoverSection of(Actor reader, String post, Set<String> units) {
        LocalDate today = LocalDate.now(clock);
        return new HandoverSection("回答待ちの相談", "読むことのできる回答待ちの相談はありません。"
                + "相談は、相談した本人と部担当（共有を許したものは財政課・人事課も）だけが読めます。", COLUMNS,
                Stream.concat(consultations.askedBy(reader.staffCode()).stream(), consultations.readableBy(reader).stream())
                        .filter(asked -> asked.answer().isEmpty() && units.contains(asked.unit()))
                        .sorted(Comparator.comparing(Consultation::askedAt))
                        .map(asked -> List.of(asked.code(), organization.unitName(asked.unit(), today),
                                EraFormat.date(LocalDate.ofInstant(asked.askedAt(), clock.getZone())), asked.question())).toList());
    }
}
