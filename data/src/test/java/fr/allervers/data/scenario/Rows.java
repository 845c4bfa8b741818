package fr.allervers.data.scenario;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Weights;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** The rows of a problem, each from the clauses of a line; {@link Problems} shows what can be said. */
final class Rows {

    private static final int MANY = 99;
    private static final Provenance P = Provenance.UNKNOWN;

    private Rows() {}

    static List<LocalDateTime> starts(String line) {
        return Arrays.stream(line.split(",")).map(Days::moment).sorted().toList();
    }

    static Commune commune(String code) {
        return new Commune(code, "Commune " + code, 49, 7, null, P);
    }

    static Theme theme(Clauses c) {
        var id = c.needed("(\\w+)");
        var participants = c.one("(\\d+ to \\d+)").orElse("1 to " + MANY).split(" to ");
        return new Theme(
                id,
                "Theme " + id,
                c.number("(\\d+) min", 60),
                c.number("(\\d+) sessions", 1),
                Integer.parseInt(participants[0]),
                Integer.parseInt(participants[1]),
                c.words("needs (.+)"),
                P);
    }

    static Audience audience(Clauses c) {
        var id = c.needed("(\\w+)");
        return new Audience(
                id,
                "Audience " + id,
                c.all("available (.+)").stream().map(Days::window).toList(),
                c.all("unavailable (.+)").stream().map(Days::period).toList(),
                P);
    }

    static MobilityProfile mobility(Clauses c) {
        boolean stepFree = c.says("step-free");
        var modes = c.words("by (.+)");
        var id = c.needed("(\\w+)");
        return new MobilityProfile(
                id,
                "Means " + id,
                modes,
                c.number("at most (\\d+)", MANY),
                c.number("comfort (\\d+)", MANY),
                c.number("weight (\\d+)", 1),
                stepFree,
                P);
    }

    static Room room(Clauses c) {
        var inCommune = c.needed("(\\w+ in \\w+)").split(" in ");
        boolean stepFree = c.says("step-free");
        boolean steps = c.says("steps");
        return new Room(
                inCommune[0],
                "Room " + inCommune[0],
                inCommune[1],
                c.number("seats (\\d+)", MANY),
                c.words("with (.+)"),
                stepFree ? Boolean.TRUE : steps ? Boolean.FALSE : null,
                c.all("open (.+)").stream().map(Days::window).toList(),
                c.all("closed (.+)").stream().map(Days::period).toList(),
                null,
                null,
                null,
                null,
                P);
    }

    static Advisor advisor(Clauses c, List<Theme> themes) {
        var fromBase = c.needed("(\\w+ from \\w+)").split(" from ");
        var teaches = c.words("teaches (.+)");
        return new Advisor(
                fromBase[0],
                "Advisor " + fromBase[0],
                fromBase[1],
                teaches.isEmpty() ? themes.stream().map(Theme::id).toList() : teaches,
                c.words("works in (.+)"),
                c.all("available (.+)").stream().map(Days::window).toList(),
                c.all("absent (.+)").stream().map(Days::period).toList(),
                c.number("(\\d+) a day", MANY),
                c.number("(\\d+) a week", MANY),
                P);
    }

    static Demand demand(String line, List<Theme> themes, List<Audience> audiences, List<MobilityProfile> mobility) {
        var named = line.split(": *", 2);
        var c = new Clauses(named[1]);
        var residents = c.needed("(\\d+ in \\w+)").split(" in ");
        var demand = new Demand(
                named[0],
                residents[1],
                c.one("for (\\w+)").orElse(themes.get(0).id()),
                c.one("of (\\w+)").orElse(audiences.get(0).id()),
                c.one("by (\\w+)").orElse(mobility.get(0).id()),
                Integer.parseInt(residents[0]),
                c.number("priority (\\d+)", 1),
                P);
        c.end();
        return demand;
    }

    static Rules rules(Clauses c) {
        return new Rules(
                c.number("setup (\\d+)", 0), c.one("driven by (\\w+)").orElse("car"), c.number("excess (\\d+)", 0));
    }

    static Weights weights(Clauses c) {
        return new Weights(
                c.number("travel (\\d+)", 0),
                c.number("driving (\\d+)", 0),
                c.number("presence (\\d+)", 0),
                c.number("changedStart (\\d+)", 0),
                c.number("changedRoom (\\d+)", 0),
                c.number("changedAdvisor (\\d+)", 0),
                c.number("cancelled (\\d+)", 0));
    }
}
