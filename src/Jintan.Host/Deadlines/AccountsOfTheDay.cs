using Jintan.Host.Accounts;

namespace Jintan.Host.Deadlines;

/// <summary>The bell of the accounts: every hour, midnight included, sign-ins follow the rows that hold on the day.</summary>
public sealed class AccountsOfTheDay(AccountDesk accounts)
{
    public const string JobId = "accounts-of-the-day";

    public Task RunAsync(CancellationToken cancellation) => accounts.ApplyDueAsync(cancellation);
}
