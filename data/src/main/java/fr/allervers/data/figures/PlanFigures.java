package fr.allervers.data.figures;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.plan.AdvisorDay;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan at a glance.
 *
 * @param seats most participants its workshops could take; a series that was cut short takes nobody
 * @param means one for each means of transport, in the problem's order
 * @param themes one for each theme, in the problem's order
 * @param communes one for each commune, in the problem's order
 * @param advisors one for each advisor, in the problem's order
 */
public record PlanFigures(
        GroupFigures residents,
        int workshops,
        int sessions,
        long seats,
        List<MeansFigures> means,
        List<ThemeFigures> themes,
        List<CommuneFigures> communes,
        List<AdvisorFigures> advisors) {

    public PlanFigures {
        means = List.copyOf(means);
        themes = List.copyOf(themes);
        communes = List.copyOf(communes);
        advisors = List.copyOf(advisors);
    }

    /** Participants above the minimum with which a workshop is still near it. */
    private static final int NEAR_MINIMUM = 1;

    /**
     * Counts a plan.
     *
     * @param plan meant to be valid; of one that is not, legs that cannot be made are left out
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static PlanFigures of(ProblemIndex index, Plan plan) {
        var counted = new Tallies(index, plan);
        return new PlanFigures(
                counted.all(),
                plan.workshops().size(),
                plan.workshops().stream().mapToInt(w -> w.sessions().size()).sum(),
                plan.workshops().stream()
                        .filter(w -> plan.cameTo(w) == 0 || w.participants() > 0)
                        .mapToLong(w -> seats(index, w))
                        .sum(),
                counted.means(),
                counted.themes(),
                counted.communes(),
                advisors(index, plan));
    }

    /** True where a workshop that somebody attends has its theme's minimum of participants, or one more. */
    public static boolean isNearMinimum(ProblemIndex index, Workshop workshop) {
        long participants = workshop.participants();
        return participants > 0 && participants <= index.theme(workshop.theme()).minParticipants() + NEAR_MINIMUM;
    }

    /** Most participants a workshop may have: its theme's or its room's, whichever is fewer. */
    public static int seats(ProblemIndex index, Workshop workshop) {
        return index.theme(workshop.theme()).seatsIn(index.room(workshop.room()));
    }

    /** How many seats of a workshop nobody has; negative where more attend than it may have. */
    static long free(ProblemIndex index, Workshop workshop) {
        return seats(index, workshop) - workshop.participants();
    }

    /** The commune with the greatest {@link GroupFigures#burdenMinutes()}; null where none asks for anything. */
    public @Nullable CommuneFigures worstOff() {
        return worstOffFirst().stream().findFirst().orElse(null);
    }

    /** The communes that ask for something, the worst off first. */
    public List<CommuneFigures> worstOffFirst() {
        Comparator<CommuneFigures> byBurden =
                comparingDouble(c -> -c.residents().burdenMinutes());
        return communes.stream()
                .filter(c -> c.residents().asked() > 0)
                .sorted(byBurden)
                .toList();
    }

    private static List<AdvisorFigures> advisors(ProblemIndex index, Plan plan) {
        var travelTimes = new TravelTimes(index.problem());
        var byAdvisor = plan.held().stream().collect(groupingBy(Workshop::advisor));
        var shared = shared(plan);
        return index.problem().advisors().stream()
                .map(a -> advisor(index, travelTimes, a, byAdvisor.getOrDefault(a.id(), List.of()), shared))
                .toList();
    }

    /** Ids of workshops that more than one advisor holds, one after the other. */
    private static Set<String> shared(Plan plan) {
        return plan.workshops().stream()
                .filter(w ->
                        plan.parts(w).stream().map(Workshop::advisor).distinct().count() > 1)
                .map(Workshop::id)
                .collect(toSet());
    }

    private static AdvisorFigures advisor(
            ProblemIndex index, TravelTimes travelTimes, Advisor advisor, List<Workshop> own, Set<String> shared) {
        var days = AdvisorDay.of(index, advisor, own);
        var held = days.stream().flatMap(d -> d.sessions().stream()).toList();
        long minutes = held.stream()
                .mapToLong(h -> Duration.between(h.start(), h.end()).toMinutes())
                .sum();
        long driving = days.stream()
                .mapToLong(d -> d.drivingMinutes(index, travelTimes))
                .sum();
        var workshops = own.stream().map(Workshop::id).collect(toSet());
        int common = (int) workshops.stream().filter(shared::contains).count();
        return new AdvisorFigures(advisor, workshops.size(), common, held.size(), days.size(), minutes, driving);
    }
}
