package fr.allervers.web.paper;

import fr.allervers.web.language.Say;
import fr.allervers.web.plan.SessionRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sessions of one advisor or in one room as a table on paper.
 *
 * @param heading whose it is
 * @param territory name
 * @param quarter in words
 */
record Sheet(Say say, String heading, String territory, String quarter) {

    /**
     * A session on it.
     *
     * @param with where it is on an advisor's sheet, who holds it on a room's
     * @param expected residents who have a place
     */
    record Line(String day, String hours, String what, String with, long expected) {}

    Map<String, Object> ofAdvisor(List<SessionRow> sessions, Locale locale) {
        var lines = sessions.stream().map(s -> line(s, place(s))).toList();
        return model("paper.where", lines, sessions, locale);
    }

    Map<String, Object> ofRoom(List<SessionRow> sessions, Locale locale) {
        var lines = sessions.stream().map(s -> line(s, s.advisor().name())).toList();
        return model("paper.who", lines, sessions, locale);
    }

    private Map<String, Object> model(String column, List<Line> lines, List<SessionRow> sessions, Locale locale) {
        boolean madeUp = sessions.stream()
                .anyMatch(s -> s.room().provenance().isEstimated()
                        || s.advisor().provenance().isEstimated());
        return Map.of(
                "language", locale.getLanguage(),
                "heading", heading,
                "territory", territory,
                "quarter", quarter,
                "column", say.message(column),
                "lines", lines,
                "madeUp", madeUp);
    }

    private Line line(SessionRow session, String with) {
        var workshop = session.workshop();
        var what = session.of() == 1
                ? workshop.theme().name()
                : say.message("paper.session", workshop.theme().name(), session.number(), session.of());
        return new Line(
                say.day(session.start().toLocalDate()),
                say.message("programme.from.to", say.hour(session.start()), say.hour(session.end())),
                what + ", " + workshop.audience().name(),
                with,
                workshop.participants());
    }

    private static String place(SessionRow session) {
        var room = session.room();
        var place = room.venue() == null ? room.name() : room.venue() + ", " + room.name();
        var address = room.address() == null ? "" : ", " + room.address();
        return place + address + ", " + session.commune().name();
    }
}
