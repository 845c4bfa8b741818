package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.explanation.Phrase;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences of a case of unserved residents: why they have no place, and what would give them one. */
public record UnservedWords(ProblemIndex index) {

    private static final int MOST_NAMED = 4;

    /** Who has no place: how many, of which commune, for what, whom it is for and how they travel. */
    public Sentence who(UnservedCase unserved) {
        var row = unserved.demand();
        return Phrase.of(
                "unserved.who",
                unserved.residents(),
                index.communeOf(row.commune()).name(),
                index.theme(row.theme()).name(),
                index.audience(row.audience()).name(),
                index.mobility(row.mobility()).name());
    }

    /** Who of a theme and audience has no place: how many, of which commune, by what. */
    public Sentence from(UnservedCase unserved) {
        return group(new Displaced(unserved.demand().id(), unserved.residents()));
    }

    /** Who has no place of a theme and audience: how many, of how many communes. */
    public Sentence kind(UnservedKind kind) {
        return Phrase.of(
                "unserved.kind",
                index.theme(kind.theme()).name(),
                index.audience(kind.audience()).name(),
                kind.residents(),
                kind.communes());
    }

    /** The reason. */
    public Sentence cause(UnservedCase unserved) {
        return Phrase.of("cause." + unserved.cause(), unserved.inReach());
    }

    /** The one change, null where none was found. */
    public @Nullable Sentence remedy(UnservedCase unserved) {
        var remedy = unserved.remedy();
        if (remedy == null) {
            return null;
        }
        var change = remedy.wish() == null
                ? Phrase.of("remedy.nothing")
                : remedy.wish().sentence(index);
        var effect = Phrase.of(
                remedy.first() ? "remedy.first" : "remedy.serves",
                remedy.served(),
                unserved.residents(),
                remedy.servedInAll());
        var spot = remedy.spot();
        return spot == null
                ? Phrase.of("remedy", change, effect)
                : Phrase.of("remedy.opens", change, effect, place(remedy, spot.room()), spot.start());
    }

    /** Who would lose their place to them, null where nobody would. */
    public @Nullable Sentence displaced(UnservedCase unserved) {
        var groups = unserved.displaced().stream().map(this::group).toList();
        return groups.isEmpty() ? null : Phrase.of("displaced", Phrase.list(groups));
    }

    /** What else there is to say: what lacks beside a session, a group with others, who holds the sessions, who could wait. */
    public List<Sentence> further(UnservedCase unserved) {
        var enough = enough(unserved);
        return Stream.of(besides(unserved), shared(unserved), held(unserved), swap(unserved))
                .filter(Objects::nonNull)
                .filter(said -> !said.equals(enough))
                .toList();
    }

    /** What a session or a half-day more would serve, beside what is enough already. */
    public List<Sentence> more(UnservedCase unserved) {
        return Stream.ofNullable(unserved.scarcity())
                .flatMap(s -> s.more().stream())
                .map(m -> Phrase.of(
                        "remedy",
                        m.wish().sentence(index),
                        Phrase.of("remedy.serves", m.served(), unserved.residents(), m.servedInAll())))
                .toList();
    }

    /** Whose workshops hold the sessions that lack; null where sessions are not what lacks. */
    public @Nullable Sentence held(UnservedCase unserved) {
        var scarcity = unserved.scarcity();
        if (scarcity == null || scarcity.held().isEmpty()) {
            return null;
        }
        var most = scarcity.held().stream().limit(MOST_NAMED).map(this::held).toList();
        return Phrase.of("held", sessions(scarcity, 0), Phrase.list(most), sessions(scarcity, MOST_NAMED));
    }

    /** Sessions that are held by all but the first so many. */
    private static int sessions(Scarcity scarcity, int first) {
        return scarcity.held().stream().skip(first).mapToInt(Held::sessions).sum();
    }

    private Sentence held(Held held) {
        return Phrase.of(
                "held.kind",
                index.theme(held.theme()).name(),
                index.audience(held.audience()).name(),
                held.sessions(),
                held.residents());
    }

    /** What must be changed beside a free session; null where that is not known, or a session is enough. */
    public @Nullable Sentence besides(UnservedCase unserved) {
        var scarcity = unserved.scarcity();
        return scarcity == null || scarcity.besides() == null
                ? null
                : Phrase.of("besides", scarcity.besides().sentence(index), scarcity.served(), unserved.residents());
    }

    /** The workshop to give up for them and who would wait instead; null where none is known. */
    public @Nullable Sentence swap(UnservedCase unserved) {
        var swap = unserved.scarcity() == null ? null : unserved.scarcity().swap();
        if (swap == null) {
            return null;
        }
        var workshops = Phrase.list(swap.closed().stream().map(this::workshop).toList());
        return swap.waiting().isEmpty()
                ? Phrase.of("swap.nobody", workshops, swap.served(), unserved.residents())
                : Phrase.of("swap", workshops, swap.served(), unserved.residents(), waiting(swap), communes(swap));
    }

    private static long waiting(Swap swap) {
        return swap.waiting().stream().mapToLong(Displaced::residents).sum();
    }

    /** Who would wait by commune, those first of which most would. */
    private Sentence communes(Swap swap) {
        var communes = swap.waiting().stream()
                .collect(groupingBy(
                        d -> index.communeOf(index.demand(d.demand()).commune()).name(),
                        TreeMap::new,
                        summingLong(Displaced::residents)));
        var groups = communes.entrySet().stream()
                .sorted(comparingLong(c -> -c.getValue()))
                .map(c -> Phrase.of("swap.commune", c.getValue(), c.getKey()))
                .toList();
        return Phrase.list(groups);
    }

    /** Free seats that they would have as one group with others; null where there are none. */
    public @Nullable Sentence shared(UnservedCase unserved) {
        var first = unserved.shared().stream().findFirst().orElse(null);
        if (first == null) {
            return null;
        }
        var workshop = workshop(first.workshop());
        return first.mobility() == null
                ? Phrase.of("shared", workshop, first.seats())
                : Phrase.of(
                        "shared.lift",
                        workshop,
                        first.seats(),
                        index.mobility(first.mobility()).name());
    }

    /** What would be enough: the one change, else a group with others, two changes at once or a workshop given up; null where none was found. */
    public @Nullable Sentence enough(UnservedCase unserved) {
        return Stream.of(remedy(unserved), shared(unserved), besides(unserved), swap(unserved))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Sentence workshop(Workshop workshop) {
        return Phrase.of(
                "workshop",
                index.theme(workshop.theme()).name(),
                index.audience(workshop.audience()).name(),
                Phrase.place(index, index.room(workshop.room())),
                workshop.sessions().get(0));
    }

    private Sentence group(Displaced displaced) {
        var row = index.demand(displaced.demand());
        var commune = index.communeOf(row.commune());
        return Phrase.of(
                "displaced.group",
                displaced.residents(),
                commune.name(),
                index.mobility(row.mobility()).name());
    }

    private static Sentence place(Remedy remedy, String id) {
        var granted = new ProblemIndex(remedy.problem());
        return Phrase.place(granted, granted.room(id));
    }
}
