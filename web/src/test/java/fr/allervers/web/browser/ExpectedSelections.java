package fr.allervers.web.browser;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a workspace has to show of each selection, counted from the plan itself and from nothing that its page or scripts say. */
record ExpectedSelections(ProblemIndex index, Plan plan) {

    /** What can be selected: the fields of an address. */
    enum Kind {
        WORKSHOP,
        COMMUNE,
        ADVISOR,
        ROOM,
        THEME,
        MEANS,
        SIZE;

        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is to be shown.
     *
     * @param residents of these workshops, where a commune or means of transport is selected those who are meant
     */
    record Expected(List<Workshop> workshops, long residents) {

        List<String> ids() {
            return workshops.stream().map(Workshop::id).toList();
        }

        /** Each session as the id of its workshop and its day. */
        List<String> sessions() {
            return workshops.stream()
                    .flatMap(w -> w.sessions().stream().map(s -> w.id() + " " + s.toLocalDate()))
                    .toList();
        }
    }

    static ExpectedSelections of(Problem problem, Plan plan) {
        return new ExpectedSelections(new ProblemIndex(problem), plan);
    }

    /** Of a plan whose series none has begun; of several selected all are meant. */
    Expected of(Map<Kind, String> selection) {
        var workshops = plan.workshops().stream()
                .filter(w -> selection.entrySet().stream().allMatch(s -> isOf(w, s.getKey(), s.getValue())))
                .toList();
        return new Expected(
                workshops,
                workshops.stream().mapToLong(w -> residents(w, selection)).sum());
    }

    private boolean isOf(Workshop w, Kind kind, String id) {
        return switch (kind) {
            case WORKSHOP -> w.id().equals(id);
            case ADVISOR -> w.advisor().equals(id);
            case ROOM -> w.room().equals(id);
            case THEME -> w.theme().equals(id);
            case COMMUNE -> isHeldIn(w, id) || attending(w, d -> d.commune().equals(id)) > 0;
            case MEANS -> attending(w, d -> d.mobility().equals(id)) > 0;
            case SIZE -> attending(w, d -> true) <= index.theme(w.theme()).minParticipants() + 1;
        };
    }

    private boolean isHeldIn(Workshop w, String commune) {
        return index.room(w.room()).commune().equals(commune);
    }

    private long residents(Workshop w, Map<Kind, String> selection) {
        var commune = selection.get(Kind.COMMUNE);
        var means = selection.get(Kind.MEANS);
        return attending(
                w,
                d -> (commune == null || isHeldIn(w, commune) || d.commune().equals(commune))
                        && (means == null || d.mobility().equals(means)));
    }

    private long attending(Workshop w, Predicate<Demand> who) {
        return w.attendance().stream()
                .filter(a -> who.test(index.demand(a.demand())))
                .mapToLong(Attendance::residents)
                .sum();
    }

    /** What the mark of each room says of some workshops: the room, its commune and how many are held there. */
    List<String> marks(List<Workshop> workshops) {
        return workshops.stream().collect(groupingBy(Workshop::room, counting())).entrySet().stream()
                .map(e -> room(e.getKey()) + ": " + e.getValue())
                .toList();
    }

    private String room(String id) {
        var room = index.room(id);
        return (room.venue() == null ? "" : room.venue() + ", ") + room.name() + ", "
                + index.communeOf(room.commune()).name();
    }

    /** Ids that can be selected. */
    List<String> ids(Kind kind) {
        var problem = index.problem();
        return switch (kind) {
            case WORKSHOP -> plan.workshops().stream().map(Workshop::id).toList();
            case COMMUNE -> problem.communes().stream().map(c -> c.code()).toList();
            case ADVISOR -> problem.advisors().stream().map(a -> a.id()).toList();
            case ROOM -> problem.rooms().stream().map(r -> r.id()).toList();
            case THEME -> problem.themes().stream().map(t -> t.id()).toList();
            case MEANS -> problem.mobility().stream().map(m -> m.id()).toList();
            case SIZE -> List.of("minimum");
        };
    }

    /**
     * All that a script needs to compare a page with, for nothing, each single selection and each advisor with one theme selected: by the
     * query of its address, fields in the order of their names, the ids of its workshops and how many residents.
     */
    Map<String, Object> forScript(String theme) {
        var singles =
                Stream.of(Kind.values()).flatMap(kind -> ids(kind).stream().map(id -> Map.of(kind, id)));
        var pairs = ids(Kind.ADVISOR).stream().map(id -> Map.of(Kind.ADVISOR, id, Kind.THEME, theme));
        var all = new LinkedHashMap<String, Object>();
        Stream.concat(Stream.of(Map.<Kind, String>of()), Stream.concat(singles, pairs))
                .forEach(selection -> {
                    var expected = of(selection);
                    all.put(
                            query(selection),
                            Map.of("ids", expected.ids(), "residents", Math.toIntExact(expected.residents())));
                });
        var workshops = plan.workshops().stream()
                .collect(toMap(
                        Workshop::id,
                        w -> Map.of(
                                "room",
                                w.room(),
                                "sessions",
                                w.sessions().stream()
                                        .map(s -> s.toLocalDate().toString())
                                        .toList())));
        var rooms = ids(Kind.ROOM).stream().collect(toMap(id -> id, this::room));
        return Map.of("selections", all, "workshops", workshops, "rooms", rooms);
    }

    private static String query(Map<Kind, String> selection) {
        return Stream.of(Kind.values())
                .filter(selection::containsKey)
                .map(kind -> kind.field() + "=" + selection.get(kind))
                .sorted()
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
    }
}
