"""Runs some commands in turn, several times, over files that are in memory, and compares wall, CPU and memory with the first."""
import os, statistics, subprocess, sys, time

times, inbox, rest = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
commands = {}
while rest:
    cut = rest.index("--") if "--" in rest else len(rest)
    commands[rest[0]] = rest[1:cut]
    rest = rest[cut + 1 :]
for name in os.listdir(inbox):  # all begin with the files in memory
    with open(os.path.join(inbox, name), "rb") as file:
        file.read()
runs = {name: [] for name in commands}
for i in range(times):
    for name, command in commands.items():
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=None if i == 0 else subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        if status:
            sys.exit(f"{name} ended with {os.waitstatus_to_exitcode(status)}")
        runs[name].append((wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
print(f"{times} runs      wall s: min  median   cpu s: median   peak MiB: most   times slower than hkh: min  median")
for name, row in runs.items():
    wall, cpu, peak = zip(*row)
    ours = [run[0] for run in runs["hkh"]]
    print(
        f"{name:<10} {min(wall):14.3f} {statistics.median(wall):7.3f} {statistics.median(cpu):15.3f} {max(peak):16.0f}"
        f" {min(wall) / min(ours):27.1f} {statistics.median(wall) / statistics.median(ours):7.1f}"
    )
