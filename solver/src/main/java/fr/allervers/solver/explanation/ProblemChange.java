package fr.allervers.solver.explanation;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.util.List;
import java.util.function.UnaryOperator;

/** A problem with some of its lists replaced; the rest stays. */
public final class ProblemChange {

    private final Problem from;
    private List<TravelTable> travel;
    private List<Room> rooms;
    private List<Theme> themes;
    private List<Audience> audiences;
    private List<MobilityProfile> mobility;
    private List<Advisor> advisors;
    private List<Demand> demand;
    private List<Workshop> published;
    private List<String> pinned;

    private ProblemChange(Problem from) {
        this.from = from;
        travel = from.travel();
        rooms = from.rooms();
        themes = from.themes();
        audiences = from.audiences();
        mobility = from.mobility();
        advisors = from.advisors();
        demand = from.demand();
        published = from.published();
        pinned = from.pinned();
    }

    public static ProblemChange of(Problem problem) {
        return new ProblemChange(problem);
    }

    public ProblemChange travel(List<TravelTable> changed) {
        travel = changed;
        return this;
    }

    public ProblemChange rooms(List<Room> changed) {
        rooms = changed;
        return this;
    }

    public ProblemChange rooms(UnaryOperator<Room> change) {
        return rooms(rooms.stream().map(change).toList());
    }

    public ProblemChange themes(UnaryOperator<Theme> change) {
        themes = themes.stream().map(change).toList();
        return this;
    }

    public ProblemChange audiences(UnaryOperator<Audience> change) {
        audiences = audiences.stream().map(change).toList();
        return this;
    }

    public ProblemChange mobility(UnaryOperator<MobilityProfile> change) {
        mobility = mobility.stream().map(change).toList();
        return this;
    }

    public ProblemChange advisors(List<Advisor> changed) {
        advisors = changed;
        return this;
    }

    public ProblemChange advisors(UnaryOperator<Advisor> change) {
        return advisors(advisors.stream().map(change).toList());
    }

    public ProblemChange demand(UnaryOperator<Demand> change) {
        demand = demand.stream().map(change).toList();
        return this;
    }

    public ProblemChange published(List<Workshop> changed) {
        published = changed;
        return this;
    }

    public ProblemChange pinned(List<String> changed) {
        pinned = changed;
        return this;
    }

    public Problem build() {
        return new Problem(
                from.id(),
                from.name(),
                from.zone(),
                from.starts(),
                from.communes(),
                travel,
                rooms,
                themes,
                audiences,
                mobility,
                advisors,
                demand,
                from.rules(),
                from.weights(),
                from.habits(),
                published,
                pinned);
    }
}
