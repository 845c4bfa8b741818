package fr.allervers.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.fault.FaultsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every value of a file that has every field, replaced by values of every other type. */
class WrongTypesTest {

    private static final List<String> VALUES = List.of("{}", "[[]]", "'~'", "-7", "0.5", "true", "null");

    private final byte[] problem = DocumentWriter.PROBLEMS.toBytes(new RandomDocument(3).fullProblem());

    @Test
    void aWrongTypeAnywhereInAProblemIsNamedAtItsFieldAndNothingElseIsThrown() {
        for (var pointer : pointers(new EditedFile(problem).root())) {
            for (var value : VALUES) {
                var faults = new EditedFile(problem).set(pointer, value).faults();
                if (!faults.isEmpty()) {
                    assertThat(faults)
                            .as("%s at %s", value, pointer)
                            .anyMatch(f -> f.startsWith(place(pointer)) || isAboutTheRest(f, pointer));
                }
            }
        }
    }

    @Test
    void anObjectInPlaceOfAnythingElseIsAlwaysAFault() {
        for (var pointer : pointers(new EditedFile(problem).root())) {
            assertThat(new EditedFile(problem).set(pointer, "{'~': 1}").faults())
                    .as(pointer)
                    .isNotEmpty()
                    .anyMatch(f -> f.startsWith(place(pointer)));
        }
    }

    @Test
    void aWrongTypeAnywhereInAPlanIsAFaultOrIgnoredAndNothingElse() {
        var planReader = DocumentReader.plans(new RandomDocument(3).fullProblem());
        var plan = DocumentWriter.PLANS.toBytes(new RandomDocument(5).plan());
        for (var pointer : pointers(new EditedFile(plan).root())) {
            for (var value : VALUES) {
                try {
                    assertThat(planReader.read(
                                    new EditedFile(plan).set(pointer, value).bytes()))
                            .isNotNull();
                } catch (FaultsException e) {
                    assertThat(e.lines(Locale.ENGLISH)).anyMatch(f -> f.startsWith(place(pointer)));
                }
            }
        }
    }

    /** A value that is right by itself can be wrong beside others: a code that others name, a list too short. */
    private static boolean isAboutTheRest(String fault, String pointer) {
        return fault.contains(": no ")
                || fault.contains(" is the id of ")
                || fault.contains("before")
                || fault.contains("below the least")
                || fault.contains(" columns for ")
                || fault.contains(" rows for ")
                || (pointer.startsWith("/communes") && fault.startsWith("travel"));
    }

    private static String place(String pointer) {
        return pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    private static List<String> pointers(JsonNode root) {
        var pointers = new ArrayList<String>();
        collect("", root, pointers);
        return pointers;
    }

    private static void collect(String pointer, JsonNode node, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        if (node.isObject()) {
            node.propertyNames().forEach(n -> collect(pointer + "/" + n, node.get(n), pointers));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(pointer + "/" + i, node.get(i), pointers);
        }
    }
}
