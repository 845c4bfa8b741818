package fr.allervers.data.unservable;

import static java.util.Comparator.comparingInt;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.unservable.UnservableDemand.Reason;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.stream.IntStream;

/** The reasons why demand rows of one kind of workshop cannot be served. */
final class Reasons {

    private static final String BUNDLE = "fr.allervers.data.unservable.reasons";

    private final CompiledProblem compiled;
    private final Problem problem;
    private final WorkshopKind kind;
    private final Theme theme;
    private final int fewest;
    /** Those who teach the theme and may hold a session at all. */
    private final int[] advisors;
    /** Rooms with the theme's equipment. */
    private final List<Integer> equipped;

    Reasons(CompiledProblem compiled, WorkshopKind kind) {
        this.compiled = compiled;
        this.kind = kind;
        problem = compiled.problem;
        theme = problem.themes().get(kind.theme());
        fewest = compiled.fewestServed(kind.theme());
        advisors = IntStream.range(0, problem.advisors().size())
                .filter(a -> compiled.mayHold(kind.theme(), a))
                .toArray();
        equipped = IntStream.range(0, problem.rooms().size())
                .filter(r -> theme.isEquippedIn(problem.rooms().get(r)))
                .boxed()
                .toList();
    }

    /** @param company most residents who can come to the same workshop as those of the row */
    UnservableDemand of(int row, long company) {
        var demand = problem.demand().get(kind.row()[row]);
        if (advisors.length == 0) {
            return reason(demand, Reason.ADVISOR, "advisor", theme.name());
        }
        if (equipped.isEmpty()) {
            return reason(demand, Reason.EQUIPMENT, "equipment", theme.name(), String.join(", ", theme.equipment()));
        }
        var rooms = equipped.stream()
                .filter(r -> compiled.capacity(kind.theme(), r) >= fewest)
                .toList();
        if (rooms.isEmpty()) {
            return reason(demand, Reason.SEATS, "seats", theme.name(), fewest);
        }
        return problem.starts().isEmpty() ? hours(demand) : ofPlace(demand, row, rooms, company);
    }

    private UnservableDemand ofPlace(Demand demand, int row, List<Integer> rooms, long company) {
        var profile = problem.mobility().get(kind.mobility()[row]);
        var near =
                rooms.stream().filter(r -> isWithin(profile, longerLeg(row, r))).toList();
        if (near.isEmpty()) {
            return outOfReach(demand, profile, row, rooms);
        }
        var usable = near.stream()
                .filter(r -> room(r).isStepFree() || !profile.stepFree())
                .toList();
        if (usable.isEmpty()) {
            return reason(demand, Reason.STEP_FREE, "stepFree", near.size(), name(near.get(0)));
        }
        if (usable.stream().noneMatch(this::hasAdvisor)) {
            return reason(demand, Reason.COMMUNE, "commune", theme.name(), name(usable.get(0)));
        }
        return company == 0 ? hours(demand) : reason(demand, Reason.PARTICIPANTS, "participants", company, fewest);
    }

    private static boolean isWithin(MobilityProfile profile, int minutes) {
        return minutes != TravelMatrix.IMPOSSIBLE && minutes <= profile.maxMinutes();
    }

    private boolean hasAdvisor(int room) {
        return IntStream.of(advisors).anyMatch(a -> compiled.sites.worksIn[a][compiled.sites.roomCommune[room]]);
    }

    private UnservableDemand outOfReach(Demand demand, MobilityProfile profile, int row, List<Integer> rooms) {
        return rooms.stream()
                .filter(r -> longerLeg(row, r) != TravelMatrix.IMPOSSIBLE)
                .min(comparingInt(r -> longerLeg(row, r)))
                .map(r -> reason(
                        demand,
                        Reason.REACH,
                        "reach.far",
                        profile.name(),
                        name(r),
                        longerLeg(row, r),
                        profile.maxMinutes()))
                .orElseGet(() -> reason(demand, Reason.REACH, "reach.none", profile.name()));
    }

    private int longerLeg(int row, int room) {
        return compiled.trips.longerLeg(
                kind.theme(), kind.mobility()[row], kind.home()[row], compiled.sites.roomCommune[room]);
    }

    private Room room(int index) {
        return problem.rooms().get(index);
    }

    private String name(int room) {
        return room(room).name();
    }

    private UnservableDemand hours(Demand demand) {
        var audience = problem.audiences().get(kind.audience());
        return reason(demand, Reason.HOURS, "hours", audience.name(), theme.sessions());
    }

    private static UnservableDemand reason(Demand demand, Reason reason, String key, Object... arguments) {
        return new UnservableDemand(demand, reason, new Sentence(BUNDLE, "reason." + key, List.of(arguments)));
    }
}
