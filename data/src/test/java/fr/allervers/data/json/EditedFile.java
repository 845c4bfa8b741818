package fr.allervers.data.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Problem;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A right file with something changed in it. */
final class EditedFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode root;

    EditedFile(byte[] file) {
        root = JSON.readTree(file);
    }

    static EditedFile of(Problem problem) {
        return new EditedFile(DocumentWriter.PROBLEMS.toBytes(problem));
    }

    /** Sets a field or replaces an element, as in {@code set("/demand/0/theme", "'emial'")}; the JSON may use '. */
    EditedFile set(String pointer, String json) {
        put(pointer, JSON.readTree(json.replace('\'', '"')));
        return this;
    }

    private void put(String pointer, JsonNode value) {
        var at = JsonPointer.compile(pointer);
        var parent = root.at(at.head());
        if (parent instanceof ArrayNode list) {
            int index = at.last().getMatchingIndex();
            if (index == list.size()) {
                list.add(value);
            } else {
                list.set(index, value);
            }
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
        }
    }

    EditedFile remove(String pointer) {
        var at = JsonPointer.compile(pointer);
        ((ObjectNode) root.at(at.head())).remove(at.last().getMatchingProperty());
        return this;
    }

    EditedFile copy(String from, String to) {
        put(to, root.at(from).deepCopy());
        return this;
    }

    JsonNode root() {
        return root;
    }

    String text() {
        return root.toString();
    }

    byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    /** The faults of the file as a problem, in English; none where it is right. */
    List<String> faults() {
        return faultsOf(bytes());
    }

    static List<String> faultsOf(byte[] problem) {
        return faultsOf(problem, Locale.ENGLISH);
    }

    static List<String> faultsOf(byte[] problem, Locale locale) {
        try {
            DocumentReader.PROBLEMS.read(problem);
            return List.of();
        } catch (FaultsException e) {
            return e.lines(locale);
        }
    }
}
