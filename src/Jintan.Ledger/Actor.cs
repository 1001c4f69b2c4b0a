namespace Jintan.Ledger;

/// <summary>Who acts: an account, the title it acts under and the organisation it acts for.</summary>
/// <param name="Account">Sign-in name; <c>system</c> for the sweep and hand-overs.</param>
/// <param name="Title">Title of the office, as people read it (Chinese).</param>
/// <param name="Organisation">Id of the organisation in the register; empty for the system itself.</param>
public sealed record Actor(string Account, string Title, string Organisation)
{
    /// <summary>The service itself: due items and hand-overs, where no person stands behind the step.</summary>
    public static Actor System { get; } = new("system", "系统", "");
}
