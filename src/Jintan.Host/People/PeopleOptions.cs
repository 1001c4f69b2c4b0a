namespace Jintan.Host.People;

/// <summary>Settings of section <c>People</c>: how long a sign-in may idle, how many wrong passwords lock, for how long.</summary>
public sealed class PeopleOptions
{
    /// <summary>Minutes without a request after which a person signs in again (L3-CES1-02).</summary>
    public int IdleMinutes { get; set; } = 15;

    public int LockoutMinutes { get; set; } = 15;

    public int FailedTries { get; set; } = 5;
}
