package fr.allervers.data.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A line of text as clauses between commas, taken one after the other; one that nobody takes is a mistake. */
final class Clauses {

    private final String line;
    private final List<String> left;

    Clauses(String line) {
        this.line = line;
        left = new ArrayList<>(Arrays.stream(line.split(",")).map(String::strip).toList());
    }

    /** The first group of each clause that a pattern matches as a whole. */
    List<String> all(String pattern) {
        var compiled = Pattern.compile(pattern);
        var taken = new ArrayList<String>();
        for (var clause : List.copyOf(left)) {
            var found = compiled.matcher(clause);
            if (found.matches()) {
                taken.add(found.group(1));
                left.remove(clause);
            }
        }
        return taken;
    }

    /** As {@link #all}, of at most one. */
    Optional<String> one(String pattern) {
        var taken = all(pattern);
        if (taken.size() > 1) {
            throw new IllegalArgumentException("'%s' says twice what %s".formatted(line, taken));
        }
        return taken.stream().findFirst();
    }

    String needed(String pattern) {
        return one(pattern).orElseThrow(() -> new IllegalArgumentException("'%s' lacks '%s'".formatted(line, pattern)));
    }

    int number(String pattern, int orElse) {
        return one(pattern).map(Integer::parseInt).orElse(orElse);
    }

    boolean says(String word) {
        return one("(" + word + ")").isPresent();
    }

    /** Words of a clause, none where it is not there. */
    List<String> words(String pattern) {
        return one(pattern).map(Days::words).orElse(List.of());
    }

    /** Ends the reading of the line. */
    void end() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("'%s': what is '%s'?".formatted(line, left.get(0)));
        }
    }
}
