namespace Jintan.Ledger.Entries;

/// <summary>Names of the chains. Each stream is a hash chain of its own.</summary>
public static class Streams
{
    /// <summary>What belongs to no case: refused registrations, events that met nobody.</summary>
    public const string Intake = "intake";

    /// <summary>Published and retired workflow definitions.</summary>
    public const string Definitions = "definitions";

    /// <summary>Everything done with sealed identities of informants.</summary>
    public const string Vault = "vault";

    public static string Case(string caseNumber) => "case/" + caseNumber;

    public static string Register(string name) => "register/" + name;

    /// <summary>Who opened what; a chain for each day and host, so that hosts do not wait for each other.</summary>
    public static string Access(DateOnly day, string host) => $"access/{day:yyyy-MM-dd}/{host}";

    public static string Numbers(string organ, int year) => $"numbers/{organ}/{year}";
}
