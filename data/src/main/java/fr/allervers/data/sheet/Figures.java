package fr.allervers.data.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers of spreadsheets as people write them. */
final class Figures {

    private static final int DIGITS = 40;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Figures() {}

    /** The number without exponent and needless zeros; what is no number, or a monstrous one, as it stands. */
    static String plain(String number) {
        if (number.length() > DIGITS) {
            return number;
        }
        try {
            var value = new BigDecimal(number.strip());
            if (Math.abs((long) value.scale()) > DIGITS) {
                return number;
            }
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    /** The day that a spreadsheet's number of days stands for; the number as it stands where there is none. */
    static String date(String days) {
        try {
            return DAY_ZERO.plusDays((long) Double.parseDouble(days)).toString();
        } catch (DateTimeException | NumberFormatException e) {
            return days;
        }
    }
}
