package fr.allervers.web.publication;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.figures.AloneFromHome;
import fr.allervers.data.figures.PassedBy;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.figures.Trip;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.turnout.ExpectedTurnout;
import fr.allervers.data.turnout.ShowUpRates;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.language.Say;
import fr.allervers.web.quarter.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to look at before a plan is published.
 *
 * @param items only those that ask for a look
 */
record Checklist(List<Item> items) {

    /**
     * One thing to look at.
     *
     * @param key of its words
     * @param count of what it is about
     * @param names of what it is about, where these are few enough to read
     * @param sentences what it is about, where that takes a sentence each
     * @param workshops what it says of which workshop, where each has a sheet to be opened
     */
    record Item(String key, long count, List<String> names, List<Sentence> sentences, List<OfWorkshop> workshops) {

        Item {
            names = List.copyOf(names);
            sentences = List.copyOf(sentences);
            workshops = List.copyOf(workshops);
        }

        Item(String key, long count, List<String> names) {
            this(key, count, names, List.of(), List.of());
        }

        /** True where it is about nothing that an earlier look did not find too: as much, or a part of it. */
        boolean addsNothingTo(Item before) {
            boolean named = before.names.isEmpty() || (!names.isEmpty() && before.names.containsAll(names));
            return key.equals(before.key)
                    && count <= before.count
                    && named
                    && before.sentences.containsAll(sentences)
                    && before.texts().containsAll(texts());
        }

        /** Without the ids of workshops, which each run gives anew. */
        private Set<String> texts() {
            return workshops.stream().map(OfWorkshop::text).collect(toSet());
        }

        /** True where a plan cannot be held as it is. */
        public boolean isGrave() {
            return key.equals(REFUSED);
        }

        /** True where it is about workshops that the list of the plan marks. */
        public boolean isListed() {
            return key.equals(TURNOUT);
        }

        /** True where what is missing is set among the settings of the territory. */
        public boolean isSetting() {
            return key.equals(TELEPHONE);
        }

        /** Where it can be looked at, an address below that of the territory; null where nothing more is known of it. */
        public @Nullable String page(String version, Quarter quarter) {
            return switch (key) {
                case "unserved" -> "/plan/" + version + "/sans-place";
                case "far" -> "/plan/" + version + "/carte";
                case "minimum" -> "/plan/" + version + "/liste?size=minimum";
                case "rooms", REFUSED -> "/salles?quarter=" + quarter;
                case "stepFree" -> "/territoire/tables/rooms.csv";
                case TABLES -> "/territoire?quarter=" + quarter + "#decide";
                case "kits" -> "/plan/" + version + "/calendrier";
                case "madeUp.demand" -> "/demande?quarter=" + quarter;
                case "madeUp.rooms", "madeUp.travel", "madeUp.advisors" -> "/territoire?quarter=" + quarter;
                default -> null;
            };
        }
    }

    /**
     * What a point says of one workshop.
     *
     * @param workshop id
     */
    record OfWorkshop(String text, String workshop) {}

    private static final int NAMED = 12;

    /** Minutes of a leg from which on it is said how many have that far to go: this product's own choice. */
    private static final int FAR = 45;

    private static final String REFUSED = "refused";
    private static final String TURNOUT = "turnout";
    private static final String TELEPHONE = "telephone";
    private static final String TABLES = "tables";

    Checklist {
        items = List.copyOf(items);
    }

    /**
     * Looks at a plan.
     *
     * @param say the words of those who travel far, and of workshops at which few are to be expected
     * @param outdated whether the quarter would be planned with other data now
     * @param promises what is known of rooms, by their id
     * @param rates who comes of those expected
     * @param kits what the workshops of a theme need, by the theme's id
     * @param telephone whom residents call, null where the territory has none
     * @param warnings of the check of the tables that the plan was made of
     */
    static Checklist of(
            Say say,
            ProblemIndex index,
            Plan plan,
            boolean outdated,
            Map<String, RoomPromise> promises,
            ShowUpRates rates,
            Map<String, String> kits,
            @Nullable String telephone,
            List<Sentence> warnings) {
        var items = new ArrayList<Item>();
        var wanting = RoomRow.of(index, plan, promises).stream()
                .filter(RoomRow::isMissing)
                .toList();
        addRooms(REFUSED, wanting.stream().filter(RoomRow::isRefused), items);
        add("outdated", outdated ? 1 : 0, List.of(), items);
        add(TELEPHONE, telephone == null ? 1 : 0, List.of(), items);
        Marks.of(index.problem(), plan)
                .parts()
                .forEach(part -> add("madeUp." + part.getKey(), part.getValue().estimated(), List.of(), items));
        add("unserved", index.problem().residents() - plan.participants(), List.of(), items);
        addFar(say, index, plan, items);
        addHomes(new HomeTexts(say, new WorkshopTexts(say, index)), index, plan, items);
        var rooms = plan.workshops().stream()
                .map(Workshop::room)
                .distinct()
                .map(index::room)
                .filter(r -> r.stepFree() == null)
                .map(r -> r.name() + " (" + index.communeOf(r.commune()).name() + ")")
                .sorted()
                .toList();
        add("stepFree", rooms.size(), rooms, items);
        addRooms("rooms", wanting.stream().filter(r -> !r.isRefused()), items);
        var small = plan.workshops().stream()
                .filter(w -> PlanFigures.isNearMinimum(index, w))
                .count();
        add("minimum", small, List.of(), items);
        var few = plan.workshops().stream()
                .flatMap(w -> few(say, index, w, rates.expected(index, w)))
                .toList();
        add(TURNOUT, few.size(), few, items);
        var clashes = KitClashes.of(index, plan, kits);
        add("kits", clashes.count(), List.copyOf(clashes.kits()), items);
        if (!warnings.isEmpty()) {
            items.add(new Item(TABLES, warnings.size(), List.of(), warnings, List.of()));
        }
        return new Checklist(items);
    }

    /**
     * What of it is new since another plan was looked at.
     *
     * @param fresh points that the other had not, or of other things or more of them
     * @param same points that the other had just so, or of more
     */
    record News(List<Item> fresh, List<Item> same) {

        News {
            fresh = List.copyOf(fresh);
            same = List.copyOf(same);
        }
    }

    /** @param before null where nothing was published before: then all is new */
    News since(@Nullable Checklist before) {
        var known = before == null ? List.<Item>of() : before.items;
        return new News(
                items.stream()
                        .filter(i -> known.stream().noneMatch(i::addsNothingTo))
                        .toList(),
                items.stream()
                        .filter(i -> known.stream().anyMatch(i::addsNothingTo))
                        .toList());
    }

    /** True where rooms or advisors are made up: what is printed or shown of the plan says that it is an example. */
    public boolean isExample() {
        return items.stream().anyMatch(i -> i.key.equals("madeUp.rooms") || i.key.equals("madeUp.advisors"));
    }

    /** True where a point says that the plan cannot be held as it is. */
    public boolean isGrave() {
        return items.stream().anyMatch(Item::isGrave);
    }

    private static void addFar(Say say, ProblemIndex index, Plan plan, List<Item> items) {
        var far = new Trips(index)
                .of(plan).stream().filter(t -> t.longestMinutes() >= FAR).toList();
        var communes = far.stream()
                .collect(groupingBy(t -> index.communeOf(t.demand().commune()).name(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(e -> say.message(
                        "publication.check.far.one",
                        e.getKey(),
                        e.getValue().stream().mapToInt(Trip::residents).sum(),
                        e.getValue().stream()
                                .mapToInt(Trip::longestMinutes)
                                .max()
                                .orElseThrow()))
                .toList();
        add("far", far.stream().mapToInt(Trip::residents).sum(), communes, items);
    }

    private static void addHomes(HomeTexts texts, ProblemIndex index, Plan plan, List<Item> items) {
        addWorkshops(
                "passedBy",
                PassedBy.of(index, plan).stream()
                        .map(p -> new OfWorkshop(texts.passedBy(p), p.workshop().id())),
                items);
        addWorkshops(
                "alone",
                AloneFromHome.of(index, plan).stream()
                        .map(a -> new OfWorkshop(texts.alone(a), a.workshop().id())),
                items);
    }

    private static void addWorkshops(String key, Stream<OfWorkshop> some, List<Item> items) {
        var workshops = some.toList();
        if (!workshops.isEmpty()) {
            items.add(new Item(key, workshops.size(), List.of(), List.of(), workshops));
        }
    }

    /** A workshop at which fewer than its minimum are to be expected, with how many; none where it is no such workshop. */
    private static Stream<String> few(
            Say say, ProblemIndex index, Workshop workshop, @Nullable ExpectedTurnout expected) {
        var theme = index.theme(workshop.theme());
        if (expected == null || !expected.isBelow(theme.minParticipants())) {
            return Stream.empty();
        }
        var commune = index.communeOf(index.room(workshop.room()).commune());
        return Stream.of(say.message(
                "publication.check.turnout.one",
                theme.name(),
                commune.name(),
                Math.round(expected.low()),
                Math.round(expected.high())));
    }

    private static void addRooms(String key, Stream<RoomRow> rooms, List<Item> items) {
        var names = rooms.map(r -> r.name() + " (" + r.commune() + ")").sorted().toList();
        add(key, names.size(), names, items);
    }

    private static void add(String key, long count, List<String> names, List<Item> items) {
        if (count > 0) {
            items.add(new Item(key, count, names.size() > NAMED ? List.of() : names));
        }
    }
}
