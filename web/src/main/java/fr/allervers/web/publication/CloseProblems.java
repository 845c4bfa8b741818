package fr.allervers.web.publication;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.account.Asker;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.MendedProblem;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Problems that carry the published plan of their quarter, so that a plan is the costlier the more of it changes. */
@Component
public final class CloseProblems {

    private final Store store;
    private final Quarters quarters;
    private final DraftProblems problems;
    private final MendedProblems mended;
    private final Publications publications;
    private final PlanVersions versions;

    CloseProblems(
            Store store,
            Quarters quarters,
            DraftProblems problems,
            MendedProblems mended,
            Publications publications,
            PlanVersions versions) {
        this.store = store;
        this.quarters = quarters;
        this.problems = problems;
        this.mended = mended;
        this.publications = publications;
        this.versions = versions;
    }

    /**
     * The problem that the next run of a quarter takes: where the quarter is planned close to what was published before, and no plan
     * was made since another was published, one that is close to that; else the one that the quarter is planned with.
     */
    public Problem following(Quarter quarter) {
        var problem = quarters.problem(quarter).problem();
        var current = publications.current(quarter);
        var version = current == null ? null : versions.get(current.version());
        return version != null && follows(problem, version) ? planCloseTo(quarter, version) : problem;
    }

    private boolean follows(Problem problem, PlanVersion published) {
        return !problem.published().isEmpty()
                && !keeps(problem, published)
                && published.equals(NewestVersion.newer(versions.latest(problem.id()), published));
    }

    /**
     * What runs of a quarter keep.
     *
     * @param number of the publication, null where it is none that is known any more
     * @param isCurrent true where it is the one in force
     * @param isMend true where only what an event left of it is planned
     */
    record Kept(@Nullable Integer number, boolean isCurrent, boolean isMend) {}

    /**
     * What runs with a problem keep of what was published; null where nothing is in force or they keep nothing.
     *
     * @param published the publications of the quarter with their versions, the newest first
     */
    @Nullable
    Kept kept(Problem problem, Map<Publication, PlanVersion> published) {
        var newest = published.keySet().stream()
                .findFirst()
                .filter(p -> !p.isTakenBack())
                .orElse(null);
        if (newest == null || problem.published().isEmpty()) {
            return null;
        }
        var base = mended.find(problem.id()).map(MendedProblem::base).orElse(null);
        if (follows(problem, Objects.requireNonNull(published.get(newest)))) {
            return new Kept(newest.number(), true, base != null);
        }
        var number = published.entrySet().stream()
                .filter(p -> keeps(problem, p.getValue()) || p.getValue().id().equals(base))
                .map(p -> p.getKey().number())
                .findFirst()
                .orElse(null);
        return new Kept(number, Objects.equals(number, newest.number()), base != null);
    }

    private static boolean keeps(Problem problem, PlanVersion version) {
        return problem.published().equals(fitting(version.plan().workshops(), problem));
    }

    /**
     * Plans a quarter with a problem that carries a published plan from now on; where it fails, as it was planned before.
     *
     * @return the problem: where the published plan is a mend, what the event left; else the one that the quarter was planned with or,
     *     where that carried a published plan already, what tables and demand make now
     * @throws fr.allervers.data.fault.FaultsException where it would be no legal problem
     */
    Problem planCloseTo(Quarter quarter, PlanVersion published) {
        return store.write(() -> {
            store.lock(store.territory());
            return closeTo(quarter, published);
        });
    }

    private Problem closeTo(Quarter quarter, PlanVersion published) {
        var mend = mended.find(published.problem()).orElse(null);
        if (mend == null && !quarters.problem(quarter).problem().published().isEmpty()) {
            quarters.planAsTablesAndDemandSay(quarter);
        }
        var base = mend == null ? quarters.problem(quarter) : quarters.problem(published.problem());
        var problem = problems.named(
                base.problem().withPublished(fitting(published.plan().workshops(), base.problem())));
        ProblemCheck.require(problem);
        problems.keep(quarter, problem, base.demandVersion());
        if (mend != null && !problem.id().equals(mend.problem())) {
            mended.keep(new MendedProblem(problem.id(), published.id(), mend.begins(), mend.event()));
        }
        quarters.planWith(quarter, problem.id(), Asker.name());
        return problem;
    }

    /** Workshops as far as a problem still has their theme, audience, room and advisor, with demand that it still has. */
    static List<Workshop> fitting(List<Workshop> workshops, Problem problem) {
        var themes = problem.themes().stream().map(Theme::id).collect(toSet());
        var audiences = problem.audiences().stream().map(Audience::id).collect(toSet());
        var rooms = problem.rooms().stream().map(Room::id).collect(toSet());
        var advisors = problem.advisors().stream().map(Advisor::id).collect(toSet());
        var demand = problem.demand().stream().collect(toMap(Demand::id, Demand::residents));
        return workshops.stream()
                .filter(w -> themes.contains(w.theme())
                        && audiences.contains(w.audience())
                        && rooms.contains(w.room())
                        && advisors.contains(w.advisor()))
                .map(w -> w.withAttendance(w.attendance().stream()
                        .map(a -> atMost(demand.getOrDefault(a.demand(), 0), a))
                        .filter(a -> a.residents() > 0)
                        .toList()))
                .toList();
    }

    private static Attendance atMost(int residents, Attendance attendance) {
        return residents >= attendance.residents()
                ? attendance
                : new Attendance(attendance.demand(), residents, attendance.provenance());
    }
}
