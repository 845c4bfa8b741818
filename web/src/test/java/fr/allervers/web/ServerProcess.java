package fr.allervers.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The application as a process of its own, which has done nothing before: what is measured is not helped or hindered by the test.
 *
 * @param root its address
 * @param log file with what it says
 */
public record ServerProcess(Process process, String root, Path log) implements AutoCloseable {

    private static final int LOOKS = 240;

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder for its data and its log
     * @param settings beside those, as on the command line
     */
    public static ServerProcess start(Path folder, List<String> settings) throws IOException, InterruptedException {
        int port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "fr.allervers.web.AllerVers",
                "--server.port=" + port,
                "--allervers.solving.at-start=false",
                "--allervers.data.folder=" + data(folder)));
        command.addAll(settings);
        var log = folder.resolve("log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var server = new ServerProcess(process, "http://localhost:" + port, log);
        try {
            server.waitForStart();
        } catch (IOException | InterruptedException | AssertionError e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** Where one that is started in a folder keeps its data. */
    public static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void waitForStart() throws IOException, InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create(root + "/actuator/health/readiness"))
                .build();
        for (int i = 0; i < LOOKS && process.isAlive(); i++) {
            try {
                var answer = HttpClient.newHttpClient().send(ready, BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new AssertionError(Files.readString(log));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
