package hkh.cli;

/** Starts {@code hkh}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(arguments.length);
    }
}
