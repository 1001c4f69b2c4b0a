using System.Text.Json.Nodes;

namespace Host.Tests.Studio;

/// <summary>A request that Studio makes, and what the recorded server answered.</summary>
/// <param name="Name">File in <c>captures/</c>.</param>
/// <param name="Path">Instead of the recorded one, where its object does not exist here.</param>
/// <param name="Status">Instead of the recorded one; then the reason is in <c>differences.json</c>.</param>
public sealed record Exchange(string Name, string? Path = null, int? Status = null, bool AsAuditor = false)
{
    private JsonObject Recorded => field ??= Read();

    public string Method => Recorded["request"]!["method"]!.GetValue<string>();

    public string RecordedPath => Recorded["request"]!["path"]!.GetValue<string>();

    public JsonNode? Body => Recorded["request"]!["body"]?.DeepClone();

    public int RecordedStatus => Recorded["response"]!["status"]!.GetValue<int>();

    public JsonNode? Answer => Recorded["response"]!["body"];

    public override string ToString() => Name;

    private JsonObject Read() => JsonNode.Parse(File.ReadAllText(FolderOf("captures", Name + ".json")))!.AsObject();

    internal static string FolderOf(params string[] parts) => System.IO.Path.Combine([TestContext.CurrentContext.TestDirectory, "Studio", .. parts]);
}
