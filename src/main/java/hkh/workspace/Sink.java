package hkh.workspace;

import hkh.finding.HkhException;
import java.io.OutputStream;

/** Where files go that are made, by name (with slashes). Several may be written at the same time. */
@FunctionalInterface
public interface Sink {

    /** Looks at what is made and keeps nothing of it. */
    Sink NOWHERE = name -> OutputStream.nullOutputStream();

    /** Begins a file; it is there when the stream is closed. */
    OutputStream open(String name) throws HkhException;
}
