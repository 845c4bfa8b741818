package fr.allervers.web.paper;

import fr.allervers.data.problem.Commune;
import fr.allervers.web.language.Say;
import fr.allervers.web.plan.SessionRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sessions of one advisor, in one room or of the residents of one commune as a table on paper.
 *
 * @param heading whose it is
 * @param territory name
 * @param quarter in words
 */
record Sheet(Say say, String heading, String territory, String quarter) {

    /**
     * A session on it.
     *
     * @param with who holds it on a room's sheet, else where it is
     * @param expected for how many it is held; of the commune alone on a commune's sheet
     */
    record Line(String day, String hours, String what, String with, long expected) {}

    Map<String, Object> ofAdvisor(List<SessionRow> sessions, Locale locale) {
        var lines = sessions.stream()
                .map(s -> line(s, place(s), s.workshop().served()))
                .toList();
        return model("paper.where", "paper.expected", lines, sessions, locale);
    }

    Map<String, Object> ofHomes(List<SessionRow> sessions, Commune commune, Locale locale) {
        var lines = sessions.stream()
                .map(s -> line(s, place(s), s.workshop().residentsOf(commune.code())))
                .toList();
        return model("paper.where", "paper.homes.count", lines, sessions, locale);
    }

    Map<String, Object> ofRoom(List<SessionRow> sessions, Locale locale) {
        var lines = sessions.stream()
                .map(s -> line(s, s.advisor().name(), s.workshop().served()))
                .toList();
        return model("paper.who", "paper.expected", lines, sessions, locale);
    }

    private Map<String, Object> model(
            String column, String count, List<Line> lines, List<SessionRow> sessions, Locale locale) {
        boolean madeUp = sessions.stream()
                .anyMatch(s -> s.room().provenance().isEstimated()
                        || s.advisor().provenance().isEstimated());
        return Map.of(
                "language", locale.getLanguage(),
                "heading", heading,
                "territory", territory,
                "quarter", quarter,
                "column", say.message(column),
                "count", say.message(count),
                "lines", lines,
                "madeUp", madeUp);
    }

    private Line line(SessionRow session, String with, long expected) {
        var workshop = session.workshop();
        var what = session.of() == 1
                ? workshop.theme().name()
                : say.message("paper.session", workshop.theme().name(), session.number(), session.of());
        return new Line(
                say.day(session.start().toLocalDate()),
                say.message("programme.from.to", say.hour(session.start()), say.hour(session.end())),
                what + ", " + workshop.audience().name(),
                with,
                expected);
    }

    private static String place(SessionRow session) {
        var room = session.room();
        var place = room.venue() == null ? room.name() : room.venue() + ", " + room.name();
        var address = room.address() == null ? "" : ", " + room.address();
        return place + address + ", " + session.commune().name();
    }
}
