package city.nenrin.policy.logicmodel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A box of a logic model.
 *
 * @param id            unique within the model, letters and digits, for example {@code o1}
 * @param kpiCode       the indicator, or null
 * @param programmeCode for activities: the programme (事務事業) it stands for, or null
 */
@Embeddable
public record LogicModelNode(String id, @Enumerated(EnumType.STRING) NodeKind kind, String text, String kpiCode,
                             String programmeCode) {
}
