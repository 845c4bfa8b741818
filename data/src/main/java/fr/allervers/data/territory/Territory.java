package fr.allervers.data.territory;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything known of a territory, whatever the quarter. What its folder's files mean stands in {@code
 * docs/territory.md}; one that came through {@link TerritoryFolder} has no unknown or double ids.
 *
 * @param communes in the order of the problem's communes
 * @param venues known by an id of their own; rooms may stand in one
 * @param advisors as in every quarter, with no absence
 * @param themes what workshops may be about
 * @param needs what is known and assumed of who wants what
 * @param synonyms other words for what the files name
 * @param mails of advisors at work, by their ids, for those that have one; no problem has them
 * @param kits what to take along for a theme, by its id, for those that have one; no problem has them
 * @param doubts what its tables hold that is legal and most likely meant otherwise, with file, line and column
 */
@RecordBuilder
public record Territory(
        Settings settings,
        List<CommuneRow> communes,
        List<Venue> venues,
        List<RoomRow> rooms,
        List<Advisor> advisors,
        List<Theme> themes,
        List<AudienceRow> audiences,
        List<MobilityRow> mobility,
        Transport transport,
        Calendar calendar,
        Needs needs,
        List<Synonym> synonyms,
        Map<String, String> mails,
        Map<String, String> kits,
        List<Fault> doubts)
        implements TerritoryBuilder.With {

    public Territory {
        communes = List.copyOf(communes);
        venues = List.copyOf(venues);
        rooms = List.copyOf(rooms);
        advisors = List.copyOf(advisors);
        themes = List.copyOf(themes);
        audiences = List.copyOf(audiences);
        mobility = List.copyOf(mobility);
        synonyms = List.copyOf(synonyms);
        mails = Map.copyOf(mails);
        kits = Map.copyOf(kits);
        doubts = List.copyOf(doubts);
    }

    /** Rooms of a place of which neither they nor it say when they are open, so that they count as always open. */
    public List<Room> alwaysOpen(Venue venue) {
        return venue.givesNoHours()
                ? rooms.stream()
                        .filter(RoomRow::givesNoHours)
                        .map(RoomRow::room)
                        .filter(r -> venue.name().equals(r.venue())
                                && venue.commune().equals(r.commune()))
                        .toList()
                : List.of();
    }

    /** How much each audience whose wishes hold a theme weighs in it, as the estimate does, by id; those first of whom most would come. */
    public Map<String, Double> audiencesWishing(String theme) {
        var need = audiences.stream().collect(toMap(AudienceRow::id, AudienceRow::need));
        var weights = new LinkedHashMap<String, Double>();
        needs.wishes().stream()
                .filter(w -> w.theme().equals(theme) && w.share() > 0)
                .forEach(w ->
                        weights.merge(w.audience(), w.share() * need.getOrDefault(w.audience(), 0.0), Double::sum));
        var sorted = new LinkedHashMap<String, Double>();
        weights.entrySet().stream()
                .filter(w -> w.getValue() > 0)
                .sorted(comparingDouble(w -> -w.getValue()))
                .forEach(w -> sorted.put(w.getKey(), w.getValue()));
        return sorted;
    }

    /**
     * The problem of a quarter, the same one every time. Where the school holidays are not known that far, its name
     * and the audiences concerned say so.
     */
    public Problem problem(Quarter quarter) {
        return new QuarterMaking(this, quarter).problem();
    }
}
