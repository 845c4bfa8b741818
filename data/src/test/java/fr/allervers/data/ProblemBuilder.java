package fr.allervers.data;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A problem part by part, for tests; what is not said is empty, and nothing costs. All tests make their problems here,
 * so that a new part of a problem changes no other test file. Not checked: a test may want a problem that is wrong.
 */
public final class ProblemBuilder {

    private final String id;
    private final String name;
    private ZoneId zone = ZoneId.of("Europe/Paris");
    private List<LocalDateTime> starts = List.of();
    private List<Commune> communes = List.of();
    private List<TravelTable> travel = List.of();
    private List<Room> rooms = List.of();
    private List<Theme> themes = List.of();
    private List<Audience> audiences = List.of();
    private List<MobilityProfile> mobility = List.of();
    private List<Advisor> advisors = List.of();
    private List<Demand> demand = List.of();
    private Rules rules = new Rules(0, "car", 0);
    private Weights weights = new Weights(0, 0, 0, 0, 0, 0, 0);
    private List<Workshop> published = List.of();
    private List<String> pinned = List.of();

    private ProblemBuilder(String id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Nothing but an id and a name. */
    public static ProblemBuilder named(String id, String name) {
        return new ProblemBuilder(id, name);
    }

    /** All of another problem. */
    public static ProblemBuilder from(Problem problem) {
        return named(problem.id(), problem.name())
                .zone(problem.zone())
                .starts(problem.starts())
                .communes(problem.communes())
                .travel(problem.travel())
                .rooms(problem.rooms())
                .themes(problem.themes())
                .audiences(problem.audiences())
                .mobility(problem.mobility())
                .advisors(problem.advisors())
                .demand(problem.demand())
                .rules(problem.rules())
                .weights(problem.weights())
                .published(problem.published())
                .pinned(problem.pinned());
    }

    public ProblemBuilder zone(ZoneId zone) {
        this.zone = zone;
        return this;
    }

    public ProblemBuilder starts(List<LocalDateTime> starts) {
        this.starts = starts;
        return this;
    }

    public ProblemBuilder communes(List<Commune> communes) {
        this.communes = communes;
        return this;
    }

    public ProblemBuilder travel(List<TravelTable> travel) {
        this.travel = travel;
        return this;
    }

    public ProblemBuilder rooms(List<Room> rooms) {
        this.rooms = rooms;
        return this;
    }

    public ProblemBuilder themes(List<Theme> themes) {
        this.themes = themes;
        return this;
    }

    public ProblemBuilder audiences(List<Audience> audiences) {
        this.audiences = audiences;
        return this;
    }

    public ProblemBuilder mobility(List<MobilityProfile> mobility) {
        this.mobility = mobility;
        return this;
    }

    public ProblemBuilder advisors(List<Advisor> advisors) {
        this.advisors = advisors;
        return this;
    }

    public ProblemBuilder demand(List<Demand> demand) {
        this.demand = demand;
        return this;
    }

    public ProblemBuilder rules(Rules rules) {
        this.rules = rules;
        return this;
    }

    public ProblemBuilder weights(Weights weights) {
        this.weights = weights;
        return this;
    }

    public ProblemBuilder published(List<Workshop> published) {
        this.published = published;
        return this;
    }

    /** @param pinned ids of published workshops */
    public ProblemBuilder pinned(List<String> pinned) {
        this.pinned = pinned;
        return this;
    }

    public Problem build() {
        return new Problem(
                id, name, zone, starts, communes, travel, rooms, themes, audiences, mobility, advisors, demand, rules,
                weights, published, pinned);
    }
}
