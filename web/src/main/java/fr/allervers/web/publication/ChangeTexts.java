package fr.allervers.web.publication;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.change.PlanChanges;
import fr.allervers.data.change.ResidentMove;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.ResidentTexts.ForResidents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What to tell whom about the changes from one plan to another, in the reader's language, ready to be copied.
 *
 * @param before rows of the problem of the plan before; that of now where there was none
 * @param now rows of the problem of the plan of now
 * @param was what is said of a workshop of before
 * @param is what is said of one of now
 * @param telephone that residents call, as it is written; null where the territory has not said it
 */
public record ChangeTexts(
        Say say,
        ProblemIndex before,
        ProblemIndex now,
        WorkshopTexts was,
        WorkshopTexts is,
        @Nullable String telephone) {

    public ChangeTexts(Say say, ProblemIndex before, ProblemIndex now, @Nullable String telephone) {
        this(say, before, now, new WorkshopTexts(say, before), new WorkshopTexts(say, now), telephone);
    }

    /** Of two versions that were compared. */
    public ChangeTexts(Say say, VersionChanges.Compared compared, @Nullable String telephone) {
        this(
                say,
                compared.before(),
                compared.now(),
                new WorkshopTexts(say, compared.before(), compared.begunBefore()),
                new WorkshopTexts(say, compared.now(), compared.begunNow()),
                telephone);
    }

    /** Of no text that says whom to call. */
    public ChangeTexts(Say say, ProblemIndex before, ProblemIndex now) {
        this(say, before, now, null);
    }

    /**
     * A text for somebody.
     *
     * @param id of the advisor or room, or INSEE code of the commune
     * @param lines one a change
     * @param about the one change, or how many there are of each kind, in words
     * @param text all of it
     */
    public record ForWhom(String id, String name, int lines, String about, String text) {

        /** Lines that a field needs to show all of it. */
        public long rows() {
            return ChangeTexts.rows(text);
        }
    }

    /** Characters of a line in a field of a wide page; where it is narrower, the field scrolls if the browser does not fit it. */
    private static final int WIDE = 80;

    static long rows(String text) {
        return text.lines()
                        .mapToLong(l -> 1 + Math.max(0, l.length() - 1) / WIDE)
                        .sum()
                + 1;
    }

    private record Whom(String id, String name) {}

    private static final Comparator<Whom> BY_NAME =
            Comparator.comparing(Whom::name, Alphabet.NAMES).thenComparing(Whom::id);

    /** A text for each advisor who holds or held a workshop that changes, by name. */
    public List<ForWhom> advisors(PlanChanges changes) {
        var letters = letters(changes);
        var lines = new TreeMap<Whom, List<ChangeLine>>(BY_NAME);
        for (var change : changes.changed()) {
            told(change)
                    .map(w -> advisor(w, change))
                    .distinct()
                    .forEach(whom -> line(whom, letters.forAdvisor(change, whom.id()), lines));
        }
        return texts("publication.text.advisor." + step(changes), lines);
    }

    /** A text for each commune in whose rooms a workshop begins, changes or ends, or whose residents go to it or are disturbed by that, by name. */
    public List<ForWhom> communes(PlanChanges changes) {
        var letters = letters(changes);
        var lines = new TreeMap<Whom, List<ChangeLine>>(BY_NAME);
        var moves = ResidentMove.of(changes).stream().collect(groupingBy(ResidentMove::change));
        for (var change : changes.changed()) {
            Stream.concat(hosts(change), homes(change))
                    .distinct()
                    .forEach(whom -> line(
                            whom,
                            letters.forTownHall(change, whom.id(), moves.getOrDefault(change, List.of())),
                            lines));
        }
        return texts("publication.text.commune." + step(changes), lines);
    }

    private Stream<Whom> hosts(WorkshopChange change) {
        return change.kinds().stream().allMatch(k -> k == Kind.ATTENDANCE || k == Kind.ADVISOR)
                ? Stream.of()
                : told(change).map(w -> commune(w, change));
    }

    /** What changes; of a series that is told for the first time each part, as all who hold some of it are told of it. */
    private Stream<Workshop> told(WorkshopChange change) {
        var begun = change.after();
        return change.before() == null && begun != null ? is.parts(begun).stream() : both(change);
    }

    /** Where those live who are told for the first time, whose date, hour or room changes or who lose their place. */
    private Stream<Whom> homes(WorkshopChange change) {
        var begun = change.after();
        return change.before() == null && begun != null
                ? begun.attendance().stream()
                        .map(a -> now.communeOf(now.demand(a.demand()).commune()))
                        .map(ChangeTexts::commune)
                : change.disturbed().keySet().stream().map(before::communeOf).map(ChangeTexts::commune);
    }

    private static Whom commune(Commune commune) {
        return new Whom(commune.code(), commune.name());
    }

    private ChangeLetters letters(PlanChanges changes) {
        return new ChangeLetters(say, was, is, step(changes) == Step.FIRST);
    }

    /** What all changes together are. */
    enum Step {
        /** Nothing was published before. */
        FIRST,
        /** Some stay as they were, change, begin or end. */
        CHANGED,
        /** Nothing is published any more. */
        WITHDRAWN
    }

    static Step step(PlanChanges changes) {
        if (changes.changes().stream().allMatch(c -> c.before() == null)) {
            return Step.FIRST;
        }
        return changes.changes().stream().allMatch(c -> c.after() == null) ? Step.WITHDRAWN : Step.CHANGED;
    }

    /** Texts for the residents of each workshop whose date, hour or room changes, or which serves them no more: one for all to whom the same happens, by date, hour and commune. */
    public List<ForResidents> residents(PlanChanges changes) {
        return new ResidentTexts(say, before, now, was, is, telephone).of(changes);
    }

    private static Stream<Workshop> both(WorkshopChange change) {
        return Stream.of(change.before(), change.after()).flatMap(Stream::ofNullable);
    }

    private ProblemIndex index(Workshop workshop, WorkshopChange change) {
        return change.before() == null || workshop.equals(change.after()) ? now : before;
    }

    private Whom advisor(Workshop workshop, WorkshopChange change) {
        return new Whom(
                workshop.advisor(),
                index(workshop, change).advisor(workshop.advisor()).name());
    }

    private Whom commune(Workshop workshop, WorkshopChange change) {
        var index = index(workshop, change);
        var commune = index.communeOf(index.room(workshop.room()).commune());
        return new Whom(commune.code(), commune.name());
    }

    private static void line(Whom whom, ChangeLine line, Map<Whom, List<ChangeLine>> lines) {
        lines.computeIfAbsent(whom, n -> new ArrayList<>()).add(line);
    }

    /** What changes, in the order in which it is read: by the day and hour known so far or, of what is new, of now, then by commune. */
    public List<WorkshopChange> inOrder(PlanChanges changes) {
        return changes.changed().stream()
                .sorted(Comparator.comparing(
                                (WorkshopChange c) -> known(c).sessions().get(0))
                        .thenComparing(c -> (c.before() == null ? is : was).commune(known(c)), Alphabet.NAMES))
                .toList();
    }

    private static Workshop known(WorkshopChange change) {
        var before = change.before();
        return before == null ? change.shown() : before;
    }

    /** Each change in one sentence. */
    public List<String> lines(PlanChanges changes) {
        boolean first = step(changes) == Step.FIRST;
        return inOrder(changes).stream()
                .map(c ->
                        first ? say.message("publication.line.first", is.what(c.shown()), is.told(c.shown())) : line(c))
                .toList();
    }

    /** One change in one sentence. */
    public String line(WorkshopChange change) {
        var old = change.before();
        var after = change.after();
        if (old == null || after == null) {
            var shown = change.shown();
            var key = old == null ? "publication.line.opened" : "publication.line.closed";
            var texts = old == null ? is : was;
            return say.message(key, texts.what(shown), texts.told(shown));
        }
        if (change.kinds().contains(Kind.ATTENDANCE)) {
            return say.message(
                            "publication.line.attendance",
                            is.what(after),
                            is.when(after),
                            say.number(old.participants()),
                            say.number(after.participants()))
                    + others("publication.line.fewer", was, change.lost())
                    + others("publication.line.more", is, change.gained());
        }
        var changed = say.message("publication.line.changed", is.what(after), was.told(old), is.told(after));
        var dropped = change.dropped();
        return dropped.isEmpty()
                ? changed
                : changed + " " + say.message("publication.line.dropped", is.moments(dropped));
    }

    private String others(String key, WorkshopTexts texts, Map<String, Long> residents) {
        return residents.isEmpty() ? "" : " " + say.message(key, texts.byCommune(residents));
    }

    private List<ForWhom> texts(String key, Map<Whom, List<ChangeLine>> lines) {
        return lines.entrySet().stream()
                .map(e -> text(key, e.getKey().id(), e.getKey().name(), e.getValue()))
                .toList();
    }

    /** @param key of the words that it begins with */
    ForWhom text(String key, String id, String name, List<ChangeLine> lines) {
        var all =
                lines.stream().sorted(ChangeLine.BY_DATE).map(ChangeLine::text).collect(Collectors.joining("\n\n"));
        var text = say.message(key, name) + "\n\n" + all + "\n\n" + say.message("publication.text.closing") + "\n";
        return new ForWhom(id, name, lines.size(), ChangeLine.about(lines, say), text);
    }
}
