package fr.allervers.data.venue;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.territory.CommuneNames;
import fr.allervers.data.territory.CommuneRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.words.CellText;
import fr.allervers.data.words.CommuneCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The commune of the territory that a row of the standard lies in. Its code counts; where it has none of the territory, the
 * name of the commune in the département of the postal code does. Whatever contradicts the other is said.
 */
final class VenueCommunes {

    private final Map<String, Commune> communes;
    private final List<String> namesAsWritten;
    private final CommuneNames names;

    VenueCommunes(Territory territory) {
        communes = territory.communes().stream().collect(toMap(CommuneRow::code, CommuneRow::commune));
        namesAsWritten =
                territory.communes().stream().map(c -> c.commune().name()).toList();
        names = new CommuneNames(territory);
    }

    /** INSEE code; null where the row lies elsewhere. */
    @Nullable
    String code(TableRow row) {
        var written = row.text("code_insee");
        var code = written == null ? null : CommuneCode.in(written);
        if (code != null && communes.containsKey(code)) {
            sayWhatContradicts(row, code);
            return code;
        }
        var successor = written == null ? null : CommuneCode.successor(written, communes.keySet());
        if (written != null && successor != null) {
            row.fault(
                    "code_insee",
                    VenueFile.words(
                            "venue.former", Excerpt.of(code == null ? written : code), name(successor), successor));
            return successor;
        }
        return byName(row, written, code);
    }

    private String name(String code) {
        return Objects.requireNonNull(communes.get(code)).name();
    }

    private void sayWhatContradicts(TableRow row, String code) {
        var written = row.text("commune");
        if (written != null && !isNamed(written, code)) {
            row.fault("commune", VenueFile.words("venue.nameOfOther", code, name(code), Excerpt.of(written)));
        }
        var postal = postal(row);
        if (!postal.isEmpty() && !postal.equals(CommuneCode.department(code))) {
            row.fault(
                    "code_postal",
                    VenueFile.words(
                            "venue.postalOfOther",
                            Excerpt.of(Objects.requireNonNull(row.text("code_postal"))),
                            name(code),
                            code));
        }
    }

    /** By its name, a synonym, or its name with more around it, such as a quarter's. */
    private boolean isNamed(String written, String code) {
        var named = names.code(written);
        if (named != null) {
            return named.equals(code);
        }
        return (" " + CellText.foldedName(written) + " ").contains(" " + CellText.foldedName(name(code)) + " ");
    }

    /** Département of the postal code; empty where there is none to be had. */
    private static String postal(TableRow row) {
        var text = row.text("code_postal");
        return text == null ? "" : CommuneCode.department(CommuneCode.postal(text));
    }

    private @Nullable String byName(TableRow row, @Nullable String written, @Nullable String code) {
        var name = row.text("commune");
        if (name == null) {
            return null;
        }
        var named = names.code(name);
        var postal = postal(row);
        if (named == null || !isIn(CommuneCode.department(named), postal, code)) {
            sayWhereNear(row, name, postal, code);
            return null;
        }
        var found = Excerpt.of(name);
        row.fault(
                "code_insee",
                code != null
                        ? VenueFile.words("venue.codeOfOther", code, found, name(named))
                        : written == null
                                ? VenueFile.words("venue.byName", found, named)
                                : VenueFile.words("venue.noCode", Excerpt.of(written), found, named));
        return named;
    }

    /** True where the postal code, or the code where there is none, is of that département or there is neither. */
    private static boolean isIn(String department, String postal, @Nullable String code) {
        if (postal.isEmpty()) {
            return code == null || CommuneCode.department(code).equals(department);
        }
        return postal.equals(department);
    }

    /** A row without a code whose name is nearly one of ours may be one of ours. */
    private void sayWhereNear(TableRow row, String name, String postal, @Nullable String code) {
        var nearest = code == null ? Nearest.to(name, namesAsWritten) : null;
        var near = nearest == null ? null : names.code(nearest);
        if (near != null && CommuneCode.department(near).equals(postal)) {
            row.fault("commune", VenueFile.words("venue.near", Excerpt.of(name), Objects.requireNonNull(nearest)));
        }
    }
}
