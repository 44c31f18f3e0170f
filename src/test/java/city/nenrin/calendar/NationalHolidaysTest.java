package city.nenrin.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalHolidaysTest {

    private final NationalHolidays holidays = new NationalHolidays();

    /** Written by hand from the act and the calendar of each year, not from the code under test. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026 | 1/1 元日, 1/12 成人の日, 2/11 建国記念の日, 2/23 天皇誕生日, 3/20 春分の日, 4/29 昭和の日, 5/3 憲法記念日, 5/4 みどりの日, 5/5 こどもの日, 5/6 振替休日, 7/20 海の日, 8/11 山の日, 9/21 敬老の日, 9/22 国民の休日, 9/23 秋分の日, 10/12 スポーツの日, 11/3 文化の日, 11/23 勤労感謝の日
            2027 | 1/1 元日, 1/11 成人の日, 2/11 建国記念の日, 2/23 天皇誕生日, 3/21 春分の日, 3/22 振替休日, 4/29 昭和の日, 5/3 憲法記念日, 5/4 みどりの日, 5/5 こどもの日, 7/19 海の日, 8/11 山の日, 9/20 敬老の日, 9/23 秋分の日, 10/11 スポーツの日, 11/3 文化の日, 11/23 勤労感謝の日
            2028 | 1/1 元日, 1/10 成人の日, 2/11 建国記念の日, 2/23 天皇誕生日, 3/20 春分の日, 4/29 昭和の日, 5/3 憲法記念日, 5/4 みどりの日, 5/5 こどもの日, 7/17 海の日, 8/11 山の日, 9/18 敬老の日, 9/22 秋分の日, 10/9 スポーツの日, 11/3 文化の日, 11/23 勤労感謝の日
            2029 | 1/1 元日, 1/8 成人の日, 2/11 建国記念の日, 2/12 振替休日, 2/23 天皇誕生日, 3/20 春分の日, 4/29 昭和の日, 4/30 振替休日, 5/3 憲法記念日, 5/4 みどりの日, 5/5 こどもの日, 7/16 海の日, 8/11 山の日, 9/17 敬老の日, 9/23 秋分の日, 9/24 振替休日, 10/8 スポーツの日, 11/3 文化の日, 11/23 勤労感謝の日
            2030 | 1/1 元日, 1/14 成人の日, 2/11 建国記念の日, 2/23 天皇誕生日, 3/20 春分の日, 4/29 昭和の日, 5/3 憲法記念日, 5/4 みどりの日, 5/5 こどもの日, 5/6 振替休日, 7/15 海の日, 8/11 山の日, 8/12 振替休日, 9/16 敬老の日, 9/23 秋分の日, 10/14 スポーツの日, 11/3 文化の日, 11/4 振替休日, 11/23 勤労感謝の日
            2031 | 1/1 元日, 1/13 成人の日, 2/11 建国記念の日, 2/23 天皇誕生日, 2/24 振替休日, 3/21 春分の日, 4/29 昭和の日, 5/3 憲法記念日, 5/4 みどりの日, 5/5 こどもの日, 5/6 振替休日, 7/21 海の日, 8/11 山の日, 9/15 敬老の日, 9/23 秋分の日, 10/13 スポーツの日, 11/3 文化の日, 11/23 勤労感謝の日, 11/24 振替休日
            2032 | 1/1 元日, 1/12 成人の日, 2/11 建国記念の日, 2/23 天皇誕生日, 3/20 春分の日, 4/29 昭和の日, 5/3 憲法記念日, 5/4 みどりの日, 5/5 こどもの日, 7/19 海の日, 8/11 山の日, 9/20 敬老の日, 9/21 国民の休日, 9/22 秋分の日, 10/11 スポーツの日, 11/3 文化の日, 11/23 勤労感謝の日
            """)
    void holdsExactlyTheHolidaysOfTheYear(int year, String expected) {
        String found = holidays.of(year).entrySet().stream().map(NationalHolidaysTest::line)
                .collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void refusesYearsWithoutData() {
        assertThatThrownBy(() -> holidays.of(2021)).hasMessage("祝日のデータは2022年から2099年までです（求められた年：2021）");
        assertThatThrownBy(() -> holidays.of(2100)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String line(Map.Entry<LocalDate, String> holiday) {
        return holiday.getKey().getMonthValue() + "/" + holiday.getKey().getDayOfMonth() + " " + holiday.getValue();
    }
}
