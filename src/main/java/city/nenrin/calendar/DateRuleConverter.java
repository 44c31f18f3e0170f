package city.nenrin.calendar;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores a rule as the text that people write. */
@Converter(autoApply = true)
class DateRuleConverter implements AttributeConverter<DateRule, String> {

    @Override
    public String convertToDatabaseColumn(DateRule rule) {
        return rule == null ? null : rule.toString();
    }

    @Override
    public DateRule convertToEntityAttribute(String text) {
        return text == null ? null : DateRule.parse(text);
    }
}
