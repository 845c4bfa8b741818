package fr.allervers.data.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Numbers of spreadsheets as people write them. */
final class Figures {

    private static final int DIGITS = 40;

    /** Digits that a spreadsheet program shows of a number; what is behind them comes of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
            return plain(value);
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** A share of one in per cent, with its sign; what is no number as it stands. */
    static String percent(String number) {
        var plain = plain(number);
        try {
            return plain(new BigDecimal(plain).multiply(HUNDRED)) + " %";
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
