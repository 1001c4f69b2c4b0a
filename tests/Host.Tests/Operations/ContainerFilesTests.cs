using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Host.Tests.Operations;

/// <summary>The image, the compose file and what they must agree upon with the other files of <c>deploy/</c>.</summary>
public sealed class ContainerFilesTests
{
    /// <summary>Account of the .NET images that is not root.</summary>
    public const int User = 1654;

    private static readonly string[] Containerfile = File.ReadAllLines(Path.Combine(DeployYaml.Folder, "container", "Containerfile"));
    private static readonly string[] Hosts = ["host-1", "host-2"];
    private static readonly string[] Programs = ["migrate", .. Hosts];

    private static JsonNode Services => DeployYaml.Compose["services"]!;

    [Test]
    public void Should_build_in_stages_and_run_as_no_root()
    {
        var last = Containerfile.Skip(Array.FindLastIndex(Containerfile, line => line.StartsWith("FROM ", StringComparison.Ordinal))).ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Containerfile.Count(line => line.StartsWith("FROM ", StringComparison.Ordinal)), Is.GreaterThan(1));
            Assert.That(last[0], Does.Not.Contain("sdk").And.Not.Contain("node"));
            Assert.That(last, Has.Member($"USER {User}:{User}"));
            Assert.That(last, Has.Member("WORKDIR /var/lib/jintan"));
        }
    }

    [TestCaseSource(nameof(Programs))]
    public void Should_run_on_a_root_that_cannot_be_written(string service)
    {
        var one = Services[service]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)one["read_only"]!, Is.True);
            Assert.That(DeployYaml.Text(one["user"]), Is.EqualTo($"{User}:{User}"));
            Assert.That(DeployYaml.Words(one["cap_drop"]), Is.EqualTo(new[] { "ALL" }));
            Assert.That(DeployYaml.Words(one["security_opt"]), Has.Member("no-new-privileges:true"));
            Assert.That(DeployYaml.Words(one["tmpfs"]), Has.Some.StartsWith("/tmp"));
        }
    }

    [Test]
    public void Should_migrate_before_a_host_begins()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DeployYaml.Words(Services["migrate"]!["command"]), Is.EqualTo(new[] { "migrate" }));
            Assert.That(DeployYaml.Text(Services["migrate"]!["depends_on"]!["database"]!["condition"]), Is.EqualTo("service_healthy"));
            foreach (var host in Hosts)
            {
                Assert.That(DeployYaml.Text(Services[host]!["depends_on"]!["migrate"]!["condition"]), Is.EqualTo("service_completed_successfully"));
            }
        }
    }

    [Test]
    public void Should_let_the_proxy_alone_be_reached()
    {
        var open = Services.AsObject().Where(service => service.Value!["ports"] is not null).Select(service => service.Key);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(open, Is.EqualTo(new[] { "proxy" }));
            Assert.That((bool)DeployYaml.Compose["networks"]!["inside"]!["internal"]!, Is.True);
        }
    }

    [Test]
    public void Should_listen_on_one_port_everywhere()
    {
        const string Port = "5080";
        var caddy = Text("container/Caddyfile");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Containerfile, Has.Member($"EXPOSE {Port}").And.Member($"CMD [\"--urls\", \"http://0.0.0.0:{Port}\"]"));
            foreach (var host in Hosts)
            {
                Assert.That(DeployYaml.Words(Services[host]!["expose"]), Is.EqualTo(new[] { Port }));
                Assert.That(caddy, Does.Contain($"{host}:{Port}"));
            }

            var container = DeployYaml.Manifest("Deployment")["spec"]!["template"]!["spec"]!["containers"]![0]!;
            Assert.That((int)container["ports"]![0]!["containerPort"]!, Is.EqualTo(int.Parse(Port, CultureInfo.InvariantCulture)));
            Assert.That(DeployYaml.Words(container["args"]), Has.Member($"http://0.0.0.0:{Port}"));
            Assert.That(Text("systemd/jintan.service"), Does.Contain($"--urls http://127.0.0.1:{Port}"));
            Assert.That(Text("../README.md"), Does.Contain($"http://127.0.0.1:{Port}"));
            Assert.That(caddy, Does.Contain($"health_uri {Jintan.Host.Operations.OperationsSetup.Ready}"));
        }
    }

    [Test]
    public void Should_set_what_the_runbook_explains()
    {
        var explained = Regex.Matches(Text("README.md"), "`([A-Za-z_]+)`").Select(found => found.Groups[1].Value).ToHashSet();
        var set = Programs.SelectMany(service => Services[service]!["environment"]!.AsObject())
            .Concat(DeployYaml.Manifest("ConfigMap")["data"]!.AsObject()).Select(one => one.Key).Distinct();
        Assert.That(set, Is.SubsetOf(explained));
    }

    [Test]
    public void Should_hold_no_secret() =>
        Assert.That(
            Directory.GetFiles(DeployYaml.Folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText),
            Has.None.Match("(?i)password=[a-z0-9]").And.None.Match("(?i)kind: Secret\n"));

    private static string Text(string file) => File.ReadAllText(Path.Combine(DeployYaml.Folder, file));
}
