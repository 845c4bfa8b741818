package fr.allervers.web.command.terminal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import fr.allervers.data.words.Sentence;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * Output of a command: results to standard output, everything about the work to standard error. With {@code --json}
 * standard output gets exactly one JSON object.
 *
 * @param out for results; JSON goes to it in UTF-8 whatever its own encoding
 * @param err for messages and progress
 */
public record CommandOutput(PrintStream out, PrintStream err, Preferences preferences) {

    public Locale language() {
        return preferences.language();
    }

    public boolean json() {
        return preferences.json();
    }

    /** A line of a result. */
    public void tell(Sentence line) {
        out.println(line.in(language()));
    }

    /** A line about the work. */
    public void note(Sentence line) {
        err.println(line.in(language()));
        err.flush();
    }

    /** The result: with {@code --json} the shape, otherwise the lines. */
    public void result(Object shape, List<Sentence> lines) {
        if (json()) {
            object(shape);
        } else {
            lines.forEach(this::tell);
        }
    }

    /** The one JSON object of {@code --json}; nothing without it. */
    public void object(Object shape) {
        if (json()) {
            out.writeBytes(bytes(shape));
            out.println();
        }
    }

    /** A record's components as JSON, and nothing else. */
    public static byte[] bytes(Object shape) {
        return JsonMapper.builder()
                .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
                .build()
                .writeValueAsBytes(shape);
    }

    /** Says why a command ended without what was asked for; gives the status back. */
    public int refuse(int status, List<Sentence> messages) {
        var lines = messages.stream().map(m -> m.in(language())).toList();
        object(new RefusalShape(status, lines));
        lines.forEach(err::println);
        return status;
    }

    /**
     * Every command's JSON where it fails.
     *
     * @param status the exit status
     * @param errors one message a fault, in the language asked for
     */
    record RefusalShape(int status, List<String> errors) {}
}
