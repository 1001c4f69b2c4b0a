using Jintan.Host.People;

namespace Jintan.Host.Registers;

/// <summary>Who keeps a register. Proposing and confirming are always acts of two different persons.</summary>
/// <param name="Proposes">Role of whoever proposes a row.</param>
/// <param name="Confirms">Role of whoever confirms it.</param>
/// <param name="Body">The body both must act as by the authority register; null: the role is enough.</param>
public sealed record Keepers(string Proposes, string Confirms, string? Body = null)
{
    /// <summary>三员分立: the system administrator proposes, the security administrator confirms.</summary>
    public static Keepers Administrators { get; } = new(Role.SystemAdministrator, Role.SecurityAdministrator);

    /// <summary>Two officers of the Office.</summary>
    public static Keepers Office { get; } = new(Role.Officer, Role.Officer, Law.Body.Office.Code);
}
