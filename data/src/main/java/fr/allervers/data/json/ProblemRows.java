package fr.allervers.data.json;

import fr.allervers.data.json.Ids.Kind;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TravelTable;
import java.util.List;
import java.util.Set;

/** The rows of a problem's lists. */
final class ProblemRows {

    private static final Value<Integer> FIGURE = WholeNumber.upTo(Limits.FIGURE);

    static final Value<Commune> COMMUNE = Shape.of(Commune.class)
            .required("code", Ids.declaration(Kind.COMMUNE), Commune::code)
            .required("name", Text.ANY, Commune::name)
            .required("latitude", Degrees.LATITUDE, Commune::latitude)
            .required("longitude", Degrees.LONGITUDE, Commune::longitude)
            .optional("population", WholeNumber.upTo(Limits.POPULATION), Commune::population)
            .optional("presence", FIGURE, Commune.USUAL_PRESENCE, Commune::presence)
            .sourced(Commune::provenance)
            .checked((row, validation) -> validation.matrixSizes().countCommune());

    static final Value<TravelTable> TABLE = Shape.of(TravelTable.class)
            .required("mode", Text.ID, TravelTable::mode)
            .optional("days", Lists.DAYS, Set.of(), TravelTable::days)
            .optional("from", Moments.TIME, TravelTable::from)
            .optional("to", Moments.TIME, TravelTable::to)
            .optional("since", Moments.DATE, TravelTable::since)
            .optional("until", Moments.DATE, TravelTable::until)
            .required("minutes", new MatrixValue(), TravelTable::minutes)
            .sourced(TravelTable::provenance)
            .ordered("from", "to", "end.before.start")
            .ordered("since", "until", "end.before.start");

    static final Value<Room> ROOM = Shape.of(Room.class)
            .required("id", Ids.declaration(Kind.ROOM), Room::id)
            .required("name", Text.ANY, Room::name)
            .required("commune", Ids.reference(Kind.COMMUNE), Room::commune)
            .required("capacity", FIGURE, Room::capacity)
            .spelledOut("equipment", Lists.TEXTS, List.of(), Room::equipment)
            .spelledOut("stepFree", Text.FLAG, null, Room::stepFree)
            .spelledOut("open", Lists.WINDOWS, List.of(), Room::open)
            .spelledOut("closed", Lists.PERIODS, List.of(), Room::closed)
            .optional("venue", Text.ANY, Room::venue)
            .optional("address", Text.ANY, Room::address)
            .optional("latitude", Degrees.LATITUDE, Room::latitude)
            .optional("longitude", Degrees.LONGITUDE, Room::longitude)
            .sourced(Room::provenance);

    static final Value<Theme> THEME = Shape.of(Theme.class)
            .required("id", Ids.declaration(Kind.THEME), Theme::id)
            .required("name", Text.ANY, Theme::name)
            .required("minutes", WholeNumber.between(1, Limits.MINUTES), Theme::minutes)
            .required("sessions", WholeNumber.between(1, Limits.SESSIONS), Theme::sessions)
            .required("minParticipants", FIGURE, Theme::minParticipants)
            .required("maxParticipants", FIGURE, Theme::maxParticipants)
            .spelledOut("equipment", Lists.TEXTS, List.of(), Theme::equipment)
            .sourced(Theme::provenance)
            .ordered("minParticipants", "maxParticipants", "most.below.least");

    static final Value<Audience> AUDIENCE = Shape.of(Audience.class)
            .required("id", Ids.declaration(Kind.AUDIENCE), Audience::id)
            .required("name", Text.ANY, Audience::name)
            .spelledOut("available", Lists.WINDOWS, List.of(), Audience::available)
            .spelledOut("unavailable", Lists.PERIODS, List.of(), Audience::unavailable)
            .sourced(Audience::provenance);

    static final Value<MobilityProfile> MOBILITY = Shape.of(MobilityProfile.class)
            .required("id", Ids.declaration(Kind.MOBILITY), MobilityProfile::id)
            .required("name", Text.ANY, MobilityProfile::name)
            .required("modes", Lists.TEXTS, MobilityProfile::modes)
            .required("maxMinutes", FIGURE, MobilityProfile::maxMinutes)
            .required("comfortMinutes", FIGURE, MobilityProfile::comfortMinutes)
            .required("weight", FIGURE, MobilityProfile::weight)
            .spelledOut("stepFree", Text.FLAG, false, MobilityProfile::stepFree)
            .sourced(MobilityProfile::provenance);

    static final Value<Advisor> ADVISOR = Shape.of(Advisor.class)
            .required("id", Ids.declaration(Kind.ADVISOR), Advisor::id)
            .required("name", Text.ANY, Advisor::name)
            .required("base", Ids.reference(Kind.COMMUNE), Advisor::base)
            .required("themes", Lists.references(Kind.THEME), Advisor::themes)
            .spelledOut("communes", Lists.references(Kind.COMMUNE), List.of(), Advisor::communes)
            .spelledOut("available", Lists.WINDOWS, List.of(), Advisor::available)
            .spelledOut("absent", Lists.PERIODS, List.of(), Advisor::absent)
            .required("maxSessionsPerDay", FIGURE, Advisor::maxSessionsPerDay)
            .required("maxSessionsPerWeek", FIGURE, Advisor::maxSessionsPerWeek)
            .sourced(Advisor::provenance);

    static final Value<Demand> DEMAND = Shape.of(Demand.class)
            .required("id", Ids.declaration(Kind.DEMAND), Demand::id)
            .required("commune", Ids.reference(Kind.COMMUNE), Demand::commune)
            .required("theme", Ids.reference(Kind.THEME), Demand::theme)
            .required("audience", Ids.reference(Kind.AUDIENCE), Demand::audience)
            .required("mobility", Ids.reference(Kind.MOBILITY), Demand::mobility)
            .required("residents", FIGURE, Demand::residents)
            .required("priority", WholeNumber.between(1, Limits.FIGURE), Demand::priority)
            .sourced(Demand::provenance);

    static final Value<Habit> HABIT = Shape.of(Habit.class)
            .required("id", Ids.declaration(Kind.HABIT), Habit::id)
            .required("room", Ids.reference(Kind.ROOM), Habit::room)
            .required("day", Moments.DAY, Habit::day)
            .required("time", Moments.TIME, Habit::time)
            .required("participants", FIGURE, Habit::participants)
            .sourced(Habit::provenance);

    private ProblemRows() {}
}
