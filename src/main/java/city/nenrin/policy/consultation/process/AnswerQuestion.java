package city.nenrin.policy.consultation.process;

import city.nenrin.calendar.EraFormat;
import city.nenrin.organization.DataKind;
import city.nenrin.organization.Organization;
import city.nenrin.organization.Staff;
import city.nenrin.platform.form.FormHandler;
import city.nenrin.platform.form.FormValues;
import city.nenrin.platform.form.Reads;
import city.nenrin.platform.form.UserTask;
import city.nenrin.platform.work.Work;
import city.nenrin.policy.consultation.Consultation;
import city.nenrin.policy.consultation.Consultations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** 「相談への対応」: the officer answers; the asker, and nobody else without leave, reads it. */
@UserTask(process = ConsultationProcess.KEY, activity = ConsultationProcess.ANSWER)
class AnswerQuestion implements FormHandler {

    private final Consultations consultations;
    private final Organization organization;
    private final Clock clock;

    AnswerQuestion(Consultations consultations, Organization organization, Clock clock) {
        this.consultations = consultations;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public Reads reads(Work work) {
        Consultation asked = consultations.require(work.subject());
        return Reads.about(asked.asker().orElse(null), work.owner(),
                asked.shared() ? DataKind.CONSULTATION_SHARED : DataKind.CONSULTATION);
    }

    @Override
    public Map<String, Object> open(Work work, String actor) {
        Consultation asked = consultations.require(work.subject());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("asker", work.ownerName() + "　" + asked.asker().flatMap(organization::findStaff)
                .map(Staff::displayName).orElse(""));
        shown.put("askedOn", EraFormat.dateWithWeekday(LocalDate.ofInstant(asked.askedAt(), clock.getZone())));
        shown.put("sharing", asked.shared() ? "財政課・人事課担当と共有してよい" : "部担当だけ（共有しない）");
        shown.put("question", asked.question());
        return shown;
    }

    @Override
    public Map<String, Object> submit(Work work, String actor, FormValues values) {
        consultations.answer(consultations.require(work.subject()), values.requiredText("answer"),
                values.text("improvementSeed").orElse(null), actor);
        return Map.of();
    }

    /** An instance tells who asked, which is for the asker and the one who answers. */
    @Override
    public boolean instancesInConfidence() {
        return true;
    }
}
