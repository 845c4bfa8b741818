package fr.allervers.data.venue;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.demand.Folding;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.Venue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file of the national standard brings to a territory.
 *
 * @param venues all of the territory, those known before and those new, by what the file says now
 * @param added ids of those that were not known before
 * @param updated ids of those that were, and whose row has changed
 * @param leftOut how many rows of the file were left out, by why
 * @param findings doubts about rows of the territory, with their place in the file
 * @param moreFindings how many were found beside those listed
 * @param notices what is to know and asks for nothing, such as columns that are not read
 */
public record VenueImport(
        List<Venue> venues,
        List<String> added,
        List<String> updated,
        Map<LeftOut, Integer> leftOut,
        List<Fault> findings,
        long moreFindings,
        List<Fault> notices) {

    /** Why a row is no venue of the territory. */
    public enum LeftOut {
        /** In another commune. */
        ELSEWHERE,
        /** Receives no public. */
        NO_PUBLIC,
        /** Never open, by its own hours: findings say which. */
        CLOSED,
        /** Without an id or a name, or its id stood before: findings say which. */
        FAULTY
    }

    /** Compares a file with a territory; venues that the file no longer holds stay, and a finding says so. */
    public static VenueImport of(VenueFile file, Territory territory) {
        return new Work(file, territory).result();
    }

    private static final class Work {

        private final VenueFile file;
        private final Territory territory;
        private final VenueRow reading;
        private final VenueCommunes communes;
        private final StandardValues standard = new StandardValues();
        private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        private final Set<String> seen = new HashSet<>();
        private final Map<String, String> idsByPlace = new HashMap<>();
        private final Map<String, Venue> venues;
        private final List<String> added = new ArrayList<>();
        private final List<String> updated = new ArrayList<>();

        Work(VenueFile file, Territory territory) {
            this.file = file;
            this.territory = territory;
            this.reading = new VenueRow(territory);
            this.communes = new VenueCommunes(territory);
            this.venues =
                    territory.venues().stream().collect(toMap(Venue::id, v -> v, (a, b) -> a, LinkedHashMap::new));
        }

        VenueImport result() {
            file.rows().forEach(this::takeOrTell);
            territory.venues().stream()
                    .filter(v -> !seen.contains(v.id()))
                    .forEach(
                            v -> file.findings().add("venues.csv, " + v.id(), VenueFile.words("venue.gone", v.name())));
            return new VenueImport(
                    List.copyOf(venues.values()),
                    added,
                    updated,
                    leftOut,
                    Stream.concat(file.findings().doubts().stream(), file.findings().listed().stream())
                            .toList(),
                    file.findings().more(),
                    file.findings().notices());
        }

        /** A row that trips the reader is left out like any other faulty one. */
        private void takeOrTell(TableRow row) {
            try {
                take(row);
            } catch (RuntimeException e) {
                row.fault("", VenueFile.words("venue.failed", Unforeseen.logged(row.place(""), e)));
                leave(LeftOut.FAULTY);
            }
        }

        private void take(TableRow row) {
            var commune = communes.code(row);
            if (commune == null) {
                leave(LeftOut.ELSEWHERE);
            } else if (VenueRow.receivesNobody(row)) {
                leave(LeftOut.NO_PUBLIC);
                sayIfKnown(row, "modalites_acces", "venue.noPublic");
            } else if (!row.has("id") || !row.has("nom")) {
                row.id("id");
                row.need("nom");
                leave(LeftOut.FAULTY);
            } else if (!seen.add(row.id("id"))) {
                row.fault("id", VenueFile.words("venue.twice", row.id("id")));
                leave(LeftOut.FAULTY);
            } else if (VenueRow.isNeverOpen(row)) {
                row.fault("horaires", VenueFile.words("venue.closed"));
                leave(LeftOut.CLOSED);
                sayIfKnown(row, "horaires", "venue.closedNow");
            } else {
                standard.check(row);
                var venue = reading.venue(row, commune);
                territory
                        .alwaysOpen(venue)
                        .forEach(r -> row.fault("horaires", VenueFile.words("venue.roomAlways", r.name(), r.id())));
                sayWhereSame(venue, row);
                keep(venue, row);
            }
        }

        /** One place under two ids, as several sources give it, becomes two venues. */
        private void sayWhereSame(Venue venue, TableRow row) {
            var address = venue.address();
            var other = address == null
                    ? null
                    : idsByPlace.putIfAbsent(
                            Folding.fold(venue.name() + " " + address + " " + venue.commune()), venue.id());
            if (other != null) {
                file.findings().note(row.place("id"), VenueFile.words("venue.same", venue.name(), other, venue.id()));
            }
        }

        /** A venue that is known is still in the file, whatever has become of it. */
        private void sayIfKnown(TableRow row, String column, String key) {
            var known = row.has("id") ? venues.get(row.id("id")) : null;
            if (known != null) {
                seen.add(known.id());
                row.fault(column, VenueFile.words(key, known.name()));
            }
        }

        private void leave(LeftOut why) {
            leftOut.merge(why, 1, Integer::sum);
        }

        private void keep(Venue venue, TableRow row) {
            var before = venues.get(venue.id());
            if (before == null) {
                added.add(venue.id());
                venues.put(venue.id(), venue);
                return;
            }
            var known = before.updated();
            if (known != null && venue.updated() != null && venue.updated().isBefore(known)) {
                row.fault("date_maj", VenueFile.words("venue.older", known, row.heading("date_maj")));
                return;
            }
            // the standard does not know it: what was answered once stays
            var merged = venue.withStepFree(before.stepFree());
            if (!merged.equals(before)) {
                updated.add(venue.id());
                venues.put(venue.id(), merged);
            }
        }
    }
}
