package city.nenrin.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    /** National holidays, year end, and the closures among the city's events. */
    @Bean
    WorkingDays workingDays(CalendarEvents events) {
        return new WorkingDays(new NationalHolidays(), events::closure);
    }
}
