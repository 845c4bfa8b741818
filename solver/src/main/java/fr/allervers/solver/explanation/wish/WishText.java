package fr.allervers.solver.explanation.wish;

import fr.allervers.solver.explanation.Phrase;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a wish from one word of the command line: {@code WHAT:ID=CHANGE}.
 *
 * <pre>
 * workshop:57466   workshop:57466=email             at least one workshop there (of a theme)
 * commune:57466=room                                a room more there
 * room:r3=step-free   room:r3=+4   room:r3=equipped:email   room:r3=closed   room:r3=closed@2027-01-05..2027-01-09
 * advisor:a1=+THURSDAY                              another one like a1 on Thursdays
 * advisor:a1=+1   advisor:a1=teaches:email          sessions more a week, a theme more
 * advisor:a1=there:THURSDAY                         is also there on Thursdays
 * advisor:a1=absent@2027-01-05..2027-01-09          or one day: absent@2027-01-05
 * transport:tad=+60min                              service that much later in the evening
 * theme:email=min:3   theme:email=max:10            participants of a workshop
 * audience:parents=+SATURDAY                        can come on that day too
 * means:bus=90min                                   longest leg
 * </pre>
 */
public final class WishText {

    private static final Pattern FORM = Pattern.compile("([a-z]+):(.*?)(?:=([^=]*))?");
    private static final Pattern DAYS = Pattern.compile("([\\d-]+)(?:\\.\\.([\\d-]+))?");
    private static final Pattern NUMBER = Pattern.compile("\\+?(\\d{1,6})(?:min)?");

    private final String what;
    private final String id;
    private final String change;

    private WishText(Matcher form) {
        what = form.group(1);
        id = form.group(2);
        change = form.group(3) == null ? "" : form.group(3);
    }

    /** @throws ImpossibleWishException where the text is no wish */
    public static Wish read(String text) {
        var form = FORM.matcher(text);
        var wish = form.matches() ? new WishText(form).wish() : null;
        if (wish == null) {
            throw new ImpossibleWishException(Phrase.of("wish.text", text));
        }
        return wish;
    }

    private @Nullable Wish wish() {
        try {
            return switch (what) {
                case "workshop" -> new Wish.HostedWorkshop(id, change.isEmpty() ? null : change);
                case "commune" -> change.equals("room") ? new Wish.NewRoom(id) : null;
                case "room" -> room();
                case "advisor" -> advisor();
                case "transport" -> new Wish.LaterService(id, number(change));
                case "theme" -> theme();
                case "audience" -> new Wish.AudienceDay(id, day(change));
                case "means" -> new Wish.LongerLegs(id, number(change));
                default -> null;
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Wish room() {
        if (change.equals("step-free")) {
            return new Wish.StepFreeRoom(id);
        } else if (change.equals("closed")) {
            return new Wish.ClosedRoom(id, null, null);
        } else if (change.startsWith("closed@")) {
            return new Wish.ClosedRoom(id, day(change, 1), day(change, 2));
        } else if (change.startsWith("equipped:")) {
            return new Wish.EquippedRoom(id, after(':'));
        }
        return new Wish.LargerRoom(id, number(change));
    }

    private @Nullable Wish advisor() {
        if (change.startsWith("absent@")) {
            return new Wish.AbsentAdvisor(id, day(change, 1), day(change, 2));
        } else if (change.startsWith("teaches:")) {
            return new Wish.TaughtTheme(id, after(':'));
        } else if (change.startsWith("there:")) {
            return new Wish.AdvisorDay(id, day(after(':')));
        } else if (NUMBER.matcher(change).matches()) {
            return new Wish.MoreSessions(id, number(change));
        }
        return new Wish.FurtherAdvisor(id, day(change));
    }

    private @Nullable Wish theme() {
        if (change.startsWith("min:")) {
            return new Wish.SmallerWorkshops(id, number(after(':')));
        }
        return change.startsWith("max:") ? new Wish.LargerWorkshops(id, number(after(':'))) : null;
    }

    private String after(char sign) {
        return change.substring(change.indexOf(sign) + 1);
    }

    private static int number(String text) {
        var number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException(text);
        }
        return Integer.parseInt(number.group(1));
    }

    private static DayOfWeek day(String text) {
        return DayOfWeek.valueOf(text.replace("+", "").toUpperCase(Locale.ROOT));
    }

    private static LocalDate day(String change, int which) {
        var days = DAYS.matcher(change.substring(change.indexOf('@') + 1));
        if (!days.matches()) {
            throw new IllegalArgumentException(change);
        }
        return LocalDate.parse(days.group(which) == null ? days.group(1) : days.group(which));
    }
}
