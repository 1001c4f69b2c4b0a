using System.Diagnostics;
using Jintan.Host.Operations;

namespace Host.Tests.Operations;

/// <summary>What can be said of the files under <c>deploy/</c> without a server to install them on.</summary>
public sealed class DeployFilesTests
{
    private static readonly string Deploy = Path.Combine(Checkout.Folder, "deploy");

    private static IEnumerable<string> Scripts => Directory.GetFiles(Deploy, "*.sh", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Deploy, file));

    [TestCaseSource(nameof(Scripts))]
    public async Task Should_be_a_script_of_the_plain_shell(string script)
    {
        var (exitCode, said) = await RunAsync("/bin/sh", "-n", Path.Combine(Deploy, script));
        Assert.That(exitCode, Is.Zero, said);
    }

    [Test]
    public async Task Should_be_a_unit_that_systemd_accepts()
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            Assert.Ignore("No systemd-analyze here. Install Debian's package systemd.");
        }

        var folder = Directory.CreateTempSubdirectory("jintan-unit-");
        var unit = Path.Combine(folder.FullName, "jintan.service");
        // The program is not installed on this machine; that is all that differs.
        var text = await File.ReadAllTextAsync(Path.Combine(Deploy, "systemd", "jintan.service"));
        await File.WriteAllTextAsync(unit, text.Replace("/opt/jintan/Jintan.Host", "/bin/true", StringComparison.Ordinal));
        var (exitCode, said) = await RunAsync("/usr/bin/systemd-analyze", "verify", unit);
        folder.Delete(recursive: true);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.Zero, said);
            Assert.That(said, Is.Empty, "an unknown key is only a warning");
        }
    }

    [Test]
    public async Task Should_tell_operators_the_paths_that_the_host_has() =>
        Assert.That(
            await File.ReadAllTextAsync(Path.Combine(Deploy, "README.md")),
            Does.Contain(OperationsSetup.Live).And.Contain(OperationsSetup.Ready).And.Contain(ScrapeRule.Path));

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, said);
    }
}
