using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Engine.Tests.Members;

/// <summary>
/// Jintan.Activities uses the engine only through the members that Elsa has too, so that the Elsa packages can take its place. What it uses is read
/// from the metadata of the built assembly.
/// </summary>
public sealed class AuthoringSurfaceTests
{
    private const string Authoring = "Jintan.Engine.Authoring.";

    /// <summary>
    /// The statutory guard alone reads definitions and asks about their runs, before an engine gets them. Nothing else can: the build against Elsa's
    /// names leaves the guard out and knows none of these.
    /// </summary>
    private static readonly string[] OfTheGuard = ["Jintan.Engine.Definitions.", "Jintan.Engine.Activities.Flowchart"];

    private static readonly HashSet<string> Allowed =
    [
        "Activity", "Activity..ctor", "Activity.get_Id", "Activity.get_Name", "Activity.get_Type", "Activity.get_Version", "Activity.Execute", "Activity.ExecuteAsync",
        "CodeActivity", "CodeActivity..ctor", "CodeActivity`1", "CodeActivity`1..ctor", "CodeActivity`1.get_Result", "CodeActivity`1.set_Result", "ActivityKind",
        "ActivityAttribute", "ActivityAttribute..ctor", "InputAttribute", "InputAttribute..ctor", "OutputAttribute", "OutputAttribute..ctor", "FlowNodeAttribute", "FlowNodeAttribute..ctor",
        "Input`1", "Input`1..ctor", "Output`1", "Output`1..ctor", "Variable", "Variable..ctor", "Variable.get_Id", "Variable.get_Name", "ExecuteActivityDelegate", "ExecuteActivityDelegate..ctor",
        "WorkflowExecutionContext", "WorkflowExecutionContext.get_Id", "WorkflowExecutionContext.get_CorrelationId", "WorkflowExecutionContext.set_CorrelationId",
        "ActivityExecutionContext", "ActivityExecutionContext.get_Id", "ActivityExecutionContext.get_Activity", "ActivityExecutionContext.get_NodeId",
        "ActivityExecutionContext.get_CancellationToken", "ActivityExecutionContext.get_WorkflowExecutionContext", "ActivityExecutionContext.get_WorkflowInput",
        "ActivityExecutionContext.Get", "ActivityExecutionContext.Set", "ActivityExecutionContext.GetRequiredService", "ActivityExecutionContext.CompleteActivityAsync",
        "ActivityExecutionContext.CompleteActivityWithOutcomesAsync", "ActivityExecutionContext.CreateBookmark", "ActivityExecutionContext.GetWorkflowInput",
        "ActivityExecutionContext.GetVariable", "ActivityExecutionContext.SetVariable",
    ];

    [Test]
    public void The_activities_use_only_what_Elsa_has_too()
    {
        var file = BuiltActivities();
        Assert.That(file, Is.Not.Null, "Jintan.Activities is not built: dotnet build src/Jintan.Activities");
        Assert.That(MembersUsed(file!).Where(member => !Allowed.Contains(member) && !OfTheGuard.Any(member.StartsWith)), Is.Empty);
    }

    [Test]
    public void What_is_allowed_exists_here()
    {
        var types = typeof(Jintan.Engine.Authoring.Activity).Assembly.GetTypes().Where(type => type.Namespace + "." == Authoring).ToDictionary(type => type.Name);
        var missing = Allowed.Select(member => member.Split('.', 2)).Where(parts => !types.TryGetValue(parts[0], out var type)
            || (parts.Length == 2 && parts[1] != ".ctor" && type.GetMember(parts[1], AllMembers).Length == 0));
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void The_reader_of_members_sees_what_a_test_activity_uses() =>
        Assert.That(MembersUsed(typeof(AuthoringSurfaceTests).Assembly.Location), Does.Contain("ActivityExecutionContext.CreateBookmark"));

    private const System.Reflection.BindingFlags AllMembers = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;

    private static string? BuiltActivities()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Jintan.Workflows.sln")))
                continue;
            var bin = new DirectoryInfo(Path.Combine(folder.FullName, "src", "Jintan.Activities", "bin"));
            return bin.Exists ? bin.EnumerateFiles("Jintan.Activities.dll", SearchOption.AllDirectories).OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()?.FullName : null;
        }

        return null;
    }

    /// <summary>Types and members of the engine that the assembly refers to; those outside the authoring namespace with their namespace.</summary>
    private static List<string> MembersUsed(string file)
    {
        using var stream = File.OpenRead(file);
        using var portable = new PEReader(stream);
        var metadata = portable.GetMetadataReader();
        var used = new List<string>();
        foreach (var handle in metadata.TypeReferences)
        {
            if (EngineType(metadata, handle) is { } type)
                used.Add(type);
        }

        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (EngineType(metadata, member.Parent) is { } type)
                used.Add($"{type}.{metadata.GetString(member.Name)}");
        }

        return used;
    }

    private static string? EngineType(MetadataReader metadata, EntityHandle handle)
    {
        if (handle.Kind == HandleKind.TypeSpecification)
            return EngineTypeOfInstantiation(metadata, (TypeSpecificationHandle)handle);
        if (handle.Kind != HandleKind.TypeReference)
            return null;
        var type = metadata.GetTypeReference((TypeReferenceHandle)handle);
        if (type.ResolutionScope.Kind != HandleKind.AssemblyReference
            || metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) != "Jintan.Engine")
            return null;
        var name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        return name.StartsWith(Authoring, StringComparison.Ordinal) ? name[Authoring.Length..] : name;
    }

    /// <summary><c>Input&lt;string&gt;</c> and the like: the signature names the generic type right behind its head.</summary>
    private static string? EngineTypeOfInstantiation(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            return null;
        signature.ReadCompressedInteger();
        return EngineType(metadata, signature.ReadTypeHandle());
    }
}
