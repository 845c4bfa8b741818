package fr.allervers.data.venue;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Closings;
import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.demand.Folding;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.territory.CommuneRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.Venue;
import fr.allervers.data.travel.Point;
import fr.allervers.data.words.CellText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one row of the standard. */
record VenueRow(Map<String, Commune> communes) {

    private static final int DATE = 10;
    private static final double MOST_DEGREES = 180;

    VenueRow(Territory territory) {
        this(territory.communes().stream().collect(toMap(CommuneRow::code, CommuneRow::commune)));
    }

    /** However accents, apostrophes and what parts the values are written. */
    static boolean receivesNobody(TableRow row) {
        return Folding.fold(Objects.requireNonNullElse(row.text("modalites_acces"), ""))
                .contains("accueille pas de public");
    }

    static boolean isNeverOpen(TableRow row) {
        var text = row.text("horaires");
        return text != null && OpeningHours.of(text).closed();
    }

    Venue venue(TableRow row, String code) {
        var point = point(row, Objects.requireNonNull(communes.get(code)));
        var updated = updated(row);
        var hours = hours(row);
        if (StandardValues.list(row, "itinerance").stream()
                .map(Folding::fold)
                .toList()
                .equals(List.of("itinerant"))) {
            row.fault("itinerance", VenueFile.words("venue.itinerant"));
        }
        return new Venue(
                row.id("id"),
                plain(row, "nom"),
                code,
                row.has("adresse") ? plain(row, "adresse") : null,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                row.text("horaires"),
                hours == null ? List.of() : hours.windows(),
                hours == null ? Closings.NONE : hours.closings(),
                null,
                updated,
                contact(row),
                access(row),
                Provenance.sourced(source(row, updated)));
    }

    /** Telephone and mail of the place, in words, so that no spreadsheet takes the text for a formula. */
    private static @Nullable String contact(TableRow row) {
        var telephone = row.text("telephone");
        var mails = row.list("courriels").stream().map(VenueRow::stripped).filter(m -> !m.isEmpty());
        var parts = Stream.concat(telephone == null ? Stream.empty() : Stream.of("tél. " + telephone), mails)
                .toList();
        return parts.isEmpty() ? null : String.join(", ", parts);
    }

    /** How the place wants to be approached. */
    private static @Nullable String access(TableRow row) {
        var values = row.list("modalites_acces").stream()
                .map(VenueRow::stripped)
                .filter(v -> !v.isEmpty())
                .toList();
        return values.isEmpty() ? null : String.join(", ", values);
    }

    private static String stripped(String text) {
        return text.replaceAll("\\s+", " ").replaceFirst("^[=+@-]+", "").strip();
    }

    private static String source(TableRow row, @Nullable LocalDate updated) {
        var source = row.text("source");
        return "lieux de médiation numérique"
                + (source == null ? "" : " (" + Excerpt.of(source) + ")")
                + (updated == null ? "" : ", " + updated);
    }

    /** On one line, and not what a spreadsheet would take for a formula. */
    private static String plain(TableRow row, String column) {
        var text = row.need(column).replaceAll("\\s+", " ");
        var plain = stripped(text);
        if (!plain.equals(text)) {
            row.fault(column, VenueFile.words("venue.formula", Excerpt.of(text)));
        }
        return plain.isEmpty() ? "?" : plain;
    }

    private static @Nullable LocalDate updated(TableRow row) {
        var text = row.text("date_maj");
        if (row.isDate("date_maj")) {
            return row.date("date_maj");
        }
        try {
            return text == null ? null : LocalDate.parse(text.substring(0, Math.min(DATE, text.length())));
        } catch (DateTimeParseException e) {
            row.date("date_maj"); // says what is wrong
            return null;
        }
    }

    private static @Nullable OpeningHours hours(TableRow row) {
        var text = row.text("horaires");
        if (text == null) {
            row.fault("horaires", VenueFile.words("venue.noHours"));
            return null;
        }
        var hours = OpeningHours.of(text);
        if (OpeningHours.isBySeasons(text)) {
            return hours;
        }
        hours.doubts().forEach(d -> row.fault("horaires", d));
        if (hours.windows().isEmpty()) {
            row.fault("horaires", VenueFile.words("venue.noneRead"));
        }
        return hours;
    }

    /** Null where there is none, or none to be believed. */
    private static @Nullable Point point(TableRow row, Commune commune) {
        if (isBeyondDegrees(row, "latitude") && isBeyondDegrees(row, "longitude")) {
            row.fault("latitude", VenueFile.words("venue.metres"));
            return null;
        }
        var latitude = row.numberOrNull("latitude", -90, 90);
        var longitude = row.numberOrNull("longitude", -180, 180);
        if (row.has("latitude") != row.has("longitude")) {
            row.fault(row.has("latitude") ? "longitude" : "latitude", VenueFile.words("venue.halfPoint"));
        }
        if (latitude == null || longitude == null) {
            return null;
        }
        var point = new Point(latitude, longitude);
        var km = point.kmTo(Point.of(commune));
        if (km > Point.FARTHEST_KM) {
            row.fault(
                    "latitude",
                    point.turned().kmTo(Point.of(commune)) <= Point.FARTHEST_KM
                            ? VenueFile.words("venue.turned", commune.name())
                            : VenueFile.words("venue.far", Math.round(km), commune.name()));
            return null;
        }
        return point;
    }

    /** True for metres of a plane, such as those of Lambert 93. */
    private static boolean isBeyondDegrees(TableRow row, String column) {
        var number = CellText.number(Objects.requireNonNullElse(row.text(column), ""));
        return number != null && Math.abs(number.doubleValue()) > MOST_DEGREES;
    }
}
