package fr.allervers.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Problem;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A problem damaged anywhere has the same faults in memory as in its file. */
class CheckAndReadingAgreeTest {

    private static final Map<Class<?>, List<?>> OTHERS = Map.of(
            Integer.class, List.of(-7, 0, 2_000_000_000),
            Long.class, List.of(-7L, Long.MAX_VALUE),
            Double.class, List.of(-181.5, 91.5),
            String.class, List.of("~", " ", "d0"),
            LocalTime.class, List.of(LocalTime.MIDNIGHT, LocalTime.of(23, 59)),
            LocalDate.class, List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
            LocalDateTime.class, List.of(LocalDateTime.of(2027, 1, 4, 8, 5)));

    @Test
    void forAnyPartReplacedByAnother() {
        var faulty = new TreeSet<String>();
        for (long seed = 0; seed < 2; seed++) {
            for (var damaged : damaged(new RandomDocument(seed).fullProblem())) {
                var read = EditedFile.faultsOf(DocumentWriter.PROBLEMS.toBytes((Problem) damaged));

                assertThat(checked((Problem) damaged)).containsExactlyInAnyOrderElementsOf(read);
                read.forEach(f -> faulty.add(f.replaceAll("[.\\[:].*", "")));
            }
        }
        assertThat(faulty)
                .containsOnly(
                        ("id zone starts communes travel rooms themes audiences mobility advisors demand rules weights"
                                        + " habits published pinned")
                                .split(" "));
    }

    private static List<String> checked(Problem problem) {
        return CheckedProblem.faults(problem);
    }

    /** The same but for one part, in every way. */
    private static List<?> damaged(Object part) {
        if (part instanceof List<?> list) {
            return damagedList(list);
        }
        if (part instanceof Map<?, ?> map) {
            return map.keySet().stream()
                    .flatMap(key -> damaged(map.get(key)).stream().map(other -> with(map, key, other)))
                    .toList();
        }
        if (part instanceof ZoneId) {
            return List.of(ZoneId.of("+01:00"));
        }
        return part instanceof Record row ? damagedRecord(row) : OTHERS.getOrDefault(part.getClass(), List.of());
    }

    private static List<?> damagedList(List<?> list) {
        var all = new ArrayList<List<?>>();
        for (int i = 0; i < list.size(); i++) {
            for (var other : damaged(list.get(i))) {
                var changed = new ArrayList<Object>(list);
                changed.set(i, other);
                all.add(changed);
            }
            all.add(Stream.concat(list.stream(), Stream.of(list.get(i))).toList());
        }
        all.add(List.of());
        return all;
    }

    private static Map<?, ?> with(Map<?, ?> map, Object key, Object value) {
        var changed = new HashMap<Object, Object>(map);
        changed.put(key, value);
        return changed;
    }

    private static List<?> damagedRecord(Record row) {
        var components = row.getClass().getRecordComponents();
        var values = Arrays.stream(components).map(c -> get(c, row)).toArray();
        var all = new ArrayList<Object>();
        for (int i = 0; i < values.length; i++) {
            for (var other : values[i] == null ? List.of() : damaged(values[i])) {
                var changed = values.clone();
                changed[i] = other;
                all.add(made(row.getClass(), components, changed));
            }
        }
        return all;
    }

    private static Object get(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object made(Class<?> type, RecordComponent[] components, Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
