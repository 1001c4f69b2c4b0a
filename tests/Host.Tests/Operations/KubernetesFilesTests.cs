using System.Text.Json.Nodes;
using Jintan.Host.Operations;

namespace Host.Tests.Operations;

/// <summary>What a cluster would be given, looked at without a cluster.</summary>
public sealed class KubernetesFilesTests
{
    private static readonly string[] RunPods = ["Deployment", "Job"];

    [TestCaseSource(nameof(RunPods))]
    public void Should_run_as_no_root_on_a_root_that_cannot_be_written(string kind)
    {
        var pod = Pod(kind);
        var container = Container(kind);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((bool)pod["securityContext"]!["runAsNonRoot"]!, Is.True);
            Assert.That((int)pod["securityContext"]!["runAsUser"]!, Is.EqualTo(ContainerFilesTests.User));
            Assert.That(DeployYaml.Text(pod["securityContext"]!["seccompProfile"]!["type"]), Is.EqualTo("RuntimeDefault"));
            Assert.That((bool)pod["automountServiceAccountToken"]!, Is.False);
            Assert.That((bool)container["securityContext"]!["readOnlyRootFilesystem"]!, Is.True);
            Assert.That((bool)container["securityContext"]!["allowPrivilegeEscalation"]!, Is.False);
            Assert.That(DeployYaml.Words(container["securityContext"]!["capabilities"]!["drop"]), Is.EqualTo(new[] { "ALL" }));
        }
    }

    [TestCaseSource(nameof(RunPods))]
    public void Should_ask_for_what_it_needs_and_for_no_more(string kind)
    {
        var resources = Container(kind)["resources"]!;
        foreach (var bound in new[] { "requests", "limits" })
        {
            Assert.That(resources[bound]!.AsObject().Select(one => one.Key), Is.EquivalentTo(["cpu", "memory"]), bound);
        }
    }

    [TestCaseSource(nameof(RunPods))]
    public void Should_mount_what_it_names_and_write_where_the_program_writes(string kind)
    {
        var mounts = Container(kind)["volumeMounts"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(mounts.Select(mount => DeployYaml.Text(mount!["name"])), Is.EquivalentTo(Pod(kind)["volumes"]!.AsArray().Select(volume => DeployYaml.Text(volume!["name"]))));
            Assert.That(mounts.Where(mount => mount!["readOnly"] is null).Select(mount => DeployYaml.Text(mount!["mountPath"])), Is.SupersetOf(new[] { "/tmp", "/var/lib/jintan" }));
        }
    }

    [Test]
    public void Should_probe_paths_that_the_host_has()
    {
        var host = Container("Deployment");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Probed("startupProbe"), Is.EqualTo(OperationsSetup.Live));
            Assert.That(Probed("livenessProbe"), Is.EqualTo(OperationsSetup.Live), "a restart would not bring the database back");
            Assert.That(Probed("readinessProbe"), Is.EqualTo(OperationsSetup.Ready));
        }

        string Probed(string probe)
        {
            var get = host[probe]!["httpGet"]!;
            Assert.That(DeployYaml.Text(get["port"]), Is.EqualTo(DeployYaml.Text(host["ports"]![0]!["name"])));
            return DeployYaml.Text(get["path"]);
        }
    }

    [Test]
    public void Should_keep_one_host_through_every_disruption()
    {
        var budget = DeployYaml.Manifest("PodDisruptionBudget")["spec"]!;
        var deployment = DeployYaml.Manifest("Deployment")["spec"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Labels(budget["selector"]!["matchLabels"]), Is.EqualTo(Labels(Template("Deployment")["metadata"]!["labels"])));
            Assert.That(Labels(deployment["selector"]!["matchLabels"]), Is.EqualTo(Labels(Template("Deployment")["metadata"]!["labels"])));
            Assert.That((int)budget["minAvailable"]!, Is.Positive.And.LessThan((int)deployment["replicas"]!));
        }
    }

    [Test]
    public void Should_lead_requests_to_the_hosts_alone()
    {
        var service = DeployYaml.Manifest("Service");
        var backend = DeployYaml.Manifest("Ingress")["spec"]!["rules"]![0]!["http"]!["paths"]![0]!["backend"]!["service"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Labels(service["spec"]!["selector"]), Is.EqualTo(Labels(Template("Deployment")["metadata"]!["labels"])));
            Assert.That(Labels(service["spec"]!["selector"]), Is.Not.EqualTo(Labels(Template("Job")["metadata"]!["labels"])));
            Assert.That(DeployYaml.Text(service["spec"]!["ports"]![0]!["targetPort"]), Is.EqualTo(DeployYaml.Text(Container("Deployment")["ports"]![0]!["name"])));
            Assert.That(DeployYaml.Text(backend["name"]), Is.EqualTo(DeployYaml.Text(service["metadata"]!["name"])));
            Assert.That(DeployYaml.Text(backend["port"]!["name"]), Is.EqualTo(DeployYaml.Text(service["spec"]!["ports"]![0]!["name"])));
            Assert.That(DeployYaml.Manifest("Ingress")["spec"]!["tls"]!.AsArray(), Is.Not.Empty);
        }
    }

    [Test]
    public void Should_migrate_once_with_the_program_of_the_hosts()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DeployYaml.Words(Container("Job")["args"]), Is.EqualTo(new[] { "migrate" }));
            Assert.That(DeployYaml.Text(Container("Job")["image"]), Is.EqualTo(DeployYaml.Text(Container("Deployment")["image"])));
            Assert.That((int)DeployYaml.Manifest("Job")["spec"]!["backoffLimit"]!, Is.Zero, "a migration that failed is looked at, not tried again");
        }
    }

    [TestCaseSource(nameof(RunPods))]
    public void Should_take_its_settings_from_the_map(string kind) =>
        Assert.That(
            DeployYaml.Text(Container(kind)["envFrom"]![0]!["configMapRef"]!["name"]),
            Is.EqualTo(DeployYaml.Text(DeployYaml.Manifest("ConfigMap")["metadata"]!["name"])));

    private static JsonNode Template(string kind) => DeployYaml.Manifest(kind)["spec"]!["template"]!;

    private static JsonNode Pod(string kind) => Template(kind)["spec"]!;

    private static JsonNode Container(string kind) => Pod(kind)["containers"]!.AsArray().Single()!;

    private static string Labels(JsonNode? labels) => labels!.ToJsonString();
}
