package fr.allervers.data.road;

import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.data.words.Sentence;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/**
 * Travel tables by car and on foot from an OpenStreetMap extract ({@code .osm.pbf}), valid at all hours. Residents go
 * from their commune's centre to venues of others and back: of all these trips between two communes the longest counts.
 * Free roads are assumed: there is no traffic in it.
 *
 * @param tables by car, then on foot
 * @param findings points far from any road, communes that cannot be reached, ferries and ways of unknown kinds, a map that
 *     may have been cut off
 */
public record RoadTables(List<TravelTable> tables, List<TravelFinding> findings) {

    static final String BUNDLE = "fr.allervers.data.road.roads";

    public RoadTables {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /**
     * Makes both tables; the same ones for the same file and request.
     *
     * @param progress gets the share that is done, of 0 to 1, in the calling thread
     * @throws TravelRefusedException where the file is no map, or has no road near the communes
     */
    public static RoadTables of(Path file, RoadRequest request, DoubleConsumer progress) {
        try {
            return made(file, request, progress);
        } catch (TravelRefusedException | CancellationException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // whatever the library throws over the file's data
            throw TravelRefusedException.unforeseen(
                    List.of(TravelFinding.of(words("file.failed", Unforeseen.logged("a map", e)))), e);
        }
    }

    /** The file is wrong, as the library found, whose words are kept for who looks for the cause. */
    static TravelRefusedException refusal(Exception cause) {
        var refusal = new TravelRefusedException(words("file.wrong"));
        refusal.initCause(cause);
        return refusal;
    }

    private static RoadTables made(Path file, RoadRequest request, DoubleConsumer progress) {
        progress.accept(0);
        var points = request.communes().stream()
                .flatMap(c -> Stream.concat(Stream.of(c.centre()), c.venues().stream()))
                .distinct()
                .toList();
        var area = Area.around(points, request.parameters().marginKm());
        try (var graph = RoadGraph.read(file, area, request.parameters())) {
            progress.accept(0.4);
            var findings = new ArrayList<TravelFinding>(graph.hopper().left().findings());
            if (!graph.hopper().hasRelations()) {
                findings.add(TravelFinding.notice(words("relations")));
            }
            var byCar = new RoadMinutes(
                    request,
                    points,
                    graph.routes(RoadGraph.CAR, points),
                    findings,
                    s -> progress.accept(0.4 + s * 0.4));
            var car = byCar.matrix(
                    request.insideByCar(), request.parameters().carAccessMinutes(), TravelMatrix.IMPOSSIBLE, "car");
            var onFoot = new RoadMinutes(
                    request,
                    points,
                    graph.routes(RoadGraph.FOOT, points),
                    findings,
                    s -> progress.accept(0.8 + s * 0.2));
            var foot = onFoot.matrix(
                    request.insideOnFoot(), 0, request.parameters().longestWalkMinutes(), "foot");
            return new RoadTables(
                    List.of(
                            table(request.carMode(), car, graph, carWords(request)),
                            table(request.footMode(), foot, graph, footWords(request))),
                    findings);
        }
    }

    private static TravelTable table(String mode, TravelMatrix minutes, RoadGraph graph, String assumed) {
        var date = graph.date();
        var source = "© contributeurs OpenStreetMap (ODbL)%s ; %s"
                .formatted(date == null ? ", date inconnue" : ", " + date, assumed);
        return new TravelTable(mode, Set.of(), null, null, minutes, Provenance.sourced(source));
    }

    private static String carWords(RoadRequest request) {
        return "GraphHopper, routes libres, %d min pour rejoindre la voiture et se garer (estimation)%s"
                .formatted(request.parameters().carAccessMinutes(), insideWords(request));
    }

    private static String footWords(RoadRequest request) {
        return "GraphHopper, à pied à %s m/s, %d min au plus%s"
                .formatted(
                        request.parameters().walkMetresPerSecond(),
                        request.parameters().longestWalkMinutes(),
                        insideWords(request));
    }

    private static String insideWords(RoadRequest request) {
        return request.communes().stream().allMatch(c -> !c.venues().isEmpty())
                ? ""
                : " ; trajets dans une commune aux lieux sans point connu : estimation";
    }

    static Sentence words(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }
}
