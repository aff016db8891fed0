package hkh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program in a process of its own, with only what cron hands on.
 *
 * @param folder the current folder
 * @param environment beside {@code PATH}
 * @param java options of Java
 */
record Program(Path folder, Map<String, String> environment, List<String> java) {

    static Program in(Path folder) {
        return new Program(folder, Map.of("LC_ALL", "C.UTF-8"), List.of());
    }

    Program with(Map<String, String> environment, String... java) {
        return new Program(folder, environment, List.of(java));
    }

    /** The words that start Java with the program. */
    List<String> start() {
        List<String> start = new ArrayList<>();
        start.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        start.addAll(java);
        start.addAll(List.of("-cp", System.getProperty("java.class.path"), "hkh.cli.Main"));
        return start;
    }

    /** Runs it with some words. */
    Run run(Object... words) throws IOException, InterruptedException {
        return command(Stream.concat(start().stream(), Stream.of(words).map(Object::toString))
                .toList());
    }

    /** Runs any command in its place. */
    Run command(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("stdout", "");
        Path err = Files.createTempFile("stderr", "");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().retainAll(List.of("PATH", "SystemRoot"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
