package fr.allervers.data.territory;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.fault.Nearest;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.travel.TravelService;
import fr.allervers.data.words.Sentence;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all tables of a folder, each after those whose ids it names. */
record TerritoryReading(FolderTables tables) {

    /** Every file there may be, beside those of one quarter. */
    static final List<String> FILES =
            TerritoryTable.ALL.stream().map(TerritoryTable::file).toList();

    /** How files of one quarter are named. */
    private static final String BUSES = "buses-2027-Q1.json";

    Territory territory() {
        otherFiles();
        var settingsFile = new SettingsFile(tables);
        var settings = settingsFile.settings();
        var schedules = new Schedules(tables);
        var places = new PlaceFiles(tables, schedules);
        var people = new PeopleFiles(tables, schedules);
        var communes = places.communes();
        var byCode = communes.stream()
                .collect(toMap(CommuneRow::code, CommuneRow::commune, (a, b) -> a, LinkedHashMap::new));
        var known = KnownCommunes.of(byCode.values());
        var venues = places.venues(known);
        var rooms = places.rooms(byCode, venues);
        var themeRows = ThemeFile.read(tables);
        var themes = themeRows.stream().map(ThemeRow::theme).toList();
        var advisorRows = people.advisors(known, themes.stream().map(Theme::id).toList());
        var advisors = advisorRows.stream().map(AdvisorRow::advisor).toList();
        var audiences = people.audiences();
        schedules.sayWhatIsMissed();
        var transport = new TransportFiles(tables)
                .read(communes.stream().map(CommuneRow::commune).toList());
        var mobility = people.mobility(transport.modes());
        checkTransport(settingsFile, settings, known, transport);
        var needs = new NeedsFiles(tables, known, ids(themes, audiences, mobility));
        return new Territory(
                settings,
                communes,
                venues,
                rooms,
                advisors,
                themes,
                audiences,
                mobility,
                transport,
                new CalendarFiles(tables, settings).read(known, closable(rooms, advisors)),
                needs.needs(),
                needs.synonyms(),
                given(advisorRows, r -> r.advisor().id(), AdvisorRow::mail),
                given(themeRows, r -> r.theme().id(), ThemeRow::kit),
                tables.faults().doubts());
    }

    /** What rows give, by their id; those that give nothing are left out. */
    private static <R> Map<String, String> given(
            List<R> rows, Function<R, String> id, Function<R, @Nullable String> text) {
        var given = new LinkedHashMap<String, String>();
        for (var row : rows) {
            var told = text.apply(row);
            if (told != null) {
                given.put(id.apply(row), told);
            }
        }
        return given;
    }

    /** A table of another name would be passed over in silence: a misspelt one must not be. */
    private void otherFiles() {
        for (var name : tables.names()) {
            if (!FILES.contains(name) && TransportFiles.quarterOf(name) == null) {
                tables.faults().add(name, unknown(name));
            }
        }
    }

    private static Sentence unknown(String name) {
        var table = FileNames.table(name);
        if (table != null) {
            return FolderTables.words("file.twice", table);
        }
        var meant = FileNames.meant(name);
        if (meant != null) {
            return FolderTables.words("file.otherForm", meant);
        }
        var nearest = name.startsWith("buses") ? BUSES : Nearest.to(name, FILES);
        return nearest == null ? FolderTables.words("file.unknown") : FolderTables.words("file.unknownNear", nearest);
    }

    private static void checkTransport(
            SettingsFile file, Settings settings, KnownCommunes communes, Transport transport) {
        var hub = settings.hub();
        if (hub != null) {
            file.checkHub(communes);
        }
        var needsHub = Set.of(TravelService.Kind.BUS, TravelService.Kind.ON_DEMAND);
        if (hub == null && transport.services().stream().anyMatch(s -> needsHub.contains(s.kind()))) {
            file.fault("hub", "hub.missing");
        }
        var mode = settings.rules().advisorMode();
        if (!transport.modes().contains(mode)) {
            file.fault("advisor_mode", "advisor.mode", mode);
        }
    }

    private static Map<Synonym.Kind, Collection<String>> ids(
            List<Theme> themes, List<AudienceRow> audiences, List<MobilityRow> mobility) {
        var ids = new EnumMap<Synonym.Kind, Collection<String>>(Synonym.Kind.class);
        ids.put(Synonym.Kind.THEME, themes.stream().map(Theme::id).toList());
        ids.put(Synonym.Kind.AUDIENCE, audiences.stream().map(AudienceRow::id).toList());
        ids.put(
                Synonym.Kind.MOBILITY,
                mobility.stream().map(m -> m.profile().id()).toList());
        return ids;
    }

    private static Map<Closure.Scope, Collection<String>> closable(List<RoomRow> rooms, List<Advisor> advisors) {
        var ids = new EnumMap<Closure.Scope, Collection<String>>(Closure.Scope.class);
        ids.put(Closure.Scope.ROOM, rooms.stream().map(r -> r.room().id()).toList());
        ids.put(Closure.Scope.ADVISOR, advisors.stream().map(Advisor::id).toList());
        return ids;
    }
}
