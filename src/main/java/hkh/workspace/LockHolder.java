package hkh.workspace;

import hkh.finding.Busy;
import hkh.finding.Message;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whose a lock is: a run, as it stands in the file.
 *
 * @param pid number of the process
 * @param host name of the machine
 * @param since when it began, as a moment in UTC; every part is empty when the file does not say it
 */
record LockHolder(String pid, String host, String since) {

    private static final int LONGEST = 1000;
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT).withZone(Ledger.VIETNAM);

    static LockHolder ofThisRun(Instant now) {
        return new LockHolder(String.valueOf(ProcessHandle.current().pid()), thisHost(), now.toString());
    }

    /** The name of this machine, without asking the network. */
    static String thisHost() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            return Stream.of("COMPUTERNAME", "HOSTNAME")
                    .map(name -> System.getenv().getOrDefault(name, ""))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
        }
    }

    static LockHolder read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        String[] parts = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\t", -1);
        return parts.length < 3 ? new LockHolder("", "", "") : new LockHolder(parts[0], parts[1], parts[2].strip());
    }

    String line() {
        return pid + "\t" + host + "\t" + since + "\n";
    }

    /** What is told to a run that has to wait. */
    Busy busy(Path lock) {
        Busy unknown = new Busy(Message.of("workspace.busy.unknown", lock)); // an older version says nothing
        try {
            return isGone()
                    ? unknown
                    : new Busy(Message.of("workspace.busy", lock, pid, host, SHOWN.format(Instant.parse(since))));
        } catch (DateTimeException | NumberFormatException e) {
            return unknown;
        }
    }

    /** Whether this is what a run left that was killed, since the one that holds the lock now has not said so yet. */
    private boolean isGone() {
        return host.equals(thisHost()) && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
    }
}
