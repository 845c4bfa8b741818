package fr.allervers.solver.explanation.wish;

import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of one kind of wish on the command line, given as a template such as {@code room:ROOM=closed[@FROM[..TO]]}:
 * words in capitals are fields, what is in brackets may be left out. The first field is an id that may hold any sign.
 */
final class WishTemplate {

    private static final Pattern FIELD = Pattern.compile("[A-Z]+");

    private final List<WishField> fields;
    private final Pattern pattern;

    WishTemplate(String template) {
        fields = FIELD.matcher(template)
                .results()
                .map(r -> WishField.valueOf(r.group()))
                .toList();
        var text = template.replace(".", "\\.").replace("[", "(?:").replace("]", ")?");
        pattern = Pattern.compile(
                FIELD.matcher(text).replaceAll(r -> Matcher.quoteReplacement(group(WishField.valueOf(r.group())))));
    }

    private String group(WishField field) {
        return "(?<" + field + ">" + (field == fields.get(0) ? ".*?" : field.pattern()) + ")";
    }

    /** Its fields, in their order. */
    List<WishField> fields() {
        return fields;
    }

    /** What a text says, put into fields; null where it is no such text, or names a day that there is not. */
    @Nullable
    WishFields read(String text, WishFields fields) {
        var match = pattern.matcher(text);
        if (!match.matches()) {
            return null;
        }
        var said = fields;
        try {
            for (var field : this.fields) {
                var value = match.group(field.name());
                said = value == null ? said : field.set(said, field.parse(value));
            }
            return said.to() == null ? said.withTo(said.from()) : said; // one day alone
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
