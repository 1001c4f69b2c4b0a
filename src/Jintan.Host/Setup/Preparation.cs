using Jintan.Host.Audit;
using Jintan.Host.Demonstration;
using Jintan.Host.People;

namespace Jintan.Host.Setup;

/// <summary>What must fit before the host serves: the database is ours, its schema and its procedures are this program's.</summary>
public static class Preparation
{
    /// <returns>False if the host must not start; the operator has been told why.</returns>
    public static async Task<bool> PrepareAsync(this WebApplication app)
    {
        try
        {
            await app.PrepareLedgerAsync();
            await app.PreparePeopleAsync();
            await app.SeedDemonstrationAsync();
            await app.PrepareAuditAsync();
            return true;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            await app.DisposeAsync();
            return false;
        }
    }
}
