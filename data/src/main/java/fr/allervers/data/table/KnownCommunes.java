package fr.allervers.data.table;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.words.CellText;
import fr.allervers.data.words.CodesByName;
import fr.allervers.data.words.CommuneCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The communes that cells of tables may name by their code, however a program mangled it. A name beside the code must be
 * the commune's: whoever wrote both meant one of them.
 *
 * @param names of communes by INSEE code, in their order
 */
public record KnownCommunes(Map<String, String> names) {

    private static final String FILE = "communes.csv";

    /** What a code is called, beside it. */
    private static final Pattern LABELS = Pattern.compile("\\b(?:code|insee|cog|commune)\\b");

    /** These communes. */
    public static KnownCommunes of(Collection<Commune> communes) {
        return new KnownCommunes(
                communes.stream().collect(toMap(Commune::code, Commune::name, (a, b) -> a, LinkedHashMap::new)));
    }

    /** The code that a cell must hold; the text of the cell where it is none of these, which is a fault of the row. */
    public String in(TableRow row, String column) {
        var text = row.need(column);
        return text.isEmpty() ? text : of(row, column, text);
    }

    /** The codes that a cell holds, parted by {@code |}. */
    public List<String> listIn(TableRow row, String column) {
        return row.list(column).stream().map(text -> of(row, column, text)).toList();
    }

    /** The code that a text of a cell holds, as {@link #in}. */
    public String of(TableRow row, String column, String text) {
        var code = names.containsKey(text) ? text : CommuneCode.in(text);
        var name = code == null ? null : names.get(code);
        if (code == null || name == null) {
            sayUnknown(row, column, text);
            return text;
        }
        if (!isOf(text, name)) {
            row.fault(column, TableFaults.words("commune.otherName", Excerpt.of(text), code, name));
        }
        return code;
    }

    private void sayUnknown(TableRow row, String column, String text) {
        var codes = names.keySet();
        var successor = CommuneCode.successor(text, codes);
        var meant = successor == null ? code(text) : successor;
        var nearest = meant == null ? Nearest.to(text, codes) : meant;
        row.fault(
                column,
                nearest == null
                        ? TableFaults.words("cell.unknown", Excerpt.of(text), FILE)
                        : TableFaults.words("cell.unknownNear", Excerpt.of(text), FILE, nearest));
    }

    /** The code of the only commune of that name; null where none has it, or several have. */
    public @Nullable String code(String name) {
        var codes = new CodesByName();
        names.forEach((code, own) -> codes.add(own, code));
        return codes.code(name);
    }

    /** True where what stands beside a code in a text is that name, with more around it or shortened, or nothing. */
    public static boolean isOf(String text, String name) {
        var words = CommuneCode.alone(text) == null ? CellText.foldedName(CommuneCode.without(text)) : "";
        var beside = LABELS.matcher(words).replaceAll("").strip();
        var folded = CellText.foldedName(name);
        return beside.isEmpty() || holds(beside, folded) || holds(folded, beside);
    }

    private static boolean holds(String text, String words) {
        return (" " + text + " ").contains(" " + words + " ");
    }
}
