package fr.allervers.web.command;

import fr.allervers.data.territory.Territories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/**
 * A made-up territory as a folder: a town and villages around it, most with a room, one advisor for twelve communes.
 * Themes, audiences, hours and all other assumptions are those of the Forbach example. The same seed, the same files.
 */
public final class MadeUpFolder {

    private static final String EXAMPLE = "/fr/allervers/data/example/forbach/";
    private static final List<String> AS_IN_THE_EXAMPLE = List.of(
            "assumptions.csv",
            "audiences.csv",
            "hours.csv",
            "mobility.csv",
            "school-holidays.csv",
            "services.csv",
            "starts.csv",
            "themes.csv",
            "wishes.csv");
    private static final List<String> HOURS = List.of("mairie", "petite-mairie", "salle", "salle-soir", "mediatheque");
    private static final List<String> STEP_FREE = List.of("true", "true", "false", "");
    private static final int COMMUNES_PER_ADVISOR = 12;

    private final Random random;
    private final int communes;
    private final String id;

    private MadeUpFolder(long seed, int least, int most) {
        random = new Random(seed);
        communes = least + random.nextInt(most - least + 1);
        id = "made-up-" + seed;
    }

    /** Writes a territory of that many communes at least and at most below a folder; gives its own folder. */
    public static Path write(Path below, long seed, int least, int most) {
        try {
            return new MadeUpFolder(seed, least, most).write(below);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(Path below) throws IOException {
        var folder = Files.createDirectories(below.resolve(id));
        for (var file : AS_IN_THE_EXAMPLE) {
            try (var in = Objects.requireNonNull(Territories.class.getResourceAsStream(EXAMPLE + file), file)) {
                Files.copy(in, folder.resolve(file));
            }
        }
        Files.write(folder.resolve("territory.csv"), settings());
        Files.write(folder.resolve("communes.csv"), communes());
        Files.write(folder.resolve("rooms.csv"), rooms());
        Files.write(folder.resolve("advisors.csv"), advisors());
        return folder;
    }

    private List<String> settings() {
        return List.of(
                "name,value",
                "id," + id,
                "name,Territoire inventé " + id,
                "zone,Europe/Paris",
                "department,57",
                "school_zone,B",
                "hub," + code(0));
    }

    private static String code(int commune) {
        return String.valueOf(57001 + commune);
    }

    private List<String> communes() {
        var rows = new ArrayList<>(
                List.of(
                        "code,name,population,latitude,longitude,area_km2,households_without_car,bus_headway_minutes,source,estimated"));
        for (int i = 0; i < communes; i++) {
            double distance = i == 0 ? 0 : 15 * Math.sqrt(random.nextDouble());
            double angle = 2 * Math.PI * random.nextDouble();
            rows.add(String.format(
                    Locale.ROOT,
                    "%s,Commune %d,%d,%.4f,%.4f,%.1f,%.3f,%s,inventé,true",
                    code(i),
                    i + 1,
                    i == 0 ? 20_000 : (int) Math.exp(6 + 2.5 * random.nextDouble()),
                    49.18 + distance / 111 * Math.sin(angle),
                    6.9 + distance / 73 * Math.cos(angle),
                    3 + 12 * random.nextDouble(),
                    0.05 + 0.2 * random.nextDouble(),
                    random.nextInt(3) == 0 ? "" : String.valueOf(30 * (1 + random.nextInt(4)))));
        }
        return rows;
    }

    private List<String> rooms() {
        var rows = new ArrayList<>(
                List.of(
                        "id,venue,name,commune,address,latitude,longitude,capacity,equipment,step_free,hours,closed_in_school_holidays,source,estimated"));
        for (int i = 0; i < communes; i++) {
            int count = i == 0 ? 4 : random.nextInt(10) == 0 ? 0 : 1;
            for (int room = 0; room < count; room++) {
                rows.add(String.format(
                        "salle-%d-%d,,Salle,%s,,,,%d,tables et prises|Wi-Fi|écran,%s,%s,false,inventé,true",
                        i, room, code(i), 8 + random.nextInt(5), oneOf(STEP_FREE), oneOf(HOURS)));
            }
        }
        return rows;
    }

    private List<String> advisors() {
        var rows = new ArrayList<>(
                List.of("id,name,base,hours,excluded_themes,sessions_per_day,sessions_per_week,source,estimated"));
        for (int i = 0; i <= communes / COMMUNES_PER_ADVISOR; i++) {
            rows.add("conseil-%d,Conseil %d,%s,conseil-%d,,%d,%d,inventé,true"
                    .formatted(i, i, code(i == 0 ? 0 : random.nextInt(communes)), 1 + i % 2, 3 - i % 2, 6 - i % 2));
        }
        return rows;
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
