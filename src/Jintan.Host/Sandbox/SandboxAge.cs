using System.Text.Json;

namespace Jintan.Host.Sandbox;

/// <summary>Kept beside the sandbox's database: since when it is there, and how far its clock has been put forward.</summary>
public sealed record SandboxAge(DateTimeOffset Since, int DaysAhead)
{
    public static SandboxAge? Read(string file) => File.Exists(file) ? JsonSerializer.Deserialize<SandboxAge>(File.ReadAllText(file)) : null;

    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this));
}
