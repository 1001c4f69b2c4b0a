using System.Diagnostics;

namespace Databases;

/// <summary>A PostgreSQL server of this test run, in a folder of its own, reached by a socket in that folder.</summary>
internal static class PostgreSqlServer
{
    private const string Account = "postgres";

    private static readonly string? Programs = FindPrograms();
    private static readonly bool IsRoot = Environment.UserName == "root";
    private static string? folder;

    /// <summary>Why there can be none; null where there can.</summary>
    public static string? WhyNot =>
        Programs is null ? "PostgreSQL is not installed. Install Debian's package postgresql, or set JINTAN_TEST_POSTGRESQL to a connection string."
        : IsRoot && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith(Account + ":", StringComparison.Ordinal))
            ? "PostgreSQL does not run as root, and there is no account 'postgres'. Run the tests as another user, or set JINTAN_TEST_POSTGRESQL."
        : null;

    /// <returns>Connection string of the server's administrator.</returns>
    public static string Start()
    {
        folder = Directory.CreateTempSubdirectory("jintan-pg-").FullName;
        if (IsRoot)
        {
            Run("chown", Account, folder);
        }

        var data = Path.Combine(folder, "data");
        Program("initdb", "-D", data, "-U", Account, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        // No test pulls the plug of the machine, so the server need not wait for the disk.
        Program(
            "pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"),
            "-o", $"-c listen_addresses='' -k {folder} -c fsync=off -c full_page_writes=off -c max_connections=300", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        return $"Host={folder};Username={Account};Database={Account}";
    }

    private static void Stop()
    {
        Program("pg_ctl", "-D", Path.Combine(folder!, "data"), "-m", "immediate", "stop");
        Directory.Delete(folder!, recursive: true);
    }

    private static string? FindPrograms() =>
        new[] { "/usr/lib/postgresql" }.Where(Directory.Exists).SelectMany(Directory.GetDirectories).Order(StringComparer.Ordinal)
            .Select(version => Path.Combine(version, "bin"))
            .LastOrDefault(programs => File.Exists(Path.Combine(programs, "initdb")));

    private static void Program(string name, params string[] words)
    {
        var program = Path.Combine(Programs!, name);
        if (IsRoot)
        {
            Run("runuser", ["-u", Account, "--", program, .. words]);
        }
        else
        {
            Run(program, words);
        }
    }

    private static void Run(string program, params string[] words)
    {
        // Its output goes nowhere: a server that keeps our pipe open would keep us waiting.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1", program, .. words]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', words)} ended with {process.ExitCode}.");
        }
    }
}
