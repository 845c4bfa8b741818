package fr.allervers.web.mend;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.change.DateShift;
import fr.allervers.data.change.WorkshopChange;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.figures.AdvisorFigures;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.language.Say;
import fr.allervers.web.mend.MendRun.Found;
import fr.allervers.web.publication.ChangeRow;
import fr.allervers.web.publication.ChangeTexts;
import fr.allervers.web.publication.ChangeTexts.ForWhom;
import fr.allervers.web.publication.KitCheck;
import fr.allervers.web.publication.ResidentTexts.ForResidents;
import fr.allervers.web.publication.RoomTexts;
import fr.allervers.web.publication.WorkshopTexts;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mend as people read it.
 *
 * @param letter by which it is called, in the order in which mends were found
 * @param name what it does, which stays true whatever else is found; never what it is the best at
 * @param sessionsFewer sessions of all residents that their series has no more: one of each, which is not made up for
 * @param disturbed residents whose date, hour or room changes or who lose their place
 * @param dateShift of those who keep a place
 * @param withAnotherAdvisor residents to whom nothing else changes
 * @param placeless residents who had a place or asked late and have none
 * @param weighted the same, each times their priority
 * @param gained residents who had none, did not ask late and have one
 * @param gaining those by commune, in words
 * @param unserved all who are without a place then
 * @param meanMinutes of a leg of those who attend
 * @param driving minutes of all advisors
 * @param communes those with residents concerned, most first
 * @param rows one a workshop that changes
 * @param locks that it cannot keep, and why, a sentence for each workshop
 * @param besides what it does to workshops that the event does not touch
 * @param hosting communes that lose their last workshop of the quarter, or get their first
 * @param keepsSeries whether series that have begun keep weekday, hour and room, and make up at the end for what they lose
 * @param gaps one a workshop that is put off: a series that has begun, or a first session by weeks; long ones say why
 * @param kits that it needs twice at an hour and the published plan does not
 */
record MendView(
        String letter,
        Goal goal,
        String name,
        long sessionsFewer,
        long disturbed,
        DateShift dateShift,
        long withAnotherAdvisor,
        long placeless,
        long weighted,
        long gained,
        String gaining,
        long unserved,
        double meanMinutes,
        long driving,
        List<CommuneRow> communes,
        List<ChangeRow> rows,
        List<String> locks,
        Besides besides,
        QuarterComparison hosting,
        boolean keepsSeries,
        List<String> gaps,
        List<KitCheck.Line> kits,
        List<ForResidents> residents,
        List<ForWhom> advisors,
        List<ForWhom> halls,
        List<ForWhom> rooms) {

    /** Residents of a commune, by its name: disturbed, without a place of those who had one or asked late, and who gain one. */
    record CommuneRow(String commune, long disturbed, long placeless, long gained) {

        long concerned() {
            return disturbed + placeless + gained;
        }
    }

    /**
     * A mend in words.
     *
     * @param waits those of its long waits that say why
     * @param published workshops of the published plan, with all their sessions
     */
    static MendView of(
            Found found,
            List<WhyNotSooner> waits,
            List<Workshop> published,
            QuarterComparison hosting,
            @Nullable String telephone,
            KitCheck kits,
            Say say) {
        var problem = found.problem();
        var mend = found.mend();
        var index = new ProblemIndex(problem.problem());
        var changes = mend.changes().since(published);
        var texts = new ChangeTexts(say, index, index, telephone);
        var places = Places.of(problem, mend.plan());
        var communes = communes(changes.changed(), places, index);
        boolean keepsSeries = problem.keepsSeries(mend.plan());
        return new MendView(
                found.letter(),
                mend.goal(),
                say.message(name(mend.goal(), problem, keepsSeries)),
                mend.sessionsFewer(),
                mend.disturbed(),
                mend.dateShift(),
                mend.withAnotherAdvisor(),
                places.lackingInAll(),
                mend.placeless(),
                places.gainedInAll(),
                communes.stream()
                        .filter(c -> c.gained > 0)
                        .map(c -> c.commune + " " + say.number(c.gained))
                        .collect(joining(", ")),
                places.unserved(),
                PlanFigures.of(index, mend.plan()).residents().meanMinutes(),
                mend.score().costs().of(Cost.DRIVING),
                communes,
                texts.inOrder(changes).stream()
                        .map(c -> ChangeRow.of(c, texts.was(), texts.is()))
                        .toList(),
                BrokenLocks.of(problem, mend.plan(), index, texts.was(), say),
                Besides.of(problem, mend.changes()),
                hosting,
                keepsSeries,
                gaps(SeriesGap.of(published, problem, mend), waits, new SoonerWords(index, texts.is()), texts.is()),
                kits.madeBy(
                        index,
                        new Plan(problem.problem().id(), problem.problem().published(), null),
                        mend.plan()),
                texts.residents(changes),
                texts.advisors(changes),
                texts.communes(changes),
                new RoomTexts(texts).of(changes));
    }

    /**
     * The published plan beside its mends, as it would go on without the event.
     *
     * @param placeless residents who asked late and have no place in it
     * @param meanMinutes of a leg of those who attend, from the event on
     * @param driving minutes of all advisors, from the event on
     */
    record Now(long placeless, double meanMinutes, long driving) {

        static Now of(MendProblem problem) {
            var plan = new Plan(problem.problem().id(), problem.problem().published(), null);
            var figures = PlanFigures.of(new ProblemIndex(problem.problem()), plan);
            return new Now(
                    Places.of(problem, plan).lackingInAll(),
                    figures.residents().meanMinutes(),
                    figures.advisors().stream()
                            .mapToLong(AdvisorFigures::drivingMinutes)
                            .sum());
        }
    }

    /** Where the event touches no workshop, nothing is replaced or moved: free seats alone are offered. */
    static String name(Goal goal, MendProblem problem, boolean keepsSeries) {
        boolean isOfSeats = goal == Goal.FEWEST_DISTURBED && problem.fallen().isEmpty();
        boolean isOfSeries = goal == Goal.WEEKS_SKIPPED && keepsSeries;
        return "mend.goal." + (isOfSeats ? "seats" : isOfSeries ? "series" : goal);
    }

    /** True where everything is held as published and nobody lacks a place. */
    boolean isAsPublished() {
        return placeless == 0 && rows.isEmpty();
    }

    /** True where it holds workshops after the quarter. */
    boolean isPutOff() {
        return goal == Goal.PUT_OFF;
    }

    /** How many more are without a place than would be without the event, late demand counted; negative where fewer are. */
    public long more() {
        return placeless - gained;
    }

    /** The mean leg in tenths of a minute, as it is shown. */
    public long tenths() {
        return Math.round(10 * meanMinutes);
    }

    /** All by which people choose between mends: what is shown of it as a number, and what it breaks, closes or needs besides. */
    List<Object> figures() {
        return List.of(
                placeless,
                gained,
                sessionsFewer,
                disturbed,
                dateShift.longest(),
                dateShift.far(),
                withAnotherAdvisor,
                tenths(),
                driving,
                locks,
                besides.figures(),
                hosting.startHosting(),
                hosting.stopHosting(),
                keepsSeries,
                kits);
    }

    /** Those with most residents concerned first. */
    private static List<CommuneRow> communes(List<WorkshopChange> changed, Places places, ProblemIndex index) {
        var disturbed = new TreeMap<String, Long>();
        changed.forEach(c -> c.disturbed().forEach((commune, n) -> disturbed.merge(commune, n, Long::sum)));
        var placeless = byCommune(places.lacking(), index);
        var gained = byCommune(places.gained(), index);
        return Stream.of(disturbed, placeless, gained)
                .flatMap(residents -> residents.keySet().stream())
                .distinct()
                .map(c -> new CommuneRow(
                        index.communeOf(c).name(),
                        disturbed.getOrDefault(c, 0L),
                        placeless.getOrDefault(c, 0L),
                        gained.getOrDefault(c, 0L)))
                .sorted(Comparator.comparingLong(CommuneRow::concerned).reversed())
                .toList();
    }

    private static Map<String, Long> byCommune(Map<String, Long> rows, ProblemIndex index) {
        var residents = new TreeMap<String, Long>();
        rows.forEach((row, n) -> residents.merge(index.demand(row).commune(), n, Long::sum));
        return residents;
    }

    private static List<String> gaps(
            List<SeriesGap> gaps, List<WhyNotSooner> waits, SoonerWords why, WorkshopTexts texts) {
        return gaps.stream()
                .map(gap -> waits.stream()
                        .filter(wait -> wait.gap().equals(gap))
                        .findFirst()
                        .map(wait -> gap.words(texts) + " " + why.of(wait))
                        .orElseGet(() -> gap.words(texts)))
                .toList();
    }
}
