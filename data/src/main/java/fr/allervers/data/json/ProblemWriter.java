package fr.allervers.data.json;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Writes problem files; optional fields that hold nothing are left out. */
public final class ProblemWriter extends DocumentWriter<Problem> {

    @Override
    void write(Problem problem, Output out) {
        out.whole("version", Problem.VERSION);
        out.text("id", problem.id());
        out.text("name", problem.name());
        out.text("zone", problem.zone());
        out.list("starts", problem.starts(), s -> out.generator().writeString(Moments.DATE_TIME_FORM.format(s)));
        out.rows("communes", problem.communes(), c -> commune(c, out));
        out.rows("travel", problem.travel(), t -> travel(t, out));
        out.rows("rooms", problem.rooms(), r -> room(r, out));
        out.rows("themes", problem.themes(), t -> theme(t, out));
        out.rows("audiences", problem.audiences(), a -> audience(a, out));
        out.rows("mobility", problem.mobility(), m -> mobility(m, out));
        out.rows("advisors", problem.advisors(), a -> advisor(a, out));
        out.rows("demand", problem.demand(), d -> demand(d, out));
        out.object("rules", () -> rules(problem.rules(), out));
        out.object("weights", () -> out.costs(problem.weights()::of));
        if (!problem.published().isEmpty()) {
            WorkshopsOutput.write("published", problem.published(), out);
        }
        if (!problem.pinned().isEmpty()) {
            out.words("pinned", problem.pinned(), Function.identity());
        }
    }

    static void commune(Commune commune, Output out) {
        out.text("code", commune.code());
        out.text("name", commune.name());
        out.degrees("latitude", commune.latitude());
        out.degrees("longitude", commune.longitude());
        out.whole("population", commune.population());
        out.provenance(commune.provenance());
    }

    static void travel(TravelTable table, Output out) {
        out.text("mode", table.mode());
        if (!table.days().isEmpty()) {
            days(table.days(), out);
        }
        var from = table.from();
        var to = table.to();
        out.text("from", from == null ? null : Moments.TIME_FORM.format(from));
        out.text("to", to == null ? null : Moments.TIME_FORM.format(to));
        var matrix = table.minutes();
        var rows = IntStream.range(0, matrix.size()).boxed().toList();
        out.list("minutes", rows, i -> out.onOneLine(() -> matrixRow(matrix, i, out)));
        out.provenance(table.provenance());
    }

    private static void matrixRow(TravelMatrix matrix, int from, Output out) {
        for (int to = 0; to < matrix.size(); to++) {
            int minutes = matrix.minutes(from, to);
            if (minutes == TravelMatrix.IMPOSSIBLE) {
                out.generator().writeNull();
            } else {
                out.generator().writeNumber(minutes);
            }
        }
    }

    private static void room(Room room, Output out) {
        out.text("id", room.id());
        out.text("name", room.name());
        out.text("commune", room.commune());
        out.whole("capacity", room.capacity());
        out.words("equipment", room.equipment(), Function.identity());
        stepFree(room, out);
        windows("open", room.open(), out);
        periods("closed", room.closed(), out);
        out.text("venue", room.venue());
        out.text("address", room.address());
        out.degrees("latitude", room.latitude());
        out.degrees("longitude", room.longitude());
        out.provenance(room.provenance());
    }

    /** Unknown is written down, so that someone may find it out. */
    private static void stepFree(Room room, Output out) {
        if (room.stepFree() == null) {
            out.generator().writeNullProperty("stepFree");
        } else {
            out.flag("stepFree", room.stepFree());
        }
    }

    private static void theme(Theme theme, Output out) {
        out.text("id", theme.id());
        out.text("name", theme.name());
        out.whole("minutes", theme.minutes());
        out.whole("sessions", theme.sessions());
        out.whole("minParticipants", theme.minParticipants());
        out.whole("maxParticipants", theme.maxParticipants());
        out.words("equipment", theme.equipment(), Function.identity());
        out.provenance(theme.provenance());
    }

    private static void audience(Audience audience, Output out) {
        out.text("id", audience.id());
        out.text("name", audience.name());
        windows("available", audience.available(), out);
        periods("unavailable", audience.unavailable(), out);
        out.provenance(audience.provenance());
    }

    private static void mobility(MobilityProfile profile, Output out) {
        out.text("id", profile.id());
        out.text("name", profile.name());
        out.words("modes", profile.modes(), Function.identity());
        out.whole("maxMinutes", profile.maxMinutes());
        out.whole("comfortMinutes", profile.comfortMinutes());
        out.whole("weight", profile.weight());
        out.flag("stepFree", profile.stepFree());
        out.provenance(profile.provenance());
    }

    private static void advisor(Advisor advisor, Output out) {
        out.text("id", advisor.id());
        out.text("name", advisor.name());
        out.text("base", advisor.base());
        out.words("themes", advisor.themes(), Function.identity());
        out.words("communes", advisor.communes(), Function.identity());
        windows("available", advisor.available(), out);
        periods("absent", advisor.absent(), out);
        out.whole("maxSessionsPerDay", advisor.maxSessionsPerDay());
        out.whole("maxSessionsPerWeek", advisor.maxSessionsPerWeek());
        out.provenance(advisor.provenance());
    }

    private static void demand(Demand demand, Output out) {
        out.text("id", demand.id());
        out.text("commune", demand.commune());
        out.text("theme", demand.theme());
        out.text("audience", demand.audience());
        out.text("mobility", demand.mobility());
        out.whole("residents", demand.residents());
        out.whole("priority", demand.priority());
        out.provenance(demand.provenance());
    }

    private static void rules(Rules rules, Output out) {
        out.whole("setupMinutes", rules.setupMinutes());
        out.text("advisorMode", rules.advisorMode());
        out.whole("excessFactor", rules.excessFactor());
    }

    private static void windows(String name, List<TimeWindow> windows, Output out) {
        out.rows(name, windows, w -> {
            days(w.days(), out);
            out.text("from", Moments.TIME_FORM.format(w.from()));
            out.text("to", Moments.TIME_FORM.format(w.to()));
            out.provenance(w.provenance());
        });
    }

    private static void days(Set<DayOfWeek> days, Output out) {
        out.words("days", days, DayOfWeek::name);
    }

    private static void periods(String name, List<Period> periods, Output out) {
        out.rows(name, periods, p -> {
            out.text("from", p.from());
            out.text("to", p.to());
            out.provenance(p.provenance());
        });
    }
}
